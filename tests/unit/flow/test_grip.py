"""Presses reach a run whenever they come."""

from desktop_app.domain.events import Question
from desktop_app.flow.grip import Grip


class Run:
    run = "r"

    def __init__(self) -> None:
        self.calls: list[object] = []

    def execute(self, listener) -> None:
        self.calls.append("execute")

    def pause(self) -> None:
        self.calls.append("pause")

    def resume(self, connected=None) -> None:
        self.calls.append(("resume", connected))

    def stop(self) -> None:
        self.calls.append("stop")

    def answer(self, question, *, yes) -> None:
        self.calls.append((question, yes))


def test_what_is_pressed_while_a_run_goes_on_reaches_it():
    grip, run = Grip(), Run()
    assert grip.run == ""
    assert grip.take(run)
    assert grip.run == "r"
    grip.pause()
    grip.resume()
    grip.answer(Question.RESEND_UNSURE, yes=True)
    assert grip.stop()
    assert run.calls == ["pause", ("resume", None), (Question.RESEND_UNSURE, True), "stop"]
    assert grip.is_stopped


def test_a_run_that_comes_after_stop_may_not_begin():
    grip, run = Grip(), Run()
    assert not grip.stop()
    assert not grip.take(run)
    assert run.calls == []


def test_a_run_that_comes_after_pause_begins_paused():
    grip, run = Grip(), Run()
    grip.pause()
    assert grip.take(run)
    assert run.calls == ["pause"]


def test_pause_and_resume_before_the_run_cancel_each_other():
    grip, run = Grip(), Run()
    grip.pause()
    grip.resume()
    grip.answer(Question.RESEND_UNSURE, yes=True)
    assert grip.take(run)
    assert run.calls == []

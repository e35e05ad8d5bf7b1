"""Work on threads: whatever happens to it, its end is heard once, and nothing stays behind."""

from __future__ import annotations

import gc
import random
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication

from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.connection import ADDRESS_MISSING
from desktop_app.flow.services import Cancelled
from desktop_app.ui.jobs import UNEXPECTED, Ears, JobGroup, Jobs, Work
from tests.support.assistant import collected, serve, until

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def jobs(application: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    assert made.shut_down(10.0)
    made.deleteLater()
    collected()


class Listener:
    """Writes down what it hears, and in which thread."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[Problem] = []
        self.news: list[object] = []
        self.progress: list[tuple[int, int | None]] = []
        self.threads: set[int] = set()

    @property
    def ears(self) -> Ears[object]:
        return Ears(
            self._heard(self.done), self._heard(self.failed), self._heard(self.news),
            lambda done, total: self._heard(self.progress)((done, total)),
        )  # fmt: skip

    @property
    def ends(self) -> int:
        return len(self.done) + len(self.failed)

    def _heard(self, box):
        def hear(thing: object) -> None:
            self.threads.add(threading.get_ident())
            box.append(thing)

        return hear


def test_the_result_is_heard_in_the_windows_thread_after_all_news_in_order(jobs: Jobs):
    listener = Listener()
    elsewhere: list[int] = []

    def work(work: Work) -> str:
        elsewhere.append(threading.get_ident())
        for number in range(100):
            work.tell(number)
            work.progress(number + 1, 100)
        return "result"

    jobs.start("telling", work, listener.ears)
    until(lambda: listener.ends)
    assert listener.done == ["result"]
    assert listener.news == list(range(100))
    assert listener.threads == {threading.get_ident()}
    assert elsewhere != [threading.get_ident()]


def test_only_the_latest_progress_of_a_tick_is_told_and_none_after_the_end(jobs: Jobs):
    listener = Listener()
    told, go_on = threading.Event(), threading.Event()

    def work(work: Work) -> None:
        for number in range(1000):
            work.progress(number, 1000)
        told.set()
        go_on.wait()

    jobs.start("counting", work, listener.ears)
    assert told.wait(10)
    until(lambda: listener.progress)
    assert listener.progress == [(999, 1000)]
    go_on.set()
    until(lambda: listener.ends)
    assert listener.progress == [(999, 1000)]


def test_trouble_is_handed_on_as_its_problem(jobs: Jobs):
    listener, problem = Listener(), Problem(ADDRESS_MISSING)

    def work(_work: Work) -> None:
        raise Trouble(problem)

    jobs.start("failing", work, listener.ears)
    until(lambda: listener.ends)
    assert (listener.done, listener.failed) == ([], [problem])


@pytest.mark.logs_trouble
@pytest.mark.parametrize("error", [ValueError("https://a/rest/1/secret1234567890/"), SystemExit(3), MemoryError()])
def test_what_nobody_planned_for_ends_the_job_with_the_name_of_its_kind_alone(jobs: Jobs, error: BaseException):
    listener = Listener()

    def work(_work: Work) -> None:
        raise error

    jobs.start("surprising", work, listener.ears)
    until(lambda: listener.ends)
    assert [problem.entry for problem in listener.failed] == [UNEXPECTED]
    assert listener.failed[0].words == {"what": type(error).__name__}


@pytest.mark.parametrize("ending", ["result", "trouble", "cancelled"])
def test_after_cancel_nothing_is_heard_any_more(jobs: Jobs, ending: str):
    listener, go_on = Listener(), threading.Event()

    def work(work: Work) -> str:
        work.tell("early")
        go_on.wait()
        work.tell("late")
        work.progress(1, 1)
        if ending == "trouble":
            raise Trouble(Problem(ADDRESS_MISSING))
        if ending == "cancelled":
            raise Cancelled
        return "result"

    job = jobs.start("cancelled", work, listener.ears)
    until(lambda: listener.news)
    job.cancel()
    go_on.set()
    until(lambda: jobs.running == 0)
    serve()
    assert (listener.news, listener.progress, listener.ends) == (["early"], [], 0)


def test_a_job_may_start_another_from_its_own_end(jobs: Jobs):
    order: list[str] = []
    listener = Listener()

    def first_done(_result: object) -> None:
        order.append("first")
        jobs.start("second", lambda _work: order.append("second"), listener.ears)

    jobs.start("first", lambda _work: None, Ears(first_done, listener.failed.append))
    until(lambda: listener.ends)
    assert order == ["first", "second"]


def test_three_hundred_workers_started_stopped_and_replaced_leave_nothing_behind(jobs: Jobs):
    chance = random.Random(7)
    listener = Listener()
    wanted = 0
    left: list[weakref.ref[object]] = []
    threads: weakref.WeakSet[QThread] = weakref.WeakSet()
    current = None
    for number in range(300):
        go_on = threading.Event()

        def work(work: Work, number: int = number, go_on: threading.Event = go_on) -> int:
            while not work.is_cancelled() and not go_on.wait(0.001):
                work.progress(number, None)
            work.tell(number)
            return number

        replaced = chance.random() < 0.5
        if current is not None and replaced:
            current[0].cancel()
        job = jobs.start(f"worker {number}", work, listener.ears)
        left.append(weakref.ref(job))
        threads.update(jobs._threads)
        if current is not None and not replaced:
            current[1].set()
            wanted += 1
        current = (job, go_on)
        if chance.random() < 0.3:
            serve()
    current[1].set()
    until(lambda: jobs.running == 0 and len(listener.done) == wanted + 1)
    assert listener.failed == []
    del current, job, work
    collected()
    assert sum(ref() is not None for ref in left) == 0
    assert len(threads) == 0


def test_cancelling_lets_the_listener_go_though_the_work_is_still_going_on(jobs: Jobs):
    go_on = threading.Event()
    window = QObject()
    listener = Listener()
    gone = weakref.ref(listener)
    job = jobs.start("slow", lambda _work: go_on.wait(), listener.ears)
    job.cancel()
    del listener
    gc.collect()
    assert gone() is None
    go_on.set()
    until(lambda: jobs.running == 0)
    window.deleteLater()


def test_shutting_down_waits_for_work_that_heeds_the_token_and_is_patient_only_once(jobs: Jobs):
    listener = Listener()

    def work(work: Work) -> None:
        while not work.is_cancelled():
            threading.Event().wait(0.001)

    for number in range(8):
        jobs.start(f"heeding {number}", work, listener.ears)
    assert jobs.shut_down(10.0)
    assert jobs.running == 0
    serve()
    assert listener.ends == 0


def test_shutting_down_tells_when_work_goes_on_all_the_same(jobs: Jobs):
    go_on = threading.Event()
    jobs.start("stubborn", lambda _work: go_on.wait(), Listener().ears)
    assert not jobs.shut_down(0.01)
    assert jobs.running == 1
    go_on.set()
    assert jobs.shut_down(10.0)


def test_a_group_is_let_go_without_touching_the_jobs_of_others(jobs: Jobs):
    mine, theirs = Listener(), Listener()
    go_on = threading.Event()
    group = JobGroup(jobs)
    group.start("mine", lambda _work: go_on.wait(), mine.ears)
    jobs.start("theirs", lambda _work: go_on.wait(), theirs.ears)
    group.let_go()
    go_on.set()
    until(lambda: theirs.ends and jobs.running == 0)
    assert (mine.ends, theirs.ends) == (0, 1)


def test_a_group_that_was_let_go_begins_nothing(jobs: Jobs):
    began: list[str] = []
    group = JobGroup(jobs)
    group.let_go()
    job = group.start("late", lambda _work: began.append("work"), Listener().ears)
    serve()
    assert job.is_cancelled()
    assert (began, jobs.running) == ([], 0)


def test_ending_the_program_amid_work_that_does_not_heed_is_no_crash():
    script = """
import os, sys, threading
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QTimer
from desktop_app.ui import app
from tests.support.fake_services import FakeServices

services = FakeServices()
services.hold("history")
app._PATIENCE = 0.1
show = app.Windows.open_start
def open_start(windows):
    show(windows)
    windows.start.history.refresh()
    QTimer.singleShot(50, windows.start.close)
app.Windows.open_start = open_start
sys.exit(app.run_window(services, ["tests"]))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_a_worker_gives_way_while_the_window_shows_what_it_was_told(jobs: Jobs, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("desktop_app.ui.jobs._COURTESY", 10.0)
    showing, is_back = threading.Event(), threading.Event()
    came_back_early: list[bool] = []
    done: list[object] = []

    def hear(_news: object) -> None:
        showing.set()
        came_back_early.append(is_back.wait(0.05))

    def work(work: Work) -> None:
        work.give_way()  # nothing is shown yet: no waiting
        work.tell("news")
        assert showing.wait(10.0)
        work.give_way()
        is_back.set()

    jobs.start("giving way", work, Ears(done.append, done.append, hear))
    until(lambda: done)
    assert came_back_early == [False]
    assert is_back.is_set()


def test_no_worker_waits_for_ever_for_a_window_that_stands_still(jobs: Jobs):
    done: list[object] = []
    returned = threading.Event()

    def hear(_news: object) -> None:
        assert returned.wait(10.0), "the worker came back while the window was still showing"

    def work(work: Work) -> None:
        work.tell("news")
        while jobs._calm.is_set():
            pass
        work.give_way()
        returned.set()

    jobs.start("standing still", work, Ears(done.append, done.append, hear))
    until(lambda: done)
    assert returned.is_set()

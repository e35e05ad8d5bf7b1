"""The child process: whatever happens to it, the next task finds a good one."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pickle import PicklingError

import pytest

from desktop_app.domain.problems import Trouble
from desktop_app.flow.child import CHILD_LOST, Child, ChildError
from desktop_app.flow.services import Cancelled
from tests.support.free import NeverCancelled, no_progress
from tests.unit.flow.child_tasks import BAD, Count, Deaf, Fail, Keep, Refuse, UntilCancelled

NEVER = NeverCancelled()


@pytest.fixture
def child() -> Iterator[Child]:
    made = Child()
    yield made
    made.close()


class Token:
    """Cancelled as soon as it was told so."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def pull(self, *_progress: object) -> None:
        self._event.set()

    def is_cancelled(self) -> bool:
        return self._event.is_set()


def test_portions_arrive_in_order_with_progress_to_the_last(child: Child):
    told: list[tuple[int, int | None]] = []
    assert child.do(Count(5000), lambda done, total: told.append((done, total)), NEVER) == list(range(5000))
    assert told[-1] == (5000, 5000)
    assert told == sorted(told)
    assert len(told) < 500


def test_one_process_keeps_its_shelf_between_tasks_of_this_kind_only(child: Child):
    before, first = child.do(Keep("table"), no_progress, NEVER)
    known, second = child.do(Keep(7), no_progress, NEVER)
    other, _ = child.do(Keep("x"), no_progress, NEVER)
    assert (before, known, other) == (None, "table", None)
    assert first == second != os.getpid()


@pytest.mark.parametrize("raises", [True, False])
def test_a_cancelled_task_ends_as_cancelled_and_the_child_lives_on(child: Child, raises: bool):
    _, process = child.do(Keep("table"), no_progress, NEVER)
    token = Token()
    with pytest.raises(Cancelled):
        child.do(UntilCancelled(raises), token.pull, token)
    assert child.do(Keep("x"), no_progress, NEVER) == ["table", process]


def test_a_task_that_does_not_hear_is_ended_and_the_next_finds_a_fresh_child():
    child, token = Child(grace=0.1), Token()
    try:
        _, process = child.do(Keep("table"), no_progress, NEVER)
        with pytest.raises(Cancelled):
            child.do(Deaf(), token.pull, token)
        shelf, fresh = child.do(Keep("x"), no_progress, NEVER)
        assert (shelf, fresh != process) == (None, True)
    finally:
        child.close()


def test_trouble_comes_over_with_its_words_and_the_child_lives_on(child: Child):
    _, process = child.do(Keep("table"), no_progress, NEVER)
    with pytest.raises(Trouble) as caught:
        child.do(Fail("trouble"), no_progress, NEVER)
    assert (caught.value.problem.code, caught.value.problem.text) == (BAD.code, "The table “Клиенты” is bad.")
    assert child.do(Keep("x"), no_progress, NEVER) == ["table", process]


def test_the_unexpected_comes_over_as_a_traceback_and_the_child_lives_on(child: Child):
    with pytest.raises(ChildError, match="ZeroDivisionError: nobody planned for this"):
        child.do(Fail("unexpected"), no_progress, NEVER)
    assert child.do(Count(2), no_progress, NEVER) == [0, 1]


def test_a_child_that_dies_at_work_is_told_as_lost_and_replaced(child: Child):
    with pytest.raises(Trouble) as caught:
        child.do(Fail("exit"), no_progress, NEVER)
    assert caught.value.problem.entry == CHILD_LOST
    assert child.do(Count(2), no_progress, NEVER) == [0, 1]


def test_a_child_killed_between_tasks_is_replaced_unnoticed(child: Child):
    _, process = child.do(Keep("table"), no_progress, NEVER)
    os.kill(process, signal.SIGKILL)
    assert child._process is not None
    child._process.join()
    shelf, fresh = child.do(Keep("x"), no_progress, NEVER)
    assert (shelf, fresh != process) == (None, True)


def test_a_child_killed_at_work_is_told_as_lost(child: Child):
    _, process = child.do(Keep("table"), no_progress, NEVER)

    def kill(done: int, total: int | None) -> None:
        os.kill(process, signal.SIGKILL)

    with pytest.raises(Trouble) as caught:
        child.do(UntilCancelled(), kill, NEVER)
    assert caught.value.problem.entry == CHILD_LOST


def test_portions_left_in_the_pipe_never_reach_the_next_task(child: Child):
    with pytest.raises(LookupError):
        child.do(Refuse(50), no_progress, NEVER)
    assert child.do(Count(3), no_progress, NEVER) == [0, 1, 2]


def test_a_task_that_cannot_travel_spoils_nothing(child: Child):
    class Local(Count):
        pass

    with pytest.raises((AttributeError, PicklingError), match=r"pickle|local"):
        child.do(Local(1), no_progress, NEVER)
    assert child.do(Count(1), no_progress, NEVER) == [0]


def test_tasks_of_several_threads_take_their_turn(child: Child):
    results: list[list[object]] = []
    threads = [
        threading.Thread(target=lambda: results.append(child.do(Count(300), no_progress, NEVER))) for _ in range(4)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
    assert results == [list(range(300))] * 4


def test_a_waiting_task_that_is_no_longer_wanted_is_not_begun(child: Child):
    token = Token()
    token.pull()
    with pytest.raises(Cancelled):
        child.do(UntilCancelled(), no_progress, token)


def test_closing_ends_the_process_and_may_come_twice():
    child = Child()
    _, process = child.do(Keep("table"), no_progress, NEVER)
    child.close()
    child.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_closing_amid_a_task_frees_the_thread_that_waits_for_it():
    child, ended, began = Child(), [], threading.Event()

    def work() -> None:
        try:
            child.do(UntilCancelled(), lambda done, total: began.set(), NEVER)
        except (Trouble, Cancelled) as error:
            ended.append(type(error))

    thread = threading.Thread(target=work)
    thread.start()
    assert began.wait(30)
    child.close()
    thread.join(30)
    assert not thread.is_alive()
    assert len(ended) == 1
    child.close()


def test_a_closed_child_begins_nothing_any_more():
    child = Child()
    child.close()
    with pytest.raises(Cancelled):
        child.do(Count(1), no_progress, NEVER)
    assert child._process is None

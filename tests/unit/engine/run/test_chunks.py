"""Which rows go into a request, and how many."""

from array import array

import pytest

from desktop_app.domain.outcome import Outcome
from desktop_app.domain.runs import RowTable
from desktop_app.engine.run.chunks import ChunkSize, Queue


def table(sizes: list[int], groups: list[int] | None = None) -> RowTable:
    count = len(sizes)
    return RowTable(
        keys=array("q", range(count)),
        numbers=array("q", range(2, count + 2)),
        outcomes=bytearray(count),
        sizes=array("q", sizes),
        groups=array("l", groups or [0] * count),
        records=array("q", [0] * count),
        read_back=bytearray(count),
        undo=bytearray(count),
        marked=bytearray([1] * count),
        files=bytearray(count),
    )


def leave(queue: Queue, indices: tuple[int, ...], outcome: Outcome = Outcome.SENDING) -> None:
    for index in indices:
        queue.rows.outcomes[index] = outcome


def test_rows_leave_in_their_order():
    queue = Queue(table([10] * 7))
    first = queue.take(5, 1000)
    leave(queue, first)
    assert (first, queue.take(5, 1000)) == ((0, 1, 2, 3, 4), (5, 6))


def test_a_request_is_filled_by_bytes_and_a_giant_goes_alone():
    queue = Queue(table([400, 400, 400, 5000, 10]))
    taken = []
    while queue.has_any():
        taken.append(queue.take(20, 1000))
        leave(queue, taken[-1])
    assert taken == [(0, 1), (2,), (3,), (4,)]
    assert queue.take(20, 1000) == ()


def test_rows_put_back_go_before_the_others_the_first_alone_if_it_is_suspected():
    queue = Queue(table([10] * 8))
    leave(queue, queue.take(4, 1000))
    leave(queue, (0, 1, 2, 3), Outcome.WAITING)
    queue.put_back([3, 1, 2], first_alone=True)
    taken = []
    for _ in range(3):
        taken.append(queue.take(20, 1000))
        leave(queue, taken[-1])
    assert taken == [(1,), (2, 3), (4, 5, 6, 7)]
    assert queue.take(20, 1000) == (0,)


def test_rows_put_back_are_split_to_the_size_of_requests_now():
    queue = Queue(table([10] * 6))
    leave(queue, queue.take(6, 1000))
    leave(queue, tuple(range(6)), Outcome.WAITING)
    queue.put_back(range(6))
    first = queue.take(4, 1000)
    leave(queue, first)
    assert (first, queue.take(4, 1000)) == ((0, 1, 2, 3), (4, 5))


def test_the_next_row_of_a_group_is_found():
    queue = Queue(table([10] * 5, [0, 1, 0, 1, 2]))
    leave(queue, (1,))
    assert [queue.find(group) for group in (0, 1, 2, 3)] == [0, 3, 4, None]


@pytest.mark.parametrize(("seconds_a_row", "settled"), [(0.2, 20), (1.2, 16), (3.0, 6), (7.0, 2)])
def test_requests_grow_while_they_stay_under_twenty_seconds(seconds_a_row: float, settled: int):
    size = ChunkSize(20, 5_000_000)
    for _ in range(10):
        size.answered(size.rows, size.rows * seconds_a_row)
    assert size.rows == settled
    assert size.cost(3) == pytest.approx(3 * seconds_a_row)


def test_a_request_above_thirty_seconds_halves_the_next():
    size = ChunkSize(20, 5_000_000, rows=20)
    size.answered(20, 31.0)
    assert size.rows == 10
    size.answered(20, 31.0)
    assert size.rows == 5


def test_a_small_last_request_does_not_grow_the_size():
    size = ChunkSize(20, 5_000_000, rows=10)
    size.answered(2, 0.5)
    assert size.rows == 10


def test_what_was_too_large_is_halved_and_remembered():
    size = ChunkSize(20, 5_000_000)
    size.too_large(1_000_000)
    assert size.most_bytes == 500_000
    size.too_large(90_000)
    assert size.most_bytes == 50_000


def test_a_trial_takes_the_first_waiting_rows_and_no_more():
    rows = table([10] * 7)
    rows.outcomes[1] = Outcome.HELD_BACK
    queue = Queue.of(rows, 3)
    taken = queue.take(20, 1000)
    assert taken == (0, 2, 3)
    leave(queue, taken)
    assert not queue.has_any()
    assert queue.find(0) is None
    rows.outcomes[2] = Outcome.WAITING
    queue.put_back((2,))
    assert queue.take(20, 1000) == (2,)
    assert Queue.of(rows, 20).end is None
    assert Queue.of(rows, None).end is None

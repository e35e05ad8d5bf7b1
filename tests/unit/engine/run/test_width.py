"""How many at once: climbs while it gains, settles near the best, never below one."""

from collections.abc import Callable

import pytest

from desktop_app.engine.run.width import Width


def simulate(width: Width, seconds_a_chunk: Callable[[int], float], chunks: int, rows: int = 20) -> list[int]:
    """Let a portal work off chunks, each taking as long as the requests in flight at its start say."""
    now, flight, widths = 0.0, [], []
    for _ in range(chunks):
        while len(flight) < width.now:
            seconds = seconds_a_chunk(len(flight) + 1)
            flight.append((now + seconds, seconds))
        flight.sort()
        now, seconds = flight.pop(0)
        width.answered(now, rows=rows, seconds=seconds, is_full=True)
        widths.append(width.now)
    return widths


def test_where_requests_do_not_disturb_one_another_it_climbs_to_the_widest():
    widths = simulate(Width(8), lambda busy: 3.25, 40)
    assert widths[4:] == [8] * 36


@pytest.mark.parametrize(("share", "best"), [(1.0, 1), (0.5, 2), (0.2, 3)])
def test_where_they_slow_one_another_down_it_stays_near_the_best(share: float, best: int):
    widths = simulate(Width(8), lambda busy: 3.25 * (1 + share * (busy - 1) ** 1.5), 400)
    late = widths[-100:]
    assert abs(sum(late) / len(late) - best) <= 1.0
    assert min(late) >= 1


def test_a_fault_halves():
    width = Width(8)
    simulate(width, lambda busy: 3.25, 40)
    width.failed()
    assert width.now == 4
    for _ in range(5):
        width.failed()
    assert width.now == 1


def test_after_a_fault_it_climbs_again():
    width = Width(8)
    simulate(width, lambda busy: 3.25, 40)
    width.failed()
    assert simulate(width, lambda busy: 3.25, 200)[-1] == 8


def test_one_stays_one():
    width = Width(1)
    assert set(simulate(width, lambda busy: 1.0, 50)) == {1}


def test_it_goes_by_four_before_it_leaps():
    width = Width(48)
    assert simulate(width, lambda busy: 3.25, 12) == [4] * 4 + [48] * 8


@pytest.mark.parametrize(
    ("single", "seconds", "then"),
    [
        (0.4, 3.25, 48),  # 0.25 s a request, 0.15 s a row: nothing disturbs
        (0.4, 4.2, 3),  # a quarter longer than alone, though less a row than the five took
        (3.0, 3.9, 48),  # the first row met a portal that had yet to wake up: it says nothing
    ],
)
def test_chunks_of_another_size_are_compared_with_what_they_would_take_alone(single: float, seconds: float, then: int):
    width = Width(48)
    width.answered(0.0, rows=1, seconds=single, is_full=False)
    width.answered(1.0, rows=5, seconds=1.0, is_full=True)
    assert width.now == 4
    for number in range(4):
        width.answered(5.0 + number / 100, rows=20, seconds=seconds, is_full=True)
        if width.now != 4:
            break
    assert width.now == then


def test_it_leaps_no_further_where_four_disturb_one_another():
    widths = simulate(Width(48), lambda busy: 3.25 * (1 + 0.1 * (busy - 1) ** 2), 400)
    assert max(widths) <= 5
    assert abs(sum(widths[-100:]) / 100 - 3) <= 1.0

"""The rate and the remaining time that are told."""

import pytest

from desktop_app.engine.run.progress import Pace


def test_the_rate_is_measured_over_the_last_minute():
    pace = Pace()
    for second in range(200):
        pace.note(float(second), second * (1 if second < 100 else 5))
    assert pace.rate() == pytest.approx(5.0)


def test_too_little_is_known_at_first():
    pace = Pace()
    pace.note(0.0, 0)
    assert pace.rate() is None
    pace.note(1.0, 5)
    assert pace.rate() is None
    assert pace.remaining(10, seconds_a_row=1, budget_left=420) is None


def test_remaining_time_is_a_range():
    pace = Pace()
    pace.note(0.0, 0)
    pace.note(10.0, 100)
    assert pace.remaining(100, seconds_a_row=0.1, budget_left=420) == (8.0, 15.0)


def test_beyond_the_operating_budget_the_long_run_counts():
    pace = Pace()
    pace.note(0.0, 0)
    pace.note(10.0, 400)
    span = pace.remaining(6000, seconds_a_row=0.15, budget_left=200)
    assert span is not None
    assert span[0] == pytest.approx((900 - 200) / 0.7 * 0.8)

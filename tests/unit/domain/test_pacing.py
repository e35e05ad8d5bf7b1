"""The two limits of a portal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.pacing import SAFE_OPERATING, OperatingBudget, RequestBucket


def test_fifty_requests_may_leave_at_once_and_then_two_a_second():
    bucket = RequestBucket()
    for _ in range(50):
        assert bucket.wait(100.0) == 0
        bucket.take(100.0)
    assert bucket.wait(100.0) == pytest.approx(0.5)
    assert bucket.wait(100.5) == pytest.approx(0)
    bucket.take(100.5)
    assert bucket.wait(100.5) == pytest.approx(0.5)


def test_a_limit_answer_closes_the_bucket_and_lowers_it():
    bucket = RequestBucket()
    bucket.refused(10.0, 4.0)
    assert (bucket.capacity, bucket.leak) == (40.0, 1.6)
    assert bucket.wait(10.0) == 4.0
    assert bucket.wait(14.0) == 0
    for _ in range(40):
        bucket.refused(10.0, 0.0)
    assert (bucket.capacity, bucket.leak) == (5.0, 0.5)


def test_good_answers_raise_the_bucket_up_to_where_it_began():
    bucket = RequestBucket()
    bucket.refused(0.0, 1.0)
    for _ in range(20):
        bucket.answered()
    assert bucket.capacity == pytest.approx(44.0)
    for _ in range(100):
        bucket.answered()
    assert (bucket.capacity, bucket.leak) == (50.0, 2.0)


@given(st.lists(st.floats(0, 5), max_size=150))
def test_no_ten_seconds_see_more_requests_than_the_portal_allows(pauses: list[float]):
    bucket = RequestBucket()
    now, left = 0.0, []
    for pause in pauses:
        now += pause
        now += bucket.wait(now)
        bucket.take(now)
        left.append(now)
    for start in left:
        assert sum(1 for moment in left if start <= moment <= start + 10) <= 50 + 2 * 10 + 1


def test_work_in_flight_counts_against_the_budget():
    budget = OperatingBudget()
    budget.answered(0.0, used=400.0, reset_at=600.0, duration=3.0)
    assert budget.wait(10.0, 1.0) == 0
    budget.begin(10.0)
    assert budget.wait(10.0, 1.0) == 0
    budget.begin(10.0)
    assert budget.wait(10.0, 1.0) > 0
    budget.end(10.0)
    assert budget.wait(10.0, 1.0) == 0


def test_a_spent_budget_waits_for_the_reset_the_portal_named():
    budget = OperatingBudget()
    budget.answered(30.0, used=419.0, reset_at=660.0, duration=400.0)
    assert budget.wait(10.0, 100.0) == pytest.approx(662.0 - 100.0)


def test_after_the_reset_the_oldest_minutes_are_expected_back():
    budget = OperatingBudget()
    budget.answered(30.0, used=200.0, reset_at=660.0, duration=200.0)
    budget.answered(90.0, used=419.0, reset_at=660.0, duration=219.0)
    assert budget.wait(10.0, 663.0) == 0
    assert budget.used == pytest.approx(219.0)
    assert budget.reset_at == 720.0
    assert budget.wait(10.0, 723.0) == 0
    assert budget.used == 0


def test_when_others_use_the_budget_too_one_request_asks_the_portal():
    budget = OperatingBudget()
    budget.answered(30.0, used=419.0, reset_at=660.0, duration=None)
    assert budget.wait(10.0, 663.0) == 0
    budget.begin(10.0)
    assert budget.wait(10.0, 663.0) > 0


def test_a_refusal_waits_for_the_remembered_reset_or_a_minute():
    known = OperatingBudget()
    known.answered(0.0, used=419.0, reset_at=600.0, duration=3.0)
    assert known.refused(400.0, None) == pytest.approx(202.0)
    assert known.wait(1.0, 401.0) == pytest.approx(201.0)
    blind = OperatingBudget()
    assert blind.refused(400.0, None) == 60.0
    assert blind.wait(1.0, 460.0) == 0
    assert OperatingBudget().refused(0.0, 90.0) == 90.0


def test_the_cap_rises_when_an_answer_shows_that_more_was_accepted():
    budget = OperatingBudget()
    budget.answered(0.0, used=425.0, reset_at=600.0, duration=3.0)
    assert budget.cap == SAFE_OPERATING
    budget.answered(0.0, used=473.0, reset_at=600.0, duration=3.0)
    assert budget.cap == pytest.approx(470.0 * 0.95)


def test_answers_that_come_in_another_order_do_not_lower_the_count():
    budget = OperatingBudget()
    for used in (410.0, 404.0, 407.0):
        budget.answered(30.0, used=used, reset_at=660.0, duration=3.0)
    assert budget.used == 410.0
    assert budget.wait(11.0, 100.0) > 0


def test_an_answer_from_before_the_reset_says_nothing_of_what_came_after():
    budget = OperatingBudget()
    budget.answered(30.0, used=419.0, reset_at=660.0, duration=419.0)
    assert budget.wait(10.0, 663.0) == 0
    budget.answered(655.0, used=419.5, reset_at=660.0, duration=0.5)
    assert budget.used == 0
    budget.answered(664.0, used=300.0, reset_at=670.0, duration=1.0)
    assert (budget.used, budget.reset_at) == (300.0, 670.0), "another program works on the portal too"


def test_work_beside_other_work_does_not_raise_the_cap():
    budget = OperatingBudget()
    budget.begin(3.0)
    budget.begin(3.0)
    budget.end(3.0)
    budget.answered(0.0, used=473.0, reset_at=600.0, duration=3.0)
    assert budget.cap == SAFE_OPERATING
    budget.end(3.0)
    budget.begin(3.0)
    budget.end(3.0)
    budget.answered(0.0, used=476.0, reset_at=600.0, duration=3.0)
    assert budget.cap == pytest.approx(473.0 * 0.95)

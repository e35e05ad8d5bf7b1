import pytest

from desktop_app.domain.portal import Owner
from desktop_app.domain.problems import Problem, Trouble, connection
from desktop_app.domain.problems import portal as answers
from desktop_app.engine.connect import CheckState, CheckStep, examine

NOW = 1_790_000_000.0
P, W, F, N = CheckState.PASSED, CheckState.WARNED, CheckState.FAILED, CheckState.NOT_CHECKED


ANNA = Owner(1, "Anna", True)


class AskedPortal:
    """A portal that answers as told; a Trouble among the answers is raised."""

    def __init__(self, owner=ANNA, scopes=frozenset({"crm", "user_basic"}), clock=NOW):
        self.answers = {"owner": owner, "scopes": scopes, "clock": clock}
        self.asked = []

    def _tell(self, what):
        self.asked.append(what)
        answer = self.answers[what]
        if isinstance(answer, Problem):
            raise Trouble(answer)
        return answer

    def owner(self):
        return self._tell("owner")

    def scopes(self):
        return self._tell("scopes")

    def clock(self):
        return self._tell("clock")


def checks(portal):
    found = list(examine(portal, lambda: NOW))
    assert [check.step for check in found] == list(CheckStep)
    for check in found:
        assert (check.problem is None) == (check.state in {P, N})
    return found


def problem_of(found):
    return next(check.problem for check in found if check.problem is not None)


def test_a_good_connection_passes_every_check():
    assert [check.state for check in checks(AskedPortal())] == [P] * 7


@pytest.mark.parametrize(
    ("entry", "states"),
    [
        (connection.HOST_UNKNOWN, [F, N, N, N, N, N, N]),
        (connection.NO_INTERNET, [F, N, N, N, N, N, N]),
        (connection.REFUSED, [F, N, N, N, N, N, N]),
        (connection.NOT_REACHED, [F, N, N, N, N, N, N]),
        (connection.SECURE_CONNECTION, [F, N, N, N, N, N, N]),
        (connection.PROXY_PASSWORD, [F, N, N, N, N, N, N]),
        (connection.PROXY_REFUSED, [F, N, N, N, N, N, N]),
        (connection.NO_ANSWER, [F, N, N, N, N, N, N]),
        (connection.NOT_A_PORTAL, [F, N, N, N, N, N, N]),
        (connection.MOVED, [F, N, N, N, N, N, N]),
        (answers.REQUESTS["portal_deleted"], [F, N, N, N, N, N, N]),
        (connection.CERTIFICATE, [P, F, N, N, N, N, N]),
        (answers.REQUESTS["invalid_credentials"], [P, P, F, N, N, N, N]),
        (answers.REQUESTS["authorization_error"], [P, P, F, N, N, N, N]),
        (answers.UNKNOWN_ANSWER, [P, P, F, N, N, N, N]),
        (answers.REQUESTS["overload_limit"], [P, P, P, F, N, N, N]),
        (answers.REQUESTS["payment_required"], [P, P, P, F, N, N, N]),
    ],
)
def test_each_trouble_fails_its_own_check_and_leaves_the_later_ones_unchecked(entry, states):
    portal = AskedPortal(owner=Problem(entry, words={"host": "acme.example", "new_host": "new.example", "said": "no"}))
    found = checks(portal)
    assert [check.state for check in found] == states
    assert problem_of(found).code == entry.code
    assert portal.asked == ["owner"]


def test_a_plan_without_webhooks_is_told_apart_from_a_missing_right():
    refusal = Problem(answers.REQUESTS["access_denied"], words={"said": "REST is available only by subscription."})
    found = checks(AskedPortal(owner=refusal))
    assert [check.state for check in found] == [P, P, P, F, N, N, N]
    assert problem_of(found).text == (
        "The plan of this portal does not include webhooks: “REST is available only by subscription.”."
    )
    assert "administrator" in problem_of(found).cure


def test_both_missing_rights_are_told_at_once():
    found = checks(AskedPortal(scopes=frozenset({"telephony"})))
    assert [check.state for check in found] == [P, P, P, P, F, W, P]
    assert [check.problem.code for check in found if check.problem] == ["right-crm-missing", "people-unreadable"]


@pytest.mark.parametrize("scope", ["user", "user_basic", "user_brief"])
def test_any_right_to_employees_will_do(scope):
    assert checks(AskedPortal(scopes=frozenset({"crm", scope})))[5].state is P


def test_rights_that_cannot_be_read_are_a_failure_of_their_own():
    found = checks(AskedPortal(scopes=Problem(connection.NO_ANSWER, words={"host": "h"})))
    assert [check.state for check in found] == [P, P, P, P, F, N, P]


@pytest.mark.parametrize(("seconds", "state"), [(0, P), (119, P), (-119, P), (180, W), (-180, W), (3600, W)])
def test_clocks_may_differ_a_little(seconds, state):
    check = checks(AskedPortal(clock=NOW + seconds))[6]
    assert check.state is state
    if check.problem is not None:
        assert check.problem.text == (
            f"The clock of this computer and the portal's differ by {abs(seconds) // 60} minutes."
        )


def test_a_slow_way_does_not_look_like_a_wrong_clock():
    moments = iter([NOW, NOW + 200])
    found = list(examine(AskedPortal(clock=NOW + 150), lambda: next(moments)))
    assert found[6].state is P


def test_a_clock_that_cannot_be_asked_only_warns():
    assert checks(AskedPortal(clock=Problem(connection.NO_ANSWER, words={"host": "h"})))[6].state is W


def test_every_check_is_told_as_soon_as_it_is_known():
    portal = AskedPortal()
    steps = examine(portal, lambda: NOW)
    assert next(steps).step is CheckStep.ADDRESS
    assert portal.asked == ["owner"]

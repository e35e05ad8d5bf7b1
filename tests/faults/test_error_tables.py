"""Each line of the tables of errors (reference §1.5, §2.3, §4): a portal answers it, and a person reads the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.bootstrap import SystemClock, connect
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.events import Finished, Paused, RunEvent
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.engine.reporting import build_report
from desktop_app.engine.run.controls import Connection, Controls
from desktop_app.engine.run.driver import Run
from desktop_app.engine.run.options import RunOptions
from desktop_app.engine.tools import Connection as Reached
from desktop_app.store.journal import SqliteJournal
from tests.support.practice import RunningPortal, start_practice_portal
from tests.support.runs import plan_of, titles

NEW_WEBHOOK = "Make a new incoming webhook"
ADMIN = "Ask an administrator of the portal."
LATER = "Try again later"
GOES_ON = "it goes on by itself"
SAID = "the portal's own words"
MOVED_AS = ("Portal has a new name", "new.example", "with the new name")


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture
def reached(portal: RunningPortal) -> Iterator[Reached]:
    with closing(connect(read_webhook(portal.webhook), 5.0)) as connection:
        yield connection


REQUESTS = [
    ("INVALID_CREDENTIALS", 401, "Webhook not valid", "it was deleted, changed or blocked", NEW_WEBHOOK),
    ("NO_AUTH_FOUND", 401, "Webhook incomplete", "no valid webhook", NEW_WEBHOOK),
    ("insufficient_scope", 403, "Right missing in the webhook", "“crm” and “user_basic”", "Tick both in the webhook"),
    ("INVALID_REQUEST", 400, "Not a secure address", "secure connections only", "Use the https address."),
    ("ACCESS_DENIED", 403, "Not allowed", SAID, "the portal's plan includes the REST interface"),
    ("OVERLOAD_LIMIT", 503, "Webhook blocked", "because of overload", "the support of Bitrix24"),
    ("authorization_error", 401, "Owner not active", "is not active", NEW_WEBHOOK),
    ("allowed_only_intranet_user", 403, "Not an employee", "is not an employee", NEW_WEBHOOK),
    ("ERROR_METHOD_NOT_FOUND", 404, "Portal too old", "does not know what the import needs", "update the portal"),
    ("PORTAL_DELETED", 500, "Portal closed", "The portal is closed.", ADMIN),
    ("user_access_error", 403, "Not allowed", "does not let this user in", NEW_WEBHOOK),
    ("WRONG_AUTH_TYPE", 403, "Not a webhook", "another kind of access", NEW_WEBHOOK),
    ("METHOD_CONFIRM_WAITING", 403, "Waiting for a confirmation", "must confirm", ADMIN),
    ("METHOD_CONFIRM_DENIED", 403, "Access denied", "denied this access", ADMIN),
    ("expired_token", 403, "Access expired", "has expired", NEW_WEBHOOK),
    ("invalid_token", 403, "Access not valid", "is not valid", NEW_WEBHOOK),
    ("PAYMENT_REQUIRED", 403, "Not paid", "asks for payment", ADMIN),
    ("WRONG_LICENSE", 403, "Not in the plan", "plan does not include this", ADMIN),
    ("NOT_FOUND", 400, "Not there any more", "does not exist on the portal", "Choose the kind of record again."),
    ("ENTITY_TYPE_NOT_SUPPORTED", 400, "Cannot be imported", "cannot import this kind", "Choose another kind."),
]
"""Nothing was done, and a person must act."""
SHAPES = [
    ("MAX_IMPORT_BATCH_SIZE_EXCEEDED", 400, "You can only import 20 items at a time", "Too many rows at once", "twenty rows"),
    ("100", 400, "Could not find value for parameter {entityTypeId}", "Request not understood", "Could not find value"),
    ("100", 400, "Invalid value {x} to match with parameter {y}", "Request not understood", "Invalid value"),
]  # fmt: skip
"""Nothing was done, and it is a mistake of the program."""
SERVER = [
    ("INTERNAL_SERVER_ERROR", 500, "Fault on the portal", "a fault of its own", LATER),
    ("ERROR_UNEXPECTED_ANSWER", 500, "Fault on the portal", "did not understand each other", LATER),
    ("ERROR_CORE", 500, "Fault on the portal", SAID, LATER),
    ("0", 400, "Fault on the portal", SAID, LATER),
    ("400", 400, "Fault on the portal", SAID, LATER),
    ("WRONG_ENCODING", 200, "Answer lost", "could not write its answer", LATER),
    ("NEVER_HEARD_OF", 400, "Trouble on the portal", SAID, LATER),
    ("100", 400, "Request not understood", SAID, LATER),
]
"""Anything may have been done."""
READS = [
    ("QUERY_LIMIT_EXCEEDED", 503, "Too many requests", "asks us to slow down", GOES_ON),
    ("OPERATION_TIME_LIMIT", 429, "Ten-minute budget used", "budget", GOES_ON),
    ("INVALID_ARG_VALUE", 400, "Question not understood", SAID, LATER),
    ("ERROR_ARGUMENT", 400, "Question not understood", SAID, LATER),
    ("ERROR_NOT_FOUND", 400, "Not found", SAID, LATER),
    ("ERROR_MANIFEST_IS_NOT_AVAILABLE", 404, "Trouble on the portal", "does not know what was asked", LATER),
    ("ERROR_BATCH_LENGTH_EXCEEDED", 400, "Too many questions at once", "fifty questions", LATER),
    ("ERROR_BATCH_METHOD_NOT_ALLOWED", 400, "Question not taken", "in a bundle", LATER),
    ("", 400, "Not allowed", SAID, "Ask an administrator for the right"),
    ("Access denied.", 400, "Not allowed", "does not let the webhook's owner read", "Ask an administrator for the right"),
]  # fmt: skip


ROWS_AS_REQUESTS = [
    ("CRM_ITEM_IMPORT_ACCESS_DENIED", "Import not allowed", "may not import this record", "the right “Import”"),
    ("CRM_FIELD_ERROR_VALUE_NOT_VALID", "Value not accepted", SAID, "Correct the row"),
    ("CRM_FIELD_ERROR_REQUIRED", "Required field empty", SAID, "Correct the row"),
    ("CRM_FIELD_ERROR_VALUE_NOT_UNIQUE", "Number already used", SAID, "give this row another"),
    ("CRM_FIELD_ERROR_CATEGORY_NOT_AVAILABLE", "Pipeline not in the plan", "plan does not include this pipeline", ADMIN),
    ("CREATE_DYNAMIC_ITEM_RESTRICTED", "Not in the plan", "plan does not allow new records of this kind", ADMIN),
    ("TERMINATED_BY_EVENT_COMPATIBLE", "Refused by a rule of the portal", SAID, ADMIN),
]  # fmt: skip
"""What the documents have as an answer to the whole request, and the source as one to a row (reference §10, line 1)."""


def answers(code: str, status: int, method: str, said: str = SAID, **when: Any) -> dict[str, Any]:
    fault = {"do": "answer_error", "code": code, "description": said, "status": status}
    return {"faults": [{**fault, "when": {"method": method, **when}}]}


def empty(portal: RunningPortal) -> None:
    portal.set_scenario({})
    for record in portal.records(2):
        portal.call("crm.item.delete", {"entityTypeId": 2, "id": record["id"]})


def reads_as(problem: Problem, title: str, text: str, cure: str) -> None:
    assert problem.title == title
    assert text in problem.text
    assert cure in problem.cure
    assert "{" not in problem.title + problem.text.replace("{entityTypeId}", "").replace("{x}", "").replace("{y}", "")


def run_over(reached: Reached, folder: Path, rows: int = 8) -> tuple[Finished, list[Problem]]:
    """Run an import, stopped at its first pause; return how it ended and the problems it paused with."""
    controls = Controls()
    problems: list[Problem] = []

    def listen(event: RunEvent) -> None:
        if isinstance(event, Paused) and event.problem is not None:
            problems.append(event.problem)
            controls.stop()

    run = Run(
        open_journal=lambda: SqliteJournal(folder / "journal.sqlite3", folder / "locks"),
        connection=Connection(reached.records, reached.webhook.identity, reached.webhook.origin),
        clock=SystemClock(),
        options=RunOptions(settle_seconds=0.05),
    )
    return run.execute(plan_of(titles(rows), kind=DEAL), controls, listen), problems


@pytest.mark.parametrize(("code", "status", "title", "text", "cure"), [*REQUESTS, *SERVER, *READS])
def test_a_question_answered_so_is_told(
    portal: RunningPortal, reached: Reached, code: str, status: int, title: str, text: str, cure: str
):
    portal.set_scenario(answers(code, status, "profile"))
    with pytest.raises(Trouble) as caught:
        reached.portal.owner()
    reads_as(caught.value.problem, title, text, cure)


@pytest.mark.parametrize(("code", "status", "title", "text", "cure"), REQUESTS)
def test_a_request_answered_so_pauses_the_run_with_every_row_left_to_send(
    portal: RunningPortal, reached: Reached, tmp_path: Path, code: str, status: int, title: str, text: str, cure: str
):
    portal.set_scenario(answers(code, status, "crm.item.batchImport"))
    finished, problems = run_over(reached, tmp_path)
    assert len(problems) == 1
    reads_as(problems[0], title, text, cure)
    assert (finished.summary.created, finished.summary.unsure, finished.summary.not_sent) == (0, 0, 8)


@pytest.mark.parametrize(("code", "status", "said", "title", "text"), SHAPES)
def test_a_request_of_the_wrong_shape_pauses_the_run(
    portal: RunningPortal, reached: Reached, tmp_path: Path, code: str, status: int, said: str, title: str, text: str
):
    portal.set_scenario(answers(code, status, "crm.item.batchImport", said))
    finished, problems = run_over(reached, tmp_path)
    reads_as(problems[0], title, text, LATER)
    assert (finished.summary.unsure, finished.summary.not_sent) == (0, 8)


@pytest.mark.parametrize(("code", "status"), [line[:2] for line in SERVER])
def test_a_request_broken_so_is_found_out_about_and_sent_again(
    portal: RunningPortal, reached: Reached, tmp_path: Path, code: str, status: int
):
    empty(portal)
    portal.set_scenario(answers(code, status, "crm.item.batchImport", requests=[2]))
    finished, problems = run_over(reached, tmp_path)
    assert problems == []
    assert (finished.summary.created, finished.summary.unsure) == (8, 0)
    assert sorted(record["title"] for record in portal.records(2)) == [f"Row {number}" for number in range(8)]


@pytest.mark.parametrize(("code", "title", "text", "cure"), ROWS_AS_REQUESTS)
def test_a_row_refused_by_the_whole_request_is_told_in_the_report_and_the_others_go(
    portal: RunningPortal, reached: Reached, tmp_path: Path, code: str, title: str, text: str, cure: str
):
    empty(portal)
    portal.set_scenario(answers(code, 400, "crm.item.batchImport", requests=[1]))
    finished, problems = run_over(reached, tmp_path)
    assert problems == []
    assert (finished.summary.created, finished.summary.refused, finished.summary.unsure) == (7, 1, 0)
    with closing(SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks")) as journal:
        row = next(line for line in build_report(journal, finished.run).rows if line.status == "Refused")
    assert text in row.reason
    assert cure in row.cure


@pytest.mark.parametrize(("code", "title", "text", "cure"), ROWS_AS_REQUESTS)
def test_every_request_refused_in_the_words_of_a_row_pauses_the_run(
    portal: RunningPortal, reached: Reached, tmp_path: Path, code: str, title: str, text: str, cure: str
):
    empty(portal)
    portal.set_scenario(answers(code, 400, "crm.item.batchImport"))
    finished, problems = run_over(reached, tmp_path)
    reads_as(problems[0], title, text, cure)
    assert finished.summary.created == 0
    assert finished.summary.not_sent + finished.summary.unsure > 0


def test_a_code_nobody_heard_of_that_says_unauthorised_asks_for_a_new_webhook(
    portal: RunningPortal, reached: Reached, tmp_path: Path
):
    portal.set_scenario(answers("webhook_has_expired", 401, "profile"))
    with pytest.raises(Trouble) as caught:
        reached.portal.owner()
    reads_as(caught.value.problem, "Webhook not valid", "it was deleted, changed or blocked", NEW_WEBHOOK)
    portal.set_scenario({"faults": [{"do": "answer_error", "code": "webhook_has_expired", "status": 401}]})
    finished, problems = run_over(reached, tmp_path)
    reads_as(problems[0], "Webhook not valid", "it was deleted, changed or blocked", NEW_WEBHOOK)
    assert (finished.summary.created, finished.summary.not_sent) == (0, 8)


def test_a_portal_that_breaks_every_request_pauses_the_run_and_says_so(
    portal: RunningPortal, reached: Reached, tmp_path: Path
):
    portal.set_scenario(answers("INTERNAL_SERVER_ERROR", 500, "crm.item.batchImport"))
    finished, problems = run_over(reached, tmp_path, rows=41)
    reads_as(problems[0], "The portal breaks requests off", "No row was sent twice", "Wait a few minutes")
    assert finished.summary.created == 0


@pytest.mark.parametrize(
    ("fault", "title", "text", "cure"),
    [
        ({"do": "moved", "location": "https://new.example"}, *MOVED_AS),
        *(
            ({"do": "moved", "location": "https://new.example", "status": status}, *MOVED_AS)
            for status in (301, 307, 308)
        ),
        ({"do": "service_unavailable", "status": 502}, "Fault on the portal", "HTTP 502", "Wait a little"),
        ({"do": "service_unavailable", "status": 504}, "Fault on the portal", "HTTP 504", "Wait a little"),
        ({"do": "html_page"}, "Not a portal", "127.0.0.1", ""),
        ({"do": "empty_after_work"}, "Not a portal", "127.0.0.1", ""),
        ({"do": "cut_before_work"}, "No answer", "127.0.0.1", ""),
    ],
)
def test_an_answer_that_is_none_of_a_portal_is_told(
    portal: RunningPortal, reached: Reached, fault: dict[str, Any], title: str, text: str, cure: str
):
    portal.set_scenario({"faults": [{**fault, "when": {"method": "profile"}}]})
    with pytest.raises(Trouble) as caught:
        reached.portal.owner()
    reads_as(caught.value.problem, title, text, cure)
    assert caught.value.problem.cure


def test_a_body_too_large_is_sent_in_smaller_parts(portal: RunningPortal, reached: Reached, tmp_path: Path):
    empty(portal)
    portal.set_scenario(answers("TOO_LARGE", 413, "crm.item.batchImport", requests=[2]))
    finished, problems = run_over(reached, tmp_path)
    assert problems == []
    assert (finished.summary.created, finished.summary.unsure, finished.summary.refused) == (8, 0, 0)


ROWS = [
    ("ACCESS_DENIED", "The webhook's owner may not import this record", "the right “Import”"),
    ("CRM_ITEM_IMPORT_ACCESS_DENIED", "The webhook's owner may not import this record", "the right “Import”"),
    ("CRM_FIELD_ERROR_VALUE_NOT_VALID", f"does not accept a value: “{SAID}”", "Correct the row"),
    ("CRM_FIELD_ERROR_REQUIRED", f"wants a field filled: “{SAID}”", "Correct the row"),
    ("CRM_FIELD_ERROR_VALUE_NOT_UNIQUE", f"a record with this number already: “{SAID}”", "give this row another"),
    ("CRM_FIELD_ERROR_CATEGORY_NOT_AVAILABLE", "plan does not include this pipeline", ADMIN),
    ("CREATE_DYNAMIC_ITEM_RESTRICTED", "plan does not allow new records of this kind", ADMIN),
    ("TERMINATED_BY_EVENT_COMPATIBLE", f"A rule on the portal refused the row: “{SAID}”", ADMIN),
    (None, f"plan does not include this, or its disk is full. {SAID}", ADMIN),
    (100, f"does not understand a value: “{SAID}”", "Correct the row"),
    (0, f"The portal says: “{SAID}”", "Correct the row"),
    ("BX_ERROR", f"The portal says: “{SAID}”", "Correct the row"),
    ("WRONG_FILE_MODULE_ID", f"did not take the file: “{SAID}”", "Correct the row"),
    ("FILE_NOT_FOUND", "did not find the file", "Correct the row"),
    ("A_NEW_CODE", f"The portal says: “{SAID}”", "Correct the row"),
]


@pytest.mark.parametrize(("code", "reason", "cure"), ROWS)
def test_a_row_refused_so_is_told_in_the_report(
    tmp_path: Path, portal: RunningPortal, reached: Reached, code: str | int | None, reason: str, cure: str
):
    empty(portal)
    fault = {"do": "row_error", "at": [1], "code": code, "description": SAID}
    portal.set_scenario({"faults": [{**fault, "when": {"method": "crm.item.batchImport", "requests": [2]}}]})
    finished, problems = run_over(reached, tmp_path)
    assert problems == []
    assert (finished.summary.created, finished.summary.refused, finished.summary.unsure) == (7, 1, 0)
    with closing(SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks")) as journal:
        row = build_report(journal, finished.run).rows[2]
    assert row.status == "Refused"
    assert reason in row.reason
    assert cure in row.cure

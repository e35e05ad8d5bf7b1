"""A test for each line of the table of reference §1.4, and for each code of §1.5, §2.3 and §4."""

import json

import pytest

from desktop_app.crm.answers import error_problem, read_answer, read_import
from desktop_app.crm.transport import Failure, RawAnswer
from desktop_app.domain.answers import RowCreated, RowRefused, RowUnclear, Timing, Verdict
from desktop_app.domain.problems import Problem, connection, portal

TIMING = Timing(0.0, 1.0, 0.5)


def answered(document, status=200, **headers):
    content = document if isinstance(document, bytes) else json.dumps(document).encode()
    return RawAnswer(TIMING, status, headers, content)


def error(code, said="", status=400):
    return answered({"error": code, "error_description": said}, status)


LINES = [
    *[
        (error(code, status=401), Verdict.STOP)
        for code in (
            "INVALID_CREDENTIALS", "NO_AUTH_FOUND", "insufficient_scope", "INVALID_REQUEST", "authorization_error",
            "allowed_only_intranet_user", "ERROR_METHOD_NOT_FOUND", "PORTAL_DELETED", "ACCESS_DENIED", "OVERLOAD_LIMIT",
            "user_access_error", "WRONG_AUTH_TYPE", "METHOD_CONFIRM_WAITING", "METHOD_CONFIRM_DENIED", "expired_token",
            "invalid_token", "PAYMENT_REQUIRED", "WRONG_LICENSE", "NOT_FOUND", "ENTITY_TYPE_NOT_SUPPORTED",
        )
    ],
    (error("ACCESS_DENIED", "REST API is available only on commercial plans", 403), Verdict.STOP),
    (error("ACCESS_DENIED", "You have no right to import", 400), Verdict.AMBIGUOUS),
    (RawAnswer(TIMING, 303, {"location": "https://new.bitrix24.com/rest/1/s/x"}), Verdict.AMBIGUOUS),
    (error("QUERY_LIMIT_EXCEEDED", status=503), Verdict.RATE_LIMITED),
    (error("OPERATION_TIME_LIMIT", status=429), Verdict.OPERATING_LIMITED),
    (error("MAX_IMPORT_BATCH_SIZE_EXCEEDED"), Verdict.MALFORMED),
    (error("100", "Could not find value for parameter {entityTypeId}"), Verdict.MALFORMED),
    (error("100", "Invalid value {x} to match with parameter {entityTypeId}. Should be integer"), Verdict.MALFORMED),
    (error("100", "Expected iterable value for multiple field, but got `string` instead"), Verdict.AMBIGUOUS),
    *[
        (error(code, status=500), Verdict.AMBIGUOUS)
        for code in ("0", "400", "ERROR_CORE", "INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER", "NEVER_HEARD_OF", 0, None)
    ],
    (error("WRONG_ENCODING", status=200), Verdict.AMBIGUOUS),
    (RawAnswer(TIMING, 302, {"location": "https://new.bitrix24.com/rest/1/s/x"}), Verdict.STOP),
    (RawAnswer(TIMING, 413, {}, b"<html>"), Verdict.TOO_LARGE),
    (answered(b"<html>Service unavailable</html>", 503), Verdict.AMBIGUOUS),
    (answered(b"<html>login</html>", 200), Verdict.AMBIGUOUS),
    (answered(b"", 502), Verdict.AMBIGUOUS),
    (answered(b'{"result": {"items": [', 200), Verdict.AMBIGUOUS),
    (answered(b"[]", 200), Verdict.AMBIGUOUS),
    (answered({"result": {"items": []}}, 500), Verdict.AMBIGUOUS),
    (RawAnswer(TIMING, failure=Failure.NOT_SENT, problem=Problem(connection.NOT_REACHED)), Verdict.NOT_SENT),
    (RawAnswer(TIMING, failure=Failure.LOST, problem=Problem(connection.NO_ANSWER)), Verdict.AMBIGUOUS),
    (answered({"result": {"items": [{"item": {"id": 1}}]}}), Verdict.ANSWERED),
    (answered({"result": {"items": []}}), Verdict.AMBIGUOUS),
    (answered({"result": {"items": [{"item": {"id": 1}}, {"item": {"id": 2}}]}}), Verdict.AMBIGUOUS),
    (answered({"result": []}), Verdict.AMBIGUOUS),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "verdict"), LINES)
def test_each_line_of_the_table_of_answers(raw, verdict):
    answer = read_import(raw, "acme.bitrix24.com", 1)
    assert answer.verdict is verdict
    assert (answer.problem is None) == (verdict is Verdict.ANSWERED)


def rows(*items):
    return read_import(answered({"result": {"items": list(items)}}), "host", len(items)).rows


@pytest.mark.parametrize(
    ("code", "may_exist"),
    [
        ("ACCESS_DENIED", False), ("CRM_ITEM_IMPORT_ACCESS_DENIED", False), ("CRM_FIELD_ERROR_VALUE_NOT_VALID", False),
        ("CRM_FIELD_ERROR_REQUIRED", False), ("CRM_FIELD_ERROR_VALUE_NOT_UNIQUE", False), ("CRM_FIELD_ERROR_CATEGORY_NOT_AVAILABLE", False),
        ("CREATE_DYNAMIC_ITEM_RESTRICTED", False), ("TERMINATED_BY_EVENT_COMPATIBLE", False), (None, False), (100, False),
        (0, True), ("BX_ERROR", True), ("WRONG_FILE_MODULE_ID", True), ("FILE_NOT_FOUND", True), ("NEW_CODE", True),
    ],
)  # fmt: skip
def test_an_error_of_a_row_says_whether_the_record_may_exist(code, may_exist):
    (refused,) = rows({"error": code, "error_description": "the portal's words"})
    assert isinstance(refused, RowRefused)
    assert (refused.code, refused.may_exist) == (code, may_exist)
    assert refused.problem.title
    assert refused.problem.cure
    if code == "NEW_CODE":
        assert refused.problem.text == "The portal says: “the portal's words”."


def test_rows_are_aligned_with_the_request_and_what_is_neither_is_unclear():
    found = rows({"item": {"id": 7}}, None, {}, {"item": {}}, {"item": {"id": "8"}}, {"item": {"id": 0}}, {"error": 0})
    assert [type(row) for row in found] == [RowCreated, *[RowUnclear] * 5, RowRefused]


@pytest.mark.parametrize("code", sorted(portal.REQUESTS))
def test_every_code_of_the_reference_has_its_sentence(code):
    problem = error_problem(code.upper(), "SAID")
    assert problem.code == portal.REQUESTS[code].code
    for words in (problem.title, problem.text, problem.cure):
        assert words
        assert "{" not in words


def test_the_time_block_is_read_and_the_date_stands_in_for_it():
    block = {"start": 10.5, "duration": 2.4, "operating": 3.5, "operating_reset_at": 99}
    timing = read_answer(answered({"result": {}, "time": block}), "h").timing
    assert (timing.portal_clock, timing.duration, timing.operating, timing.operating_reset_at) == (10.5, 2.4, 3.5, 99.0)
    bare = RawAnswer(Timing(0.0, 1.0, 0.5, portal_clock=77.0), 200, {}, b'{"result": {}, "time": "odd"}')
    assert read_answer(bare, "h").timing.portal_clock == 77.0


def test_a_moved_portal_is_named_without_the_rest_of_its_address():
    raw = RawAnswer(TIMING, 302, {"location": "https://new.bitrix24.com/rest/1/s3cret/profile"})
    problem = read_answer(raw, "old.bitrix24.com").problem
    assert problem is not None
    assert "new.bitrix24.com" in problem.text
    assert "s3cret" not in repr(problem)

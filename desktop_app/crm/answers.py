"""Says what an answer proves: the one translator of the portal's vocabulary (reference §1.4–1.6, §2.3, §4)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlsplit

from desktop_app.crm.packing import CallResult
from desktop_app.crm.transport import Failure, RawAnswer
from desktop_app.domain.answers import (
    ImportAnswer,
    RowAnswer,
    RowCreated,
    RowRefused,
    RowUnclear,
    Timing,
    Verdict,
)
from desktop_app.domain.problems import Entry, Problem, connection, portal

_STOPS: Final = frozenset(
    {
        "invalid_credentials", "no_auth_found", "insufficient_scope", "invalid_request", "authorization_error",
        "allowed_only_intranet_user", "error_method_not_found", "portal_deleted", "overload_limit", "access_denied",
        "user_access_error", "wrong_auth_type", "method_confirm_waiting", "method_confirm_denied", "expired_token",
        "invalid_token", "payment_required", "wrong_license", "not_found", "entity_type_not_supported",
    }
)  # fmt: skip
_MALFORMED: Final = frozenset({"max_import_batch_size_exceeded"})
_FINAL_FOR_READS: Final = frozenset(
    {
        "", "100", "invalid_arg_value", "error_argument", "error_not_found", "error_manifest_is_not_available",
        "error_batch_length_exceeded", "error_batch_method_not_allowed", "crm_item_delete_access_denied",
        "crm_item_has_running_workflows",
    }
)  # fmt: skip
"""Codes that a read or a deletion would only get again; older methods have an empty one (reference §4)."""
_UNAUTHORISED: Final = 401
_OF_ROWS: Final = 400
"""The status with which a whole request may be refused for one of its rows, after others were made (reference §10,
line 1); who may not use the portal at all is told so with another (§2.3)."""
_DENIED: Final = "access_denied"
_INVALID: Final = portal.REQUESTS["invalid_credentials"].code
_MOST_SECONDS: Final = 1e11
_PARAMETER_TEXTS: Final = ("could not find value for parameter", "to match with parameter")
_NOT_SAVED: Final = frozenset(
    {
        "access_denied",
        "crm_item_import_access_denied",
        "terminated_by_event_compatible",
        "create_dynamic_item_restricted",
    }
    | {"null", "100"}
)
"""Codes of rows that were refused before they were saved (reference §1.6); `CRM_FIELD_ERROR_*` besides."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole answer, read: what it proves and, when it is an answer, its `result`."""

    verdict: Verdict
    timing: Timing
    result: Any = None
    problem: Problem | None = None
    code: str | None = None
    """The portal's error code in lower case, where it gave one."""


def read_answer(raw: RawAnswer, host: str) -> Reading:
    """Say what an answer proves about its request as a whole: reference §1.4 as one function."""
    if raw.failure is not None:
        verdict = Verdict.NOT_SENT if raw.failure is Failure.NOT_SENT else Verdict.AMBIGUOUS
        return Reading(verdict, raw.timing, problem=raw.problem)
    if raw.status in {301, 302, 307, 308}:
        return _redirected(raw, host)
    if raw.status == 413:
        return Reading(Verdict.TOO_LARGE, raw.timing, problem=Problem(portal.TOO_LARGE))
    document = _document(raw.content)
    if document is None:
        return Reading(Verdict.AMBIGUOUS, raw.timing, problem=_strange(raw, host))
    timing = _timed(raw.timing, document.get("time"))
    # Also an answer with status 200 can carry an error at the top (reference §2.3).
    if "error" in document:
        return _unknown_webhook(_refusal(document, timing), raw.status)
    if "result" not in document or raw.status >= 400:
        return Reading(Verdict.AMBIGUOUS, timing, problem=_strange(raw, host))
    return Reading(Verdict.ANSWERED, timing, document["result"])


def read_read(raw: RawAnswer, host: str) -> Reading:
    """Say what an answer to a read or a deletion comes to: refusals that asking again would not change are `STOP`."""
    return _final_for_reads(read_answer(raw, host))


def read_call(call: CallResult, timing: Timing) -> Reading:
    """Say what one call inside a `batch` came to (reference §3.3)."""
    # The whole answer has no budget of its own: each method inside has (reference §3.3).
    timing = replace(_timed(timing, call.time), portal_clock=timing.portal_clock, duration=timing.duration)
    if call.error is None:
        return Reading(Verdict.ANSWERED, timing, call.result)
    return _final_for_reads(_refusal({"error": call.error, "error_description": call.said}, timing))


def _unknown_webhook(reading: Reading, status: int) -> Reading:
    """Let an unheard-of code of an unauthorised request ask for a new address (reference §10, line 17)."""
    if status != _UNAUTHORISED or reading.verdict is not Verdict.AMBIGUOUS or reading.code in portal.REQUESTS:
        return reading
    # What such a code proves is not known: a write stays ambiguous.
    return replace(reading, problem=Problem(portal.REQUESTS["invalid_credentials"], detail=str(reading.code)))


def _final_for_reads(reading: Reading) -> Reading:
    """Turn an ambiguous refusal of a read into `STOP` where asking again is useless."""
    code = reading.code
    # Some older methods give a whole sentence as their code (reference §4).
    is_final = code is not None and (code in _FINAL_FOR_READS or " " in code)
    is_final = is_final or (reading.problem is not None and reading.problem.code == _INVALID)
    return replace(reading, verdict=Verdict.STOP) if reading.verdict is Verdict.AMBIGUOUS and is_final else reading


def read_import(raw: RawAnswer, host: str, rows: int) -> ImportAnswer:
    """Say what became of each row of one `crm.item.batchImport`."""
    reading = read_answer(raw, host)
    if reading.code == _DENIED and raw.status == _OF_ROWS:
        reading = replace(reading, verdict=Verdict.AMBIGUOUS)
    if reading.verdict is not Verdict.ANSWERED:
        return ImportAnswer(reading.verdict, reading.timing, problem=reading.problem)
    items = reading.result.get("items") if isinstance(reading.result, dict) else None
    if not isinstance(items, list) or len(items) != rows:
        return ImportAnswer(Verdict.AMBIGUOUS, reading.timing, problem=Problem(portal.NOT_UNDERSTOOD))
    return ImportAnswer(Verdict.ANSWERED, reading.timing, tuple(_row(item) for item in items))


def error_problem(code: object, said: str) -> Problem:
    """Return the problem of a whole answer's error code; an unknown code quotes the portal's own text."""
    name = str(code).casefold()
    # Some older methods give a whole sentence as their code (reference §4).
    # Documents have codes of rows at the level of requests as well (reference §10, line 1).
    entry = portal.REQUESTS.get(name.rstrip("."), portal.ROWS.get(name, portal.UNKNOWN_ANSWER))
    return Problem(entry, words={"said": said or str(code) or "nothing"}, detail=str(code))


def _redirected(raw: RawAnswer, host: str) -> Reading:
    # Another host is a portal that moved, and did nothing (reference §1.4); the same host is anything but a portal.
    try:
        new_host = urlsplit(raw.headers.get("location", "")).netloc.rpartition("@")[2].casefold()
    except ValueError:
        new_host = ""
    if new_host in {"", host.casefold()}:
        return Reading(Verdict.AMBIGUOUS, raw.timing, problem=_strange(raw, host))
    problem = Problem(connection.MOVED, words={"new_host": new_host, "host": host})
    return Reading(Verdict.STOP, raw.timing, problem=problem)


def _strange(raw: RawAnswer, host: str) -> Problem:
    # A fault of the portal or of what stands before it comes as a page (reference §4: 502, 504, other 5xx).
    entry = portal.SERVER_TROUBLE if raw.status >= 500 else connection.NOT_A_PORTAL
    return Problem(entry, words={"host": host, "status": str(raw.status)}, detail=f"HTTP {raw.status}")


def _refusal(document: Mapping[str, Any], timing: Timing) -> Reading:
    code, said = document["error"], str(document.get("error_description") or "")
    name = str(code).casefold()
    return Reading(_verdict(name, said.casefold()), timing, problem=error_problem(code, said), code=name)


def _verdict(name: str, said: str) -> Verdict:
    if name == "query_limit_exceeded":
        return Verdict.RATE_LIMITED
    if name == "operation_time_limit":
        return Verdict.OPERATING_LIMITED
    if name in _STOPS:
        return Verdict.STOP
    if name in _MALFORMED or (name == "100" and any(text in said for text in _PARAMETER_TEXTS)):
        return Verdict.MALFORMED
    return Verdict.AMBIGUOUS


def _row(item: object) -> RowAnswer:
    if not isinstance(item, dict):
        return RowUnclear()
    # Presence decides, never truth: `error` may be 0 or null (reference §1.2).
    if "error" in item:
        return _refused(item["error"], str(item.get("error_description") or ""))
    record = item.get("item")
    number = record.get("id") if isinstance(record, dict) else None
    if isinstance(number, int) and not isinstance(number, bool) and number > 0:
        return RowCreated(number)
    return RowUnclear()


def _refused(code: object, said: str) -> RowRefused:
    name = "null" if code is None else str(code).casefold()
    entry: Entry = portal.ROWS.get(name, portal.UNKNOWN_REFUSAL)
    may_exist = name not in _NOT_SAVED and not name.startswith("crm_field_error_")
    kept = code if isinstance(code, str | int) and not isinstance(code, bool) else None
    return RowRefused(kept, said, Problem(entry, words={"said": said or name}, detail=name), may_exist)


def _document(content: bytes) -> dict[str, Any] | None:
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


def _timed(timing: Timing, block: object) -> Timing:
    if not isinstance(block, dict):
        return timing
    return replace(
        timing,
        portal_clock=_number(block.get("start")) or timing.portal_clock,
        duration=_number(block.get("duration")),
        operating=_number(block.get("operating")),
        operating_reset_at=_number(block.get("operating_reset_at")),
    )


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # Also what is no number, or too large for one: neither is a time.
    return float(value) if abs(value) < _MOST_SECONDS else None

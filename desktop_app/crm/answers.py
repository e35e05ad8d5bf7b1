"""Says what an answer proves: the one translator of the portal's vocabulary (reference §1.4–1.6, §2.3, §4)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlsplit

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


def read_answer(raw: RawAnswer, host: str) -> Reading:
    """Say what an answer proves about its request as a whole: reference §1.4 as one function."""
    if raw.failure is not None:
        verdict = Verdict.NOT_SENT if raw.failure is Failure.NOT_SENT else Verdict.AMBIGUOUS
        return Reading(verdict, raw.timing, problem=raw.problem)
    if raw.status in {301, 302, 303, 307, 308}:
        new_host = urlsplit(raw.headers.get("location", raw.headers.get("Location", ""))).netloc
        problem = Problem(connection.MOVED, words={"new_host": new_host or "?", "host": host})
        return Reading(Verdict.STOP, raw.timing, problem=problem)
    if raw.status == 413:
        problem = Problem(portal.UNKNOWN_ANSWER, words={"said": "413"})
        return Reading(Verdict.TOO_LARGE, raw.timing, problem=problem)
    document = _document(raw.content)
    if document is None:
        return Reading(Verdict.AMBIGUOUS, raw.timing, problem=Problem(connection.NOT_A_PORTAL, words={"host": host}))
    timing = _timed(raw.timing, document.get("time"))
    # Also an answer with status 200 can carry an error at the top (reference §2.3).
    if "error" in document:
        return _refusal(document, timing)
    if "result" not in document or raw.status >= 400:
        return Reading(Verdict.AMBIGUOUS, timing, problem=Problem(connection.NOT_A_PORTAL, words={"host": host}))
    return Reading(Verdict.ANSWERED, timing, document["result"])


def read_import(raw: RawAnswer, host: str, rows: int) -> ImportAnswer:
    """Say what became of each row of one `crm.item.batchImport`."""
    reading = read_answer(raw, host)
    if reading.verdict is not Verdict.ANSWERED:
        return ImportAnswer(reading.verdict, reading.timing, problem=reading.problem)
    items = reading.result.get("items") if isinstance(reading.result, dict) else None
    if not isinstance(items, list) or len(items) != rows:
        problem = Problem(portal.UNKNOWN_ANSWER, words={"said": "an answer for another number of rows"})
        return ImportAnswer(Verdict.AMBIGUOUS, reading.timing, problem=problem)
    return ImportAnswer(Verdict.ANSWERED, reading.timing, tuple(_row(item) for item in items))


def error_problem(code: object, said: str) -> Problem:
    """Return the problem of a whole answer's error code; an unknown code quotes the portal's own text."""
    name = str(code).casefold()
    entry = portal.REQUESTS.get(name, portal.UNKNOWN_ANSWER)
    return Problem(entry, words={"said": said or str(code) or "nothing"}, detail=str(code))


def _refusal(document: Mapping[str, Any], timing: Timing) -> Reading:
    code, said = document["error"], str(document.get("error_description") or "")
    name = str(code).casefold()
    problem = error_problem(code, said)
    if name == "query_limit_exceeded":
        return Reading(Verdict.RATE_LIMITED, timing, problem=problem)
    if name == "operation_time_limit":
        return Reading(Verdict.OPERATING_LIMITED, timing, problem=problem)
    if name in _STOPS:
        return Reading(Verdict.STOP, timing, problem=problem)
    if name in _MALFORMED or (name == "100" and any(text in said.casefold() for text in _PARAMETER_TEXTS)):
        return Reading(Verdict.MALFORMED, timing, problem=problem)
    return Reading(Verdict.AMBIGUOUS, timing, problem=problem)


def _row(item: object) -> RowAnswer:
    if not isinstance(item, dict):
        return RowUnclear()
    # Presence decides, never truth: `error` may be 0 or null (reference §1.2).
    if "error" in item:
        return _refused(item["error"], str(item.get("error_description") or ""))
    record = item.get("item")
    if isinstance(record, dict) and isinstance(record.get("id"), int) and record["id"] > 0:
        return RowCreated(record["id"])
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
    except ValueError:
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
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

"""What scripted faults do to an answer, before and after the work."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.practice.errors import RestError
from desktop_app.practice.replies import Cut, Reply, error_reply, html_reply, json_reply
from desktop_app.practice.scenario import Act, Fault, Scenario
from desktop_app.practice.work import WorkPlan

_DELAYS = {Act.DELAY_BEFORE_WORK, Act.DELAY_AFTER_WORK}


@dataclass(frozen=True, slots=True)
class Strike:
    """The faults of one request: any delays, and at most one that decides the answer."""

    faults: tuple[Fault, ...]
    decisive: Fault | None
    delay_before: float
    delay_after: float
    work_plan: WorkPlan


def plan_strike(faults: list[Fault], scenario: Scenario) -> Strike:
    """Sum up the faults that strike a request; of those that decide the answer the first counts."""
    decisive = next((fault for fault in faults if fault.act not in _DELAYS), None)
    stop_after = None
    if decisive is not None and decisive.act in {Act.FAIL_AFTER_ROWS, Act.ANSWER_ERROR}:
        stop_after = decisive.rows if decisive.rows is not None and decisive.rows >= 0 else None
    return Strike(
        tuple(faults),
        decisive,
        sum(fault.seconds for fault in faults if fault.act is Act.DELAY_BEFORE_WORK),
        sum(fault.seconds for fault in faults if fault.act is Act.DELAY_AFTER_WORK),
        WorkPlan(
            stop_after=stop_after,
            row_fault=decisive if decisive is not None and decisive.act is Act.ROW_ERROR else None,
            seconds=scenario.limits.request_seconds,
        ),
    )


def reply_before_work(strike: Strike, path: str, on_outage: Callable[[float], None]) -> Reply | None:
    """Return the answer of a fault that lets nothing happen, None when the work goes on."""
    fault = strike.decisive
    if fault is None:
        return None
    act = fault.act
    if act is Act.UNREACHABLE:
        on_outage(fault.seconds)
    if act in {Act.CUT_BEFORE_WORK, Act.UNREACHABLE}:
        return Reply(cut=Cut.WITHOUT_ANSWER)
    if act is Act.SERVICE_UNAVAILABLE:
        return html_reply(fault.status or 503)
    if act is Act.HTML_PAGE:
        return html_reply(fault.status or 200, "Welcome")
    if act is Act.MOVED:
        target = (fault.location or "").rstrip("/") + path
        return replace(html_reply(fault.status or 302), headers=(("Location", target),))
    if act is Act.ANSWER_ERROR and fault.rows is None:
        return _scripted(fault)
    refusal = _REFUSALS.get(act)
    return None if refusal is None else error_reply(RestError(*refusal[:2], fault.status or refusal[2]))


def reply_after_work(strike: Strike, reply: Reply) -> Reply:
    """Return what becomes of an answer after the work: cut, halved, replaced, or left as it is."""
    fault = strike.decisive
    if fault is None:
        return reply
    act = fault.act
    if act is Act.CUT_AFTER_WORK:
        return reply.cut_at(Cut.WITHOUT_ANSWER)
    if act is Act.CUT_IN_ANSWER:
        return reply.cut_at(Cut.IN_ANSWER)
    if act is Act.TRUNCATED_JSON:
        return replace(reply, body=reply.body[: len(reply.body) // 2])
    if act is Act.EMPTY_AFTER_WORK:
        return replace(reply, body=b"")
    if act is Act.FAIL_AFTER_ROWS:
        return html_reply(fault.status or 502)
    if act is Act.HTML_AFTER_WORK:
        return html_reply(fault.status or 200, "Please wait")
    if act is Act.WRONG_ENCODING:
        return json_reply(
            {"error": "WRONG_ENCODING", "error_description": "Wrong request encoding"}, fault.status or 200
        )
    if act is Act.ANSWER_ERROR:
        return _scripted(fault)
    if act is Act.SHORT_ANSWER:
        return _shortened(reply, fault.rows or 1)
    return reply


def _scripted(fault: Fault) -> Reply:
    # At the level of a request integer codes arrive as texts (reference §1.2).
    code = None if fault.code is None else str(fault.code)
    return json_reply({"error": code, "error_description": fault.description or ""}, fault.status or 400)


def _shortened(reply: Reply, rows: int) -> Reply:
    body = json.loads(reply.body)
    items = body.get("result", {}).get("items") if isinstance(body.get("result"), dict) else None
    if isinstance(items, list):
        del items[-rows:]
    return json_reply(body, reply.status)


_REFUSALS: dict[Act, tuple[str, str, int]] = {
    Act.QUERY_LIMIT: ("QUERY_LIMIT_EXCEEDED", "Too many requests", 503),
    Act.OPERATION_LIMIT: ("OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit.", 429),
    Act.REVOKED: ("INVALID_CREDENTIALS", "Invalid request credentials", 401),
    Act.MISSING_SCOPE: (
        "insufficient_scope",
        "The request requires higher privileges than provided by the webhook token",
        401,
    ),
    Act.NO_PLAN: ("ACCESS_DENIED", "REST is available only by subscription.", 401),
}

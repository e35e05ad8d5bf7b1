"""The REST desk: takes a request through credentials, scope, limits, faults and work to its answer."""

import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from desktop_app.practice.batching import InnerAnswer, run_batch
from desktop_app.practice.clock import Clock, SystemClock
from desktop_app.practice.envelope import Envelope, Timing
from desktop_app.practice.errors import PhpTypeError, RestError, ShapeError
from desktop_app.practice.faults import FaultPlayer
from desktop_app.practice.files import FileShelf
from desktop_app.practice.items import ItemWriter
from desktop_app.practice.limits import InFlight, OperatingBudget, RateLimit
from desktop_app.practice.methods import records
from desktop_app.practice.methods.catalogue import METHODS
from desktop_app.practice.methods.registry import Answer, Call
from desktop_app.practice.phpquery import parse_query
from desktop_app.practice.portal import OWNER_ID, Portal
from desktop_app.practice.replies import Cut, Reply, error_reply, html_reply
from desktop_app.practice.requestlog import Entry, Phase, RequestLog
from desktop_app.practice.scenario import Scenario
from desktop_app.practice.store import Store
from desktop_app.practice.strikes import Strike, plan_strike, reply_after_work, reply_before_work
from desktop_app.practice.work import RequestCut, Work, WorkStopped

DOWNLOAD = "crm.controller.item.getfile"
_WRITES_ONE = {"crm.item.import", "crm.item.add", "crm.item.update", "crm.item.delete"}


@dataclass(frozen=True, slots=True)
class RestRequest:
    """A request under `/rest/`, read whole."""

    path: str
    query: str = ""
    content_type: str = ""
    body: bytes = b""
    user_agent: str = ""


@dataclass(frozen=True, slots=True)
class _Stage:
    """All that a scenario brings; another scenario is another stage."""

    portal: Portal
    writer: ItemWriter
    rate: RateLimit
    budget: OperatingBudget
    faults: FaultPlayer
    envelope: Envelope


@dataclass(frozen=True, slots=True)
class _Address:
    """The parts of `/rest/<user>/<secret>/<method>`."""

    path: str
    user: str | None
    secret: str | None
    method: str


class Desk:
    """Answers REST requests; safe to call from many threads."""

    def __init__(
        self,
        store: Store,
        shelf: FileShelf,
        *,
        secret: str,
        scenario: Scenario,
        origin: Callable[[], str],
        clock: Clock | None = None,
        on_outage: Callable[[float], None] = lambda _seconds: None,
    ) -> None:
        self._store = store
        self._shelf = shelf
        self._secret = secret
        self._origin = origin
        self._clock: Clock = clock or SystemClock()
        self._on_outage = on_outage
        self._in_flight = InFlight()
        self.log = RequestLog()
        self.set_scenario(scenario)

    def set_scenario(self, scenario: Scenario) -> None:
        """Play another scenario from the next request on; the records stay."""
        portal = Portal(self._store, self._shelf, scenario, self._clock, self._origin, self._secret)
        self._stage = _Stage(
            portal,
            ItemWriter(portal),
            RateLimit(scenario.limits, self._clock),
            OperatingBudget(scenario.limits, self._clock),
            FaultPlayer(scenario.faults, scenario.seed),
            Envelope(portal),
        )

    @property
    def portal(self) -> Portal:
        """The portal under the scenario in force."""
        return self._stage.portal

    def answer(self, request: RestRequest) -> Reply:
        """Answer one request."""
        stage = self._stage
        address = _address(request.path)
        params = _params(request)
        rows = _count_rows(address.method, params)
        with self._in_flight.entered():
            entry = self.log.arrive(
                address.method,
                rows,
                now=self._clock.now(),
                in_flight=self._in_flight.count,
                user_agent=request.user_agent,
            )
            strike = plan_strike(stage.faults.strike(address.method, rows), stage.portal.scenario)
            entry.faults = [fault.act.value for fault in strike.faults]
            reply = self._guarded(stage, address, params, strike, entry)
            entry.status = None if reply.cut is Cut.WITHOUT_ANSWER else reply.status
            entry.answered = self._clock.now()
            entry.phase = Phase.ANSWERED
            return reply

    def refuse_large(self, path: str, user_agent: str) -> Reply:
        """Refuse a request whose body the web server in front did not take: nothing of it was read."""
        entry = self.log.arrive(
            _address(path).method, 0, now=self._clock.now(), in_flight=self._in_flight.count, user_agent=user_agent
        )
        entry.phase, entry.status, entry.answered = Phase.ANSWERED, 413, entry.arrived
        return html_reply(413)

    def _guarded(
        self, stage: _Stage, address: _Address, params: Mapping[str, Any], strike: Strike, entry: Entry
    ) -> Reply:
        self._clock.sleep(strike.delay_before)
        try:
            before = reply_before_work(strike, address.path, self._on_outage)
            if before is not None:
                return before
            self._admit(stage, address)
            entry.phase = Phase.WORKING
            entry.working = self._clock.now()
            reply = self._work(stage, address, params, strike)
        except RestError as error:
            reply = error_reply(error)
            if entry.phase is not Phase.WORKING:
                return reply
        except WorkStopped:
            reply = html_reply(500)
        except RequestCut:
            return html_reply(504)
        self._clock.sleep(strike.delay_after)
        return reply_after_work(strike, reply)

    def _admit(self, stage: _Stage, address: _Address) -> None:
        if not stage.rate.admit():
            raise RestError("QUERY_LIMIT_EXCEEDED", "Too many requests", 503)
        # Unknown methods are refused before credentials are looked at (reference §2.3).
        if address.method not in METHODS and address.method not in {"batch", DOWNLOAD}:
            raise RestError("ERROR_METHOD_NOT_FOUND", "Method not found!", 404)
        if address.secret is None or address.user is None:
            raise RestError("NO_AUTH_FOUND", "Wrong authorization data", 401)
        if address.user != str(OWNER_ID) or not hmac.compare_digest(address.secret.encode(), self._secret.encode()):
            raise RestError("INVALID_CREDENTIALS", "Invalid request credentials", 401)
        if not stage.portal.scenario.owner.is_active:
            raise RestError("authorization_error", "Unable to authorize user", 401)
        if address.method in METHODS:
            _check_scope(stage.portal, address.method)

    def _work(self, stage: _Stage, address: _Address, params: Mapping[str, Any], strike: Strike) -> Reply:
        scenario = stage.portal.scenario
        work = Work(self._clock, scenario.cost, lambda: self._in_flight.count, strike.work_plan)
        call = Call(stage.portal, stage.writer, params, work)
        if address.method == DOWNLOAD:
            return self._download(call)
        if address.method == "batch":
            timing = Timing(stage.portal.now(), self._clock.elapsed())
            work.begin()
            answer = run_batch(params, lambda method, inner: self._run_inner(stage, method, inner, work))
            work.finish()
            return stage.envelope.reply(answer, timing, self._clock.elapsed(), None)
        if not stage.budget.is_open(address.method):
            raise RestError("OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit.", 429)
        timing = Timing(stage.portal.now(), self._clock.elapsed())
        try:
            work.begin()
            answer = _run(address.method, call)
            work.finish()
        finally:
            state = stage.budget.spend(address.method, self._clock.elapsed() - timing.elapsed)
        return stage.envelope.reply(answer, timing, self._clock.elapsed(), state)

    def _run_inner(self, stage: _Stage, method: str, params: Mapping[str, Any], work: Work) -> InnerAnswer:
        if method not in METHODS:
            raise RestError("ERROR_METHOD_NOT_FOUND", "Method not found!", 404)
        _check_scope(stage.portal, method)
        # Commands of a webhook's batch carry no webhook id: one counter for the whole portal (reference §10 line 6).
        budget_key = f"batch {method}"
        if not stage.budget.is_open(budget_key):
            raise RestError("OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit.", 429)
        timing = Timing(stage.portal.now(), self._clock.elapsed())
        try:
            answer = _run(method, Call(stage.portal, stage.writer, params, work))
        finally:
            finished = self._clock.elapsed()
            state = stage.budget.spend(budget_key, finished - timing.elapsed)
        return InnerAnswer(answer, stage.envelope.time_block(timing, finished, state))

    def _download(self, call: Call) -> Reply:
        found = records.file_of(call)
        if found is None:
            return html_reply(404)
        return self.file_reply(*found)

    def file_reply(self, file_id: int, name: str) -> Reply:
        """Return a stored file as a download under its name."""
        disposition = f"attachment; filename*=utf-8''{quote(name)}"
        return Reply(
            content_type="application/octet-stream",
            headers=(("Content-Disposition", disposition),),
            file=self._shelf.path(file_id),
        )


def _run(method: str, call: Call) -> Answer:
    try:
        return METHODS[method].answer(call)
    except PhpTypeError as error:
        raise RestError("0", str(error)) from error
    except ShapeError as error:
        raise RestError("100", error.problem.description or "") from error


def _check_scope(portal: Portal, method: str) -> None:
    needed = METHODS[method].scopes
    if needed and not needed & set(portal.scenario.owner.scopes):
        text = "The request requires higher privileges than provided by the webhook token"
        raise RestError("insufficient_scope", text, 401)


def _address(path: str) -> _Address:
    parts = [unquote(part) for part in path.split("/") if part][1:]
    method = parts[-1].lower() if parts and len(parts) != 2 else ""  # two parts are credentials without a method
    for suffix in (".json", ".xml"):
        method = method.removesuffix(suffix)
    if len(parts) >= 3:
        return _Address(path, parts[0], parts[1], method)
    return _Address(path, None, None, method)


def _params(request: RestRequest) -> dict[str, Any]:
    params: dict[str, Any] = parse_query(request.query)
    if not request.body:
        return params
    if "json" in request.content_type.lower():
        try:
            parsed = json.loads(request.body)
        except ValueError:
            return params  # the server silently keeps only the address's parameters (reference §1.1)
        return params | parsed if isinstance(parsed, dict) else params
    if "form-urlencoded" in request.content_type.lower():
        return params | parse_query(request.body.decode("utf-8", "replace"))
    return params


def _count_rows(method: str, params: Mapping[str, Any]) -> int:
    if method in _WRITES_ONE:
        return 1
    key = {"crm.item.batchimport": "data", "batch": "cmd"}.get(method)
    given = params.get(key) if key else None
    return len(given) if isinstance(given, (list, dict)) else 0

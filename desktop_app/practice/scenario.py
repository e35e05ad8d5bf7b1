"""What a scenario may say: the portal's settings and the faults it plays, as frozen values."""

import math
from dataclasses import dataclass, field
from datetime import timedelta, timezone
from enum import StrEnum

from desktop_app.practice.schema import Language


class ScenarioError(ValueError):
    """A scenario cannot be used; the text says where and why in plain words."""


class Right(StrEnum):
    """CRM rights a scenario can take from the webhook's owner."""

    READ = "read"
    ADD = "add"
    UPDATE = "update"
    DELETE = "delete"
    IMPORT = "import"


class Act(StrEnum):
    """What a fault does to a request."""

    CUT_BEFORE_WORK = "cut_before_work"
    """The connection ends unanswered, nothing is done."""
    CUT_AFTER_WORK = "cut_after_work"
    """Everything is done, then the connection ends unanswered."""
    CUT_IN_ANSWER = "cut_in_answer"
    """Everything is done, the connection ends in the middle of the answer."""
    FAIL_AFTER_ROWS = "fail_after_rows"
    """`rows` rows are stored, then an HTML page with `status` comes."""
    TRUNCATED_JSON = "truncated_json"
    """Everything is done; the answer is complete HTTP with half of the JSON."""
    DELAY_BEFORE_WORK = "delay_before_work"
    """The portal waits `seconds` and works then, whether or not the client still listens."""
    DELAY_AFTER_WORK = "delay_after_work"
    """Everything is done, the answer comes `seconds` later."""
    SERVICE_UNAVAILABLE = "service_unavailable"
    """503 (or `status`) with an HTML page; nothing is done."""
    QUERY_LIMIT = "query_limit"
    """503 with QUERY_LIMIT_EXCEEDED as JSON; nothing is done."""
    OPERATION_LIMIT = "operation_limit"
    """429 with OPERATION_TIME_LIMIT; nothing is done."""
    HTML_PAGE = "html_page"
    """200 with an HTML page; nothing is done."""
    HTML_AFTER_WORK = "html_after_work"
    """Everything is done; the answer is an HTML page with `status` (200)."""
    EMPTY_AFTER_WORK = "empty_after_work"
    """Everything is done; the answer is 200 with an empty body."""
    MOVED = "moved"
    """302 to `location` (an origin such as https://new.example); nothing is done."""
    REVOKED = "revoked"
    """INVALID_CREDENTIALS, as if the webhook had been deleted."""
    MISSING_SCOPE = "missing_scope"
    """insufficient_scope."""
    NO_PLAN = "no_plan"
    """ACCESS_DENIED: the plan has no REST."""
    WRONG_ENCODING = "wrong_encoding"
    """Everything is done; 200 with WRONG_ENCODING."""
    ANSWER_ERROR = "answer_error"
    """`code`, `description` and `status` as JSON after `rows` rows (none when left out, all with -1)."""
    ROW_ERROR = "row_error"
    """The rows at positions `at` (from 0) get `code` and `description`; with `created` they exist all the same."""
    SHORT_ANSWER = "short_answer"
    """Everything is done; the last `rows` entries of the answer are missing."""
    UNREACHABLE = "unreachable"
    """The listener closes for `seconds`; this request ends unanswered before any work."""


@dataclass(frozen=True, slots=True)
class When:
    """Which requests a fault strikes; all that is given must hold.

    Numbers count from 1 since the scenario was set: among the requests of `method` when it is given, else among all.
    """

    requests: frozenset[int] | None = None
    first: int = 1
    last: int | None = None
    every: int = 1
    method: str | None = None
    chance: float = 1.0
    times: int | None = None
    with_rows: bool = False
    """Only requests that carry rows."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One scripted fault."""

    act: Act
    when: When = When()
    seconds: float = 0.0
    rows: int | None = None
    at: frozenset[int] = frozenset()
    status: int | None = None
    code: str | int | None = None
    description: str | None = None
    location: str | None = None
    is_created: bool = False


@dataclass(frozen=True, slots=True)
class Owner:
    """The webhook's owner, person 1 of the portal, and what the webhook may do."""

    is_administrator: bool = True
    is_active: bool = True
    scopes: tuple[str, ...] = ("crm", "user_basic")
    denied: tuple[tuple[Right, int], ...] = ()
    """Rights taken away: right and entityTypeId."""
    sees_own_records_only: bool = False

    def may(self, right: Right, entity_type_id: int) -> bool:
        """Say whether the owner has a right on a kind."""
        return (right, entity_type_id) not in self.denied


@dataclass(frozen=True, slots=True)
class SlowDown:
    """How work gets slower with requests in flight: seconds x (1 + factor x (requests - free) ** exponent)."""

    factor: float = 0.0
    free_requests: int = 1
    exponent: float = 2.0


@dataclass(frozen=True, slots=True)
class Cost:
    """What work costs in seconds."""

    per_request: float = 0.0
    per_row: float = 0.0
    slow_down: SlowDown = SlowDown()

    def factor(self, in_flight: int) -> float:
        """Return by how much work is stretched with so many requests in flight."""
        surplus = max(0, in_flight - self.slow_down.free_requests)
        return 1.0 + self.slow_down.factor * math.pow(surplus, self.slow_down.exponent)


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of the portal; what is None is switched off (reference §3.1)."""

    burst: int | None = None
    per_second: float = 2.0
    operating_seconds: float | None = None
    window_seconds: float = 600.0
    request_seconds: float | None = 60.0
    body_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """Everything a scenario file can set."""

    language: Language = "en"
    zone: timezone = timezone(timedelta(hours=3))
    clock_offset: float = 0.0
    """Seconds by which the portal's clock is ahead."""
    is_old_server: bool = False
    """24.x: does not know useOriginalUfNames, and one wrong shape refuses the whole request."""
    checks_user_fields: bool = False
    """The portal option rest_enable_req_uf_check (reference §1.7)."""
    recycle_bin: bool = True
    owner: Owner = Owner()
    limits: Limits = Limits()
    cost: Cost = Cost()
    seed: int = 1
    faults: tuple[Fault, ...] = field(default=())

"""Reads a scenario from JSON and refuses what it does not understand (format: package docstring)."""

import json
import math
import re
from collections.abc import Mapping
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

from desktop_app.practice.scenario import (
    Act,
    Cost,
    Fault,
    Limits,
    Owner,
    Right,
    Scenario,
    ScenarioError,
    SlowDown,
    When,
)
from desktop_app.practice.schema import Language

KINDS = {
    "lead": 1,
    "deal": 2,
    "contact": 3,
    "company": 4,
    "quote": 7,
    "invoice": 31,
    "projects": 1030,
    "purchases": 1036,
}
_ZONE = re.compile(r"([+-])(\d{2}):(\d{2})")
_NEEDS: Mapping[Act, tuple[str, ...]] = {
    Act.FAIL_AFTER_ROWS: ("rows",),
    Act.DELAY_BEFORE_WORK: ("seconds",),
    Act.DELAY_AFTER_WORK: ("seconds",),
    Act.MOVED: ("location",),
    Act.ROW_ERROR: ("at",),
    Act.ANSWER_ERROR: ("code",),
    Act.UNREACHABLE: ("seconds",),
}


class Section:
    """A JSON object being read: hands out its values by type and remembers which keys nobody asked for."""

    def __init__(self, where: str, value: object) -> None:
        if not isinstance(value, dict):
            raise ScenarioError(f"{where} should be an object in braces.")
        self.where = where
        self._left: dict[str, Any] = dict(value)

    def has(self, key: str) -> bool:
        """Say whether the key is there and not yet taken."""
        return key in self._left

    def raw(self, key: str) -> Any:  # noqa: ANN401 - JSON
        """Take a value as it is, None when absent."""
        return self._left.pop(key, None)

    def section(self, key: str) -> "Section":
        """Take an object; an absent one is empty."""
        value = self.raw(key)
        return Section(f'{self.where}, "{key}"', {} if value is None else value)

    def flag(self, key: str, *, default: bool) -> bool:
        """Take true or false."""
        value = self._left.pop(key, default)
        if not isinstance(value, bool):
            raise ScenarioError(f'{self.where}: "{key}" should be true or false.')
        return value

    def number(self, key: str, default: float | None, *, least: float = 0.0) -> float | None:
        """Take a number not below `least`; null switches off what can be off."""
        value = self._left.pop(key, default)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise ScenarioError(f'{self.where}: "{key}" should be a number.')
        if value < least:
            raise ScenarioError(f'{self.where}: "{key}" should not be below {least:g}.')
        return float(value)

    def required(self, key: str, default: float, *, least: float = 0.0) -> float:
        """Take a number that cannot be switched off."""
        value = self.number(key, default, least=least)
        if value is None:
            raise ScenarioError(f'{self.where}: "{key}" should be a number.')
        return value

    def whole(self, key: str, default: int | None, *, least: int = 0) -> int | None:
        """Take a whole number."""
        value = self.number(key, default, least=least)
        if value is None:
            return None
        if value != int(value):
            raise ScenarioError(f'{self.where}: "{key}" should be a whole number.')
        return int(value)

    def text(self, key: str) -> str | None:
        """Take a text, None when absent."""
        value = self.raw(key)
        if value is not None and not isinstance(value, str):
            raise ScenarioError(f'{self.where}: "{key}" should be a text.')
        return value

    def numbers(self, key: str, *, least: int) -> frozenset[int] | None:
        """Take a list of whole numbers, None when absent."""
        value = self.raw(key)
        if value is None:
            return None
        if not isinstance(value, list) or any(
            isinstance(n, bool) or not isinstance(n, int) or n < least for n in value
        ):
            raise ScenarioError(f'{self.where}: "{key}" should be a list of whole numbers from {least}.')
        return frozenset(value)

    def finish(self) -> None:
        """Refuse keys that mean nothing here: a misspelt setting must not pass silently."""
        if self._left:
            names = ", ".join(f'"{name}"' for name in sorted(self._left))
            raise ScenarioError(f"{self.where}: {names} is not a setting known here.")


def read_scenario(path: Path) -> Scenario:
    """Read a scenario file.

    Raises:
        ScenarioError: the file cannot be read or says something unknown.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ScenarioError(f"The scenario file {path} cannot be read: {error.strerror}.") from error
    try:
        return parse_scenario(json.loads(text))
    except ValueError as error:
        if isinstance(error, ScenarioError):
            raise
        raise ScenarioError(f"The scenario file {path} is not JSON: {error}.") from error


def parse_scenario(value: object) -> Scenario:
    """Turn parsed JSON into a scenario.

    Raises:
        ScenarioError: something is unknown or of the wrong type.
    """
    top = Section("The scenario", value)
    server = top.section("server")
    scenario = Scenario(
        language=_language(top.raw("language")),
        zone=_zone(server.text("time_zone")),
        clock_offset=server.required("clock_offset_seconds", 0.0, least=-(10.0**9)),
        is_old_server=server.flag("old", default=False),
        checks_user_fields=server.flag("checks_user_fields", default=False),
        recycle_bin=server.flag("recycle_bin", default=True),
        owner=_owner(top.section("owner")),
        limits=_limits(top.section("limits")),
        cost=_cost(top.section("cost")),
        seed=top.whole("seed", 1) or 0,
        faults=_faults(top.raw("faults")),
    )
    server.finish()
    top.finish()
    return scenario


def _language(value: object) -> Language:
    if value is None or value == "en":
        return "en"
    if value == "ru":
        return "ru"
    raise ScenarioError('The scenario: "language" should be "en" or "ru".')


def _zone(text: str | None) -> timezone:
    if text is None:
        return Scenario().zone
    match = _ZONE.fullmatch(text)
    if match is None or int(match[2]) > 14 or int(match[3]) > 59:
        raise ScenarioError('The scenario, "server": "time_zone" should look like "+03:00".')
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return timezone(-offset if match[1] == "-" else offset)


def _owner(section: Section) -> Owner:
    scopes = section.raw("scopes")
    if scopes is not None and not (isinstance(scopes, list) and all(isinstance(item, str) for item in scopes)):
        raise ScenarioError(f'{section.where}: "scopes" should be a list of texts.')
    denied = section.section("denied")
    rights: list[tuple[Right, int]] = []
    for right in Right:
        kinds = denied.raw(right)
        if kinds is None:
            continue
        if not isinstance(kinds, list):
            raise ScenarioError(f'{denied.where}: "{right}" should be a list of kinds.')
        rights += [(right, _kind(denied.where, kind)) for kind in kinds]
    denied.finish()
    owner = Owner(
        is_administrator=section.flag("administrator", default=True),
        is_active=section.flag("active", default=True),
        scopes=Owner().scopes if scopes is None else tuple(scopes),
        denied=tuple(rights),
        sees_own_records_only=section.flag("sees_own_records_only", default=False),
    )
    section.finish()
    return owner


def _kind(where: str, value: object) -> int:
    if isinstance(value, int) and value in KINDS.values():
        return value
    if isinstance(value, str) and value in KINDS:
        return KINDS[value]
    raise ScenarioError(f"{where}: {value!r} is not a kind; kinds are {', '.join(KINDS)} or their numbers.")


def _limits(section: Section) -> Limits:
    standard = Limits()
    limits = Limits(
        burst=section.whole("burst", None, least=1),
        per_second=section.required("per_second", standard.per_second, least=0.001),
        operating_seconds=section.number("operating_seconds", None),
        window_seconds=section.required("window_seconds", standard.window_seconds, least=0.1),
        request_seconds=section.number("request_seconds", standard.request_seconds),
        body_bytes=section.whole("body_bytes", None, least=1),
    )
    section.finish()
    return limits


def _cost(section: Section) -> Cost:
    slow = section.section("slow_down")
    standard = SlowDown()
    cost = Cost(
        per_request=section.required("per_request", 0.0),
        per_row=section.required("per_row", 0.0),
        slow_down=SlowDown(
            factor=slow.required("factor", standard.factor),
            free_requests=slow.whole("free_requests", standard.free_requests) or 0,
            exponent=slow.required("exponent", standard.exponent),
        ),
    )
    slow.finish()
    section.finish()
    return cost


def _faults(value: object) -> tuple[Fault, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise ScenarioError('The scenario: "faults" should be a list.')
    return tuple(_fault(Section(f"Fault {number}", item)) for number, item in enumerate(value, start=1))


def _fault(section: Section) -> Fault:
    name = section.raw("do")
    if name not in list(Act):
        raise ScenarioError(f'{section.where}: "do" should be one of {", ".join(Act)}.')
    act = Act(name)
    for key in _NEEDS.get(act, ()):
        if not section.has(key):
            raise ScenarioError(f'{section.where}: "{act}" needs "{key}".')
    code = section.raw("code")
    if isinstance(code, bool) or not (code is None or isinstance(code, (str, int))):
        raise ScenarioError(f'{section.where}: "code" should be a text, a whole number or null.')
    fault = Fault(
        act=act,
        when=_when(section.section("when")),
        seconds=section.required("seconds", 0.0),
        rows=section.whole("rows", None, least=-1),
        at=section.numbers("at", least=0) or frozenset(),
        status=section.whole("status", None, least=100),
        code=code,
        description=section.text("description"),
        location=section.text("location"),
        is_created=section.flag("created", default=False),
    )
    section.finish()
    return fault


def _when(section: Section) -> When:
    chance = section.required("chance", 1.0)
    if chance > 1:
        raise ScenarioError(f'{section.where}: "chance" should lie between 0 and 1.')
    method = section.text("method")
    when = When(
        requests=section.numbers("requests", least=1),
        first=section.whole("from", 1, least=1) or 1,
        last=section.whole("to", None, least=1),
        every=section.whole("every", 1, least=1) or 1,
        method=None if method is None else method.lower(),
        chance=chance,
        times=section.whole("times", None, least=1),
        with_rows=section.flag("with_rows", default=False),
    )
    section.finish()
    return when

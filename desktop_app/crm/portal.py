"""Everything that is asked of a portal outside a run: who, what kinds, which fields and directories, likenesses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timezone
from typing import Any, Final

import stamina

from desktop_app.crm.answers import Reading, error_problem, read_answer
from desktop_app.crm.body import json_body
from desktop_app.crm.fields import read_fields
from desktop_app.crm.packing import COMMANDS_AT_ONCE, Call, CallResult, batch_document, batch_results, mapping
from desktop_app.crm.records import PAGE
from desktop_app.crm.transport import Transport
from desktop_app.domain.answers import FoundRecord, ReadAnswer, Verdict
from desktop_app.domain.kinds import DEAL, INVOICE, LEAD, QUOTE, STANDARD_KINDS, Kind, smart_process
from desktop_app.domain.portal import Owner
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.portal import UNKNOWN_ANSWER
from desktop_app.domain.schema import Currency, Directories, Person, Pipeline, Schema, Status
from desktop_app.domain.webhook import PortalIdentity

_TRIES: Final = 5
_NEVER: Final = frozenset({5, 8, 36, 39})
"""Kinds of record that are no import targets (reference §6.1)."""
_STATUS_DIRECTORY: Final = {LEAD.entity_type_id: "STATUS", QUOTE.entity_type_id: "QUOTE_STATUS"}


class _AskAgainError(Exception):
    """A read came to nothing that would not change by asking again."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading.verdict.value)
        self.reading = reading


class BitrixPortal:
    """Implements the port `Portal`: reads are retried; what cannot be had raises Trouble."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @property
    def identity(self) -> PortalIdentity:
        """Which portal, in whose name."""
        return self._transport.webhook.identity

    def owner(self) -> Owner:
        """Return whose webhook it is (reference §2.4, `profile`)."""
        profile = mapping(self._ask("profile", {}))
        name = " ".join(str(profile.get(part) or "") for part in ("NAME", "LAST_NAME")).strip()
        return Owner(int(profile.get("ID") or self.identity.user_id), name, bool(profile.get("ADMIN")))

    def scopes(self) -> frozenset[str]:
        """Return what the webhook may touch."""
        return frozenset(str(each) for each in mapping(self._ask("scope", {})).values())

    def clock(self) -> float:
        """Return the portal's time in Unix seconds."""
        return self._time().timestamp()

    def kinds(self) -> tuple[Kind, ...]:
        """Return all kinds the portal offers, smart processes by their own names (reference §6.1)."""
        standard = {kind.entity_type_id: kind for kind in STANDARD_KINDS}
        found: list[Kind] = []
        for each in mapping(self._ask("crm.enum.ownertype", {})).values():
            number, title = int(each["ID"]), str(each["NAME"])
            if number in standard:
                found.append(Kind(number, standard[number].code, title))
            elif number not in _NEVER and (128 <= number <= 191 or (number >= 1030 and number % 2 == 0)):
                found.append(smart_process(number, title))
        return tuple(found)

    def schema(self, kind: Kind) -> Schema:
        """Return the fields of a kind (reference §5.1, §8)."""
        document = {"entityTypeId": kind.entity_type_id, "useOriginalUfNames": "Y"}
        return read_fields(kind, mapping(mapping(self._ask("crm.item.fields", document)).get("fields")))

    def directories(self, kind: Kind, schema: Schema) -> Directories:  # noqa: ARG002 - the port leaves room for it
        """Return pipelines, statuses, currencies, people and offset (reference §6.2–6.4)."""
        calls = [Call("crm.status.list", {}), Call("crm.currency.list", {}), Call("server.time", {})]
        if kind.entity_type_id not in _STATUS_DIRECTORY and kind.entity_type_id not in {3, 4}:
            calls.append(Call("crm.category.list", {"entityTypeId": kind.entity_type_id}))
        statuses, currencies, clock, *categories = self._batch(calls)
        if statuses.error is not None:
            raise Trouble(error_problem(statuses.error, statuses.said))
        pipelines = _pipelines(categories[0].result) if categories else ()
        zone = _moment(clock.result).tzinfo
        assert isinstance(zone, timezone)
        return Directories(
            pipelines=pipelines,
            statuses=_statuses(statuses.result),
            currencies=_currencies(currencies.result),
            people=self._people(),
            zone=zone,
            stage_directory=_stage_directories(kind, pipelines),
        )

    def find(
        self, kind: Kind, filters: Mapping[str, object], select: Sequence[str], *, limit: int | None = None
    ) -> ReadAnswer:
        """Return all records that pass the filters, in order of id."""
        found: list[FoundRecord] = []
        last = 0
        while True:
            document = {
                "entityTypeId": kind.entity_type_id,
                "useOriginalUfNames": "Y",
                "select": ["id", *[name for name in select if name != "id"]],
                "filter": {**filters, ">id": last},
                "order": {"id": "ASC"},
                "start": -1,
            }
            reading = self._read("crm.item.list", document)
            page = mapping(reading.result).get("items") or []
            found += [FoundRecord(int(item["id"]), item) for item in page]
            if len(page) < PAGE or (limit is not None and len(found) >= limit):
                return ReadAnswer(Verdict.ANSWERED, reading.timing, tuple(found[:limit]))
            last = found[-1].id

    def duplicates(self, communication: str, values: Sequence[str]) -> Mapping[str, Mapping[int, tuple[int, ...]]]:
        """Return for each phone or e-mail the records like it; one value a call (reference §6.7)."""
        numbers = {"LEAD": 1, "CONTACT": 3, "COMPANY": 4}
        found: dict[str, Mapping[int, tuple[int, ...]]] = {}
        for start in range(0, len(values), COMMANDS_AT_ONCE):
            asked = values[start : start + COMMANDS_AT_ONCE]
            method = "crm.duplicate.findbycomm"
            results = self._batch([Call(method, {"type": communication, "values": [value]}) for value in asked])
            for value, result in zip(asked, results, strict=True):
                if result.error is not None:
                    raise Trouble(error_problem(result.error, result.said))
                kinds = mapping(result.result)
                found[value] = {
                    numbers[name]: tuple(int(each) for each in ids) for name, ids in kinds.items() if name in numbers
                }
        return found

    def _people(self) -> tuple[Person, ...]:
        people: list[Person] = []
        start = 0
        while True:
            document = {"sort": "ID", "order": "ASC", "start": start, "FILTER": {"USER_TYPE": "employee"}}
            try:
                page = list(mapping(self._ask("user.get", document)).values())
            except Trouble:
                # Without the right to read users (reference §2.2) people can still be given by number.
                return ()
            people += [_person(each) for each in page]
            if len(page) < PAGE:
                return tuple(people)
            start += PAGE

    def _time(self) -> datetime:
        return _moment(self._ask("server.time", {}))

    def _ask(self, method: str, document: Mapping[str, object]) -> object:
        return self._read(method, document).result

    def _batch(self, calls: Sequence[Call]) -> tuple[CallResult, ...]:
        return batch_results(self._ask("batch", batch_document(calls)), len(calls))

    def _read(self, method: str, document: Mapping[str, object]) -> Reading:
        try:
            for attempt in stamina.retry_context(_AskAgainError, attempts=_TRIES, timeout=120, wait_initial=0.5):
                with attempt:
                    raw = self._transport.post(method, json_body(document))
                    reading = read_answer(raw, self._transport.webhook.host)
                    if reading.verdict is Verdict.ANSWERED:
                        return reading
                    if reading.verdict in {Verdict.STOP, Verdict.MALFORMED, Verdict.TOO_LARGE}:
                        _give_up(reading)
                    if raw.problem is not None:
                        _raise_if_lasting(raw.problem)
                    _ask_again(reading)
        except _AskAgainError as error:
            raise Trouble(_problem(error.reading)) from None
        raise AssertionError("a retry either returns or raises")


def _ask_again(reading: Reading) -> None:
    raise _AskAgainError(reading)


def _give_up(reading: Reading) -> None:
    raise Trouble(_problem(reading))


def _raise_if_lasting(problem: Problem) -> None:
    if problem.code in {"certificate", "host-unknown", "proxy-password"}:
        raise Trouble(problem)


def _problem(reading: Reading) -> Problem:
    return reading.problem or Problem(UNKNOWN_ANSWER, words={"said": reading.verdict.value})


def _moment(text: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return datetime.now(UTC)
    offset = moment.utcoffset()
    return moment.replace(tzinfo=timezone(offset) if offset is not None else UTC)


def _pipelines(result: object) -> tuple[Pipeline, ...]:
    categories = mapping(mapping(result).get("categories")).values()
    return tuple(
        Pipeline(int(each["id"]), str(each["name"]), is_default=str(each.get("isDefault", "N")) == "Y")
        for each in categories
    )


def _statuses(result: object) -> dict[str, tuple[Status, ...]]:
    grouped: dict[str, list[tuple[int, Status]]] = {}
    for each in mapping(result).values():
        status = Status(str(each["STATUS_ID"]), str(each["NAME"]), each.get("SEMANTICS"))
        grouped.setdefault(str(each["ENTITY_ID"]), []).append((int(each.get("SORT") or 0), status))
    return {
        code: tuple(status for _, status in sorted(entries, key=lambda pair: pair[0]))
        for code, entries in grouped.items()
    }


def _currencies(result: object) -> tuple[Currency, ...]:
    return tuple(
        Currency(str(each["CURRENCY"]), str(each.get("FULL_NAME") or each["CURRENCY"]), each.get("BASE") == "Y")
        for each in mapping(result).values()
    )


def _person(user: Mapping[str, Any]) -> Person:
    def text(name: str) -> str:
        return str(user.get(name) or "")

    active = user.get("ACTIVE")
    return Person(
        int(user["ID"]), text("NAME"), text("LAST_NAME"), text("SECOND_NAME"), text("EMAIL"), text("WORK_POSITION"),
        is_active=active in {True, "Y", "true", "1"},
    )  # fmt: skip


def _stage_directories(kind: Kind, pipelines: Sequence[Pipeline]) -> dict[int | None, str]:
    number = kind.entity_type_id
    if number in _STATUS_DIRECTORY:
        return {None: _STATUS_DIRECTORY[number]}
    if number == DEAL.entity_type_id:
        return {each.id: f"DEAL_STAGE_{each.id}" if each.id else "DEAL_STAGE" for each in pipelines}
    prefix = "SMART_INVOICE" if number == INVOICE.entity_type_id else f"DYNAMIC_{number}"
    return {each.id: f"{prefix}_STAGE_{each.id}" for each in pipelines}

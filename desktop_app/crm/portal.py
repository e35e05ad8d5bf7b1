"""Everything that is asked of a portal outside a run: who, what kinds, which fields and directories, likenesses."""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from itertools import count
from typing import Final

import stamina

from desktop_app.crm import directories as lists
from desktop_app.crm.answers import Reading, read_call, read_read
from desktop_app.crm.body import json_body
from desktop_app.crm.fields import read_fields
from desktop_app.crm.packing import COMMANDS_AT_ONCE, Call, batch_document, batch_results, can_be_packed, mapping
from desktop_app.crm.records import PAGE, query, records_of
from desktop_app.crm.transport import Transport
from desktop_app.domain.answers import FoundRecord, ReadAnswer, Timing, Verdict
from desktop_app.domain.kinds import ORIGINATOR, Kind, key_field
from desktop_app.domain.portal import Owner
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.portal import NOT_UNDERSTOOD, REQUESTS, TOO_LARGE, UNKNOWN_ANSWER
from desktop_app.domain.schema import Directories, Person, Schema
from desktop_app.domain.webhook import PortalIdentity

_TRIES: Final = 5
_FIRST_TRIES: Final = 2
"""For the very first question, whose answer a person waits for."""
_SECONDS: Final = 120.0
_LASTING: Final = frozenset({"certificate", "host-unknown", "secure-connection", "proxy-password", "proxy-refused"})
"""Problems of the way to the portal that another try would only meet again."""
_FINAL: Final = frozenset({Verdict.STOP, Verdict.MALFORMED, Verdict.TOO_LARGE})
_RIGHTS: Final = frozenset({"insufficient_scope", "access_denied", "access denied", "access denied.", ""})
# That a read is tried again is the ordinary course; only how it ends is news.
logging.getLogger("stamina").setLevel(logging.ERROR)

_PADDINGS: Final = (1_000_000, 100_000)
"""Bytes that tell the pace of a connection; fewer where the portal does not take so many."""
_SHORTEST: Final = 0.005
"""Seconds below which a difference is the clock's."""
_VALUES_AT_ONCE: Final = 20
"""Phones or e-mails a call; further ones are ignored silently (reference §6.7)."""
_PEOPLE_PAGES: Final = 2
"""Pages of employees asked for together with the directories; most offices have no more."""
_ENTITIES: Final = {"LEAD": 1, "CONTACT": 3, "COMPANY": 4}


class _AskAgainError(Exception):
    """A read came to nothing; asking again may help."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading.verdict.value)
        self.reading = reading


class _RefusedTrouble(Trouble):
    """The portal said no; `code` is its own."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(_problem(reading))
        self.code = reading.code


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
        profile = mapping(self._read("profile", {}, tries=_FIRST_TRIES).result)
        number = lists.whole(profile.get("ID"))
        if number is None:
            # An empty profile is that of an employee who is not active (reference §2.4).
            raise Trouble(Problem(REQUESTS["authorization_error"]))
        name = " ".join(str(profile.get(part) or "") for part in ("NAME", "LAST_NAME")).strip()
        return Owner(number, name, profile.get("ADMIN") in (True, 1, "Y", "1", "true"))

    def scopes(self) -> frozenset[str]:
        """Return what the webhook may touch."""
        return frozenset(str(each).casefold() for each in mapping(self._read("scope", {}).result).values())

    def clock(self) -> float:
        """Return the portal's time in Unix seconds."""
        return _moment(self._read("server.time", {}).result).timestamp()

    def upload_pace(self) -> float:
        """Return how many bytes a second reach the portal, measured with a question whose body is padded."""
        # `profile` overlooks what it does not know; the first one opens the connection.
        light = self._padded(0)
        for size in _PADDINGS:
            try:
                return size / max(self._padded(size) - light, _SHORTEST)
            except _RefusedTrouble as refused:
                if refused.problem.code != TOO_LARGE.code:
                    raise
        # So little is taken that no pace matters.
        return math.inf

    def _padded(self, size: int) -> float:
        timing = self._read("profile", {"padding": "-" * size}).timing
        return timing.finished - timing.started

    def kinds(self) -> tuple[Kind, ...]:
        """Return all kinds the portal offers, smart processes by their own names (reference §6.1)."""
        return lists.read_kinds(self._read("crm.enum.ownertype", {}).result)

    def schema(self, kind: Kind) -> Schema:
        """Return the fields of a kind (reference §5.1, §8)."""
        document = {"entityTypeId": kind.entity_type_id, "useOriginalUfNames": "Y"}
        fields = mapping(mapping(self._read("crm.item.fields", document).result).get("fields"))
        if not fields:
            raise Trouble(Problem(NOT_UNDERSTOOD))
        return read_fields(kind, fields)

    def directories(self, kind: Kind, schema: Schema) -> Directories:
        """Return pipelines, statuses, currencies, people, offset and country (reference §6.2–6.4)."""
        number = kind.entity_type_id
        calls = [Call("server.time", {}), Call("crm.status.list", {}), Call("crm.currency.list", {})]
        if number not in lists.STAGES_WITHOUT_PIPELINE and number not in lists.WITHOUT_STAGES:
            calls.append(Call("crm.category.list", {"entityTypeId": number}))
        pages = [_people_page(number) for number in range(_PEOPLE_PAGES)]
        answers = self._packed([*calls, *pages])
        (time, statuses, currency_list, *categories), people = answers[: len(calls)], answers[len(calls) :]
        for needed in (time, statuses):
            if needed.verdict is not Verdict.ANSWERED:
                raise Trouble(_problem(needed))
        # Currencies and pipelines that the webhook's owner may not see, or a kind without pipelines, are just none.
        currencies = lists.read_currencies(currency_list.result)
        pipelines = lists.read_pipelines(categories[0].result) if categories else ()
        zone = _moment(time.result).tzinfo
        assert isinstance(zone, timezone)
        stages = lists.stage_directories(kind, pipelines)
        stage_field = schema.by_upper_name("STAGE_ID")
        if not stages and stage_field is not None and stage_field.status_type:
            stages = {None: stage_field.status_type}
        return Directories(
            pipelines=pipelines,
            statuses=lists.read_statuses(statuses.result),
            currencies=currencies,
            people=self._people(people),
            zone=zone,
            stage_directory=stages,
            country=lists.guess_country(self.identity.host, currencies),
        )

    def find(
        self, kind: Kind, filters: Mapping[str, object], select: Sequence[str], *, limit: int | None = None
    ) -> ReadAnswer:
        """Return all records that pass the filters, in order of id."""
        found: list[FoundRecord] = []
        last = 0
        while True:
            reading = self._read("crm.item.list", query(kind, {**filters, ">id": last}, select))
            page = records_of(reading)
            if page is None or (page and page[-1].id <= last):
                raise Trouble(Problem(NOT_UNDERSTOOD))
            found += page
            if len(page) < PAGE or (limit is not None and len(found) >= limit):
                return ReadAnswer(Verdict.ANSWERED, reading.timing, tuple(found[:limit]))
            last = page[-1].id

    def duplicates(self, communication: str, values: Sequence[str]) -> Mapping[str, Mapping[int, tuple[int, ...]]]:
        """Return for each phone or e-mail the records like it (reference §6.7).

        An answer does not say which value it is about. Most values are new to the portal, so they are asked for twenty
        at once, and one by one only where there is anything.
        """
        groups = [values[start : start + _VALUES_AT_ONCE] for start in range(0, len(values), _VALUES_AT_ONCE)]
        found: dict[str, Mapping[int, tuple[int, ...]]] = {value: {} for value in values}
        singles: list[Sequence[str]] = []
        for group, kinds in zip(groups, self._alike(communication, groups), strict=True):
            if len(group) == 1:
                found[group[0]] = kinds
            elif kinds:
                singles += [[value] for value in group]
        for (value,), kinds in zip(singles, self._alike(communication, singles), strict=True):
            found[value] = kinds
        return found

    def keyed(self, kind: Kind, keys: Sequence[str]) -> Mapping[str, tuple[int, ...]]:
        """Return for each key the records that bear it and do not say they are ours; keys of none are left out."""
        where = key_field(kind)
        groups = [list(keys[start : start + PAGE]) for start in range(0, len(keys), PAGE)]
        select = ["id", where.field, *(["originatorId"] if where.tells_programs_apart else [])]
        # The portal's database compares without case and outer spaces.
        asked = {key.strip().casefold(): key for key in keys}
        found: dict[str, tuple[int, ...]] = {}
        for start in range(0, len(groups), COMMANDS_AT_ONCE):
            filters = [{f"@{where.field}": group} for group in groups[start : start + COMMANDS_AT_ONCE]]
            calls = [Call("crm.item.list", query(kind, each, select)) for each in filters]
            for each, reading in zip(filters, self._packed(calls), strict=True):
                if reading.verdict is not Verdict.ANSWERED:
                    raise Trouble(_problem(reading))
                page = records_of(reading)
                if page is None:
                    raise Trouble(Problem(NOT_UNDERSTOOD))
                records = page if len(page) < PAGE else self.find(kind, each, select).records
                for record in records:
                    key = asked.get(str(record.values.get(where.field) or "").strip().casefold())
                    if key is not None and record.values.get("originatorId") != ORIGINATOR:
                        found[key] = (*found.get(key, ()), record.id)
        return found

    def _alike(self, communication: str, groups: Sequence[Sequence[str]]) -> list[Mapping[int, tuple[int, ...]]]:
        found: list[Mapping[int, tuple[int, ...]]] = []
        for start in range(0, len(groups), COMMANDS_AT_ONCE):
            asked = groups[start : start + COMMANDS_AT_ONCE]
            calls = [Call("crm.duplicate.findbycomm", {"type": communication, "values": [*each]}) for each in asked]
            for reading in self._packed(calls):
                if reading.verdict is not Verdict.ANSWERED:
                    raise Trouble(_problem(reading))
                kinds = {
                    _ENTITIES[name]: tuple(number for each in mapping(ids).values() if (number := lists.whole(each)))
                    for name, ids in mapping(reading.result).items()
                    if name in _ENTITIES
                }
                found.append({entity: ids for entity, ids in kinds.items() if ids})
        return found

    def _people(self, first: Sequence[Reading]) -> tuple[Person, ...]:
        """Return all employees: the first pages were asked for with the directories."""
        people: dict[int, Person] = {}
        for number in count():
            reading = first[number] if number < len(first) else self._alone(_people_page(number))
            if reading.verdict is not Verdict.ANSWERED:
                if reading.code not in _RIGHTS:
                    raise Trouble(_problem(reading))
                # Without the right to read users (reference §2.2) people can still be given by number.
                return ()
            known = len(people)
            people.update((each.id, each) for each in lists.read_people(reading.result))
            # A portal that gives the same page again must not be asked for ever.
            if len(mapping(reading.result)) < PAGE or len(people) == known:
                break
        return tuple(people.values())

    def _packed(self, calls: Sequence[Call]) -> list[Reading]:
        """Ask several questions in one request; those that came to nothing are asked again on their own."""
        if not all(map(can_be_packed, calls)):
            return [self._alone(call) for call in calls]
        outer = self._read("batch", batch_document(calls))
        readings = [read_call(each, outer.timing) for each in batch_results(outer.result, len(calls))]
        return [
            reading if reading.verdict is Verdict.ANSWERED or reading.verdict in _FINAL else self._alone(call)
            for call, reading in zip(calls, readings, strict=True)
        ]

    def _alone(self, call: Call) -> Reading:
        try:
            return self._read(call.method, call.parameters)
        except _RefusedTrouble as refused:
            return Reading(Verdict.STOP, Timing(0.0, 0.0), problem=refused.problem, code=refused.code)

    def _read(self, method: str, document: Mapping[str, object], *, tries: int = _TRIES) -> Reading:
        try:
            for attempt in stamina.retry_context(_AskAgainError, attempts=tries, timeout=_SECONDS, wait_initial=0.5):
                with attempt:
                    return self._once(method, document)
        except _AskAgainError as error:
            raise Trouble(_problem(error.reading)) from None
        raise AssertionError("a retry either returns or raises")

    def _once(self, method: str, document: Mapping[str, object]) -> Reading:
        raw = self._transport.post(method, json_body(document))
        reading = read_read(raw, self._transport.webhook.host)
        if reading.verdict is Verdict.ANSWERED:
            return reading
        if reading.verdict in _FINAL:
            raise _RefusedTrouble(reading)
        if raw.problem is not None and raw.problem.code in _LASTING:
            raise Trouble(raw.problem)
        raise _AskAgainError(reading)


def _people_page(number: int) -> Call:
    order = {"sort": "ID", "order": "ASC", "start": number * PAGE}
    return Call("user.get", {**order, "FILTER": {"USER_TYPE": "employee"}})


def _problem(reading: Reading) -> Problem:
    return reading.problem or Problem(UNKNOWN_ANSWER, words={"said": reading.verdict.value})


def _moment(value: object) -> datetime:
    moment = lists.moment(value)
    if moment is None:
        raise Trouble(Problem(NOT_UNDERSTOOD))
    return moment

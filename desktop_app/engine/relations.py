"""Looks up the records that the texts of relation columns name, in few requests (reference §6.5–6.7)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.answers import FoundRecord as PortalRecord
from desktop_app.domain.answers import Verdict
from desktop_app.domain.convert.choices import folded
from desktop_app.domain.convert.column import distinct_texts
from desktop_app.domain.convert.relations import FoundRecord, FoundRecords, related_kinds, texts_to_look_up
from desktop_app.domain.kinds import Kind, kind_of, marker_scheme
from desktop_app.domain.mapping import ChoiceKind, LookUp, target
from desktop_app.domain.offering import OfferedField, find_offered
from desktop_app.domain.ports import CancelToken, Portal, Progress
from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import CellKind, Table
from desktop_app.engine.facts import joined
from desktop_app.engine.namesakes import told_apart
from desktop_app.engine.subject import Subject

_AT_ONCE: Final = 50
_MOST_NUMBERS: Final = 5_000
"""More record numbers than this are taken as they are: looking all of them up would take longer than it is worth."""
_LEAD, _CONTACT, _QUOTE, _INVOICE = 1, 3, 7, 31
_WITH_PHONES: Final = frozenset({1, 3, 4})
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE: Final = re.compile(r"(?=(?:\D*\d){7})(?:\+[\d\s().\-–]+|[\d(][\d()]*[\s().\-–][\d\s().\-–]+|\d{10,15})")
_Find = Callable[[Kind, Sequence[str]], None]
_NAMES: Final = ("name", "secondName", "lastName")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The texts of the columns that go to one relation field.

    Attributes:
        code: Target code of the field.
        kinds: Entity type ids the field may point to.
        by: What the texts are.
        texts: Each text once.
    """

    code: str
    kinds: tuple[int, ...]
    by: LookUp
    texts: tuple[str, ...]


def records_wanted(table: Table, subject: Subject) -> tuple[Wanted, ...]:
    """Return what must be looked up before Check; empty when no relation is mapped."""
    offered = subject.offered()
    wanted = []
    mapping = subject.mapping
    for where in dict.fromkeys(mapping.columns.values()):
        headings = [heading for heading, other in mapping.columns.items() if other == where]
        known = find_offered(offered, where)
        if known is None or not _can_be_looked_up(known):
            continue
        texts = [text for heading in headings for text in _texts(table, heading, subject)]
        by = mapping.look_ups.get(headings[0], LookUp.ANY)
        wanted.append(_wanted(known, texts, by))
    for code, text in mapping.constants.items():
        where_to = target(code)
        known = find_offered(offered, where_to) if where_to is not None else None
        if known is not None and _can_be_looked_up(known):
            wanted.append(_wanted(known, [text], LookUp.ANY))
    return tuple(wanted)


def _can_be_looked_up(known: OfferedField) -> bool:
    return known.field is not None and bool(related_kinds(known.field))


def _wanted(known: OfferedField, texts: Sequence[str], by: LookUp) -> Wanted:
    assert known.field is not None
    return Wanted(known.target.code, related_kinds(known.field), by, texts_to_look_up(known.field, texts))


def _texts(table: Table, heading: str, subject: Subject) -> list[str]:
    column = joined(table, [heading], " ")
    numbers = {
        text for text, kind in zip(column.texts, column.kinds, strict=True) if kind == CellKind.NUMBER and text.strip()
    }
    decided = subject.mapping.choices.get(heading, {})
    texts = [*distinct_texts(column), *sorted(numbers)]
    return [text for text in texts if text not in decided or decided[text].kind is not ChoiceKind.USE]


def look_up_records(
    wanted: Iterable[Wanted], portal: Portal, *, progress: Progress, cancel: CancelToken
) -> Mapping[str, FoundRecords]:
    """Ask the portal which records the texts name.

    Returns:
        Target code → folded text → the records; for `Subject.records`.

    Raises:
        Trouble: The portal cannot be asked.
    """
    found: dict[str, dict[str, tuple[FoundRecord, ...]]] = {}
    wanted = tuple(wanted)
    for done, each in enumerate(wanted):
        progress(done, len(wanted))
        if cancel.is_cancelled():
            break
        here = found.setdefault(each.code, {})
        for text, records in _LookUp(portal, each, cancel).find().items():
            here[text] = (*here.get(text, ()), *(record for record in records if record not in here.get(text, ())))
    progress(len(wanted), len(wanted))
    return told_apart(found, portal, cancel)


class _LookUp:
    """The look-up of one field's texts."""

    def __init__(self, portal: Portal, wanted: Wanted, cancel: CancelToken) -> None:
        self._portal = portal
        self._wanted = wanted
        self._cancel = cancel
        self._found: dict[str, dict[tuple[int, int], FoundRecord]] = {folded(text): {} for text in wanted.texts}

    def find(self) -> dict[str, tuple[FoundRecord, ...]]:
        """Ask for everything; texts that were not asked for are left out."""
        by = self._wanted.by
        numbers = [text for text in self._wanted.texts if by in {LookUp.ANY, LookUp.ID} and text.isdecimal()]
        if len(numbers) > _MOST_NUMBERS:
            for text in numbers:
                del self._found[folded(text)]
            numbers = []
        asked = set(numbers)
        for entity_type_id in self._wanted.kinds:
            kind = kind_of(entity_type_id)
            self._by_field(kind, "id", numbers)
            if entity_type_id in _WITH_PHONES:
                asked |= self._by_communications(kind)
        texts = [text for text in self._wanted.texts if folded(text) in self._found and text not in asked]
        if by in {LookUp.ANY, LookUp.TITLE}:
            self._everywhere(self._by_title, texts)
        if by in {LookUp.ANY, LookUp.KEY}:
            self._everywhere(self._by_key, [text for text in texts if not self._found[folded(text)]])
        return {text: tuple(records.values()) for text, records in self._found.items()}

    def _everywhere(self, find: _Find, texts: Sequence[str]) -> None:
        for entity_type_id in self._wanted.kinds:
            find(kind_of(entity_type_id), texts)

    def _by_communications(self, kind: Kind) -> set[str]:
        by = self._wanted.by
        asked: set[str] = set()
        for communication, wanted_by, shape in (("EMAIL", LookUp.EMAIL, _EMAIL), ("PHONE", LookUp.PHONE, _PHONE)):
            if by not in {LookUp.ANY, wanted_by}:
                continue
            texts = [
                text
                for text in self._wanted.texts
                if by is wanted_by or (shape.fullmatch(text) and not (by is LookUp.ANY and text.isdecimal()))
            ]
            if not texts:
                continue
            asked |= set(texts)
            answer = self._portal.duplicates(communication, texts)
            ids = {text: kinds.get(kind.entity_type_id, ()) for text, kinds in answer.items()}
            names = self._names(kind, {each for some in ids.values() for each in some})
            for text, numbers in ids.items():
                for number in numbers:
                    self._add(text, kind, number, names.get(number, ""))
        return asked

    def _names(self, kind: Kind, ids: set[int]) -> dict[int, str]:
        return {record.id: _title(record) for record in self._records(kind, "id", sorted(ids))}

    def _by_title(self, kind: Kind, texts: Sequence[str]) -> None:
        if kind.entity_type_id == _CONTACT:
            self._by_name(kind, texts)
            return
        self._by_field(kind, "title", texts)

    def _by_name(self, kind: Kind, texts: Sequence[str]) -> None:
        # A person is found by any word that may be the surname, then compared as a whole, in either order.
        words = {word.strip(",") for text in texts for word in text.split()}
        by_names: dict[frozenset[str], list[PortalRecord]] = {}
        for record in self._records(kind, "lastName", sorted(words)):
            first, middle, last = (folded(str(record.values.get(name) or "")) for name in _NAMES)
            for parts in {(first, last), (first, middle, last), (last,)}:
                by_names.setdefault(frozenset(" ".join(parts).split()), []).append(record)
        for text in texts:
            key = frozenset(folded(text.replace(",", " ")).split())
            for record in by_names.get(key, ()):
                self._add(text, kind, record.id, _title(record))

    def _by_key(self, kind: Kind, texts: Sequence[str]) -> None:
        scheme = marker_scheme(kind)
        self._by_field(kind, scheme.field if scheme is not None else "quoteNumber", texts)
        if kind.entity_type_id == _INVOICE:
            self._by_field(kind, "accountNumber", texts)

    def _by_field(self, kind: Kind, name: str, texts: Sequence[str]) -> None:
        for record in self._records(kind, name, texts):
            value = str(record.values.get(name) if name != "id" else record.id)
            self._add(value, kind, record.id, _title(record))

    def _records(self, kind: Kind, name: str, values: Sequence[object]) -> Iterator[PortalRecord]:
        select = ["id", name, *(_NAMES if kind.entity_type_id in {_LEAD, _CONTACT} else ())]
        if kind.entity_type_id != _CONTACT:
            select.append("title")
        for start in range(0, len(values), _AT_ONCE):
            if self._cancel.is_cancelled():
                return
            asked = list(values[start : start + _AT_ONCE])
            answer = self._portal.find(kind, {f"@{name}": asked}, list(dict.fromkeys(select)))
            if answer.verdict is not Verdict.ANSWERED:
                assert answer.problem is not None
                raise Trouble(answer.problem)
            yield from answer.records

    def _add(self, text: str, kind: Kind, identity: int, title: str) -> None:
        records = self._found.get(folded(text))
        if records is not None:
            records[kind.entity_type_id, identity] = FoundRecord(kind.entity_type_id, identity, title)


def _title(record: PortalRecord) -> str:
    title = str(record.values.get("title") or "")
    return title or " ".join(str(record.values[name]) for name in _NAMES if record.values.get(name))

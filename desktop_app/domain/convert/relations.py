"""Links to other records: by number, or by what a look-up on the portal found (reference §5.2, §6.5, §7)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.convert.choices import folded
from desktop_app.domain.convert.model import Cell, Refusal, Tell, Value
from desktop_app.domain.phrases import listed, phrase
from desktop_app.domain.problems import values as problems
from desktop_app.domain.schema import Field

_ONE_KIND: Final = {"crm_lead": 1, "crm_deal": 2, "crm_contact": 3, "crm_company": 4, "crm_quote": 7}
_SERVICE_TYPES: Final = frozenset({"iblock_element", "iblock_section", "hlblock"})
TYPES: Final = frozenset({*_ONE_KIND, "crm_entity", "crm", *_SERVICE_TYPES})
"""Field types whose values are numbers of other records."""

_PREFIX_OF: Final = {1: "L", 2: "D", 3: "C", 4: "CO", 7: "Q", 31: "SI"}
_SETTING_OF: Final = {"LEAD": 1, "DEAL": 2, "CONTACT": 3, "COMPANY": 4, "QUOTE": 7, "SMART_INVOICE": 31}
_NUMBER: Final = re.compile(r"#?([1-9]\d{0,17})")
_BINDING: Final = re.compile(r"(?P<prefix>[A-Za-z]+[0-9a-fA-F]*)_(?P<id>[1-9]\d{0,17})")
_NUMBERED: Final = re.compile(r".*\[(?P<id>[1-9]\d{0,17})\]", re.DOTALL)
_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record a text may name.

    Attributes:
        title: What people call it.
        note: What tells it from its namesakes, or `""`.
    """

    entity_type_id: int
    id: int
    title: str
    note: str = ""


FoundRecords = Mapping[str, Sequence[FoundRecord]]
"""Text as looked up (folded) → the records it may name; a text that is not there was not looked up."""


def _told(record: FoundRecord) -> str:
    if not record.note:
        return f"{record.title} [{record.id}]"
    return phrase("{title} [{id}] ({note})", title=record.title, id=record.id, note=record.note)


def prefix_of(entity_type_id: int) -> str:
    """Return the prefix of a kind in `crm` fields (reference §7)."""
    return _PREFIX_OF.get(entity_type_id) or f"T{entity_type_id:x}"


def related_kinds(known: Field) -> tuple[int, ...]:
    """Return the kinds of record a field may point to; empty where they cannot be looked up."""
    if known.type in _ONE_KIND:
        return (_ONE_KIND[known.type],)
    if known.type == "crm_entity":
        parent = str(known.settings.get("parentEntityTypeId") or "") or known.upper_name.removeprefix("PARENT_ID_")
        return (int(parent),) if parent.isdecimal() else ()
    if known.type != "crm":
        return ()
    kinds = []
    for name, switched in known.settings.items():
        dynamic = re.fullmatch(r"DYNAMIC_(\d+)", name)
        if switched == "Y" and (name in _SETTING_OF or dynamic):
            kinds.append(int(dynamic[1]) if dynamic else _SETTING_OF[name])
    return tuple(kinds)


def texts_to_look_up(known: Field, texts: Sequence[str]) -> tuple[str, ...]:
    """Return the texts of a relation column that only the portal can explain, each once, split where it holds many."""
    wanted: dict[str, str] = {}
    for text in texts:
        parts = re.split(r"[;\n\r]", text) if known.is_multiple else [text]
        for part in parts:
            word = part.strip()
            pieces = [word, *(word.split(",") if known.is_multiple and "," in word else ())]
            for piece in map(str.strip, pieces):
                if piece and not _BINDING.fullmatch(piece):
                    wanted.setdefault(folded(_plain(piece)), _plain(piece))
    return tuple(wanted.values())


def _plain(text: str) -> str:
    """Return what of a text is looked up: the number in "#5" and "Acme [5]", else the text itself."""
    text = text.strip()
    if (numbered := _NUMBERED.fullmatch(text)) is not None:
        return numbered["id"]
    number = _NUMBER.fullmatch(text)
    return number[1] if number is not None else text


class Relations:
    """Converts the cells of one relation field.

    Args:
        known: The field.
        found: What the portal says the texts name; `None` when nobody looked.
    """

    def __init__(self, known: Field, found: FoundRecords | None) -> None:
        self._title = known.title
        self._is_binding = known.type == "crm"
        self._kinds = related_kinds(known)
        self._found = found

    def convert(self, cell: Cell, _tell: Tell) -> Value:
        """Return the record's number, or its binding (reference §5.2).

        Raises:
            Refusal: Nothing is called so, or several records are, or the text is no number and nobody looked.
        """
        text = cell.text.strip()
        if self._is_binding and (binding := _BINDING.fullmatch(text)) is not None:
            return self._from_binding(binding["prefix"], binding["id"])
        plain = _plain(text)
        records = None if self._found is None or cell.is_id else self._found.get(folded(plain))
        if records is not None:
            return self._one_of(records)
        if not _NUMBER.fullmatch(plain):
            raise (
                Refusal(problems.BINDING_UNREADABLE, example=self._example())
                if self._is_binding
                else Refusal(problems.RELATION_UNREADABLE)
            )
        return self._value(self._kinds[0] if len(self._kinds) == 1 else None, int(plain))

    def _one_of(self, records: Sequence[FoundRecord]) -> Value:
        if not records:
            raise Refusal(problems.RELATION_UNKNOWN, field=self._title)
        if len(records) > 1:
            names = listed([_told(each) for each in records[:_SHOWN]])
            raise Refusal(problems.RELATION_SEVERAL, count=str(len(records)), names=names)
        return self._value(records[0].entity_type_id, records[0].id)

    def _from_binding(self, prefix: str, identity: str) -> Value:
        for kind in self._kinds:
            if prefix_of(kind).casefold() == prefix.casefold():
                return self._value(kind, int(identity))
        raise Refusal(problems.BINDING_UNREADABLE, example=self._example())

    def _value(self, kind: int | None, identity: int) -> Value:
        if not self._is_binding:
            return identity
        if len(self._kinds) == 1:
            # The portal's own list filter looks for the bare number (reference §10.12).
            return str(identity)
        if kind is None:
            raise Refusal(problems.BINDING_UNREADABLE, example=self._example())
        return f"{prefix_of(kind)}_{identity}"

    def _example(self) -> str:
        return "12" if len(self._kinds) == 1 else f"{prefix_of(self._kinds[0]) if self._kinds else 'C'}_12"

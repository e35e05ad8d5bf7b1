"""Puts a row beside the records of the portal it is like, field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.domain.answers import Verdict
from desktop_app.domain.ports import Records
from desktop_app.domain.problems import Trouble
from desktop_app.domain.schema import Schema

MOST: Final = 3
"""Records side by side with a row; more fit on no screen."""
_SHOWN: Final = frozenset({"string", "text", "date", "datetime", "integer", "double"})
_UNTOLD: Final = frozenset({"ORIGIN_ID", "ORIGINATOR_ID", "XML_ID", "ID"})


@dataclass(frozen=True, slots=True)
class LikeRecord:
    """A record of the portal that a row is like.

    Attributes:
        values: Stable field name (or `PHONE`, `EMAIL`, …) → what the record says, as text.
    """

    id: int
    values: Mapping[str, str]


def like_records(records: Records, schema: Schema, ids: Sequence[int]) -> tuple[LikeRecord, ...]:
    """Read the records; raises Trouble where the portal cannot be asked."""
    fields = {
        field.key: field.upper_name
        for field in schema.fields
        if field.type in _SHOWN and not field.is_multiple and field.upper_name not in _UNTOLD
    }
    answer = records.read(schema.kind, list(ids)[:MOST], ["id", *fields, "fm"])
    if answer.verdict is not Verdict.ANSWERED:
        assert answer.problem is not None
        raise Trouble(answer.problem)
    return tuple(LikeRecord(record.id, _told(record.values, fields)) for record in answer.records)


def _told(values: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, str]:
    told = {name: str(values[key]) for key, name in fields.items() if values.get(key) not in (None, "", "0")}
    entries = values.get("fm")
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, Mapping) and (name := str(entry.get("typeId", ""))):
            told[name] = "; ".join(filter(None, (told.get(name, ""), str(entry.get("value", "")))))
    return told

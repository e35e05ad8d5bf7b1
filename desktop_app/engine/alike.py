"""Puts a row beside the records of the portal it is like, field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.domain.answers import Verdict
from desktop_app.domain.ports import Records
from desktop_app.domain.problems import Trouble
from desktop_app.domain.schema import Field, Schema

MOST: Final = 3
"""Records side by side with a row; more fit on no screen."""
_SHOWN: Final = frozenset({"string", "text", "date", "datetime", "integer", "double"})
_UNTOLD: Final = frozenset({"ORIGIN_ID", "ORIGINATOR_ID", "XML_ID", "ID"})
_DATE: Final = len("2026-03-31")


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
    fields = comparable(schema)
    answer = records.read(schema.kind, list(ids)[:MOST], ["id", *(field.key for field in fields), "fm"])
    if answer.verdict is not Verdict.ANSWERED:
        assert answer.problem is not None
        raise Trouble(answer.problem)
    return tuple(LikeRecord(record.id, _told(record.values, fields)) for record in answer.records)


def comparable(schema: Schema) -> tuple[Field, ...]:
    """Return the fields whose values can be told as they stand."""
    plain = (field for field in schema.fields if field.type in _SHOWN and not field.is_multiple)
    return tuple(field for field in plain if field.upper_name not in _UNTOLD)


def _told(values: Mapping[str, Any], fields: Sequence[Field]) -> dict[str, str]:
    told = {}
    for field in fields:
        if (value := values.get(field.key)) not in (None, "", "0"):
            # A date comes back with a midnight and its zone (reference §5.2).
            told[field.upper_name] = str(value)[:_DATE] if field.type == "date" else str(value)
    entries = values.get("fm")
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, Mapping) and (name := str(entry.get("typeId", ""))):
            told[name] = "; ".join(filter(None, (told.get(name, ""), str(entry.get("value", "")))))
    return told

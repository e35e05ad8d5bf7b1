"""Repairs as the JSON of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.repair.operations import (
    ApplyCure,
    CreateAnyway,
    FillMerged,
    LeaveOut,
    Operation,
    ReplacePattern,
    ReplaceText,
    Rows,
    Scope,
    SetCells,
    SettleTwins,
    Settling,
    SwapCells,
    TakeIn,
)
from desktop_app.domain.repair.patterns import Anchor, Pattern

_MOST_ROWS: Final = 2_000_000
"""No spreadsheet has more; a damaged draft must not fill the memory."""


def repairs_document(repairs: Repairs) -> dict[str, object]:
    """Return the repairs as JSON."""
    return {"position": repairs.position, "list": [_written(each) for each in repairs.operations]}


def read_repairs(document: Mapping[str, Any]) -> Repairs:
    """Read repairs. Raises ValueError, LookupError, TypeError or AttributeError when they are damaged."""
    operations = tuple(_read(each) for each in document["list"])
    position = int(document["position"])
    if not 0 <= position <= len(operations):
        raise ValueError("a position outside the list")
    return Repairs(operations, position)


def _written(operation: Operation) -> dict[str, object]:
    match operation:
        case SetCells(heading, rows, text):
            return {"do": "set", "column": heading, "rows": written_rows(rows), "text": text}
        case ReplaceText(heading, find, by, scope, is_cased):
            return {"do": "replace", "column": heading, "find": find, "by": by, "scope": scope, "cased": is_cased}
        case ReplacePattern(heading, pattern):
            parts = [pattern.anchor, pattern.cut, pattern.put, pattern.shape]
            return {"do": "pattern", "column": heading, "pattern": parts}
        case ApplyCure(heading, cure, country):
            return {"do": "cure", "column": heading, "cure": cure, "country": country}
        case SwapCells(first, second, rows):
            return {"do": "swap", "columns": [first, second], "rows": written_rows(rows)}
        case FillMerged(heading, groups):
            return {"do": "fill-merged", "column": heading, "groups": [written_rows(group) for group in groups]}
        case LeaveOut(rows):
            return {"do": "leave-out", "rows": written_rows(rows)}
        case TakeIn(rows):
            return {"do": "take-in", "rows": written_rows(rows)}
        case SettleTwins(groups, settling, lists):
            written = [written_rows(group) for group in groups]
            return {"do": "twins", "groups": written, "how": settling, "lists": list(lists)}
        case CreateAnyway(rows):
            return {"do": "anyway", "rows": written_rows(rows)}


def _read(document: Mapping[str, Any]) -> Operation:
    match document["do"]:
        case "set":
            return SetCells(_word(document["column"]), read_rows(document["rows"]), _word(document["text"]))
        case "replace":
            heading = None if document["column"] is None else _word(document["column"])
            scope, cased = Scope(document["scope"]), bool(document["cased"])
            return ReplaceText(heading, _word(document["find"]), _word(document["by"]), scope, cased)
        case "pattern":
            anchor, cut, put, shape = document["pattern"]
            return ReplacePattern(
                _word(document["column"]), Pattern(Anchor(anchor), _word(cut), _word(put), _word(shape))
            )
        case "cure":
            return ApplyCure(_word(document["column"]), Cure(document["cure"]), _word(document["country"]))
        case "swap":
            first, second = document["columns"]
            return SwapCells(_word(first), _word(second), read_rows(document["rows"]))
        case "fill-merged":
            ranges = tuple(rows for each in document["groups"] if (rows := read_rows(each)))
            return FillMerged(_word(document["column"]), ranges)
        case "leave-out":
            return LeaveOut(read_rows(document["rows"]))
        case "take-in":
            return TakeIn(read_rows(document["rows"]))
        case "twins":
            groups = tuple(read_rows(each) for each in document["groups"])
            return SettleTwins(groups, Settling(document["how"]), tuple(_word(each) for each in document["lists"]))
        case "anyway":
            return CreateAnyway(read_rows(document["rows"]))
        case other:
            raise ValueError(f"no such repair: {other}")


def written_rows(rows: Iterable[int]) -> str:
    """Return row indexes as text, neighbours together: "3-10,15"."""
    parts: list[str] = []
    first = last = -2
    for index in rows:
        if index == last + 1:
            last = index
            continue
        if first >= 0:
            parts.append(_span(first, last))
        first = last = index
    if first >= 0:
        parts.append(_span(first, last))
    return ",".join(parts)


def read_rows(text: str) -> Rows:
    """Read what `written_rows` wrote."""
    rows: list[int] = []
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        span = range(int(first), int(last or first) + 1)
        if len(rows) + len(span) > _MOST_ROWS:
            raise ValueError("more rows than a table has")
        rows += span
    return tuple(rows)


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


def _word(thing: object) -> str:
    if not isinstance(thing, str):
        raise TypeError("texts are texts")
    return thing

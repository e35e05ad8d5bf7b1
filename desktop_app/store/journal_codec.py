"""How plans, rows and problems lie in the journal: compact JSON, rows compressed by the hundred."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from desktop_app.domain.compare import Difference
from desktop_app.domain.kinds import Kind
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.plan import ComparedField, Json, Plan, PlannedFile, PlannedRow
from desktop_app.domain.problems import Entry, Problem, Severity
from desktop_app.domain.runs import Baseline

BLOCK: Final = 100
"""Rows a compressed block."""
_ROW_FRAME: Final = 64
"""Bytes around a row and its file pairs in a request, roughly."""
_LEVEL: Final = 1
_ASCII: Final = json.JSONEncoder(separators=(",", ":")).encode
_SHORT: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def packed(parts: Sequence[str]) -> bytes:
    """Compress a list of JSON texts."""
    return zlib.compress(f"[{','.join(parts)}]".encode("utf-8", "surrogatepass"), _LEVEL)


def unpacked(body: bytes) -> list[Any]:
    """Return what `packed` was given, decoded."""
    decoded: list[Any] = json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass"))
    return decoded


def dumped(value: object) -> str:
    """Return compact JSON of ASCII alone, so that texts with broken characters can be stored too."""
    return _ASCII(value)


def dumped_short(value: object) -> str:
    """Return compact JSON with letters as they are: for what is compressed and measured."""
    return _SHORT(value)


def row_text(row: PlannedRow) -> tuple[str, int]:
    """Return a row (without its cells) as JSON, and about how many bytes it takes in a request."""
    values = dumped_short(row.values)
    files = [[each.field, each.is_multiple, each.name, str(each.path), each.size, each.sha256] for each in row.files]
    head = dumped_short([row.key, row.row, row.marker, row.label, files])
    size = len(values.encode("utf-8", "surrogatepass")) + _ROW_FRAME
    size += sum(-(-each.size // 3) * 4 + len(each.name) + _ROW_FRAME for each in row.files)
    return f"[{head},{values}]", size


def row_value(stored: Sequence[Any]) -> PlannedRow:
    """Return the row that `row_text` wrote."""
    (key, row, marker, label, files), values = stored
    return PlannedRow(
        key=key,
        row=row,
        marker=marker,
        values=values,
        cells=(),
        label=label,
        files=tuple(
            PlannedFile(field, is_multiple, name, Path(path), size, sha256)
            for field, is_multiple, name, path, size, sha256 in files
        ),
    )


def group_of(values: Mapping[str, Json]) -> str:
    """Return what rights may hide a record by: responsible person, pipeline and stage (design §5.4)."""
    return dumped([str(values.get(name, "")) for name in ("assignedById", "categoryId", "stageId")])


def responsible_of(group: str) -> str:
    """Return the responsible person of a group that `group_of` named, or `""` where the portal's default applies."""
    responsible: str = json.loads(group)[0]
    return responsible


def head_text(plan: Plan, origin: str) -> str:
    """Return everything of a plan but its rows."""
    return dumped(
        {
            "kind": [plan.kind.entity_type_id, plan.kind.code, plan.kind.title],
            "original_names": plan.original_names,
            "marker_field": plan.marker_field,
            "headings": plan.headings,
            "file_name": plan.file_name,
            "file_sha256": plan.file_sha256,
            "in_order": plan.in_order,
            "compared": [[each.key, each.type, each.is_multiple, each.title] for each in plan.compared],
            "notes": dict(plan.notes),
            "may_be_late": plan.may_be_late,
            "others": sorted(plan.others),
            "origin": origin,
        }
    )


def moved_head(text: str, origin: str) -> str:
    """Return a head whose portal is reached at another address."""
    return dumped({**json.loads(text), "origin": origin})


def head_beside(text: str, others: Collection[int]) -> str:
    """Return a head that knows of further records that are not the run's."""
    head = json.loads(text)
    return dumped({**head, "others": sorted({*head.get("others", ()), *others})})


def head_parts(text: str) -> dict[str, Any]:
    """Return the head as arguments of `RunHead`."""
    parts: dict[str, Any] = json.loads(text)
    parts["kind"] = Kind(*parts["kind"])
    parts["headings"] = tuple(parts["headings"])
    parts["others"] = frozenset(parts.get("others", ()))
    parts["compared"] = tuple(ComparedField(*each) for each in parts["compared"])
    return parts


def problems_text(problems: Sequence[Problem]) -> str | None:
    """Return problems with their sentences, or `None` when there are none."""
    if not problems:
        return None
    return dumped(
        [
            [
                [each.entry.code, str(each.entry.severity), each.entry.title, each.entry.text, each.entry.cure],
                [each.row, each.column, each.value, _words_kept(each.words), each.detail],
            ]
            for each in problems
        ]
    )


def problems_value(text: str | None) -> tuple[Problem, ...]:
    """Return what `problems_text` wrote."""
    if text is None:
        return ()
    found = []
    for (code, severity, title, sentence, cure), place in json.loads(text):
        entry = Entry(code, Severity(severity), title, sentence, cure)
        row, column, value, words, detail = place
        found.append(Problem(entry, row, column, value, _words_of(words), detail))
    return tuple(found)


def _words_kept(words: Mapping[str, str]) -> dict[str, object]:
    """A phrase is kept with its pattern, so that an old import is told in the language shown later."""
    return {
        name: [word.pattern, _words_kept(word.words)] if isinstance(word, Phrase) else word
        for name, word in words.items()
    }


def _words_of(kept: Mapping[str, Any]) -> dict[str, str]:
    return {name: word if isinstance(word, str) else Phrase(word[0], _words_of(word[1])) for name, word in kept.items()}


def differences_text(differences: Sequence[Difference]) -> str | None:
    """Return differences, or `None` when there are none."""
    if not differences:
        return None
    return dumped([[each.key, each.title, each.sent, each.found] for each in differences])


def differences_value(text: str | None) -> tuple[Difference, ...]:
    """Return what `differences_text` wrote."""
    return () if text is None else tuple(Difference(*each) for each in json.loads(text))


def baseline_text(baseline: Baseline | None) -> str | None:
    """Return a baseline."""
    if baseline is None:
        return None
    return dumped([baseline.updated_time, baseline.updated_by, baseline.last_activity_time])


def baseline_value(text: str | None) -> Baseline | None:
    """Return what `baseline_text` wrote."""
    return None if text is None else Baseline(*json.loads(text))

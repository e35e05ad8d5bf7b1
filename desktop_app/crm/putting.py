"""Puts files into a record that is there already, file by file, with `crm.item.update` (reference §6.8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from desktop_app.crm.answers import Reading, read_answer
from desktop_app.crm.body import update_body
from desktop_app.crm.directories import whole
from desktop_app.crm.transport import Transport
from desktop_app.domain.answers import FilesAnswer, Timing, Verdict
from desktop_app.domain.kinds import Kind
from desktop_app.domain.plan import PlannedFile, PlannedRow
from desktop_app.domain.problems import Problem

_OF_THE_RECORD: Final = frozenset({"access_denied", "not_found"})
"""Codes that concern this record, not the webhook as a whole."""


@dataclass(slots=True)
class FilePutter:
    """Puts the files of one row into its record; each request carries one file, so that each is as light as can be."""

    transport: Transport
    kind: Kind
    record_id: int
    row: PlannedRow
    original_names: bool
    _missing: list[str] = field(default_factory=list)
    _problem: Problem | None = None

    def put(self) -> FilesAnswer:
        """Put them all; what stops the whole is answered at once, what one file meets keeps no other from going in."""
        timing = Timing(0.0, 0.0)
        for files in _by_field(self.row).values():
            kept: tuple[int, ...] = ()
            for file in files:
                # A field for several files keeps those it is told to keep; the first request begins it anew, so that
                # putting everything once more ends in the same.
                reading = self._one(file, kept)
                timing = reading.timing
                if reading.verdict is Verdict.ANSWERED:
                    kept = _ids(reading.result, file.field)
                elif self._is_this_files(reading):
                    self._missing.append(file.name)
                    self._problem = self._problem or reading.problem
                else:
                    names = tuple(each.name for each in self.row.files)
                    return FilesAnswer(reading.verdict, timing, reading.problem, names)
        if self._missing:
            return FilesAnswer(Verdict.MALFORMED, timing, self._problem, tuple(self._missing))
        return FilesAnswer(Verdict.ANSWERED, timing)

    def _one(self, file: PlannedFile, kept: tuple[int, ...]) -> Reading:
        body = update_body(self.kind, self.record_id, self.row.row, file, kept, original_names=self.original_names)
        return read_answer(self.transport.post("crm.item.update", body), self.transport.webhook.host)

    def _is_this_files(self, reading: Reading) -> bool:
        has_changed = reading.problem is not None and reading.problem.row is not None
        if has_changed or reading.verdict in (Verdict.TOO_LARGE, Verdict.MALFORMED):
            return True
        if reading.verdict is Verdict.STOP:
            return reading.code in _OF_THE_RECORD
        # An error the portal answered itself is final here: nothing new can arise from it.
        return reading.verdict is Verdict.AMBIGUOUS and reading.code is not None


def _by_field(row: PlannedRow) -> Mapping[str, list[PlannedFile]]:
    fields: dict[str, list[PlannedFile]] = {}
    for file in row.files:
        fields.setdefault(file.field, []).append(file)
    return fields


def _ids(result: object, name: str) -> tuple[int, ...]:
    """Return the numbers of the files a field of the answered record keeps."""
    item = result.get("item") if isinstance(result, dict) else None
    value = item.get(name) if isinstance(item, dict) else None
    return tuple(_numbers(value if isinstance(value, list) else [value]))


def _numbers(files: list[object]) -> Iterator[int]:
    for file in files:
        number = whole(file.get("id")) if isinstance(file, dict) else None
        if number is not None:
            yield number

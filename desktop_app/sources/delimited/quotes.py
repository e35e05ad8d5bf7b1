"""Finds a quotation mark that is opened and never closed."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence


class KeptLines(Iterator[str]):
    """Lines on their way to a reader of rows, kept until they are known to be read well."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._kept: list[str] = []
        self.is_at_end = False

    def __next__(self) -> str:
        line = next(self._lines, None)
        if line is None:
            self.is_at_end = True
            raise StopIteration
        self._kept.append(line)
        return line

    def forget(self) -> None:
        """Let go of the lines of the rows that are done."""
        self._kept.clear()

    def behind_open_quote(self, rows: Sequence[Sequence[str]], separator: str) -> list[str] | None:
        """Return the lines from the one on that the last of these rows begins with, if its quotation mark stays open.

        The rows must be all that was made of the kept lines.
        """
        kept = self._kept
        if not any(line.count('"') % 2 for line in kept):
            return None
        reader = csv.reader(kept, delimiter=separator)
        for _ in rows[:-1]:
            next(reader)
        last = kept[reader.line_num :]
        # A line more makes a row more, unless it disappears between the marks.
        return last if len(list(csv.reader([*last, "\n", "."], delimiter=separator))) == 1 else None

"""Reads the shared strings of a binary workbook, no further than they are asked for."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.sources.xlsb.records import Kind, records, text_at
from desktop_app.sources.xlsx.package import Package


class SharedStrings:
    """The strings by number. Runs of letters in other fonts are parts of one text; readings are none."""

    def __init__(self, package: Package, part: str | None) -> None:
        self.items: list[str] = []
        self._coming = iter(()) if part is None else _strings(package, part)

    def at(self, index: int) -> str:
        """Return a string by its number, `""` for a number that no string has."""
        while index >= len(self.items):
            text = next(self._coming, None)
            if text is None:
                return ""
            self.items.append(text)
        return self.items[index]


def _strings(package: Package, part: str) -> Iterator[str]:
    with package.open(part) as (stream, _):
        for kind, content in records(stream):
            if kind == Kind.SHARED_STRING:
                yield rich_text(content, 0)


def rich_text(content: bytes, at: int) -> str:
    """Return the text of a string with or without fonts at a place ([MS-XLSB] 2.5.122)."""
    return text_at(content, at + 1)[0].replace("\0", "")

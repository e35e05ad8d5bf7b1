"""Reads .ods spreadsheets."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.sources.assemble import Origin, assemble
from desktop_app.sources.choosing import first_with_table, in_turn
from desktop_app.sources.ods.content import LONGEST_CELL, CellTooLong, ContentParser, TooManyRows
from desktop_app.sources.ods.styles import StyleBook
from desktop_app.sources.trouble import trouble
from desktop_app.sources.watch import Watch
from desktop_app.sources.xlsx.package import Package, descendants

_CONTENT = "content.xml"


def read_ods(stream: BinaryIO, path: Path, options: ReadingOptions, watch: Watch) -> Table:
    """Read one sheet of an OpenDocument spreadsheet.

    Raises:
        Trouble: The file is broken, hostile, protected or empty, or has no such sheet.
    """
    package = Package(stream, path)
    _refuse_encrypted(package, path)
    survey = _parsed(package, None, watch)
    name, parsed = first_with_table(
        in_turn(survey.names, survey.hidden, _active(package), options, path),
        survey.hidden,
        lambda name: _parsed(package, name, watch),
        lambda found: found.store,
    )
    return assemble(parsed.store, parsed.facts, options, Origin(path, "ods", tuple(survey.names), name))


def _parsed(package: Package, wanted: str | None, watch: Watch) -> ContentParser:
    styles = StyleBook()
    if package.has("styles.xml"):
        with package.open("styles.xml") as (stream, _):
            ContentParser(styles, None).read(stream, lambda _: True)
    parser = ContentParser(styles, wanted)
    try:
        with package.open(_CONTENT) as (stream, size):
            parser.read(stream, lambda done: watch.goes_on(done, size, len(parser.store)))
    except CellTooLong as error:
        row, limit = str(error.args[0]), f"{LONGEST_CELL:,}"
        raise trouble(catalogue.CELL_TOO_LARGE, package.path, limit=limit, row=row) from error
    except TooManyRows as error:
        reason = phrase("equal rows are repeated far more often than in any table")
        raise trouble(catalogue.FILE_TOO_LARGE, package.path, reason=reason) from error
    return parser


def _refuse_encrypted(package: Package, path: Path) -> None:
    manifest = "META-INF/manifest.xml"
    if package.has(manifest) and any(True for _ in descendants(package.tree(manifest), "encryption-data")):
        raise trouble(catalogue.FILE_ENCRYPTED, path)
    if not package.has(_CONTENT):
        raise trouble(catalogue.FILE_DAMAGED, path, reason=phrase("its content part is missing"))


def _active(package: Package) -> str | None:
    if not package.has("settings.xml"):
        return None
    for item in descendants(package.tree("settings.xml"), "config-item"):
        if any(value == "ActiveTable" for value in item.attrib.values()):
            return item.text
    return None

"""Reads what a workbook says about its sheets, date system and number formats."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.sources.formats import BUILTIN_FORMATS, NumberFormat, understand
from desktop_app.sources.trouble import trouble
from desktop_app.sources.xlsx.package import Package, Relationship, children, descendants, relationship_id

_TRUE = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A worksheet of the workbook."""

    name: str
    part: str
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Workbook:
    """What is to be known before a sheet is read.

    Attributes:
        sheets: The worksheets in order; sheets that are charts only are left out.
        active: Name of the sheet that was open when the file was saved, or `None`.
        is_1904: Days are counted from 1904.
        strings: Name of the part with the shared strings, or `None`.
        formats: The number format of each cell style, by the style's number.
    """

    sheets: tuple[SheetEntry, ...]
    active: str | None
    is_1904: bool
    strings: str | None
    formats: tuple[NumberFormat, ...]


def read_workbook(package: Package) -> Workbook:
    """Read the workbook's own part and its styles.

    Raises:
        Trouble: The file is broken, or has no worksheet.
    """
    part = _workbook_part(package)
    root = package.tree(part)
    relations = package.relationships(part)
    entries: list[tuple[str, str, Relationship | None]] = [
        (sheet.get("name", ""), sheet.get("state", "visible"), relations.get(relationship_id(sheet)))
        for holder in children(root, "sheets")
        for sheet in children(holder, "sheet")
    ]
    sheets = tuple(
        SheetEntry(name, relation.target, state != "visible")
        for name, state, relation in entries
        if relation is not None and relation.kind == "worksheet" and package.has(relation.target)
    )
    if not sheets:
        raise trouble(catalogue.FILE_DAMAGED, package.path, reason=phrase("it has no worksheet"))
    return Workbook(
        sheets=sheets,
        active=_active(root, [name for name, _, _ in entries]),
        is_1904=any(element.get("date1904", "").lower() in _TRUE for element in children(root, "workbookPr")),
        strings=_part_of_kind(package, relations, "sharedStrings"),
        formats=_formats(package, _part_of_kind(package, relations, "styles")),
    )


def _workbook_part(package: Package) -> str:
    for relation in package.relationships("").values():
        if relation.kind == "officeDocument" and package.has(relation.target):
            return relation.target
    if package.has("xl/workbook.xml"):
        return "xl/workbook.xml"
    raise trouble(catalogue.FILE_DAMAGED, package.path, reason=phrase("it has no workbook part"))


def _active(root: object, names: list[str]) -> str | None:
    from xml.etree.ElementTree import Element

    if not isinstance(root, Element):
        return None
    for view in descendants(root, "workbookView"):
        tab = view.get("activeTab", "0")
        if tab.isdecimal() and int(tab) < len(names):
            return names[int(tab)]
    return names[0] if names else None


def _part_of_kind(package: Package, relations: dict[str, Relationship], kind: str) -> str | None:
    for relation in relations.values():
        if relation.kind == kind and package.has(relation.target):
            return relation.target
    return None


def _formats(package: Package, part: str | None) -> tuple[NumberFormat, ...]:
    if part is None:
        return ()
    root = package.tree(part)
    codes = dict(BUILTIN_FORMATS)
    for holder in children(root, "numFmts"):
        for element in children(holder, "numFmt"):
            number = element.get("numFmtId", "")
            if number.isdecimal():
                codes[int(number)] = element.get("formatCode", "General")
    formats: list[NumberFormat] = []
    for holder in children(root, "cellXfs"):
        for style in children(holder, "xf"):
            number = style.get("numFmtId", "0")
            formats.append(understand(codes.get(int(number) if number.isdecimal() else 0, "General")))
    return tuple(formats)

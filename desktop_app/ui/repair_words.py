"""Repairs in words: what each did, what an offer would do, and texts in which nothing is invisible."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.offers import Preview, Sample
from desktop_app.domain.repair.operations import (
    ApplyCure,
    CreateAnyway,
    FillMerged,
    LeaveOut,
    Operation,
    ReplacePattern,
    ReplaceText,
    SetCells,
    SettleTwins,
    Settling,
    SwapCells,
    TakeIn,
)
from desktop_app.domain.repair.patterns import Anchor, Pattern
from desktop_app.domain.repair.twins import normalised_phone, normalised_words
from desktop_app.engine.alike import LikeRecord
from desktop_app.ui import messages

translate = QCoreApplication.translate

_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")
_THIN: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LONGEST: Final = 60
_SIDE: Final = 40


def visible_text(text: str) -> str:
    """Return a text with marks in place of what nobody sees: ▯ for letters without shape, ⍽ for odd spaces."""
    shown = _THIN.sub("⍽", _UNSEEN.sub("▯", text)).replace("\n", "↵").replace("\t", "⇥")
    shown = re.sub("^ +| +$| {2,}", lambda match: "␣" * len(match[0]), shown)
    if not shown:
        return translate("Repair", "(empty)")
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def sample_lines(samples: Sequence[Sample], *, with_heading: bool = True) -> list[str]:
    """Cells before and after, those that change alike in one line."""
    alike: dict[tuple[str, str, str], list[Sample]] = {}
    for sample in samples:
        alike.setdefault((sample.heading, sample.before, sample.after), []).append(sample)
    lines = []
    for (heading, before, after), same in alike.items():
        many = len(same) > 1
        place = translate("Repair", "Rows {rows}") if many else translate("Repair", "Row {rows}")
        place = place.format(rows=", ".join(messages.number(each.row) for each in same))
        place = f"{place}, {heading}" if with_heading else place
        lines.append(f"{place}:  {visible_text(before)}  →  {visible_text(after)}")
    return lines


def side_by_side(row: Mapping[str, tuple[str, str]], records: Sequence[LikeRecord]) -> str:
    """Return a table, as rich text: a row of the file beside records of the portal, one field a line.

    Args:
        row: Stable field name → title and what the row says.
        records: The records it is like.
    """
    numbered = translate("Repair", "Record {number} on the portal")
    heads = ["", translate("Repair", "This row")]
    heads += [numbered.format(number=messages.number(record.id)) for record in records]
    lines = ["".join(f"<th align='left'>{escape(head)}</th>" for head in heads)]
    for name, (title, text) in row.items():
        theirs = [record.values.get(name, "") for record in records]
        if text or any(theirs):
            cells = [escape(title), _cell(text)]
            cells += [f"{_cell(each)} =" if each and _is_same(text, each) else _cell(each) for each in theirs]
            lines.append("".join(f"<td>{cell}</td>" for cell in cells))
    return f"<table cellspacing='0' cellpadding='2'>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _cell(text: str) -> str:
    shown = " ".join(text.split())
    return escape(shown if len(shown) <= _SIDE else f"{shown[:_SIDE]}…") or "–"


def _is_same(mine: str, theirs: str) -> bool:
    """Tell whether both say the same, as far as that can be seen without the portal's rules."""
    digits = normalised_phone(mine)
    return normalised_words(mine) == normalised_words(theirs) or bool(digits and digits == normalised_phone(theirs))


def count_words(preview: Preview) -> str:
    """How much a repair would change."""
    if preview.rows and not preview.cells:
        return translate("Repair", "%Ln row(s)", "", preview.rows)
    return translate("Repair", "%Ln cell(s)", "", preview.cells)


def cure_words(cure: Cure) -> str:
    """What a cure does, as a button says it."""
    return {
        Cure.INVISIBLE: translate("Repair", "Remove invisible characters"),
        Cure.SPACES: translate("Repair", "Remove extra spaces"),
        Cure.TO_CYRILLIC: translate("Repair", "Make all letters Cyrillic"),
        Cure.TO_LATIN: translate("Repair", "Make all letters Latin"),
        Cure.EMAIL_MARKS: translate("Repair", "Tidy up e-mail addresses"),
        Cure.DIGITS: translate("Repair", "Bring all digits back"),
        Cure.DAY_FIRST: translate("Repair", "The day comes first"),
        Cure.MONTH_FIRST: translate("Repair", "The month comes first"),
        Cure.COUNTRY: translate("Repair", "Add the country code"),
    }[cure]


def settling_words(settling: Settling) -> str:
    """What becomes of twins, as a button says it."""
    return {
        Settling.KEEP_FIRST: translate("Repair", "Keep the first"),
        Settling.JOIN: translate("Repair", "Join into the first"),
        Settling.KEEP_ALL: translate("Repair", "Not the same: keep all"),
    }[settling]


def offer_words(operation: Operation) -> str:
    """What an offered repair does, as a button says it."""
    match operation:
        case ApplyCure(_, cure, country):
            return f"{cure_words(cure)} ({country})" if country else cure_words(cure)
        case SwapCells():
            return translate("Repair", "Swap first and last name")
        case FillMerged():
            return translate("Repair", "Fill the merged cells")
        case _:
            return operation_words(operation)


def operation_words(operation: Operation) -> str:
    """What a repair did, in one line of the list."""
    match operation:
        case SetCells(heading, rows, text):
            return _set_words(heading, len(rows), text)
        case ReplaceText(heading, find, by):
            line = translate("Repair", "{column}: “{before}” replaced by “{after}”")
            column = heading if heading is not None else translate("Repair", "All columns")
            return line.format(column=column, before=visible_text(find), after=visible_text(by))
        case ReplacePattern(heading, pattern):
            return f"{heading}: {pattern_words(pattern)}"
        case ApplyCure(heading):
            return f"{heading}: {offer_words(operation)}"
        case SwapCells(first, second, rows):
            line = translate("Repair", "{first} and {second} swapped in %Ln row(s)", "", len(rows))
            return line.format(first=first, second=second)
        case FillMerged(heading):
            return f"{heading}: {offer_words(operation)}"
        case LeaveOut(rows):
            return translate("Repair", "%Ln row(s) left out", "", len(rows))
        case TakeIn(rows):
            return translate("Repair", "%Ln row(s) taken in again", "", len(rows))
        case SettleTwins(groups, settling):
            line = translate("Repair", "%Ln group(s) of duplicates", "", len(groups))
            return f"{line}: {settling_words(settling)}"
        case CreateAnyway(rows):
            return translate("Repair", "%Ln row(s) created in spite of a like record", "", len(rows))


def pattern_words(pattern: Pattern) -> str:
    """What a pattern of change says."""
    cut, put = visible_text(pattern.cut), visible_text(pattern.put)
    if not pattern.put:
        line = {
            Anchor.START: translate("Repair", "“{cut}” removed at the beginning"),
            Anchor.END: translate("Repair", "“{cut}” removed at the end"),
            Anchor.ANYWHERE: translate("Repair", "“{cut}” removed"),
        }[pattern.anchor]
    elif not pattern.cut:
        line = {
            Anchor.START: translate("Repair", "“{put}” added at the beginning"),
            Anchor.END: translate("Repair", "“{put}” added at the end"),
            Anchor.ANYWHERE: translate("Repair", "“{put}” added"),
        }[pattern.anchor]
    else:
        line = {
            Anchor.START: translate("Repair", "“{cut}” becomes “{put}” at the beginning"),
            Anchor.END: translate("Repair", "“{cut}” becomes “{put}” at the end"),
            Anchor.ANYWHERE: translate("Repair", "“{cut}” becomes “{put}”"),
        }[pattern.anchor]
    return line.format(cut=cut, put=put)


def _set_words(heading: str, count: int, text: str) -> str:
    if count > 1:
        line = translate("Repair", "{column}: “{text}” in %Ln cell(s)", "", count)
    else:
        line = translate("Repair", "{column}: “{text}” typed")
    return line.format(column=heading, text=visible_text(text))

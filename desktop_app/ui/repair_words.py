"""Repairs in words: what each did, what an offer would do, and texts in which nothing is invisible."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.offers import Preview, Sample
from desktop_app.domain.repair.operations import (
    ApplyCure,
    CreateAnyway,
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
from desktop_app.ui import messages

translate = QCoreApplication.translate

_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")
_THIN: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LONGEST: Final = 60


def visible_text(text: str) -> str:
    """Return a text with marks in place of what nobody sees: ▯ for letters without shape, ⍽ for odd spaces."""
    shown = _THIN.sub("⍽", _UNSEEN.sub("▯", text)).replace("\n", "↵").replace("\t", "⇥")
    shown = re.sub("^ +| +$| {2,}", lambda match: "␣" * len(match[0]), shown)
    if not shown:
        return translate("Repair", "(empty)")
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def sample_line(sample: Sample) -> str:
    """One cell before and after."""
    text = translate("Repair", "Row {row}, {column}:  {before}  →  {after}")
    words = {"row": messages.number(sample.row), "column": sample.heading}
    return text.format(**words, before=visible_text(sample.before), after=visible_text(sample.after))


def sample_lines(samples: Sequence[Sample]) -> list[str]:
    """Cells before and after, those that change alike in one line."""
    alike: dict[tuple[str, str, str], list[Sample]] = {}
    for sample in samples:
        alike.setdefault((sample.heading, sample.before, sample.after), []).append(sample)
    lines = []
    for same in alike.values():
        if len(same) == 1:
            lines.append(sample_line(same[0]))
            continue
        text = translate("Repair", "Rows {rows}, {column}:  {before}  →  {after}")
        rows = ", ".join(messages.number(each.row) for each in same)
        before, after = visible_text(same[0].before), visible_text(same[0].after)
        lines.append(text.format(rows=rows, column=same[0].heading, before=before, after=after))
    return lines


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

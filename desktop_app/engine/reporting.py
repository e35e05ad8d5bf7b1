"""Builds the report of a run from the journal alone.

Its own words are phrases: English as they stand, and in the language shown once somebody has translated them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from desktop_app.domain.kinds import card_path
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, UndoState
from desktop_app.domain.phrases import Phrase, phrase, together
from desktop_app.domain.ports import Journal
from desktop_app.domain.report import Report, ReportRow
from desktop_app.domain.runs import RowLine, RunHead, RunSummary

_CURES: Final = {
    Outcome.ALREADY_THERE: phrase("Nothing to do: an earlier import made this record."),
    Outcome.NOT_SENT: phrase("Continue the import to send it."),
    Outcome.UNSURE: phrase("Continue the import to find out."),
}
_MADE: Final = frozenset({Outcome.CREATED, Outcome.UPDATED, Outcome.ALREADY_THERE})
_NUMBERS: Final = (
    ("created", Outcome.CREATED, phrase("{number} created")),
    ("updated", Outcome.UPDATED, phrase("{number} updated")),
    ("already_there", Outcome.ALREADY_THERE, phrase("{number} already there")),
    ("held_back", Outcome.HELD_BACK, phrase("{number} held back")),
    ("refused", Outcome.REFUSED, phrase("{number} refused")),
    ("unsure", Outcome.UNSURE, phrase("{number} unsure")),
    ("not_sent", Outcome.NOT_SENT, phrase("{number} not sent")),
)


def build_report(journal: Journal, run: str) -> Report:
    """Return the report of a run.

    Raises:
        Trouble: The run is unknown, or the journal cannot be read.
    """
    info = journal.info(run)
    rows = tuple(_row(info.head, line) for line in journal.lines(run))
    return Report(run, verdict(info.summary), _facts(info.head, info.summary), info.head.headings, rows)


def build_failures(journal: Journal, run: str) -> Report:
    """Return the report of the rows that have no record, to be repaired and opened again.

    Raises:
        Trouble: The run is unknown, or the journal cannot be read.
    """
    whole = build_report(journal, run)
    made = {str(line.key) for line in journal.lines(run, with_cells=False) if line.outcome in _MADE}
    return replace(whole, rows=tuple(row for row in whole.rows if row.key not in made))


def verdict(summary: RunSummary) -> str:
    """Say in one sentence how a run went; its numbers add up."""
    parts = [
        Phrase(words.pattern, {"number": str(number)})
        for name, _, words in _NUMBERS
        if (number := getattr(summary, name))
    ]
    return phrase("{rows} rows: {parts}.", rows=summary.rows, parts=together(", ", parts or [phrase("nothing done")]))


def _facts(head: RunHead, summary: RunSummary) -> tuple[tuple[str, str], ...]:
    started = datetime.fromtimestamp(head.started).astimezone()
    numbers = tuple((outcome.word, str(getattr(summary, name))) for name, outcome, _ in _NUMBERS)
    return (
        (phrase("Portal"), head.identity.host),
        (phrase("Kind of record"), head.kind.title),
        (phrase("File"), head.file_name),
        (phrase("SHA-256 of the file"), head.file_sha256),
        (phrase("Started"), started.isoformat(sep=" ", timespec="minutes")),
        (phrase("Rows"), str(summary.rows)),
        *numbers,
        (phrase("Read back, equal"), str(summary.verified)),
        (phrase("Read back, different"), str(summary.differing)),
        (phrase("Could not be read back"), str(summary.unread)),
        (phrase("Created, file missing"), str(summary.files_missing)),
        (phrase("Files compared by content, equal"), str(summary.files_proven)),
        (phrase("Files compared by number only"), str(summary.files_unproven)),
        (phrase("More than one record for a row"), str(summary.doubled)),
        (phrase("Requests"), str(summary.requests)),
        (phrase("Seconds"), f"{summary.seconds:.0f}"),
    )


def _row(head: RunHead, line: RowLine) -> ReportRow:
    link = head.origin + card_path(head.kind, line.record_id) if line.record_id else ""
    return ReportRow(
        line.row, line.cells, _status(line), line.record_id, link, _reason(line), _cure(line), str(line.key)
    )


def _status(line: RowLine) -> str:
    if line.undo is not UndoState.NONE:
        return line.undo.word
    word = Outcome.NOT_SENT.word if line.outcome is Outcome.WAITING else line.outcome.word
    if line.files is FilesState.MISSING:
        return together(", ", [word, line.files.word])
    return together(", ", [word, phrase("differs")]) if line.read_back is ReadBack.DIFFERING else word


def _reason(line: RowLine) -> str:
    reasons = [
        together(": ", [problem.column, problem.text]) if problem.column else problem.text for problem in line.problems
    ]
    reasons += [
        phrase(
            "{field}: sent “{sent}”, the portal keeps “{found}”.", field=each.title, sent=each.sent, found=each.found
        )
        for each in line.differences
    ]
    if line.doubles:
        numbers = ", ".join(map(str, line.doubles))
        reasons.append(phrase("There are more records of this row: {numbers}.", numbers=numbers))
    return together("\n", reasons)


def _cure(line: RowLine) -> str:
    cures = list(dict.fromkeys(problem.cure for problem in line.problems))
    return together("\n", cures) or _CURES.get(line.outcome, "")

"""Builds the report of a run from the journal alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from desktop_app.domain.kinds import card_path
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, UndoState
from desktop_app.domain.ports import Journal
from desktop_app.domain.report import Report, ReportRow
from desktop_app.domain.runs import RowLine, RunHead, RunSummary

_CURES: Final = {
    Outcome.ALREADY_THERE: "Nothing to do: an earlier import made this record.",
    Outcome.NOT_SENT: "Continue the import to send it.",
    Outcome.UNSURE: "Continue the import to find out.",
}
_MADE: Final = frozenset({Outcome.CREATED, Outcome.UPDATED, Outcome.ALREADY_THERE})
_NUMBERS: Final = (
    ("created", "created"),
    ("updated", "updated"),
    ("already_there", "already there"),
    ("held_back", "held back"),
    ("refused", "refused"),
    ("unsure", "unsure"),
    ("not_sent", "not sent"),
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
    parts = [f"{number} {word}" for name, word in _NUMBERS if (number := getattr(summary, name))]
    return f"{summary.rows} rows: {', '.join(parts) or 'nothing done'}."


def _facts(head: RunHead, summary: RunSummary) -> tuple[tuple[str, str], ...]:
    started = datetime.fromtimestamp(head.started).astimezone()
    numbers = tuple((word.capitalize(), str(getattr(summary, name))) for name, word in _NUMBERS)
    return (
        ("Portal", head.identity.host),
        ("Kind of record", head.kind.title),
        ("File", head.file_name),
        ("SHA-256 of the file", head.file_sha256),
        ("Started", started.isoformat(sep=" ", timespec="minutes")),
        ("Rows", str(summary.rows)),
        *numbers,
        ("Read back, equal", str(summary.verified)),
        ("Read back, different", str(summary.differing)),
        ("Could not be read back", str(summary.unread)),
        ("Created, file missing", str(summary.files_missing)),
        ("More than one record for a row", str(summary.doubled)),
        ("Requests", str(summary.requests)),
        ("Seconds", f"{summary.seconds:.0f}"),
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
        return f"{word}, {line.files.word}"
    return f"{word}, differs" if line.read_back is ReadBack.DIFFERING else word


def _reason(line: RowLine) -> str:
    reasons = [f"{problem.column}: {problem.text}" if problem.column else problem.text for problem in line.problems]
    reasons += [f"{each.title}: sent “{each.sent}”, the portal keeps “{each.found}”." for each in line.differences]
    if line.doubles:
        reasons.append(f"There are more records of this row: {', '.join(map(str, line.doubles))}.")
    return "\n".join(reasons)


def _cure(line: RowLine) -> str:
    cures = list(dict.fromkeys(problem.cure for problem in line.problems))
    return "\n".join(cures) or _CURES.get(line.outcome, "")

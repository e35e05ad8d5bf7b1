"""Turns codes and problems into sentences of the language shown."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from desktop_app.domain import phrases
from desktop_app.domain.outcome import Outcome, ReadBack
from desktop_app.domain.problems import Problem, Severity
from desktop_app.flow.navigator import Gap, Missing
from desktop_app.flow.steps import Step

translate = QCoreApplication.translate


def title(problem: Problem) -> str:
    """What kind of trouble it is, in a few words."""
    return _filled(problem, problem.entry.title)


def sentence(problem: Problem) -> str:
    """What happened."""
    return _filled(problem, problem.entry.text)


def cure(problem: Problem) -> str:
    """What to do."""
    return _filled(problem, problem.entry.cure)


def whole(problem: Problem) -> str:
    """What happened and what to do, in one paragraph."""
    return f"{sentence(problem)} {cure(problem)}"


def said(text: str) -> str:
    """A text in the language shown where it is the program's own; what a person or the portal wrote stays as it is."""
    return phrases.said(text, lambda pattern: translate("Phrases", pattern))


def translated(pattern: str) -> str:
    """The pattern of a phrase or of a problem's sentence in the language shown, wherever it is asked for."""
    found = translate("Phrases", pattern)
    return found if found != pattern else translate("Problems", pattern)


def _filled(problem: Problem, text: str) -> str:
    words = {name: said(word) for name, word in problem.words.items()}
    return replace(problem, words=words).filled(translate("Problems", text))


def number(value: int) -> str:
    """A number as people of this language write it."""
    return QLocale().toString(value)


def moment(seconds: float) -> str:
    """A moment (Unix seconds) as people of this language write it, by this machine's clock."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(round(seconds)), QLocale.FormatType.ShortFormat)


def severity_word(severity: Severity) -> str:
    """The word for how much a problem weighs."""
    return {
        Severity.ERROR: translate("Severity", "Holds the row back"),
        Severity.WARNING: translate("Severity", "Please look"),
        Severity.INFO: translate("Severity", "Changed for you"),
    }[severity]


def step_title(step: Step) -> str:
    """A step's name in the rail."""
    return {
        Step.CONNECTION: translate("Step", "Connection"),
        Step.WHAT: translate("Step", "What"),
        Step.TABLE: translate("Step", "Table"),
        Step.COLUMNS: translate("Step", "Columns"),
        Step.VALUES: translate("Step", "Values"),
        Step.FILES: translate("Step", "Files"),
        Step.CHECK: translate("Step", "Check"),
        Step.IMPORT: translate("Step", "Import"),
        Step.RESULT: translate("Step", "Result"),
    }[step]


def gap_sentence(gap: Gap) -> str:
    """What is missing, and where to mend it."""
    texts = {
        Missing.CONNECTION: translate("Gap", "Paste a webhook address and check the connection first."),
        Missing.STILL_CONNECTING: translate("Gap", "The connection is still being checked; a moment, please."),
        Missing.KIND: translate("Gap", "Choose what the rows of your table are."),
        Missing.STILL_ASKING: translate("Gap", "The portal is still being asked; a moment, please."),
        Missing.FILE: translate("Gap", "Choose a spreadsheet first."),
        Missing.STILL_READING: translate("Gap", "Still reading; a moment, please."),
        Missing.NO_ROWS: translate("Gap", "This sheet has no rows below its heading. Choose another sheet or row."),
        Missing.NO_COLUMN: translate("Gap", "Choose a field for at least one column."),
        Missing.STILL_CHECKING: translate("Gap", "The rows are still being checked; a moment, please."),
        Missing.CHECK: translate("Gap", "The rows have not been checked with these choices yet."),
        Missing.QUESTION: translate("Gap", "{question}"),
        Missing.NOTHING_READY: translate("Gap", "Every row is held back. Look at the causes and mend them first."),
        Missing.START: translate("Gap", "Press the start button; only then anything is sent."),
        Missing.STILL_SENDING: translate("Gap", "The import is still going on."),
    }
    text = texts[gap.missing]
    for name, word in gap.words.items():
        text = text.replace("{" + name + "}", said(word))
    return text


def outcome_word(outcome: Outcome) -> str:
    """The word for where a row stands."""
    return {
        Outcome.WAITING: translate("Outcome", "Waiting"),
        Outcome.SENDING: translate("Outcome", "Sending"),
        Outcome.CREATED: translate("Outcome", "Created"),
        Outcome.UPDATED: translate("Outcome", "Updated"),
        Outcome.ALREADY_THERE: translate("Outcome", "Already there"),
        Outcome.HELD_BACK: translate("Outcome", "Held back"),
        Outcome.REFUSED: translate("Outcome", "Refused"),
        Outcome.UNSURE: translate("Outcome", "Not sure"),
        Outcome.NOT_SENT: translate("Outcome", "Not sent"),
    }[outcome]


def read_back_word(read_back: ReadBack) -> str:
    """The word for what reading a record again has shown."""
    return {
        ReadBack.NONE: "",
        ReadBack.VERIFIED: translate("ReadBack", "read back equal"),
        ReadBack.DIFFERING: translate("ReadBack", "differs"),
        ReadBack.UNREAD: translate("ReadBack", "could not be read back"),
    }[read_back]


def megabytes(size: int) -> str:
    """A size as people say it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def duration(seconds: float) -> str:
    """A time span in the two units that matter."""
    whole_seconds = round(seconds)
    minutes, rest = divmod(whole_seconds, 60)
    hours, minutes_left = divmod(minutes, 60)
    if hours:
        return translate("Duration", "{hours} h {minutes} min").format(hours=hours, minutes=minutes_left)
    if minutes >= 10:
        return translate("Duration", "{minutes} min").format(minutes=minutes)
    if minutes:
        return translate("Duration", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
    return translate("Duration", "{seconds} s").format(seconds=whole_seconds)


def span(least: float, most: float) -> str:
    """A range of time, its ends in the same unit where that reads better."""
    low, high = duration(least), duration(most)
    return low if low == high else translate("Duration", "{least} to {most}").format(least=low, most=high)

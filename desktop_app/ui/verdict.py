"""The sentence and the numbers of a result."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.runs import RunInfo, RunState, RunSummary
from desktop_app.ui import messages
from desktop_app.ui.models.roles import Tone

translate = QCoreApplication.translate


def verdict(run: RunInfo) -> tuple[str, Tone, str]:
    """Return how it went in one sentence, with its tone and icon."""
    summary = run.summary
    if run.state is RunState.UNDONE:
        return translate("Verdict", "This import was taken back."), Tone.QUIET, "undo"
    if summary.unsure:
        text = translate("Verdict", "It is not sure yet whether %Ln row(s) arrived.", "", summary.unsure)
        return text, Tone.UNSURE, "question"
    if summary.not_sent:
        text = translate("Verdict", "The import was stopped; %Ln row(s) were not sent.", "", summary.not_sent)
        return text, Tone.WARN, "stop"
    if summary.is_clean:
        text = translate("Verdict", "Every row is in the CRM, and reads back as it was sent.")
        return text, Tone.OK, "check-circle"
    left = summary.held_back + summary.refused
    if left:
        text = translate("Verdict", "The import is finished; %Ln row(s) did not go.", "", left)
        return text, Tone.WARN, "warning"
    text = translate("Verdict", "The import is finished, but some records need a look.")
    return text, Tone.WARN, "warning"


def equation(summary: RunSummary) -> str:
    """Return "4 312 rows = 4 180 created + 96 held back + 36 refused"."""
    parts = [
        (summary.created, translate("Verdict", "created")),
        (summary.updated, translate("Verdict", "updated")),
        (summary.already_there, translate("Verdict", "already there")),
        (summary.held_back, translate("Verdict", "held back")),
        (summary.refused, translate("Verdict", "refused")),
        (summary.unsure, translate("Verdict", "not sure")),
        (summary.not_sent, translate("Verdict", "not sent")),
    ]
    shown = [f"{messages.number(count)} {word}" for count, word in parts if count] or ["0"]
    total = translate("Verdict", "%Ln row(s)", "", summary.rows)
    return f"{total} = {' + '.join(shown)}"


def proof(summary: RunSummary) -> str:
    """Return what reading back has shown."""
    made = summary.created + summary.updated
    if not made:
        return ""
    text = translate("Verdict", "Compared with the portal: {verified} of {made} equal")
    parts = [text.format(verified=messages.number(summary.verified), made=messages.number(made))]
    if summary.differing:
        parts.append(translate("Verdict", "{count} differ").format(count=messages.number(summary.differing)))
    if summary.unread:
        parts.append(translate("Verdict", "{count} not read").format(count=messages.number(summary.unread)))
    if summary.files_missing:
        text = translate("Verdict", "{count} without their file")
        parts.append(text.format(count=messages.number(summary.files_missing)))
    if summary.doubled:
        parts.append(translate("Verdict", "{count} twice").format(count=messages.number(summary.doubled)))
    time = translate("Verdict", "{requests} requests in {time}")
    time = time.format(requests=messages.number(summary.requests), time=messages.duration(summary.seconds))
    return f"{', '.join(parts)} · {time}"

"""The words of the contract before Start: plain facts, and the button's verb with its number."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import target as read_target
from desktop_app.domain.offering import find_offered
from desktop_app.domain.pace import Pace
from desktop_app.flow.facts import CheckOutcome
from desktop_app.flow.session import ImportSession
from desktop_app.ui import messages

translate = QCoreApplication.translate

STATED: Final = Pace(3.0, 14.0, 0)
"""What portals were seen to take, for a portal that no import of ours has measured yet."""
_BYTES: Final = 400_000.0
"""Bytes of files a second on a slow office line."""


def start_words(kind: Kind, count: int) -> str:
    """Return the start button's text."""
    known = {
        "lead": translate("Start", "Create %Ln lead(s)", "", count),
        "deal": translate("Start", "Create %Ln deal(s)", "", count),
        "contact": translate("Start", "Create %Ln contact(s)", "", count),
        "company": translate("Start", "Create %Ln company(s)", "", count),
        "quote": translate("Start", "Create %Ln estimate(s)", "", count),
        "invoice": translate("Start", "Create %Ln invoice(s)", "", count),
    }
    other = translate("Start", "Create %Ln record(s) of “{kind}”", "", count)
    return known.get(kind.code) or other.format(kind=kind.title)


def rows_equation(outcome: CheckOutcome) -> str:
    """Return "4 312 rows = 4 180 to create + 132 held back"."""
    total = translate("Contract", "%Ln row(s)", "", len(outcome.states))
    parts = translate("Contract", "{create} to create + {held} held back")
    return f"{total} = {parts.format(create=messages.number(outcome.ready), held=messages.number(outcome.held_back))}"


def expected_time(outcome: CheckOutcome) -> str:
    """Return how long it may take, as a range, and what that is taken from."""
    pace = outcome.pace or STATED
    files = outcome.file_bytes / _BYTES
    time = messages.span(max(outcome.ready / pace.fastest, 1.0), outcome.ready / pace.slowest + files + 2.0)
    if pace.runs:
        text = translate("Contract", "about {time}, measured in %Ln earlier import(s) into this portal", "", pace.runs)
    else:
        text = translate("Contract", "about {time}, as other portals were seen to take; this one was not measured yet")
    return text.format(time=time)


def facts(session: ImportSession) -> list[tuple[str, str]]:
    """Return what a person agrees to by pressing Start."""
    outcome, connected = session.learnt.outcome, session.learnt.connected
    if outcome is None or connected is None:
        return []
    practice = translate("Contract", "Practice portal on this computer; nothing reaches Bitrix24")
    portal = translate("Contract", "{portal}, in the name of {name}")
    portal = portal.format(portal=connected.webhook.host, name=connected.owner.name)
    kind, path = session.draft.kind, session.draft.path
    lines = [
        (translate("Contract", "Portal"), practice if connected.is_practice else portal),
        (translate("Contract", "Records"), _records(session)),
        (translate("Contract", "From"), path.name if path else ""),
        (translate("Contract", "Rows"), rows_equation(outcome)),
        *_repairs(outcome),
        (translate("Contract", "Fields"), _fields(session, outcome)),
        (translate("Contract", "Files"), _files(outcome)),
        (translate("Contract", "Notified"), _notified(outcome)),
        (translate("Contract", "Time"), expected_time(outcome)),
        (
            translate("Contract", "Not done"),
            translate("Contract", "Nothing is changed or deleted; automation rules and workflows do not start."),
        ),
        (
            translate("Contract", "Stop"),
            translate("Contract", "At any time: nothing more leaves, and the rest can be continued later."),
        ),
        (
            translate("Contract", "Undo"),
            translate("Contract", "From the result or the history; records somebody edited since are kept."),
        ),
    ]
    if kind is not None and kind.code == "quote":
        lines.append(
            (
                translate("Contract", "Note"),
                translate(
                    "Contract", "Estimates carry no mark of ours: after a lost answer you are asked, not guessed."
                ),
            )
        )
    return lines


def _records(session: ImportSession) -> str:
    kind, subject = session.draft.kind, session.learnt.subject
    pipelines = subject.directories.pipelines if subject else ()
    chosen = session.draft.pipeline
    pipeline = next((each.name for each in pipelines if each.id == chosen), "")
    title = kind.title if kind else ""
    return f"{title}, {pipeline}" if pipeline else title


def _repairs(outcome: CheckOutcome) -> list[tuple[str, str]]:
    count = sum(len(cells) for cells in outcome.overlay.values())
    if not count:
        return []
    text = translate("Contract", "%Ln cell(s), in this import only; your file stays as it is", "", count)
    return [(translate("Contract", "Changed by you"), text)]


def _fields(session: ImportSession, outcome: CheckOutcome) -> str:
    targets = map(read_target, session.draft.mapping.constants)
    same_for_all = (find_offered(session.learnt.offered, target) for target in targets if target is not None)
    titles = tuple(dict.fromkeys((*outcome.fields, *(each.title for each in same_for_all if each is not None))))
    names = ", ".join(messages.said(each) for each in titles[:12])
    more = len(titles) - 12
    return names + (translate("Contract", " and {count} more").format(count=more) if more > 0 else "")


def _files(outcome: CheckOutcome) -> str:
    if not outcome.file_count:
        return translate("Contract", "none")
    return f"{messages.number(outcome.file_count)}, {messages.megabytes(outcome.file_bytes)}"


def _notified(outcome: CheckOutcome) -> str:
    if not outcome.notified.people:
        return translate("Contract", "nobody")
    text = translate("Contract", "%Ln person(s),", "", outcome.notified.people)
    return f"{text} " + translate("Contract", "up to %Ln time(s) each", "", outcome.notified.most)

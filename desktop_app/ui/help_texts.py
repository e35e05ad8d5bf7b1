"""The words of the help beside the work: a few sentences a step, and an example out of the person's own table."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.problems import Severity
from desktop_app.flow.session import ImportSession
from desktop_app.flow.steps import Step
from desktop_app.ui import messages

translate = QCoreApplication.translate

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Help:
    """What the panel shows for a step; `example` is empty while there is nothing of the person's own to show."""

    title: str
    paragraphs: tuple[str, ...]
    example: str


def help_on(session: ImportSession, step: Step) -> Help:
    """Return the help for a step, with an example of this import where there is one."""
    return Help(messages.step_title(step), _paragraphs(step), _example(session, step))


def _paragraphs(step: Step) -> tuple[str, ...]:
    return {
        Step.CONNECTION: (
            translate("Help", "A webhook is an address through which a program works in your portal in your name."),
            translate(
                "Help", "It works like a password: it is kept in the keystore of this computer and shown as dots."
            ),
            translate("Help", "You may paste the whole address, with quotes or a method at its end; it is understood."),
        ),
        Step.WHAT: (
            translate("Help", "Every row of the table becomes one record of the kind you choose."),
            translate("Help", "For deals and smart processes the pipeline decides which stages there are."),
        ),
        Step.TABLE: (
            translate("Help", "The program works on a private copy; your file is never changed."),
            translate("Help", "If the heading is not found right, choose its row; rows above it are left out."),
        ),
        Step.COLUMNS: (
            translate("Help", "Each line is a column of your table. Choose the field it goes to, or leave it out."),
            translate("Help", "Weak guesses are only proposed; nothing is taken silently."),
        ),
        Step.VALUES: (
            translate("Help", "Lists, people and stages are matched once for each different text, not for each row."),
            translate("Help", "A text without a meaning holds its rows back; nothing is put in its place silently."),
        ),
        Step.FILES: (
            translate("Help", "A cell may name several files, separated by a semicolon or a line break."),
            translate("Help", "Choose the folder they are in; a row whose file is missing is held back."),
            translate(
                "Help",
                "Choose a line in trouble: buttons above the table mend it. A path that leads out of the folder is "
                "read only after your yes.",
            ),
        ),
        Step.CHECK: (
            translate("Help", "Every cell is tried before anything is sent; on the left are the causes, with counts."),
            translate("Help", "Rows with problems stay behind; the others go. You may mend them and check again."),
        ),
        Step.IMPORT: (
            translate(
                "Help", "Pause lets nothing more leave until you resume. Stop ends the import; it can be continued."
            ),
            translate(
                "Help", "“Not sure” means an answer got lost: the portal is asked before anything is sent again."
            ),
        ),
        Step.RESULT: (
            translate("Help", "Every row is accounted for. The report lists each with its reason and what to do."),
            translate("Help", "Undo deletes what this import made, and keeps what somebody edited since."),
        ),
    }[step]


def _example(session: ImportSession, step: Step) -> str:
    make = {
        Step.CONNECTION: _address,
        Step.WHAT: _kind,
        Step.TABLE: _row,
        Step.COLUMNS: _column,
        Step.VALUES: _value,
        Step.FILES: _file,
        Step.CHECK: _problem,
        Step.IMPORT: _numbers,
        Step.RESULT: _numbers,
    }[step]
    return make(session)


def _address(session: ImportSession) -> str:
    identity = session.draft.identity
    # A picture of an address: the secret of the real one is shown nowhere.
    host = identity.host if identity is not None else "mycompany.bitrix24.com"
    return f"https://{host}/rest/1/••••••••••••••••/"


def _kind(session: ImportSession) -> str:
    kind = session.draft.kind
    return "" if kind is None else translate("Help", "One row → one record of “{kind}”").format(kind=kind.title)


def _row(session: ImportSession) -> str:
    file = session.learnt.file
    if file is None or not file.table.row_count:
        return ""
    cells = " · ".join(short(text) for text in file.table.cells(0)[:4] if text)
    return translate("Help", "Row {row}: {cells}").format(row=file.table.row_numbers[0], cells=cells)


def _column(session: ImportSession) -> str:
    file = session.learnt.file
    if file is None:
        return ""
    titles = {each.target.code: messages.said(each.title) for each in session.learnt.offered}
    for column in file.table.columns:
        target = session.draft.mapping.columns.get(column.heading)
        sample = next((text for text in column.texts if text), "")
        if target is not None and sample and target.code in titles:
            words = {"heading": column.heading, "sample": short(sample), "field": titles[target.code]}
            return translate("Help", "Column “{heading}”, for instance “{sample}” → field “{field}”").format(**words)
    return ""


def _value(session: ImportSession) -> str:
    for line in session.learnt.values or ():
        if line.meaning is not None and not line.is_date_order:
            text = translate("Help", "“{text}” ({times} times) → {meaning}")
            times = messages.number(line.row.times)
            return text.format(text=short(line.row.text), times=times, meaning=line.meaning.title)
    return ""


def _file(session: ImportSession) -> str:
    for line in session.learnt.files.lines:
        return translate("Help", "Row {row}: {name}").format(row=line.row, name=short(line.name))
    return ""


def _problem(session: ImportSession) -> str:
    outcome, file = session.learnt.outcome, session.learnt.file
    if outcome is None or file is None:
        return ""
    for finding in outcome.findings:
        problem = finding.problem
        if problem.entry.severity is Severity.ERROR and problem.row is not None:
            place = translate("Help", "Row {row}").format(row=problem.row)
            column = f", {problem.column}" if problem.column else ""
            return f"{place}{column}: {messages.whole(problem)}"
    return ""


def _numbers(session: ImportSession) -> str:
    outcome = session.learnt.outcome
    if outcome is None:
        return ""
    text = translate("Help", "{rows} rows = {ready} to send + {held} held back")
    return text.format(
        rows=messages.number(len(outcome.states)),
        ready=messages.number(outcome.ready),
        held=messages.number(outcome.held_back),
    )


def short(text: str) -> str:
    """Return a text of the person's table as one short line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"

"""How quickly a large table is filtered, searched and repaired.

    python -m tests.benchmarks.repairing [--rows 100000]

Wall clock of one core: filter and search as the window does them, repairs as the child process does them, and the
whole way of one repair through the real services, over the pipe and back.
"""

from __future__ import annotations

import argparse
import csv
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop_app.domain.kinds import CONTACT
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.operations import ApplyCure, Operation, ReplaceText, SetCells
from desktop_app.domain.repair.sheet import overlay
from desktop_app.domain.table import CellKind, Column, ReadingOptions, Table
from desktop_app.engine.attaching import FilesOrder
from desktop_app.engine.check import Subject, check_table
from desktop_app.engine.continuing import OwnReports
from desktop_app.engine.mending import Mending
from desktop_app.engine.twins import TwinFinder
from desktop_app.engine.workshop import Workshop
from desktop_app.flow.child import Child
from desktop_app.flow.desk.checks import CheckTask, Matter, WantedTask
from desktop_app.flow.desk.outcomes import Heard, OutcomeTask
from desktop_app.flow.desk.tables import Source
from desktop_app.flow.searching import Haystack
from desktop_app.flow.summary import outcome_of
from desktop_app.sources.reader import SpreadsheetReader
from desktop_app.ui.app import build_application
from desktop_app.ui.models.causes import CausesModel
from desktop_app.ui.models.rows import RowsModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.filters import Shown, rows_shown
from tests.support.free import NeverCancelled, no_progress
from tests.support.schemas import DIRECTORIES, schema


def measured(what: str, work: Callable[[], Any], times: int = 5) -> Any:
    """Print the slowest of some runs; return what the last one gave."""
    slowest, result = 0.0, None
    for _ in range(times):
        began = time.perf_counter()
        result = work()
        slowest = max(slowest, time.perf_counter() - began)
    print(f"{what:<58} {1000 * slowest:8.1f} ms", flush=True)
    return result


def table_of(rows: int) -> Table:
    """Ten columns of contacts; every second phone begins with 8, every second e-mail ends with a comma."""
    texts = {
        "First name": [("Анна", "Ольга", "Cергей", "Иван")[index % 4] for index in range(rows)],
        "Last name": [f"Клиентов{index % 5000}" for index in range(rows)],
        "Phone": [f"{'8 ' if index % 2 else '+7'}916{index:07d}" for index in range(rows)],
        "E-mail": [f"client{index}@mail.ru{',' if index % 2 else ''}" for index in range(rows)],
        "Source": [("Website", "Звонок", "Websit")[index % 3] for index in range(rows)],
        **{f"Note {number}": [f"note {number} {index % 977}" for index in range(rows)] for number in range(5)},
    }
    kinds = bytes([CellKind.TEXT]) * rows
    columns = [Column(place, chr(65 + place), head, cells, kinds) for place, (head, cells) in enumerate(texts.items())]
    return Table("csv", (), None, "utf-8", ";", (1,), tuple(columns), range(2, rows + 2))


TARGETS = {
    "First name": Target("NAME"), "Last name": Target("LAST_NAME"), "Phone": Target("PHONE", "WORK"),
    "E-mail": Target("EMAIL", "WORK"), "Source": Target("SOURCE_ID"),
}  # fmt: skip


def nothing(*_: object) -> None:
    """No table is a report of ours, and no file is looked for."""


def one_cell_each(table: Table, subject: Subject, folder: Path) -> None:
    """Edit one cell of each kind of column, check, and take the outcome, as the window does; no portal is asked."""
    path = folder / "clients.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow([column.heading for column in table.columns])
        writer.writerows(zip(*(column.texts for column in table.columns), strict=True))
    source = Source(SpreadsheetReader(), path, ReadingOptions(), OwnReports(nothing, nothing))
    child, heard = Child(), None

    def check(ticket: int, *repairs: Operation) -> None:
        nonlocal heard
        matter = Matter(ticket, source, subject, nothing, FilesOrder(), 1, None, repairs)
        child.do(WantedTask(matter), no_progress, NeverCancelled())
        child.do(CheckTask(matter, {}, heard.ticket if heard else None), no_progress, NeverCancelled())
        task = OutcomeTask(ticket, frozenset(), heard=heard)
        heard = Heard(ticket, child.do(task, no_progress, NeverCancelled()))

    try:
        measured("the first check, read and told in full", lambda: check(1), 1)
        edits = {"Phone": "+79161234567", "E-mail": "x@mail.ru", "Source": "Website", "First name": "Пётр"}
        repairs: tuple[Operation, ...] = ()
        for ticket, (heading, text) in enumerate(edits.items(), 2):
            repairs = (*repairs, SetCells(heading, (7,), text))
            measured(f"one cell of {heading} edited, checked and told", lambda t=ticket, r=repairs: check(t, *r), 1)
    finally:
        child.close()


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    table = table_of(rows)
    shop, mending, twins = Workshop(table), Mending(), TwinFinder()
    subject = Subject(schema(CONTACT), DIRECTORIES, ImportMapping(TARGETS), owner_is_admin=True)

    def check(sheet: Table, before: Any = None) -> Any:
        return check_table(sheet, subject, progress=no_progress, cancel=NeverCancelled(), before=before)

    def look(sheet: Table, before: Any = None) -> Any:
        checked = check(sheet, before)
        mending.find(sheet, checked)
        twins.find(checked, sheet, CONTACT, left_out=frozenset(), apart=frozenset())
        return checked

    checked = measured("check, what can be mended, duplicates: the whole table", lambda: look(table), 1)
    value = ReplaceText("Source", "Websit", "Website")
    cure, phones = ApplyCure("E-mail", Cure.EMAIL_MARKS), ReplaceText("Phone", "8 916", "+7916")
    for name, operation in (("value", value), ("cure", cure), ("replace", phones)):
        preview = measured(f"preview of a {name}", lambda operation=operation: Workshop(table).preview((), operation))
        measured(
            f"bulk {name} of {preview.cells:,} cells, with what changed",
            lambda operation=operation: overlay(shop.read, Workshop(table).sheet((operation,))),
        )
    done = (value, cure, phones)
    repaired = shop.repaired(done)
    measured("undo and redo", lambda: (shop.sheet(done[:2]), shop.sheet(done)))
    checked = look(repaired, checked)
    one = shop.repaired((*done, SetCells("Source", (5,), "Website")))
    measured("one cell changed: checked again", lambda: look(one, checked), 3)
    outcome = measured("summing up", lambda: outcome_of(checked, owner_id=1), 3)

    with TemporaryDirectory() as folder:
        one_cell_each(table, subject, Path(folder))

    application = build_application(["benchmark"], "en")
    model, causes = RowsModel(Theme(application)), CausesModel()
    measured("the window takes an outcome", lambda: (model.show(table, outcome), causes.show(outcome)))
    measured("the window takes the next one, rows in place", lambda: model.refresh(outcome))
    stack = measured("search is made ready, on a thread", lambda: Haystack(table), 1)
    for words in ("client99999", "анна", "note 4 976", "nothing of the kind"):
        measured(f"search for “{words}”, shown", lambda words=words: model.filter(stack.find(words)))
    for shown in Shown:
        measured(f"filter “{shown.value}”, shown", lambda shown=shown: model.filter(rows_shown(shown, outcome)))


if __name__ == "__main__":
    main()

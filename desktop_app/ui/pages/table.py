"""Table: a spreadsheet is chosen, read and shown whole, exactly as it was understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QMenu,
    QSpinBox,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.matching import Guess
from desktop_app.domain.problems import Problem
from desktop_app.domain.table import Beside, EncodingCandidate, NoteCode, ReadingOptions, Table
from desktop_app.flow.facts import LoadedFile
from desktop_app.flow.navigator import Gap
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.opening import Opening
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.widgets.basics import button, decorate, identify, label, row
from desktop_app.ui.widgets.boxes import Box
from desktop_app.ui.widgets.continued import ContinuedStrip
from desktop_app.ui.widgets.drop import DropZone, PathField, local_paths
from desktop_app.ui.widgets.encodings import EncodingChoice
from desktop_app.ui.widgets.notes import NotesStrip
from desktop_app.ui.widgets.preview import Preview
from desktop_app.ui.widgets.reading import ReadingBar
from desktop_app.ui.widgets.seeking import SeekBar
from desktop_app.ui.widgets.understood import Understood

_FRESH: dict[str, object] = {"header_row": None, "leave_out": frozenset(), "beside": Beside.FIRST}
"""What was said about rows and columns of one sheet means nothing on another."""


class TablePage(StepPage):
    """The third step."""

    step = Step.TABLE

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._job: Job | None = None
        self._is_other = True
        self._being_read: tuple[Path, ReadingOptions] | None = None
        self._candidates: tuple[Path | None, tuple[EncodingCandidate, ...]] = (None, ())

    def enter(self) -> None:
        """Show the file of the session; a file of a continued draft is read again."""
        loaded, draft = self.session.learnt.file, self.session.draft
        if loaded is None and draft.path is not None and self._job is None:
            self.open(draft.path, draft.options)
        else:
            if loaded is None:
                self._get_ready()
            self._show(loaded)

    def open(self, path: Path, options: ReadingOptions | None = None) -> None:
        """Read a spreadsheet; what was being read before is let go."""
        self.path.setText(str(path))
        self._being_read = path, options or ReadingOptions()
        known = self.session.learnt.file
        self._begin(lambda: path, options or ReadingOptions(), is_other=known is None or known.path != path)

    def paste(self, text: str) -> None:
        """Read cells that were copied in a spreadsheet program."""
        services = self.context.services
        self._being_read = None
        self._begin(lambda: services.paste(text), ReadingOptions(), is_other=True)

    def _get_ready(self) -> None:
        """Use the time in which the person looks for a file; if it fails, opening one says why."""
        services = self.context.services
        self.context.jobs.start("get ready", services.get_ready, Ears(self._on_ready, self._on_ready))

    def _on_ready(self, _said: object) -> None:
        """Nothing to show: the first file comes the sooner, or opening it says what is wrong."""

    def focus_on(self, _gap: Gap) -> None:
        """The file is what is missing."""
        self.path.setFocus()

    def _begin(self, path: Callable[[], Path], options: ReadingOptions, *, is_other: bool) -> None:
        if self._job is not None:
            self._job.cancel()
        self.preview.leave_picking()
        self._is_other = is_other
        self.session.set_busy(Step.TABLE, busy=True)
        self.notice.be_quiet()
        self._reading_bar.begin()
        learnt = self.session.learnt
        opening = Opening(
            self.context.services, path, options, learnt.offered, self.session.remembered, learnt.connected
        )
        ears = Ears(self._on_loaded, self._on_failed, news=self._on_first, progress=self._on_progress)
        self._job = self.context.jobs.start("load table", opening.work, ears)

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self._path_label, self._sheet_label, self._header_label = label(), label(), label()
        self.path = PathField()
        identify(self.path, "spreadsheet-file")
        self._path_label.setBuddy(self.path)
        self.choose_button = button("choose-file")
        decorate(self.choose_button, theme, "folder")
        self.samples_button = button("sample-files", "link")
        self.sheet = Box()
        identify(self.sheet, "sheet")
        self._sheet_label.setBuddy(self.sheet)
        self.header_row = QSpinBox()
        identify(self.header_row, "header-row")
        self.header_row.setRange(0, 1_048_576)
        self.header_row.setKeyboardTracking(False)
        self._header_label.setBuddy(self.header_row)
        self.find_button, self.go_button = button("find", "link"), button("go-to", "link")
        self.understood = Understood()
        self.encodings = EncodingChoice()
        self.notes = NotesStrip(theme)
        self.continues = ContinuedStrip(theme, "continues-import")
        self.seek = SeekBar(theme)
        self.preview = Preview(theme)
        self.drop_zone = DropZone(theme)
        self._reading_bar = ReadingBar()
        self._lay_out(body)
        self._connect_parts()

    def _lay_out(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        first = row(self._path_label, self.path, self.choose_button)
        first.setStretch(1, 1)
        layout.addLayout(first)
        self._reading = QWidget()
        reading = row(
            self._sheet_label, self.sheet, self._header_label, self.header_row, 1, self.find_button, self.go_button
        )
        reading.setContentsMargins(0, 0, 0, 0)
        self._reading.setLayout(reading)
        self.sheet.setMinimumContentsLength(12)
        strips = self._reading_bar, self.continues, self.encodings, self.notes, self.seek
        for part in (self.understood, self._reading, *strips):
            layout.addWidget(part)
        self._stack = QStackedLayout()
        # It has its place first: it shows what is added, which would be a window of its own otherwise.
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self.drop_zone)
        self._stack.addWidget(self.preview)
        layout.addWidget(self.samples_button)

    def _connect_parts(self) -> None:
        self.path.returnPressed.connect(self._on_path)
        self.path.pasted.connect(self._on_paste)
        self.choose_button.clicked.connect(self._on_choose)
        self.samples_button.clicked.connect(self._on_samples)
        self.sheet.activated.connect(self._on_sheet)
        self.header_row.valueChanged.connect(self._on_header_row)
        self.drop_zone.dropped.connect(self._on_dropped)
        self._reading_bar.stopped.connect(self._on_stop)
        self.encodings.chosen.connect(self._on_encoding)
        self.notes.row_wanted.connect(self.preview.lead_to_row)
        self.notes.choice_wanted.connect(self.understood.linkActivated)
        self.notes.column_wanted.connect(self.preview.lead_to_column)
        self.notes.leave_out_wanted.connect(self._on_leave_out)
        self.notes.beside_wanted.connect(self._on_beside)
        self.understood.option_wanted.connect(self._on_option)
        self.understood.heading_wanted.connect(self._on_heading_wanted)
        self.understood.row_wanted.connect(self.seek.ask_row)
        self.understood.column_wanted.connect(self.preview.lead_to_column)
        self.seek.found.connect(self.preview.lead_to_cell)
        self.seek.row_wanted.connect(self.preview.lead_to_row)
        self.seek.closed.connect(self.preview.setFocus)
        self.find_button.clicked.connect(self.seek.ask_text)
        self.go_button.clicked.connect(self.seek.ask_row)
        self.preview.heading_chosen.connect(self._on_header_row)
        self.preview.picking_ended.connect(self.notice.be_quiet)
        for keys, slot in (
            (QKeySequence.StandardKey.Paste, self._on_paste),
            (QKeySequence.StandardKey.Find, self.seek.ask_text),
            (QKeySequence("Ctrl+G"), self.seek.ask_row),
            (QKeySequence("Esc"), self._on_escape),
        ):
            QShortcut(QKeySequence(keys), self, slot, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _retranslate(self) -> None:
        self._set_titles(self.tr("Your table"), self.tr("The program works on a copy; your file is never changed."))
        self._path_label.setText(self.tr("Spreadsheet &file"))
        self.path.setAccessibleName(self.tr("Spreadsheet file"))
        self.path.setPlaceholderText(self.tr("Type a path and press Enter, or choose a file"))
        self.choose_button.setText(self.tr("C&hoose file"))
        self.choose_button.setAccessibleName(self.tr("Choose file"))
        self.samples_button.setText(self.tr("Try it with a sample spreadsheet…"))
        self._sheet_label.setText(self.tr("&Sheet"))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self._header_label.setText(self.tr("Header &row"))
        self.header_row.setAccessibleName(self.tr("Header row"))
        self.header_row.setSpecialValueText(self.tr("none"))
        self.find_button.setText(self.tr("Find…"))
        self.find_button.setToolTip(self.tr("Find a text in the table (Ctrl+F)"))
        self.go_button.setText(self.tr("Go to row…"))
        self.go_button.setToolTip(self.tr("Go to a row by its number (Ctrl+G)"))
        self.preview.setAccessibleName(self.tr("Preview"))
        self.drop_zone.title.setText(self.tr("Drop a spreadsheet here, or paste copied cells with Ctrl+V"))
        self.drop_zone.hint.setText(self.tr("Excel (.xlsx, .xls, .xlsb), OpenDocument (.ods) or text (.csv, .txt)"))
        self._reading_bar.retranslate()
        self.seek.retranslate()
        self._show(self.session.learnt.file)

    def _on_changed(self, part: Part) -> None:
        if part in (Part.TABLE, Part.CONNECTION, Part.KIND):
            self._show(self.session.learnt.file)

    def _on_first(self, table: Table) -> None:
        """Show the first rows; everything else about the file is known once it was read to its end."""
        if self._being_read is not None and self._is_other:
            self.session.keep_path(*self._being_read)
        self._stack.setCurrentWidget(self.preview)
        self.samples_button.hide()
        self.notes.show_table(None, ReadingOptions())
        self.seek.show_table(None)
        self.understood.show_table(table, is_whole=False)
        self.understood.show()
        self.preview.show_table(table)
        if self._is_other:
            self.preview.go_home()

    def _on_loaded(self, read: tuple[LoadedFile, tuple[Guess, ...]]) -> None:
        loaded, guesses = read
        self._over()
        bars = self.preview.verticalScrollBar(), self.preview.horizontalScrollBar()
        places = [bar.value() for bar in bars]
        self.session.use_file(loaded, guesses)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)
        if not (self.seek.text.hasFocus() or self.seek.row.hasFocus()):
            self.preview.setFocus()

    def _on_failed(self, problem: Problem) -> None:
        self._over()
        self.stay()
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")
        self._show(self.session.learnt.file)

    def _over(self) -> None:
        self._job = None
        self._reading_bar.hide()
        self.session.set_busy(Step.TABLE, busy=False)

    def _on_progress(self, done: int, total: int | None) -> None:
        self._reading_bar.show_progress(done, total)

    def _show(self, loaded: LoadedFile | None) -> None:
        if self._job is not None:
            return
        for part in (self.understood, self._reading):
            part.setVisible(loaded is not None)
        self._stack.setCurrentWidget(self.preview if loaded else self.drop_zone)
        self.samples_button.setVisible(bool(self.context.services.samples()) and loaded is None)
        self.notes.show_table(loaded.table if loaded else None, loaded.options if loaded else ReadingOptions())
        self.seek.show_table(loaded.table if loaded else None)
        self.continues.show_file(loaded, self.session.continuing_problem())
        if loaded is None:
            self.encodings.show_candidates((), None)
            return
        table = loaded.table
        if self.path.text() != str(loaded.path):
            self.path.setText(str(loaded.path))
        self._show_choices(table)
        self._show_candidates(loaded)
        self.understood.show_table(table, loaded.facts)
        self.preview.show_table(table, loaded.facts)

    def _show_choices(self, table: Table) -> None:
        for widget in (self.sheet, self.header_row):
            widget.blockSignals(True)
        self.sheet.clear()
        self.sheet.addItems(list(table.sheets))
        self.sheet.setCurrentText(table.sheet or "")
        self.sheet.setVisible(bool(table.sheets))
        self._sheet_label.setVisible(bool(table.sheets))
        self.header_row.setValue(table.header_rows[0] if table.header_rows else 0)
        for widget in (self.sheet, self.header_row):
            widget.blockSignals(False)

    def _show_candidates(self, loaded: LoadedFile) -> None:
        """Keep offering the readings of a guessed file after one was chosen: the click may have been wrong."""
        if loaded.table.encodings:
            self._candidates = (loaded.path, loaded.table.encodings)
        known = self._candidates[1] if self._candidates[0] == loaded.path else ()
        self.encodings.show_candidates(known, loaded.table.encoding)

    @Slot()
    def _on_path(self) -> None:
        text = self.path.text().strip().strip('"')
        if text:
            self.open(Path(text).expanduser())

    @Slot()
    def _on_choose(self) -> None:
        before = self.session.draft.path
        self.context.dialogs.choose_table(self, before.parent if before else None, self.open)

    @Slot()
    def _on_samples(self) -> None:
        menu = QMenu(self)
        for path in self.context.services.samples():
            menu.addAction(path.name).setData(str(path))
        menu.triggered.connect(self._on_sample)
        menu.popup(self.samples_button.mapToGlobal(self.samples_button.rect().topLeft()))

    @Slot(object)
    def _on_sample(self, action: object) -> None:
        self.open(Path(str(action.data())))  # type: ignore[attr-defined]  # a QAction

    @Slot(object)
    def _on_dropped(self, path: Path) -> None:
        self.open(path)

    @Slot()
    def _on_paste(self) -> None:
        copied = QGuiApplication.clipboard().mimeData()
        paths = local_paths(copied)
        if paths:
            self.open(paths[0])
        elif copied.hasText() and copied.text().strip():
            self.paste(copied.text())
        else:
            text = self.tr("There are no cells to paste. Copy them in your spreadsheet program first.")
            self.notice.say(text, Tone.WARN, "warning")

    @Slot()
    def _on_stop(self) -> None:
        if self._job is None:
            return
        self._job.cancel()
        self._over()
        self.stay()
        loaded = self.session.learnt.file
        if loaded is None:
            self.preview.show_table(None)
        self._show(loaded)
        self.notice.say(self.tr("Reading was stopped; nothing was changed."), Tone.INFO, "info")

    @Slot()
    def _on_escape(self) -> None:
        if self.preview.is_picking:
            self.preview.leave_picking()
        elif not self.seek.isHidden():
            self.seek.close_bar()
        else:
            self._on_stop()

    @Slot(int)
    def _on_sheet(self, _index: int) -> None:
        self._on_option("sheet", self.sheet.currentText())

    @Slot(int)
    def _on_header_row(self, number: int) -> None:
        self._again(header_row=number)

    @Slot()
    def _on_heading_wanted(self) -> None:
        self.preview.pick_heading()
        text = self.tr("Click the row that holds the headings, or go there with the arrows and press Enter.")
        self.notice.say(text, Tone.INFO, "info")

    @Slot(str, str)
    def _on_option(self, name: str, value: str) -> None:
        self._again(**{name: value}, **(_FRESH if name == "sheet" else {}))

    @Slot(str)
    def _on_encoding(self, encoding: str) -> None:
        self._again(encoding=encoding)

    @Slot(object, bool)
    def _on_leave_out(self, code: NoteCode, out: bool) -> None:  # noqa: FBT001 - a signal's argument
        loaded = self.session.learnt.file
        if loaded is not None:
            known = loaded.options.leave_out
            self._again(leave_out=known | {code} if out else known - {code})

    @Slot(object)
    def _on_beside(self, beside: Beside) -> None:
        self._again(beside=beside)

    def _again(self, **changes: object) -> None:
        loaded = self.session.learnt.file
        if loaded is not None:
            self.open(loaded.path, replace(loaded.options, **changes))  # type: ignore[arg-type]  # its own fields

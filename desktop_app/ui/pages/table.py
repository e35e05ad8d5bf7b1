"""Table: a spreadsheet is chosen, read and shown whole, exactly as it was understood."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMenu,
    QProgressBar,
    QSpinBox,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.matching import Guess
from desktop_app.domain.problems import Problem
from desktop_app.domain.table import ReadingOptions
from desktop_app.flow.facts import LoadedFile
from desktop_app.flow.navigator import Gap
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job, Work
from desktop_app.ui.models.preview import PreviewModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.widgets.basics import Strip, button, decorate, identify, label, prepare_table, row
from desktop_app.ui.widgets.drop import DropZone
from desktop_app.ui.widgets.notes import NotesStrip, Understood

_WIDEST = 36
_HORIZONTAL = Qt.Orientation.Horizontal


class TablePage(StepPage):
    """The third step."""

    step = Step.TABLE

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._job: Job | None = None
        self.model = PreviewModel(context.theme, self)

    def enter(self) -> None:
        """Show the file of the session; a file of a continued draft is read again."""
        loaded, draft = self.session.learnt.file, self.session.draft
        if loaded is None and draft.path is not None and self._job is None:
            self.open(draft.path, draft.options)
        else:
            self._show(loaded)

    def open(self, path: Path, options: ReadingOptions | None = None) -> None:
        """Read a spreadsheet; what was being read before is let go."""
        if self._job is not None:
            self._job.cancel()
        wanted = options or ReadingOptions()
        self.path.setText(str(path))
        self.session.set_busy(Step.TABLE, busy=True)
        self.notice.be_quiet()
        self._progress.setRange(0, 0)
        self._progress.show()
        services, offered, remembered = self.context.services, self.session.learnt.offered, self.session.remembered

        def work(work: Work) -> tuple[LoadedFile, tuple[Guess, ...]]:
            loaded = services.load(path, wanted, work.progress, work)
            return loaded, services.guess(loaded, offered, remembered, work.progress, work)

        self._job = self.context.jobs.start(
            "load table",
            work,
            Ears(self._on_loaded, self._on_failed, progress=self._on_progress),
        )

    def focus_on(self, _gap: Gap) -> None:
        """The file is what is missing."""
        self.path.setFocus()

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self._path_label, self._sheet_label, self._header_label = label(), label(), label()
        self.path = QLineEdit()
        identify(self.path, "spreadsheet-file")
        self._path_label.setBuddy(self.path)
        self.choose_button = button("choose-file")
        decorate(self.choose_button, theme, "folder")
        self.samples_button = button("sample-files", "link")
        self.sheet = QComboBox()
        identify(self.sheet, "sheet")
        self._sheet_label.setBuddy(self.sheet)
        self.header_row = QSpinBox()
        identify(self.header_row, "header-row")
        self.header_row.setRange(0, 1_048_576)
        self.header_row.setKeyboardTracking(False)
        self._header_label.setBuddy(self.header_row)
        self.understood = Understood()
        self.notes = NotesStrip(theme)
        self.continues = Strip(theme, "continues-import")
        self.preview = QTableView()
        identify(self.preview, "preview")
        self.preview.setModel(self.model)
        prepare_table(self.preview)
        self.drop_zone = DropZone(theme)
        self._progress = QProgressBar()
        identify(self._progress, "reading-progress")
        self._progress.hide()
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
        reading = row(self._sheet_label, self.sheet, self._header_label, self.header_row, self.understood)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setStretch(4, 1)
        self._reading.setLayout(reading)
        self.sheet.setMinimumContentsLength(12)
        layout.addWidget(self._reading)
        layout.addWidget(self._progress)
        layout.addWidget(self.continues)
        layout.addWidget(self.notes)
        self._stack = QStackedLayout()
        # It has its place first: it shows what is added, which would be a window of its own otherwise.
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self.drop_zone)
        self._stack.addWidget(self.preview)
        layout.addWidget(self.samples_button)

    def _connect_parts(self) -> None:
        self.path.returnPressed.connect(self._on_path)
        self.choose_button.clicked.connect(self._on_choose)
        self.samples_button.clicked.connect(self._on_samples)
        self.sheet.activated.connect(self._on_sheet)
        self.header_row.valueChanged.connect(self._on_header_row)
        self.drop_zone.dropped.connect(self._on_dropped)
        self.notes.row_wanted.connect(self._on_row_wanted)
        self.understood.options_wanted.connect(self._on_options)
        self.preview.verticalHeader().sectionDoubleClicked.connect(self._on_row_chosen)

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
        self.preview.setAccessibleName(self.tr("Preview"))
        self.drop_zone.title.setText(self.tr("Drop a spreadsheet here"))
        self.drop_zone.hint.setText(self.tr("Excel (.xlsx, .xls, .xlsb), OpenDocument (.ods) or text (.csv, .txt)"))
        self._show(self.session.learnt.file)

    def _on_changed(self, part: Part) -> None:
        if part in (Part.TABLE, Part.CONNECTION, Part.KIND):
            self._show(self.session.learnt.file)

    def _on_loaded(self, read: tuple[LoadedFile, tuple[Guess, ...]]) -> None:
        loaded, guesses = read
        self._job = None
        self._progress.hide()
        self.session.set_busy(Step.TABLE, busy=False)
        self.session.use_file(loaded, guesses)
        self.preview.setFocus()

    def _on_failed(self, problem: Problem) -> None:
        self._job = None
        self._progress.hide()
        self.session.set_busy(Step.TABLE, busy=False)
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")
        loaded = self.session.learnt.file
        if loaded is not None:
            self._show(loaded)

    def _on_progress(self, done: int, total: int | None) -> None:
        self._progress.setRange(0, total or 0)
        self._progress.setValue(done)

    def _show(self, loaded: LoadedFile | None) -> None:
        self._reading.setVisible(loaded is not None)
        self._stack.setCurrentWidget(self.preview if loaded else self.drop_zone)
        self.samples_button.setVisible(bool(self.context.services.samples()) and loaded is None)
        self.notes.show_notes(loaded.table.notes if loaded else ())
        self._show_continued(loaded)
        if loaded is None:
            return
        table = loaded.table
        if self.path.text() != str(loaded.path):
            self.path.setText(str(loaded.path))
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
        self.understood.show_table(table)
        if self.model.shows(table):
            return
        self.model.show(table)
        self._size_columns()

    def _show_continued(self, loaded: LoadedFile | None) -> None:
        """Of a report of ours, say what it goes on with, or why it cannot."""
        if loaded is None or loaded.continues is None:
            self.continues.be_quiet()
            return
        problem = self.session.continuing_problem()
        if problem is not None:
            self.continues.say(messages.whole(problem), Tone.BAD, "cross-circle")
            return
        file, rows = loaded.continues.file_name, loaded.table.row_count
        parts = [self.tr("This is the report of the import of “{file}”.").format(file=file)]
        if rows:
            parts.append(self.tr("That import goes on with the %Ln row(s) below.", "", rows))
        else:
            parts.append(self.tr("Nothing of it is left to send."))
        if loaded.finished_rows:
            text = self.tr(
                "Never sent again, for they have a record or may have one: %Ln row(s).", "", loaded.finished_rows
            )
            parts.append(text)
        self.continues.say(" ".join(parts), Tone.INFO, "history")

    def _size_columns(self) -> None:
        metrics = self.preview.fontMetrics()
        widest = metrics.averageCharWidth() * _WIDEST
        for section in range(self.model.columnCount()):
            wanted = self.preview.sizeHintForColumn(section) if section < 60 else widest
            heading = metrics.horizontalAdvance(str(self.model.headerData(section, _HORIZONTAL))) + 34
            self.preview.setColumnWidth(section, min(max(wanted + 12, heading, 70), widest))
        digits = metrics.horizontalAdvance("0" * len(str(self.model.last_number()))) + 22
        self.preview.verticalHeader().setMinimumWidth(digits)

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

    @Slot(int)
    def _on_sheet(self, _index: int) -> None:
        self._again(sheet=self.sheet.currentText(), header_row=None)

    @Slot(int)
    def _on_header_row(self, number: int) -> None:
        self._again(header_row=number)

    @Slot(int)
    def _on_row_chosen(self, section: int) -> None:
        self._again(header_row=self.model.row_number(section))

    @Slot(str, str)
    def _on_options(self, name: str, value: str) -> None:
        self._again(**{name: value})

    @Slot(int)
    def _on_row_wanted(self, number: int) -> None:
        self.preview.selectRow(self.model.row_of(number))

    def _again(self, **changes: str | int | None) -> None:
        loaded = self.session.learnt.file
        if loaded is not None:
            self.open(loaded.path, replace(loaded.options, **changes))  # type: ignore[arg-type]  # its own fields

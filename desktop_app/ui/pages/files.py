"""Files: a folder, the columns that name files in it, and what was found for each row."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.flow.facts import FoundFiles
from desktop_app.flow.navigator import Gap
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job
from desktop_app.ui.models import files
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.widgets.basics import Strip, button, decorate, identify, label, prepare_table, row
from desktop_app.ui.widgets.pairs import PairAdder


class FilesPage(StepPage):
    """The sixth step."""

    step = Step.FILES

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model = files.FilesModel(self)
        self._job: Job | None = None
        self._found_for: object = None

    def enter(self) -> None:
        """Show what is chosen; look for the files anew where something changed."""
        self._show_choices()
        self._find()

    def focus_on(self, _gap: Gap) -> None:
        """The folder is the first thing to say."""
        self.folder.setFocus()

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self._folder_label = label("section")
        self.folder = QLineEdit()
        identify(self.folder, "files-folder")
        self._folder_label.setBuddy(self.folder)
        self.choose_button, self.pick_button = button("choose-folder"), button("pick-files")
        decorate(self.choose_button, theme, "folder")
        decorate(self.pick_button, theme, "attach")
        self.columns = PairAdder(theme, "file-column", free_text=False)
        self.missing = Strip(theme, "missing-files")
        self.table = QTableView()
        identify(self.table, "files")
        self.table.setModel(self.model)
        prepare_table(self.table)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setItemDelegateForColumn(files.Part.STATE, ChipDelegate(theme, self.table))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for part in (files.Part.ROW, files.Part.SIZE):
            header.setSectionResizeMode(part, QHeaderView.ResizeMode.ResizeToContents)
        self._count = label("muted")
        identify(self._count, "files-summary")
        self._lay_out(body)
        self._connect_parts()

    def _lay_out(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        first = row(self._folder_label, self.folder, self.choose_button)
        first.setStretch(1, 1)
        layout.addLayout(first)
        layout.addWidget(self.columns)
        layout.addWidget(self.missing)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self._count, 1, self.pick_button))

    def _connect_parts(self) -> None:
        self.folder.editingFinished.connect(self._on_folder)
        self.choose_button.clicked.connect(self._on_choose)
        self.pick_button.clicked.connect(self._on_pick)
        self.columns.added.connect(self._on_column)
        self.columns.removed.connect(self._on_column_removed)
        self.missing.pressed.connect(self._on_show_missing)

    def _retranslate(self) -> None:
        self._set_titles(
            self.tr("Files that belong to the rows"),
            self.tr("Choose the folder and the column that names files in it; several names are parted by “;”."),
        )
        self._folder_label.setText(self.tr("Files &folder"))
        self.folder.setAccessibleName(self.tr("Files folder"))
        self.folder.setPlaceholderText(self.tr("No files: just press Next"))
        self.choose_button.setText(self.tr("C&hoose folder"))
        self.columns.title.setText(self.tr("Names are in"))
        self.columns.middle.setText(self.tr("and go to"))
        self.columns.left.setAccessibleName(self.tr("Column with names of files"))
        self.columns.right.setAccessibleName(self.tr("Field for files"))
        self.columns.add_button.setText(self.tr("&Add"))
        self.pick_button.setText(self.tr("&Pick files for this row…"))
        self.table.setAccessibleName(self.tr("Files"))
        self._show_choices()

    def _on_changed(self, part: Part) -> None:
        if part is Part.FILES:
            self._show_lines()
            self._find()
        elif part in {Part.MAPPING, Part.TABLE, Part.KIND}:
            self._show_choices()
            self._find()

    def _show_choices(self) -> None:
        learnt, draft = self.session.learnt, self.session.draft
        if learnt.file is None:
            return
        if not self.folder.hasFocus():
            self.folder.setText(str(draft.files.folder or ""))
        headings = [column.heading for column in learnt.file.table.columns if column.heading not in draft.mapping.files]
        fields = [each for each in learnt.offered if each.takes_files]
        self.columns.offer_left([(each, each) for each in headings], self.tr("a column…"))
        self.columns.offer_right([(each.target.code, each.title) for each in fields], self.tr("a field for files…"))
        titles = {each.target.code: each.title for each in fields}
        pairs = draft.mapping.files.items()
        self.columns.show_pairs([(heading, f"{heading} → {titles.get(code, code)}") for heading, code in pairs])
        self._show_lines()

    def _show_lines(self) -> None:
        lines = self.session.learnt.files.lines
        self.model.show(lines)
        bad = sum(line.problem is not None for line in lines)
        text = self.tr("%Ln file(s) cannot be used; their rows will be held back.", "", bad)
        self.missing.say(text if bad else "", Tone.WARN, "warning")
        found = [line for line in lines if line.problem is None]
        text = self.tr("%Ln file(s)", "", len(found))
        self._count.setText(f"{text}, {messages.megabytes(sum(line.size for line in found))}" if found else "")
        self.pick_button.setEnabled(bool(lines))

    def _find(self) -> None:
        learnt, draft = self.session.learnt, self.session.draft
        file, order, headings = learnt.file, draft.files, tuple(draft.mapping.files)
        if file is None or (id(file), order, headings) == self._found_for:
            return
        self._found_for = (id(file), order, headings)
        if self._job is not None:
            self._job.cancel()
            self.session.set_busy(Step.FILES, busy=False)
        if not headings or (order.folder is None and not order.picked):
            if learnt.files.lines:
                self.session.use_files(FoundFiles())
            return
        wanted = self.session.files_wanted()
        self.session.set_busy(Step.FILES, busy=True)
        services = self.context.services
        self._job = self.context.jobs.start(
            "find files",
            lambda work: services.find_files(file, wanted, order, work.progress, work),
            Ears(self._on_lines, self._on_failed),
        )

    def _on_lines(self, found: FoundFiles) -> None:
        self.session.set_busy(Step.FILES, busy=False)
        self.notice.be_quiet()
        self.session.use_files(found)

    def _on_failed(self, problem: Problem) -> None:
        self.session.set_busy(Step.FILES, busy=False)
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")

    def _use_folder(self, folder: Path | None) -> None:
        if folder != self.session.draft.files.folder:
            self.session.use_files_order(replace(self.session.draft.files, folder=folder))

    @Slot()
    def _on_folder(self) -> None:
        text = self.folder.text().strip().strip('"')
        self._use_folder(Path(text).expanduser() if text else None)

    @Slot()
    def _on_choose(self) -> None:
        before = self.session.draft.files.folder
        table = self.session.draft.path
        self.context.dialogs.choose_folder(self, before or (table.parent if table else None), self._folder_chosen)

    def _folder_chosen(self, folder: Path) -> None:
        self.folder.setText(str(folder))
        self._use_folder(folder)

    @Slot(str, str)
    def _on_column(self, heading: str, code: str) -> None:
        self.session.set_files_column(heading, code)

    @Slot(str)
    def _on_column_removed(self, heading: str) -> None:
        self.session.set_files_column(heading, None)

    @Slot()
    def _on_show_missing(self) -> None:
        self.table.selectRow(0)

    @Slot()
    def _on_pick(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            self.notice.say(self.tr("Choose a line of the table first."), Tone.INFO, "info")
            return
        self._picking = self.model.line(index.row())
        self.context.dialogs.choose_files(self, self.session.draft.files.folder, self._files_picked)

    def _files_picked(self, paths: list[Path]) -> None:
        order, line = self.session.draft.files, self._picking
        picked = {number: dict(columns) for number, columns in order.picked.items()}
        picked.setdefault(line.row, {})[line.field] = tuple(paths)
        self.session.use_files_order(replace(order, picked=picked))

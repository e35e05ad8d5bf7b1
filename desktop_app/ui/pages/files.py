"""Files: a folder, the columns and rules by which its files find their rows, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, QUrl, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.file_cures import FileCure, columns_meant, file_cures
from desktop_app.domain.problems import Problem
from desktop_app.flow.facts import FoundFiles
from desktop_app.flow.navigator import Gap
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.delegates.fields import ShortDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job, Work
from desktop_app.ui.models import files
from desktop_app.ui.models.files import FileEntry, Heap
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.widgets.basics import Strip, button, decorate, identify, label, row
from desktop_app.ui.widgets.boxes import short_box
from desktop_app.ui.widgets.file_cures import FileCureBar
from desktop_app.ui.widgets.file_rules import FileRules
from desktop_app.ui.widgets.files import PICTURE, FileDetails, FilesTable, HeapChips, page_picture, thumbnail


class FilesPage(StepPage):
    """The sixth step."""

    step = Step.FILES

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model = files.FilesModel(self)
        self._job: Job | None = None
        self._picture_job: Job | None = None
        self._found_for: object = None
        self._is_failed = False
        self._has_missing = False

    def enter(self) -> None:
        """Show what is chosen; look for the files anew where something changed."""
        if self.session.are_picks_lost:
            self.session.are_picks_lost = False
            text = self.tr("The table is not the one it was: what was picked or said for its rows was let go.")
            self.notice.say(text, Tone.WARN, "warning")
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
        self.choose_button = button("choose-folder")
        decorate(self.choose_button, theme, "folder")
        self.rules = FileRules(self.context, self._field_by_hand)
        self.missing, self.cures = Strip(theme, "missing-files"), FileCureBar(theme)
        self.heaps = HeapChips()
        self.table, self.details = FilesTable(), FileDetails(theme)
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(files.Part.STATE, ChipDelegate(theme, self.table))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setItemDelegateForColumn(files.Part.FIELD, ShortDelegate(self.table))
        for part in (files.Part.ROW, files.Part.FIELD, files.Part.SIZE, files.Part.STATE):
            header.setSectionResizeMode(part, QHeaderView.ResizeMode.ResizeToContents)
        self._count = label("muted")
        identify(self._count, "files-summary")
        self.late = QCheckBox()
        identify(self.late, "files-may-be-late")
        self.by_hand = short_box("field-for-picked-files", 8)
        self._hand_label = label("muted")
        self._hand_label.setBuddy(self.by_hand)
        self._lay_out(body)
        self._connect_parts()

    def _lay_out(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addLayout(row(self._folder_label, self.folder, self.choose_button, grows=1))
        for part in (self.rules, self.missing, self.cures):
            layout.addWidget(part)
        layout.addLayout(row(self.heaps, 1, self._hand_label, self.by_hand, spacing=6))
        middle = QHBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self.table, 1)
        middle.addWidget(self.details)
        layout.addLayout(middle, 1)
        layout.addLayout(row(self._count, 1, self.late))

    def _connect_parts(self) -> None:
        self.folder.editingFinished.connect(self._on_folder)
        self.choose_button.clicked.connect(self._on_choose)
        self.missing.pressed.connect(self._on_show_missing)
        self.heaps.chosen.connect(self._on_heap)
        self.table.files_dropped.connect(self._on_dropped)
        self.table.selectionModel().currentRowChanged.connect(self._on_line)
        self.details.pick_button.clicked.connect(self._on_pick)
        self.details.clear_button.clicked.connect(self._on_forget)
        self.cures.chosen.connect(self._on_cure)
        self.notice.pressed.connect(self._on_choose)
        self.late.toggled.connect(self._on_late)

    def _retranslate(self) -> None:
        self._set_titles(
            self.tr("Files that belong to the rows"),
            self.tr("Point at a folder and say how its files find their rows; or drop files on a row."),
        )
        self._folder_label.setText(self.tr("Files &folder"))
        self.folder.setAccessibleName(self.tr("Files folder"))
        self.folder.setPlaceholderText(self.tr("No files: just press Next"))
        self.choose_button.setText(self.tr("C&hoose folder"))
        self.details.pick_button.setText(self.tr("&Pick files for this row…"))
        self.details.clear_button.setText(self.tr("Forget what was picked"))
        self.late.setText(self.tr("Create records without files that are &too heavy; put the files in afterwards"))
        self._hand_label.setText(self.tr("Dropped files go to"))
        self.by_hand.setAccessibleName(self.tr("Field for dropped files"))
        self.table.setAccessibleName(self.tr("Files"))
        self._show_choices()

    def _on_changed(self, part: Part) -> None:
        if part in {Part.FILES, Part.MAPPING, Part.TABLE, Part.KIND}:
            self._refresh_soon()

    def _titles(self) -> dict[str, str]:
        return {each.target.code: each.title for each in self.session.learnt.offered if each.takes_files}

    def _show_choices(self) -> None:
        learnt, draft = self.session.learnt, self.session.draft
        if learnt.file is None:
            return
        # Not under the hands of somebody who types; a folder dropped on the window is shown.
        if not (self.folder.hasFocus() and self.folder.isModified()):
            self.folder.setText(str(draft.files.folder or ""))
        titles, field = self._titles(), self.by_hand.currentData()
        self.rules.show_ways(titles)
        self.by_hand.clear()
        for code, title in titles.items():
            self.by_hand.addItem(title, code)
        self.by_hand.setCurrentIndex(max(self.by_hand.findData(field), 0))
        for part in (self._hand_label, self.by_hand):
            part.setVisible(len(titles) > 1)
        self.late.blockSignals(True)
        self.late.setChecked(draft.files.may_be_late)
        self.late.blockSignals(False)
        self._show_found()

    def _show_found(self) -> None:
        found, file = self.session.learnt.files, self.session.learnt.file
        chosen = self.table.currentIndex().row()
        self.model.show(found, file.table if file else None, self._titles())
        self._show_columns()
        self.heaps.show_counts(self.model.count)
        bad = sum(line.problem is not None for line in found.lines)
        text = self.tr("%Ln file(s) cannot be used; their rows will be held back.", "", bad)
        self.missing.say(text if bad else "", Tone.WARN, "warning", self.tr("Show them") if bad else "")
        self._has_missing = bad > 0
        good = [line for line in found.lines if line.problem is None]
        text = self.tr("%Ln file(s)", "", len(good))
        self._count.setText(f"{text}, {messages.megabytes(sum(line.size for line in good))}" if good else "")
        if 0 <= chosen < self.model.rowCount():
            self.table.selectRow(chosen)
        self._show_line()

    def _find(self) -> None:
        learnt, order = self.session.learnt, self.session.draft.files
        file, wanted = learnt.file, self.session.files_wanted()
        sought = (id(file), order, tuple(wanted.columns), wanted.rules, tuple(wanted.fields))
        if file is None or sought == self._found_for:
            return
        self._found_for = sought
        if self._job is not None:
            self._job.cancel()
            self.session.set_busy(Step.FILES, busy=False)
        if order.folder is None and not order.picked:
            if learnt.files != FoundFiles():
                self.session.use_files(FoundFiles())
            return
        self.session.set_busy(Step.FILES, busy=True)
        services = self.context.services
        self._job = self.context.jobs.start(
            "find files",
            lambda work: services.find_files(file, wanted, order, work.progress, work),
            Ears(self._on_found, self._on_failed),
        )

    def _on_found(self, found: FoundFiles) -> None:
        self.session.set_busy(Step.FILES, busy=False)
        if self._is_failed:
            self._is_failed = False
            self.notice.be_quiet()
        self.session.use_files(found)
        if self.session.files_wanted().is_empty and self.session.draft.files.folder is not None:
            self.rules.propose(None)

    def _on_failed(self, problem: Problem) -> None:
        self.session.set_busy(Step.FILES, busy=False)
        self.session.use_files(FoundFiles())
        self._is_failed = True
        helps = FileCure.CHOOSE_FOLDER in file_cures([problem], has_row=False)
        action = self.tr("Choose another folder") if helps else ""
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle", action)

    # --- what was found ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_heap(self, heap: Heap) -> None:
        self.model.choose(heap)
        self._show_columns()
        self._show_line()

    def _show_columns(self) -> None:
        """Leave out columns that are empty in every line, so that the others can be read."""
        heap, part = self.model.heap, files.Part
        hidden = {Heap.LOOSE: {part.ROW, part.LABEL, part.FIELD}, Heap.BARE: {part.FIELD, part.FILES, part.SIZE}}.get(
            heap, set()
        )
        if len(self._titles()) < 2:
            hidden.add(part.FIELD)
        for each in part:
            self.table.setColumnHidden(each, each in hidden)

    @Slot()
    def _on_show_missing(self) -> None:
        self.heaps.press(Heap.TROUBLED)
        self.table.selectRow(0)

    @Slot(QModelIndex, QModelIndex)
    def _on_line(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_line()

    def _entry(self) -> FileEntry | None:
        line = self.table.currentIndex().row()
        return self.model.entry(line) if 0 <= line < self.model.rowCount() else None

    def _show_line(self) -> None:
        entry = self._entry()
        is_row = entry is not None and entry.index is not None
        hint = self.tr("Files from the file manager can be dropped on this line.")
        if entry is None:
            hint = self.tr("Choose a line to see its files. Files from the file manager can be dropped on it.")
        self.details.show_entry(entry, entry.name if entry is not None else "", hint)
        self.details.pick_button.setEnabled(is_row and self.by_hand.count() > 0)
        order = self.session.draft.files
        is_chosen = entry is not None and is_row and order.has_choices(entry.row, entry.field)
        self.details.clear_button.setVisible(is_chosen)
        found = entry.problems if entry is not None else ()
        self.cures.show_cures(found, has_row=is_row, alike=len(self.model.in_trouble(found)))
        # One takes the place of the other, so that the lines stay where they are.
        self.missing.setVisible(self._has_missing and self.cures.isHidden())
        if self._picture_job is not None:
            self._picture_job.cancel()
        if entry is not None and entry.paths:
            path, ratio, services = entry.paths[0], self.devicePixelRatioF(), self.context.services

            def picture(work: Work) -> QImage | None:
                if path.suffix.casefold() != ".pdf":
                    return thumbnail(path, ratio)
                room = PICTURE * ratio
                page = services.first_page(path, room.width(), room.height(), work.progress, work)
                return page_picture(page) if page is not None else None

            self._picture_job = self.context.jobs.start(
                "thumbnail", picture, Ears(self._on_picture, self._on_no_picture)
            )

    def _on_picture(self, image: QImage | None) -> None:
        if image is not None:
            self.details.show_picture(image)

    def _on_no_picture(self, _problem: Problem) -> None:
        """Go without: finding the files says itself what is wrong with them."""

    # --- by hand -----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_folder(self) -> None:
        text = self.folder.text().strip().strip('"')
        self._use_folder(Path(text).expanduser() if text else None)

    @Slot()
    def _on_choose(self) -> None:
        before, table = self.session.draft.files.folder, self.session.draft.path
        self.context.dialogs.choose_folder(self, before or (table.parent if table else None), self._folder_chosen)

    def _folder_chosen(self, folder: Path) -> None:
        self.folder.setText(str(folder))
        self._use_folder(folder)

    def _use_folder(self, folder: Path | None) -> None:
        if folder != self.session.draft.files.folder:
            self.rules.proposal.be_quiet()
            self.session.use_files_order(replace(self.session.draft.files, folder=folder))

    @Slot(bool)
    def _on_late(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's own shape
        self.session.use_files_order(replace(self.session.draft.files, may_be_late=wanted))

    @Slot()
    def _on_pick(self) -> None:
        entry = self._entry()
        if entry is not None and entry.index is not None:
            self._picking = entry
            self.context.dialogs.choose_files(self, self.session.draft.files.folder, self._files_picked)

    def _files_picked(self, paths: list[Path]) -> None:
        self._give(self._picking, tuple(paths))

    @Slot(int, object)
    def _on_dropped(self, line: int, paths: list[Path]) -> None:
        entry = self.model.entry(line)
        if entry.index is not None:
            known = entry.paths if self._takes_several(entry) else ()
            self._give(entry, tuple(dict.fromkeys([*known, *paths])))

    def _takes_several(self, entry: FileEntry) -> bool:
        known = self.session.files_wanted().fields.get(self._field_of(entry))
        return known is not None and known.is_multiple

    def _field_of(self, entry: FileEntry) -> str:
        return entry.field or self._field_by_hand()

    def _field_by_hand(self) -> str:
        return str(self.by_hand.currentData() or "")

    def _give(self, entry: FileEntry, paths: tuple[Path, ...]) -> None:
        """Let these files go with a row, and look for a rule that would find others in the same way."""
        field, order = self._field_of(entry), self.session.draft.files
        if not field or not paths:
            return
        self.session.use_files_order(order.with_picked(entry.row, field, paths))
        if entry.index is not None:
            self.rules.propose((entry.index, paths[-1]))

    @Slot()
    def _on_forget(self) -> None:
        entry, order = self._entry(), self.session.draft.files
        if entry is not None:
            self.session.use_files_order(order.without_choices(entry.row, entry.field))
            self._look_again()

    # --- what helps --------------------------------------------------------------------------------------------------

    @Slot(object, bool)
    def _on_cure(self, cure: FileCure, for_all: bool) -> None:  # noqa: FBT001 - the signal's own shape
        entry, order = self._entry(), self.session.draft.files
        if entry is None:
            return
        columns = frozenset(columns_meant(entry.problems, cure))
        match cure:
            case FileCure.CHOOSE_FOLDER:
                self._on_choose()
            case FileCure.ALLOW_OUTSIDE:
                self.session.use_files_order(replace(order, outside=order.outside | columns))
            case FileCure.SHARE:
                self.rules.share(columns)
            case FileCure.MAY_BE_LATE:
                self.late.setChecked(True)
            case FileCure.LOOK_AGAIN:
                self._look_again()
            case FileCure.LEAVE_OUT:
                meant = self.model.in_trouble(entry.problems) if for_all else [entry]
                places = frozenset((each.row, each.field) for each in meant)
                self.session.use_files_order(replace(order, left_out=order.left_out | places))
            case FileCure.SHOW_PLACE:
                self.context.dialogs.open_address(QUrl.fromLocalFile(str(self._place_of(entry))).toString())

    def _look_again(self) -> None:
        self._found_for = None
        self._find()

    def _place_of(self, entry: FileEntry) -> Path:
        """The folder that a line's files should be in: the nearest one that is there."""
        folder = self.session.draft.files.folder or Path.home()
        named = (
            entry.paths[0] if entry.paths else folder / (entry.problems[0].value or entry.name).split(";")[0].strip()
        )
        return next((each for each in named.parents if each.is_dir()), folder)

"""Files: a folder, the columns and rules by which its files find their rows, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.filing import FileRule, Proposal, RuleKind
from desktop_app.domain.problems import Problem
from desktop_app.flow.facts import FoundFiles
from desktop_app.flow.navigator import Gap
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import filing, messages
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job
from desktop_app.ui.models import files
from desktop_app.ui.models.files import FileEntry, Heap
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.widgets.basics import Strip, button, decorate, identify, label, row, short_box
from desktop_app.ui.widgets.files import FileDetails, FilesTable, HeapChips, thumbnail
from desktop_app.ui.widgets.pairs import PairAdder


class FilesPage(StepPage):
    """The sixth step."""

    step = Step.FILES

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model = files.FilesModel(self)
        self._job: Job | None = None
        self._picture_job: Job | None = None
        self._found_for: object = None
        self._proposed_for: tuple[object, ...] | None = None
        self._is_by_example = False
        self._proposal: Proposal | None = None

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
        self.choose_button = button("choose-folder")
        decorate(self.choose_button, theme, "folder")
        self.how = short_box("file-rule", 14)
        self.columns = PairAdder(theme, "file-column", free_text=False, chips_below=True)
        self.columns.choices.insertWidget(0, self.how, 1)
        self.proposal, self.missing = Strip(theme, "proposed-file-rule"), Strip(theme, "missing-files")
        self.heaps = HeapChips()
        self.table, self.details = FilesTable(), FileDetails(theme)
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(files.Part.STATE, ChipDelegate(theme, self.table))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for part in (files.Part.ROW, files.Part.SIZE):
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
        first = row(self._folder_label, self.folder, self.choose_button)
        first.setStretch(1, 1)
        layout.addLayout(first)
        for part in (self.columns, self.proposal, self.missing):
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
        self.columns.added.connect(self._on_added)
        self.columns.removed.connect(self._on_removed)
        self.proposal.pressed.connect(self._on_proposal)
        self.missing.pressed.connect(self._on_show_missing)
        self.heaps.chosen.connect(self._on_heap)
        self.table.files_dropped.connect(self._on_dropped)
        self.table.selectionModel().currentRowChanged.connect(self._on_line)
        self.details.pick_button.clicked.connect(self._on_pick)
        self.details.clear_button.clicked.connect(self._on_forget)
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
        chosen = max(self.how.currentIndex(), 0)
        self.how.clear()
        for _, _, words in filing.ways():
            self.how.addItem(words)
        self.how.setCurrentIndex(chosen)
        self.how.setAccessibleName(self.tr("How files find their rows"))
        self.columns.middle.setText(self.tr("and go to"))
        self.columns.left.setAccessibleName(self.tr("Column that leads to files"))
        self.columns.right.setAccessibleName(self.tr("Field for files"))
        self.columns.add_button.setText(self.tr("&Add"))
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
        if not self.folder.hasFocus():
            self.folder.setText(str(draft.files.folder or ""))
        titles, field = self._titles(), self.by_hand.currentData()
        headings = [(column.heading, column.heading) for column in learnt.file.table.columns]
        self.columns.offer_left(headings, self.tr("a column…"))
        self.columns.offer_right(list(titles.items()), self.tr("a field for files…"))
        if len(titles) == 1:
            self.columns.right.setCurrentIndex(0)
        self.columns.show_pairs(pairs := filing.sources(draft.mapping, titles))
        if pairs and not self._is_by_example:
            self.proposal.be_quiet()
        self.by_hand.clear()
        for code, title in titles.items():
            self.by_hand.addItem(title, code)
        self.by_hand.setCurrentIndex(max(self.by_hand.findData(field), 0))
        for part in (self._hand_label, self.by_hand):
            part.setVisible(len(titles) > 1)
        self.table.setColumnHidden(files.Part.FIELD, len(titles) < 2)
        self.late.blockSignals(True)
        self.late.setChecked(draft.files.may_be_late)
        self.late.blockSignals(False)
        self._show_found()

    def _show_found(self) -> None:
        found, file = self.session.learnt.files, self.session.learnt.file
        chosen = self.table.currentIndex().row()
        self.model.show(found, file.table if file else None, self._titles())
        self.heaps.show_counts(self.model.count)
        bad = sum(line.problem is not None for line in found.lines)
        text = self.tr("%Ln file(s) cannot be used; their rows will be held back.", "", bad)
        self.missing.say(text if bad else "", Tone.WARN, "warning", self.tr("Show them") if bad else "")
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
        self.notice.be_quiet()
        self.session.use_files(found)
        if self.session.files_wanted().is_empty and self.session.draft.files.folder is not None:
            self._propose(None)

    def _on_failed(self, problem: Problem) -> None:
        self.session.set_busy(Step.FILES, busy=False)
        self.session.use_files(FoundFiles())
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")

    # --- rules -------------------------------------------------------------------------------------------------------

    def _propose(self, example: tuple[int, Path] | None) -> None:
        """Look for a rule that finds files as the example shows, or any at all."""
        file, folder = self.session.learnt.file, self.session.draft.files.folder
        field = str(self.by_hand.currentData() or "")
        asked = (id(file), folder, field, example)
        if file is None or folder is None or not field or asked == self._proposed_for:
            return
        self._proposed_for = asked
        services = self.context.services
        self.context.jobs.start(
            "propose rules",
            lambda work: services.propose_rules(file, field, folder, example, work.progress, work),
            Ears(self._on_proposals, self._on_nothing),
        )

    def _on_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        known = self.session.draft.mapping.file_rules
        self._proposal = next((each for each in proposals if each.rule not in known), None)
        if self._proposal is None:
            self.proposal.be_quiet()
            return
        self._is_by_example = self._proposed_for is not None and self._proposed_for[-1] is not None
        rule = filing.rule_words(self._proposal.rule)
        text = self.tr("%Ln more file(s) could find their rows: {rule}.", "", self._proposal.files)
        self.proposal.say(text.format(rule=rule), Tone.INFO, "info", self.tr("Use this rule"))

    @Slot()
    def _on_proposal(self) -> None:
        if self._proposal is not None:
            self._add_rule(self._proposal.rule)
            self.proposal.be_quiet()

    def _add_rule(self, rule: FileRule) -> None:
        rules = self.session.draft.mapping.file_rules
        if rule not in rules:
            self.session.set_file_rules((*rules, rule))

    @Slot(str, str)
    def _on_added(self, heading: str, code: str) -> None:
        kind, is_phone, _ = filing.ways()[max(self.how.currentIndex(), 0)]
        if kind is None:
            self.session.set_files_column(heading, code)
        else:
            self._add_rule(FileRule(RuleKind(kind), heading, code, is_phone))

    @Slot(str)
    def _on_removed(self, key: str) -> None:
        rules = self.session.draft.mapping.file_rules
        kept = tuple(rule for rule in rules if filing.rule_key(rule) != key)
        if len(kept) < len(rules):
            self.session.set_file_rules(kept)
        else:
            self.session.set_files_column(key, None)

    # --- what was found ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_heap(self, heap: Heap) -> None:
        self.model.choose(heap)
        self._show_line()

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
        hint = self.tr("Choose a line to see its files. Files from the file manager can be dropped on it.")
        self.details.show_entry(entry, entry.name if entry is not None else "", hint)
        self.details.pick_button.setEnabled(is_row and self.by_hand.count() > 0)
        picked = self.session.draft.files.picked.get(entry.row, {}) if entry is not None else {}
        self.details.clear_button.setVisible(entry is not None and is_row and entry.field in picked)
        if self._picture_job is not None:
            self._picture_job.cancel()
        if entry is not None and entry.paths:
            path, ratio = entry.paths[0], self.devicePixelRatioF()
            self._picture_job = self.context.jobs.start(
                "thumbnail", lambda work: thumbnail(path, ratio), Ears(self._on_picture, self._on_nothing)
            )

    def _on_picture(self, image: QImage | None) -> None:
        if image is not None:
            self.details.show_picture(image)

    def _on_nothing(self, _problem: Problem) -> None:
        """Go without a picture, or a proposal: finding the files says itself what is wrong with them."""

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
            self.proposal.be_quiet()
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
        return entry.field or str(self.by_hand.currentData() or "")

    def _give(self, entry: FileEntry, paths: tuple[Path, ...]) -> None:
        """Let these files go with a row, and look for a rule that would find others in the same way."""
        field, order = self._field_of(entry), self.session.draft.files
        if not field or not paths:
            return
        self.session.use_files_order(order.with_picked(entry.row, field, paths))
        if entry.index is not None:
            self._propose((entry.index, paths[-1]))

    @Slot()
    def _on_forget(self) -> None:
        entry, order = self._entry(), self.session.draft.files
        if entry is not None:
            self.session.use_files_order(order.with_picked(entry.row, entry.field, ()))

"""The rows of Check with all that repairs them: filters, search, editing in place, offers, the list of changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QStyledItemDelegate, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.offering import find_offered
from desktop_app.domain.problems.values import DUPLICATE_PORTAL
from desktop_app.domain.repair.offers import Preview
from desktop_app.domain.repair.operations import LeaveOut, ReplaceText, SetCells, TakeIn
from desktop_app.flow.facts import CheckOutcome, LoadedFile
from desktop_app.flow.searching import Haystack
from desktop_app.flow.values import options_for
from desktop_app.ui.comparing import Comparing
from desktop_app.ui.delegates.cells import CellDelegate, EditorKind, EditorNeed
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears
from desktop_app.ui.models import rows
from desktop_app.ui.models.causes import Cause
from desktop_app.ui.models.roles import EDIT
from desktop_app.ui.repairing import Repairing, others_like
from desktop_app.ui.widgets.basics import identify, prepare_table, width_of_texts
from desktop_app.ui.widgets.changes import ChangesPanel
from desktop_app.ui.widgets.cure_bar import CureBar, EditBar
from desktop_app.ui.widgets.filters import Shown, rows_shown
from desktop_app.ui.widgets.find import FindPanel
from desktop_app.ui.widgets.repair_tools import FilterBar, RepairButtons

_WIDEST = 30
_ROOM = 640
"""Pixels across which rows, a cure and the list of changes have room side by side."""
_BESIDE = 34
"""Room for a cell's icon and its margins."""


class RepairDesk(QWidget):
    """Everything to the right of the causes; `buttons` and `filters` belong above both and are placed by the page."""

    filtered = Signal()
    """A chip was chosen: no cause is looked at any more."""
    copy_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._file: LoadedFile | None = None
        self._outcome: CheckOutcome | None = None
        self._stack: Haystack | None = None
        self._rows: Sequence[int] | None = None
        self._shown: Shown | None = Shown.ALL
        self.repairing = Repairing(context, self)
        self.model = rows.RowsModel(context.theme, self)
        self._build()
        self._lay_out()
        self._connect_parts()
        self._add_keys()

    def show_outcome(self, file: LoadedFile, outcome: CheckOutcome) -> None:
        """Take what Check found; of the same table the rows shown stay where they are."""
        self._outcome = outcome
        if self._file is None or self._file.table is not file.table or self.model.columnCount() == 0:
            self._file, self._stack = file, None
            self.model.show(file.table, outcome)
            self._size_columns()
            table = file.table
            self._context.jobs.start("haystack", lambda _work: Haystack(table), Ears(self._on_stack, _unheard))
        else:
            self.model.refresh(outcome)
        if self._stack is not None:
            self._stack.patch(outcome.overlay)
        self.filters.chips.show_outcome(outcome)
        self.show_repairs()

    def show_rows(self, which: Sequence[int] | None, shown: Shown | None = None) -> None:
        """Show these rows, narrowed by what is searched for."""
        self._rows, self._shown = which, shown
        self.filters.chips.choose(shown)
        self._filter()

    def show_cause(self, cause: Cause) -> None:
        """Offer what mends a cause."""
        if self._outcome is not None:
            self.cures.show_cures(cause, self.repairing.cures(cause, self._outcome))
            self.comparing.begin(self._outcome if cause.code == DUPLICATE_PORTAL.code else None)
            self.comparing.look_at(self.table.currentIndex())

    def point_at(self, heading: str) -> None:
        """Bring the column that a cause is about into view."""
        column = self.model.column(heading)
        if column is not None and self.model.rowCount():
            index = self.model.index(0, column)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def covers(self, which: Sequence[int] | None) -> bool:
        """Tell whether all these rows are shown already, so that nothing need jump under a person's eyes."""
        return which is not None and not self.filters.search.text() and set(which) <= set(self.model.visible)

    def text_at(self, heading: str) -> str:
        """Return what a column holds in the row that is looked at, or in the first one shown."""
        if not self.model.visible:
            return ""
        return self.model.text(self.model.visible[max(self.table.currentIndex().row(), 0)], heading)

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being typed over."""
        return self.table.state() == QAbstractItemView.State.EditingState

    def show_repairs(self) -> None:
        """Bring list and buttons up to date."""
        repairs = self.repairing.repairs
        self.buttons.show_repairs(repairs)
        self.changes.show_repairs(repairs)

    def retranslate(self) -> None:
        """Put the words of the language shown on the parts."""
        self.table.setAccessibleName(self.tr("Rows"))
        self.buttons.retranslate()
        self.filters.retranslate()
        for name, text in (
            ("edit", self.tr("Edit cell")), ("fill-down", self.tr("Fill down")), ("clear", self.tr("Clear cells")),
            ("leave-out", self.tr("Leave rows out")), ("take-in", self.tr("Take rows in again")),
            ("copy", self.tr("Copy")),
            ("next-problem", self.tr("Next problem")), ("previous-problem", self.tr("Previous problem")),
        ):  # fmt: skip
            self._actions[name].setText(text)
        self.find_panel.retranslate()
        self.changes.retranslate()
        self.show_repairs()
        if self._outcome is not None:
            self.filters.chips.show_outcome(self._outcome)

    def _build(self) -> None:
        theme = self._context.theme
        self.buttons, self.filters = RepairButtons(theme), FilterBar()
        self.table = QTableView()
        identify(self.table, "rows")
        self.table.setModel(self.model)
        prepare_table(self.table)
        self.table.setItemDelegate(CellDelegate(theme, self._need_of, self.table))
        # Sentences of ours, not texts of the table.
        self.table.setItemDelegateForColumn(rows.WHAT, QStyledItemDelegate(self.table))
        self.table.setItemDelegateForColumn(rows.STATE, ChipDelegate(theme, self.table))
        self.find_panel, self.changes = FindPanel(), ChangesPanel(theme)
        self.cures = CureBar(theme, self.repairing, self._selected_rows)
        self.comparing = Comparing(self._context, self.model, self.cures)
        self.after_edit = EditBar(theme, self.repairing)

    def _lay_out(self) -> None:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.find_panel, self.cures, self.table, self.after_edit):
            column.addWidget(part, 1 if part is self.table else 0)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(main)
        splitter.addWidget(self.changes)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _connect_parts(self) -> None:
        self.filters.chips.chosen.connect(self._on_chip)
        self.filters.searched.connect(self._filter)
        self.buttons.undo.clicked.connect(self.repairing.undo)
        self.buttons.redo.clicked.connect(self.repairing.redo)
        self.buttons.changes.toggled.connect(self._on_changes)
        self.changes.walked.connect(self.repairing.walk)
        self.changes.dropped.connect(self.repairing.drop)
        self.buttons.replace.clicked.connect(self._on_find)
        self.find_panel.asked.connect(self._on_find_asked)
        self.find_panel.wanted.connect(self.repairing.make)
        self.model.edited.connect(self._on_edited)
        self.table.selectionModel().currentChanged.connect(self.comparing.look_at)

    def _add_keys(self) -> None:
        self._actions: dict[str, QAction] = {}
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        on_table = Qt.ShortcutContext.WidgetShortcut
        everywhere = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for name, keys, slot, holder, context in (
            ("edit", "F2", self._on_edit, self.table, on_table),
            ("fill-down", "Ctrl+D", self._on_fill_down, self.table, on_table),
            ("leave-out", "Ctrl+-", self._on_leave_out, self.table, on_table),
            ("take-in", "Ctrl++", self._on_take_in, self.table, on_table),
            ("copy", "Ctrl+C", self._on_copy, self.table, on_table),
            ("clear", "Del", self._on_clear, self.table, on_table),
            ("next-problem", "F8", self._on_next, self, everywhere),
            ("previous-problem", "Shift+F8", self._on_previous, self, everywhere),
            ("undo", "Ctrl+Z", self.repairing.undo, self, everywhere),
            ("redo", "Ctrl+Y", self.repairing.redo, self, everywhere),
            ("redo-too", "Ctrl+Shift+Z", self.repairing.redo, self, everywhere),
            ("find", "Ctrl+F", self._on_search_wanted, self, everywhere),
            ("replace", "Ctrl+H", self._on_find, self, everywhere),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(context)
            action.triggered.connect(slot)
            holder.addAction(action)
            self._actions[name] = action

    def _on_stack(self, stack: Haystack) -> None:
        if self._outcome is not None:
            stack.patch(self._outcome.overlay)
        self._stack = stack
        if self.filters.search.text():
            self._filter()

    @Slot()
    def _filter(self) -> None:
        words = self.filters.search.text()
        if words.strip() and self._stack is not None:
            self.model.filter(self._stack.find(words, self._rows))
        else:
            self.model.filter(self._rows)
        if self._shown is not None:
            self.cures.hide()

    def _need_of(self, column: int) -> EditorNeed:
        """Say how the cells of a column are edited: as the field it goes to is filled in."""
        session, heading = self._context.session, self.model.heading(column)
        where = session.draft.mapping.columns.get(heading or "")
        known = find_offered(session.learnt.offered, where) if where is not None else None
        if known is None or known.field is None or session.learnt.subject is None:
            return EditorNeed()
        if known.field.type == "date":
            return EditorNeed(EditorKind.DATE)
        if known.field.type == "boolean":
            return EditorNeed(EditorKind.LIST, (self.tr("yes"), self.tr("no")))
        options = options_for(known.field, session.learnt.subject.directories, session.draft.pipeline)
        titles = tuple(dict.fromkeys(option.title for option in options if option.is_active))
        return EditorNeed(EditorKind.LIST, titles) if titles else EditorNeed()

    def _size_columns(self) -> None:
        metrics = self.table.fontMetrics()
        unit = metrics.averageCharWidth()
        for section in range(self.model.columnCount()):
            wanted = width_of_texts(self.table, section, _WIDEST) + _BESIDE if section < 60 else unit * 16
            heading = metrics.horizontalAdvance(str(self.model.headerData(section, Qt.Orientation.Horizontal))) + 30
            widest = unit * (_WIDEST + 16 if section == rows.WHAT else _WIDEST)
            self.table.setColumnWidth(section, min(max(wanted + 10, heading, 70), widest))

    def _selected_rows(self) -> tuple[int, ...]:
        shown = self.model.visible
        return tuple(sorted({shown[index.row()] for index in self.table.selectedIndexes()}))

    def _selected_cells(self) -> dict[int, list[int]]:
        """Columns of the model → shown rows, from above, of the selected cells that can be typed over."""
        cells: dict[int, list[int]] = {}
        for index in sorted(self.table.selectedIndexes(), key=lambda each: each.row()):
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                cells.setdefault(index.column(), []).append(index.row())
        return cells

    def _go_to_problem(self, step: int) -> None:
        total, width = self.model.rowCount(), self.model.columnCount()
        if not total:
            return
        current = self.table.currentIndex()
        place = current.row() * width + current.column() if current.isValid() else -1 if step > 0 else 0
        for distance in range(1, total * width + 1):
            where = (place + step * distance) % (total * width)
            index = self.model.index(where // width, where % width)
            if self.model.has_problem(index):
                self.table.setCurrentIndex(index)
                self.table.scrollTo(index)
                self.table.setFocus()
                return

    @Slot(object)
    def _on_chip(self, shown: Shown) -> None:
        if self._outcome is not None:
            self.show_rows(rows_shown(shown, self._outcome), shown)
            self.filtered.emit()

    @Slot(bool)
    def _on_changes(self, shown: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.changes.setVisible(shown)
        if shown and self.width() < _ROOM:
            self.cures.hide()

    @Slot()
    def _on_search_wanted(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    @Slot(int, str, str, str)
    def _on_edited(self, index: int, heading: str, before: str, now: str) -> None:
        self.repairing.make(SetCells(heading, (index,), now))
        self.after_edit.ask(others_like(heading, before, now))

    @Slot()
    def _on_edit(self) -> None:
        if self.table.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.edit(self.table.currentIndex())

    @Slot()
    def _on_fill_down(self) -> None:
        shown = self.model.visible
        for column, places in self._selected_cells().items():
            heading = self.model.heading(column)
            if heading is not None and len(places) > 1:
                text = self.model.text(shown[places[0]], heading)
                self.repairing.make(SetCells(heading, tuple(sorted(shown[place] for place in places[1:])), text))

    @Slot()
    def _on_clear(self) -> None:
        shown = self.model.visible
        for column, places in self._selected_cells().items():
            heading = self.model.heading(column)
            assert heading is not None
            self.repairing.make(SetCells(heading, tuple(sorted(shown[place] for place in places)), ""))

    @Slot()
    def _on_leave_out(self) -> None:
        if selected := self._selected_rows():
            self.repairing.make(LeaveOut(selected))

    @Slot()
    def _on_take_in(self) -> None:
        if selected := self._selected_rows():
            self.repairing.make(TakeIn(selected))

    @Slot()
    def _on_copy(self) -> None:
        cells = self.table.selectedIndexes()
        by_row: dict[int, list[QModelIndex]] = {}
        for index in sorted(cells, key=lambda each: (each.row(), each.column())):
            by_row.setdefault(index.row(), []).append(index)
        lines = ["\t".join(str(each.data() or "") for each in line) for line in by_row.values()]
        self._context.dialogs.copy("\n".join(lines))

    @Slot()
    def _on_next(self) -> None:
        self._go_to_problem(1)

    @Slot()
    def _on_previous(self) -> None:
        self._go_to_problem(-1)

    @Slot()
    def _on_find(self) -> None:
        if self._file is None:
            return
        current = self.table.currentIndex()
        heading = self.model.heading(current.column()) if current.isValid() else None
        text = str(current.data(EDIT) or "") if heading is not None else ""
        headings = [column.heading for column in self._file.table.columns]
        self.cures.hide()
        self.after_edit.hide()
        self.find_panel.open_for(headings, heading, text)

    @Slot(object)
    def _on_find_asked(self, operation: ReplaceText) -> None:
        self.repairing.preview((operation,), _Told(self.find_panel, operation))


@dataclass(frozen=True)
class _Told:
    """Hands a preview to the panel together with what it is a preview of."""

    panel: FindPanel
    operation: ReplaceText

    def __call__(self, previews: tuple[Preview, ...]) -> None:
        self.panel.show_preview(self.operation, previews[0])


def _unheard(_problem: object) -> None:
    """Rows that cannot be searched are shown all the same."""

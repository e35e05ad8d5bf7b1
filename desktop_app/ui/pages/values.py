"""Values: every text that stands for something the portal has, once, with what it means."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder
from desktop_app.domain.value_table import ValueState
from desktop_app.flow.navigator import Gap
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.flow.values import ValueLine, count_open
from desktop_app.ui import messages
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.delegates.fields import NameDelegate
from desktop_app.ui.delegates.meaning import MeaningDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.models import values
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.valuing import Valuing
from desktop_app.ui.widgets.basics import Strip, button, identify, label, prepare_table, restyle, row
from desktop_app.ui.widgets.boxes import Box
from desktop_app.ui.widgets.fallback import FallbackBar


class ValuesPage(StepPage):
    """The fifth step."""

    step = Step.VALUES

    def __init__(self, context: Context, valuing: Valuing) -> None:
        super().__init__(context)
        self.model = values.ValuesModel(context.theme, self)
        self._valuing = valuing
        self._sought: tuple[str, str] | None = None

    def enter(self) -> None:
        """List the texts unless they are listed already."""
        self._valuing.ensure()
        self._show()

    def focus_on(self, _gap: Gap) -> None:
        """The table is where texts get a meaning."""
        self.table.setFocus()

    def point_at(self, heading: str, text: str) -> None:
        """Show the column and open the list of meanings at the text, as soon as the texts are known."""
        self._sought = heading, text
        self._seek()

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self.open_strip, self.final_strip = Strip(theme, "open-values"), Strip(theme, "final-stages")
        restyle(self.open_strip.action, "role", "link")
        self._column_label = label("muted")
        self.column = Box()
        identify(self.column, "values-of-column")
        self.column.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.column.setMinimumContentsLength(28)
        self._column_label.setBuddy(self.column)
        self.only_open = QCheckBox()
        identify(self.only_open, "only-open-values")
        self._count = label("muted")
        identify(self._count, "values-summary")
        self._build_table()
        self.leave_button, self.hold_button = button("leave-empty"), button("hold-rows-back")
        self.guess_button = button("use-own-guess")
        self.fallback = FallbackBar(self.model)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.open_strip)
        layout.addWidget(self.final_strip)
        layout.addLayout(row(self._column_label, self.column, self.only_open, 1, self._count))
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.leave_button, self.hold_button, self.guess_button, 1))
        layout.addWidget(self.fallback)
        self._connect_parts()

    def _build_table(self) -> None:
        self.table = QTableView()
        identify(self.table, "values")
        self.table.setModel(self.model)
        prepare_table(self.table, row_lines=2.1)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.delegate = MeaningDelegate(self.table)
        for part in (values.Part.HEADING, values.Part.TEXT):
            self.table.setItemDelegateForColumn(part, NameDelegate(self.table))
        self.table.setItemDelegateForColumn(values.Part.MEANING, self.delegate)
        self.table.setItemDelegateForColumn(values.Part.WHY, ChipDelegate(self.context.theme, self.table))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(values.Part.TIMES, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(70)

    def _connect_parts(self) -> None:
        self.delegate.chosen.connect(self._on_chosen)
        self.leave_button.clicked.connect(self._on_leave)
        self.hold_button.clicked.connect(self._on_hold)
        self.guess_button.clicked.connect(self._on_guess)
        self.open_strip.pressed.connect(self._on_take_guesses)
        self.column.activated.connect(self._on_filter)
        self.only_open.toggled.connect(self._on_filter)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.activated.connect(self._on_edit)
        # Whatever cell of the line is the current one: there is but one thing to change in it.
        keys = QShortcut(QKeySequence("F2"), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._on_edit)
        self.fallback.chosen.connect(self._on_fallback)

    def _retranslate(self) -> None:
        self._set_titles(
            self.tr("What do these texts mean?"),
            self.tr("Each text is asked about once, however many rows hold it. Nothing is guessed silently."),
        )
        self.table.setAccessibleName(self.tr("Values"))
        self._column_label.setText(self.tr("S&how"))
        self.column.setAccessibleName(self.tr("Values of column"))
        self.only_open.setText(self.tr("&Only what needs an answer"))
        self.leave_button.setText(self.tr("Leave selected &empty"))
        self.hold_button.setText(self.tr("Hold &their rows back"))
        self.guess_button.setText(self.tr("Undo &my choice"))
        self._show()

    def _on_changed(self, part: Part) -> None:
        if part in {Part.VALUES, Part.BUSY}:
            self._show()

    def _show(self) -> None:
        lines = self.session.learnt.values or ()
        self._show_columns(lines)
        self.model.show(lines)
        self._show_strips(lines)
        counted = self.tr("%Ln text(s)", "", self.model.rowCount())
        rows = sum(self.model.line(each).row.times for each in range(self.model.rowCount()))
        self._count.setText(self.tr("{texts} in {cells} cells").format(texts=counted, cells=messages.number(rows)))
        self._show_fallback()
        failure = self._valuing.failure
        if Step.VALUES in self.session.busy:
            text = self.tr("Looking through the table, and asking the portal for the records it names…")
            self.notice.say(text, Tone.INFO, "clock")
        elif failure is not None:
            self.notice.say(messages.whole(failure), Tone.BAD, "cross-circle")
        elif not lines:
            self.notice.say(self.tr("No column needs this step: nothing to decide here."), Tone.OK, "check-circle")
        else:
            self.notice.be_quiet()
        self._seek()

    def _seek(self) -> None:
        if self._sought is None or not self.session.learnt.values:
            return
        (heading, text), self._sought = self._sought, None
        if not self.isVisible():
            return  # the person went on while the texts were being listed
        self.only_open.setChecked(False)
        self.column.setCurrentIndex(max(self.column.findData(heading), 0))
        self._on_filter()
        place = self.model.row_of(heading, text)
        if place is not None:
            self.table.setFocus()
            self.table.setCurrentIndex(self.model.index(place, values.Part.TEXT))
            self._on_edit()

    def _show_columns(self, lines: tuple[ValueLine, ...]) -> None:
        chosen = self.column.currentData() or ""
        self.column.clear()
        self.column.addItem(self.tr("All columns"), "")
        for heading, count in count_open(lines).items():
            words = self.tr("{column} ({count} open)").format(column=heading, count=messages.number(count))
            self.column.addItem(words if count else heading, heading)
        self.column.setCurrentIndex(max(self.column.findData(chosen), 0))

    def _show_strips(self, lines: tuple[ValueLine, ...]) -> None:
        opened = sum(line.is_open for line in lines)
        guessed = sum(line.row.state is ValueState.GUESSED for line in lines)
        text = self.tr("%Ln text(s) without a meaning: their rows will be held back until you decide.", "", opened)
        action = self.tr("Take all &guesses ({count})").format(count=messages.number(guessed)) if guessed else ""
        self.open_strip.say(text if opened else "", Tone.WARN, "question", action)
        final = sum(line.row.times for line in lines if line.meaning is not None and line.meaning.is_final)
        text = self.tr(
            "%Ln row(s) go straight to a final stage: those records are created as already closed.", "", final
        )
        self.final_strip.say(text if final else "", Tone.INFO, "info")

    def _show_fallback(self) -> None:
        """Offer a meaning for all unknown texts of the column that is looked at."""
        heading = str(self.column.currentData() or "")
        current = self.table.currentIndex()
        if not heading and current.isValid():
            heading = self.model.line(current.row()).heading
        lines = [line for line in self.session.learnt.values or () if line.heading == heading]
        self.fallback.show_column([line for line in lines if not line.is_date_order])

    def _selected(self) -> list[ValueLine]:
        return [self.model.line(index.row()) for index in self.table.selectionModel().selectedRows()]

    def _decide(self, lines: Iterable[ValueLine], choice: Choice | None) -> None:
        chosen: dict[tuple[str, str], Choice | None] = {}
        for line in lines:
            if not line.is_date_order:
                chosen[line.key] = choice
            elif choice is None or choice.kind is ChoiceKind.USE:
                self.session.set_date_order(line.heading, DateOrder(choice.id) if choice is not None else None)
        if chosen:
            self.session.choose_values(chosen)

    @Slot(int, str)
    def _on_chosen(self, row_number: int, identity: str) -> None:
        special = {values.LEAVE_EMPTY: ChoiceKind.LEAVE_EMPTY, values.HOLD_BACK: ChoiceKind.HOLD_BACK}
        kind = special.get(identity)
        choice = Choice(kind) if kind is not None else Choice(ChoiceKind.USE, identity)
        line = self.model.line(row_number)
        is_as_understood = line.row.choice is None and line.meaning is not None and line.meaning.id == identity
        if choice != line.row.choice and not is_as_understood:
            self._decide([line], choice)

    @Slot()
    def _on_leave(self) -> None:
        self._decide(self._selected(), Choice(ChoiceKind.LEAVE_EMPTY))

    @Slot()
    def _on_hold(self) -> None:
        self._decide(self._selected(), Choice(ChoiceKind.HOLD_BACK))

    @Slot()
    def _on_guess(self) -> None:
        self._decide(self._selected(), None)

    @Slot()
    def _on_take_guesses(self) -> None:
        lines = self.session.learnt.values or ()
        guessed = [line for line in lines if line.row.state is ValueState.GUESSED and line.row.guess is not None]
        chosen = {line.key: Choice(ChoiceKind.USE, line.row.guess.option.id) for line in guessed if line.row.guess}
        if chosen:
            self.session.choose_values(chosen)

    @Slot()
    def _on_filter(self) -> None:
        self.model.filter(str(self.column.currentData() or ""), only_open=self.only_open.isChecked())
        self._show()

    @Slot()
    def _on_edit(self) -> None:
        current = self.table.currentIndex()
        if current.isValid():
            meaning = self.model.index(current.row(), values.Part.MEANING)
            # As if it were clicked: the editor opens by itself where it is not open already.
            self.table.setCurrentIndex(meaning)
            if self.table.state() != QAbstractItemView.State.EditingState:
                self.table.edit(meaning)

    @Slot(QModelIndex)
    def _on_current(self, _index: QModelIndex) -> None:
        self._show_fallback()

    @Slot(str, object)
    def _on_fallback(self, heading: str, choice: Choice | None) -> None:
        self.session.assign_unknown(heading, choice)

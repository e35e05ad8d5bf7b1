"""Values: every text that stands for something the portal has, once, with what it means."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder
from desktop_app.flow.navigator import Gap
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.flow.values import ValueLine
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.delegates.meaning import MeaningDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.models import values
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.valuing import Valuing
from desktop_app.ui.widgets.basics import Strip, button, identify, prepare_table, row


class ValuesPage(StepPage):
    """The fifth step."""

    step = Step.VALUES

    def __init__(self, context: Context, valuing: Valuing) -> None:
        super().__init__(context)
        self.model = values.ValuesModel(self)
        self._valuing = valuing

    def enter(self) -> None:
        """List the texts unless they are listed already."""
        self._valuing.ensure()
        self._show()

    def focus_on(self, _gap: Gap) -> None:
        """The table is where texts get a meaning."""
        self.table.setFocus()

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self.open_strip, self.final_strip = Strip(theme, "open-values"), Strip(theme, "final-stages")
        self.table = QTableView()
        identify(self.table, "values")
        self.table.setModel(self.model)
        prepare_table(self.table, row_lines=2.1)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.delegate = MeaningDelegate(self.table)
        self.table.setItemDelegateForColumn(values.Part.MEANING, self.delegate)
        self.table.setItemDelegateForColumn(values.Part.WHY, ChipDelegate(theme, self.table))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(values.Part.TIMES, QHeaderView.ResizeMode.ResizeToContents)
        self.leave_button, self.hold_button = button("leave-empty"), button("hold-rows-back")
        self.guess_button = button("use-own-guess")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.open_strip)
        layout.addWidget(self.final_strip)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.leave_button, self.hold_button, self.guess_button, 1))
        self._connect_parts()

    def _connect_parts(self) -> None:
        self.delegate.chosen.connect(self._on_chosen)
        self.leave_button.clicked.connect(self._on_leave)
        self.hold_button.clicked.connect(self._on_hold)
        self.guess_button.clicked.connect(self._on_guess)

    def _retranslate(self) -> None:
        self._set_titles(
            self.tr("What do these texts mean?"),
            self.tr("Each text is asked about once, however many rows hold it. Nothing is guessed silently."),
        )
        self.table.setAccessibleName(self.tr("Values"))
        self.leave_button.setText(self.tr("Leave selected &empty"))
        self.hold_button.setText(self.tr("&Hold their rows back"))
        self.guess_button.setText(self.tr("Undo my c&hoice"))
        self._show()

    def _on_changed(self, part: Part) -> None:
        if part in {Part.VALUES, Part.BUSY}:
            self._show()

    def _show(self) -> None:
        lines = self.session.learnt.values or ()
        self.model.show(lines)
        unknown = [line for line in lines if line.is_open]
        text = self.tr(
            "%Ln text(s) without a meaning: their rows will be held back until you decide.", "", len(unknown)
        )
        self.open_strip.say(text if unknown else "", Tone.WARN, "question")
        final = sum(line.times for line in lines if self._is_final(line))
        text = self.tr(
            "%Ln row(s) go straight to a final stage: those records are created as already closed.", "", final
        )
        self.final_strip.say(text if final else "", Tone.INFO, "info")
        if Step.VALUES in self.session.busy:
            self.notice.say(self.tr("Looking through the table…"), Tone.INFO, "clock")
        elif not lines:
            self.notice.say(self.tr("No column needs this step: nothing to decide here."), Tone.OK, "check-circle")
        else:
            self.notice.be_quiet()

    def _is_final(self, line: ValueLine) -> bool:
        identity = line.choice.id if line.choice else line.meaning
        return any(option.is_final and option.id == identity for option in line.options)

    def _selected(self) -> list[ValueLine]:
        return [self.model.line(index.row()) for index in self.table.selectionModel().selectedRows()]

    def _decide(self, lines: list[ValueLine], choice: Choice | None) -> None:
        for line in lines:
            if line.is_date_order:
                order = DateOrder(choice.id) if choice is not None and choice.kind is ChoiceKind.USE else None
                self.session.set_date_order(line.heading, order)
            else:
                self.session.choose_value(line.heading, line.text, choice)

    @Slot(int, str)
    def _on_chosen(self, row_number: int, identity: str) -> None:
        special = {values.LEAVE_EMPTY: ChoiceKind.LEAVE_EMPTY, values.HOLD_BACK: ChoiceKind.HOLD_BACK}
        kind = special.get(identity)
        choice = Choice(kind) if kind is not None else Choice(ChoiceKind.USE, identity)
        line = self.model.line(row_number)
        if choice != line.choice and not (line.choice is None and choice == Choice(ChoiceKind.USE, line.meaning or "")):
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

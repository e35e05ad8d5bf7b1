"""What becomes of the chosen column: where it goes, by which rule it is read, and what a few cells turn into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox

from desktop_app.ui.widgets.basics import Card, ElidedLabel, button, identify, label, restyle, row
from desktop_app.ui.widgets.boxes import Box


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """A rule a person may choose: its name, and pairs of a word and what it is called; `chosen` is one of the words."""

    title: str
    options: Sequence[tuple[str, str]]
    chosen: str


class ColumnPanel(Card):
    """A card below the table of columns; it says nothing while no column is chosen."""

    rule_chosen = Signal(str)
    taken = Signal()
    """The proposal is accepted."""

    def __init__(self) -> None:
        super().__init__(margin=10, spacing=4)
        identify(self, "column-panel")
        self.title, self._detail = ElidedLabel(), ElidedLabel()
        identify(self.title, "column-panel-title")
        restyle(self.title, "role", "section")
        restyle(self._detail, "role", "muted")
        self.take_button = button("take-proposal")
        self._rule_label = label("muted")
        self.rule = Box()
        identify(self.rule, "column-rule")
        self.rule.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rule.setMinimumContentsLength(22)
        self._rule_label.setBuddy(self.rule)
        self.becomes = ElidedLabel()
        identify(self.becomes, "column-becomes")
        self._warning = label("muted", wraps=True)
        identify(self._warning, "column-condition")
        first = row(self.title, self._detail, self.take_button, spacing=16)
        first.setStretch(0, 3)
        first.setStretch(1, 2)
        self.body.addLayout(first)
        self.body.addWidget(self._warning)
        # In one line: every line here is one column less in the table above.
        second = row(self._rule_label, self.rule, self.becomes)
        second.setStretch(2, 1)
        self.body.addLayout(second)
        self.rule.activated.connect(self._on_rule)
        self.take_button.clicked.connect(self.taken)

    def say(self, title: str, detail: str, condition: str, becomes: str) -> None:
        """Show a column: where it goes, what its field takes, the condition it obeys, what its cells become."""
        self.title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._warning.setText(condition)
        self._warning.setVisible(bool(condition))
        self.becomes.setText(becomes)
        self.becomes.setVisible(bool(becomes))

    def offer_rule(self, choice: RuleChoice | None) -> None:
        """Show the rule that may be chosen, or none."""
        self.rule.setVisible(choice is not None)
        self._rule_label.setVisible(choice is not None)
        if choice is None:
            return
        self._rule_label.setText(choice.title)
        self.rule.setAccessibleName(choice.title)
        self.rule.clear()
        for word, title in choice.options:
            self.rule.addItem(title, word)
        self.rule.setCurrentIndex(max(self.rule.findData(choice.chosen), 0))

    def offer_proposal(self, text: str) -> None:
        """Show the button that accepts a guess; an empty text hides it."""
        self.take_button.setText(text)
        self.take_button.setVisible(bool(text))

    @Slot(int)
    def _on_rule(self, index: int) -> None:
        self.rule_chosen.emit(str(self.rule.itemData(index)))

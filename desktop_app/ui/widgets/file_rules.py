"""How files find their rows: columns and rules in force, adding one, and the rule that is proposed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.domain.filing import FileRule, Proposal, RuleKind
from desktop_app.domain.problems import Problem
from desktop_app.ui import filing
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.widgets.basics import Strip, identify
from desktop_app.ui.widgets.boxes import short_box
from desktop_app.ui.widgets.pairs import PairAdder


class FileRules(QWidget):
    """Boxes and a button to add a way, a chip for each way there is, a strip for one that is proposed.

    Args:
        field: Tells the field that files picked by hand go to: rules are proposed for it.
    """

    def __init__(self, context: Context, field: Callable[[], str]) -> None:
        super().__init__()
        self._context, self._session, self._field = context, context.session, field
        self._proposed_for: tuple[object, ...] | None = None
        self._is_by_example = False
        self._proposal: Proposal | None = None
        self.how = short_box("file-rule", 14)
        self.columns = PairAdder(context.theme, "file-column", free_text=False, chips_below=True)
        self.columns.choices.insertWidget(0, self.how, 1)
        self.shared = QCheckBox()
        identify(self.shared, "files-are-shared")
        self.columns.chip_line.addWidget(self.shared)
        self.proposal = Strip(context.theme, "proposed-file-rule")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addWidget(self.columns)
        layout.addWidget(self.proposal)
        self.columns.added.connect(self._on_added)
        self.columns.removed.connect(self._on_removed)
        self.proposal.pressed.connect(self._on_proposal)
        self.shared.toggled.connect(self._on_shared)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_ways(self, titles: dict[str, str]) -> None:
        """Show what is in force; `titles` are those of the file fields, by stable name."""
        learnt, draft = self._session.learnt, self._session.draft
        if learnt.file is None:
            return
        headings = [(column.heading, column.heading) for column in learnt.file.table.columns]
        self.columns.offer_left(headings, self.tr("a column…"))
        self.columns.offer_right(list(titles.items()), self.tr("a field for files…"))
        if len(titles) == 1:
            self.columns.right.setCurrentIndex(0)
        pairs = filing.sources(draft.mapping, titles, draft.files.outside)
        self.columns.show_pairs(pairs)
        if pairs and not self._is_by_example:
            self.proposal.be_quiet()
        rules = draft.mapping.file_rules
        self.shared.setVisible(bool(rules))
        self.shared.blockSignals(True)
        self.shared.setChecked(bool(rules) and all(rule.is_shared for rule in rules))
        self.shared.blockSignals(False)

    def propose(self, example: tuple[int, Path] | None) -> None:
        """Look for a rule that finds files as the example shows, or any at all."""
        file, folder = self._session.learnt.file, self._session.draft.files.folder
        field = self._field()
        asked = (id(file), folder, field, example)
        if file is None or folder is None or not field or asked == self._proposed_for:
            return
        self._proposed_for = asked
        services = self._context.services
        self._context.jobs.start(
            "propose rules",
            lambda work: services.propose_rules(file, field, folder, example, work.progress, work),
            Ears(self._on_proposals, self._on_nothing),
        )

    def share(self, headings: frozenset[str]) -> None:
        """Let rules over these columns give a file to every row it fits."""
        rules = self._session.draft.mapping.file_rules
        self._session.set_file_rules(
            tuple(replace(rule, is_shared=True) if rule.heading in headings else rule for rule in rules)
        )

    def _retranslate(self) -> None:
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
        self.shared.setText(self.tr("One file may go to &several rows"))
        self.shared.setToolTip(
            self.tr("A file that fits several rows goes to each of them; otherwise it goes to none, and that is said.")
        )

    def _on_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        known = {filing.rule_key(rule) for rule in self._session.draft.mapping.file_rules}
        self._proposal = next((each for each in proposals if filing.rule_key(each.rule) not in known), None)
        if self._proposal is None:
            self.proposal.be_quiet()
            return
        self._is_by_example = self._proposed_for is not None and self._proposed_for[-1] is not None
        rule = filing.rule_words(self._proposal.rule)
        text = self.tr("%Ln more file(s) could find their rows: {rule}.", "", self._proposal.files)
        self.proposal.say(text.format(rule=rule), Tone.INFO, "info", self.tr("Use this rule"))

    def _on_nothing(self, _problem: Problem) -> None:
        """Go without a proposal: finding the files says itself what is wrong with them."""

    @Slot()
    def _on_proposal(self) -> None:
        if self._proposal is not None:
            self._add(self._proposal.rule)
            self.proposal.be_quiet()

    def _add(self, rule: FileRule) -> None:
        rules = self._session.draft.mapping.file_rules
        if filing.rule_key(rule) not in map(filing.rule_key, rules):
            shared = replace(rule, is_shared=self.shared.isChecked() and bool(rules))
            self._session.set_file_rules((*rules, shared))

    @Slot(str, str)
    def _on_added(self, heading: str, code: str) -> None:
        kind, is_phone, _ = filing.ways()[max(self.how.currentIndex(), 0)]
        if kind is None:
            self._session.set_files_column(heading, code)
        else:
            self._add(FileRule(RuleKind(kind), heading, code, is_phone))

    @Slot(str)
    def _on_removed(self, key: str) -> None:
        mapping, order = self._session.draft.mapping, self._session.draft.files
        kept = tuple(rule for rule in mapping.file_rules if filing.rule_key(rule) != key)
        if len(kept) < len(mapping.file_rules):
            self._session.set_file_rules(kept)
        elif key in mapping.files:
            self._session.set_files_column(key, None)
        else:
            outside = frozenset(each for each in order.outside if filing.outside_key(each) != key)
            self._session.use_files_order(replace(order, outside=outside))

    @Slot(bool)
    def _on_shared(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's own shape
        rules = self._session.draft.mapping.file_rules
        self._session.set_file_rules(tuple(replace(rule, is_shared=wanted) for rule in rules))

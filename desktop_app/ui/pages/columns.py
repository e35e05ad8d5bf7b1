"""Columns: the person's columns, each with samples, a guess and a searchable picker of the portal's fields."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.mapping import target as read_target
from desktop_app.domain.offering import OfferedField, find_offered
from desktop_app.domain.table import Table
from desktop_app.flow.navigator import Gap
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.flow.values import options_of
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.models import columns
from desktop_app.ui.models.fields import FieldsModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.valuing import Valuing
from desktop_app.ui.widgets.basics import Strip, identify, label, prepare_table
from desktop_app.ui.widgets.pairs import PairAdder
from desktop_app.ui.widgets.pickers import Picker

_AT_ONCE = 10
"""Pickers made between two looks at what the person does."""


def picker_identifier(heading: str) -> str:
    """Return the identifier of a heading's picker: `field-for-phone-mobile`."""
    return "field-for-" + re.sub(r"[^\w]+", "-", heading.casefold()).strip("-")


class ColumnsPage(StepPage):
    """The fourth step."""

    step = Step.COLUMNS

    def __init__(self, context: Context, valuing: Valuing) -> None:
        super().__init__(context)
        self._valuing = valuing
        self.fields = FieldsModel(self)
        self.model = columns.ColumnsModel(self.session, self.fields, context.theme, self)
        self._pickers: list[Picker] = []
        self._builder = QTimer(self)
        self._builder.setSingleShot(True)
        self._builder.timeout.connect(self._build_more)
        self._shown: tuple[Table, tuple[OfferedField, ...]] | None = None

    def enter(self) -> None:
        """Show the columns of the file."""
        self._show()
        if self.session.dropped:
            text = self.tr("These columns are not in this table or their field is gone: {names}.")
            self.notice.say(text.format(names=", ".join(self.session.dropped)), Tone.WARN, "warning")

    def validatePage(self) -> bool:  # noqa: N802 - Qt's name
        """Know whether texts need a meaning before Next passes the step that asks about them."""
        if not super().validatePage():
            return False
        self._valuing.ensure()
        return True

    def focus_on(self, _gap: Gap) -> None:
        """A field for a column is what is missing."""
        if self._pickers:
            self._pickers[0].setFocus()

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self.needed, self.proposals = Strip(theme, "still-needed"), Strip(theme, "proposals")
        self.table = QTableView()
        identify(self.table, "columns")
        self.table.setModel(self.model)
        prepare_table(self.table, row_lines=2.4)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setItemDelegateForColumn(columns.Part.WHY, ChipDelegate(theme, self.table))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(90)
        self.constants = PairAdder(theme, "also-fill", free_text=True)
        self._count = label("muted")
        identify(self._count, "columns-summary")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.needed, self.proposals):
            layout.addWidget(part)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._count)
        layout.addWidget(self.constants)
        self.proposals.pressed.connect(self._on_take_all)
        self.table.activated.connect(self._on_activated)
        self.constants.left_changed.connect(self._on_constant_field)
        self.constants.added.connect(self._on_constant)
        self.constants.removed.connect(self._on_constant_removed)

    def _retranslate(self) -> None:
        self._set_titles(
            self.tr("Where does each column go?"),
            self.tr("Guesses are marked; change any of them. Type into a field's box to search."),
        )
        self.table.setAccessibleName(self.tr("Columns"))
        self.constants.title.setText(self.tr("Also fill"))
        self.constants.middle.setText(self.tr("with"))
        self.constants.left.setAccessibleName(self.tr("Also fill field"))
        self.constants.right.setAccessibleName(self.tr("Also fill with"))
        self.constants.add_button.setText(self.tr("&Add"))
        for picker, heading in zip(self._pickers, self._headings(), strict=False):
            picker.setAccessibleName(self.tr("Field for {heading}").format(heading=heading))
        self._show()

    def _on_changed(self, part: Part) -> None:
        if part in {Part.MAPPING, Part.KIND, Part.TABLE}:
            self._show()

    def _headings(self) -> list[str]:
        file = self.session.learnt.file
        return [column.heading for column in file.table.columns] if file else []

    def _show(self) -> None:
        file = self.session.learnt.file
        if file is None:
            return
        table, offered = file.table, self.session.learnt.offered
        if self._shown is None or self._shown[0] is not table or self._shown[1] is not offered:
            self._shown = (table, offered)
            self.fields.show(self.session.learnt.offered)
            self.model.show(file.table.columns)
            self._pickers = []
            self._build_pickers(_AT_ONCE)
        mapping = self.session.draft.mapping
        for picker, heading in zip(self._pickers, self._headings(), strict=False):
            picker.show_row(self.fields.row_of(mapping.columns.get(heading)))
        self.model.refresh()
        self._show_strips()
        self._show_constants()

    @Slot()
    def _build_more(self) -> None:
        self._build_pickers(_AT_ONCE)

    def _build_pickers(self, count: int) -> None:
        """Make the next pickers; the others follow once the window has answered, so nobody is held up."""
        mapping, headings, first = self.session.draft.mapping, self._headings(), len(self._pickers)
        for position, heading in list(enumerate(headings))[first : first + count]:
            picker = Picker(self.fields)
            identify(picker, picker_identifier(heading), self.tr("Field for {heading}").format(heading=heading))
            picker.setProperty("heading", heading)
            picker.show_row(self.fields.row_of(mapping.columns.get(heading)))
            picker.picked.connect(self._on_picked)
            self.table.setIndexWidget(self.model.index(position, columns.Part.FIELD), picker)
            self._pickers.append(picker)
        if len(self._pickers) < len(headings):
            self._builder.start()

    def _show_strips(self) -> None:
        required = self.session.required_open()
        text = self.tr("Still needed: {fields}. Choose a column for it, or fill it below.")
        self.needed.say(text.format(fields=", ".join(required)) if required else "", Tone.WARN, "warning")
        proposals = self.session.proposals()
        text = self.tr("%Ln column(s) may belong to a field; the program is not sure.", "", len(proposals))
        self.proposals.say(text if proposals else "", Tone.INFO, "question", self.tr("&Take all proposals"))
        mapping = self.session.draft.mapping
        used = len(set(mapping.columns) | set(mapping.files))
        parts = [
            self.tr("%Ln column(s) will be imported", "", used),
            self.tr("%Ln will not", "", len(self._headings()) - used),
        ]
        self._count.setText(", ".join(parts))

    def _show_constants(self) -> None:
        mapping = self.session.draft.mapping
        offered = [each for each in self.session.learnt.offered if not each.takes_files]
        taken = {target.code for target in mapping.columns.values()} | set(mapping.constants)
        free = [each for each in offered if each.target.code not in taken]
        free.sort(key=lambda each: not each.is_required)
        self.constants.offer_left([(each.target.code, self.fields.text(each)) for each in free], self.tr("a field…"))
        self.constants.offer_right([], self.tr("the same text for every row"))
        pairs = []
        for code, text in mapping.constants.items():
            known = read_target(code)
            pairs.append((code, f"{self.fields.title(known) if known else code}: {self._constant_text(code, text)}"))
        self.constants.show_pairs(pairs)

    def _constant_text(self, code: str, text: str) -> str:
        return next((title for key, title in self._options(code) if key == text), text)

    def _options(self, code: str) -> list[tuple[str, str]]:
        known = read_target(code)
        offered = find_offered(self.session.learnt.offered, known) if known else None
        subject = self.session.learnt.subject
        if offered is None or offered.field is None or subject is None:
            return []
        options = options_of(offered.field, subject.directories, self.session.draft.pipeline)
        return [(option.id, option.title) for option in options or ()]

    @Slot(int)
    def _on_picked(self, row: int) -> None:
        heading = str(self.sender().property("heading"))
        target = self.fields.target(row)
        let_go = self.session.map_column(heading, target)
        if let_go is not None and target is not None:
            text = self.tr("“{field}” holds one value: it now comes from “{new}”; “{old}” is not imported any more.")
            words = {"field": self.fields.title(target), "new": heading, "old": let_go}
            self.notice.say(text.format(**words), Tone.INFO, "info")
        else:
            self.notice.be_quiet()

    @Slot()
    def _on_take_all(self) -> None:
        self.session.take_proposals()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        proposal = self.session.proposals().get(self.model.heading(index.row()))
        if index.column() == columns.Part.WHY and proposal is not None:
            self.session.map_column(proposal.heading, proposal.offered.target)
        elif index.row() < len(self._pickers):
            self._pickers[index.row()].setFocus()

    @Slot(str)
    def _on_constant_field(self, code: str) -> None:
        self.constants.offer_right(self._options(code), self.tr("the same text for every row"))

    @Slot(str, str)
    def _on_constant(self, code: str, text: str) -> None:
        self.session.set_constant(code, next((key for key, title in self._options(code) if title == text), text))

    @Slot(str)
    def _on_constant_removed(self, code: str) -> None:
        self.session.set_constant(code, None)

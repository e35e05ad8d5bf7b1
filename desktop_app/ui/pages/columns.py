"""Columns: the person's columns, each with samples, a guess and a searchable picker of the portal's fields."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.arranging import Sharing, free_kind, required_open, ways_to_share
from desktop_app.domain.mapping import Target
from desktop_app.domain.offering import OfferedField, find_offered
from desktop_app.domain.table import Table
from desktop_app.engine.subject import Subject
from desktop_app.flow.navigator import Gap
from desktop_app.flow.samples import Sample, samples
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import columnrules, fieldwords
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.delegates.fields import FieldDelegate, NameDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.models import columns
from desktop_app.ui.models.fields import FieldsModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.templating import TemplatesButton
from desktop_app.ui.valuing import Valuing
from desktop_app.ui.widgets.basics import Strip, button, decorate, identify, label, prepare_table, restyle, row
from desktop_app.ui.widgets.column_panel import ColumnPanel
from desktop_app.ui.widgets.constants import Constants
from desktop_app.ui.widgets.over_table import TableUnderControls
from desktop_app.ui.widgets.pickers import Picker
from desktop_app.ui.widgets.sharing import KEEP, SharingStrip

_AT_ONCE = 1
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
        self._asked: tuple[str, Target] | None = None

    def enter(self) -> None:
        """Show the columns of the file."""
        self._show()
        if self.session.dropped:
            text = self.tr("These columns are not in this table or their field is gone: {names}.")
            self.notice.say(text.format(names=", ".join(self.session.dropped)), Tone.WARN, "warning")

    def validatePage(self) -> bool:  # noqa: N802 - Qt's name
        """Know whether texts need a meaning before Next passes the step that asks about them."""
        self.constants.finish()
        if not super().validatePage():
            return False
        self._valuing.ensure()
        return True

    def focus_on(self, _gap: Gap) -> None:
        """A field for a column is what is missing."""
        if self._pickers:
            self._pickers[0].setFocus()

    @property
    def is_whole(self) -> bool:
        """Whether every column has its box by now."""
        return not self._builder.isActive()

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self.needed, self.proposals = Strip(theme, "still-needed"), Strip(theme, "proposals")
        self.sharing = SharingStrip(theme)
        self._build_table()
        self.panel = ColumnPanel()
        self.constants = Constants(theme, self.session, self.fields)
        self.templates = TemplatesButton(self.context)
        self.fill_button = button("also-fill-toggle")
        self.fill_button.setCheckable(True)
        decorate(self.fill_button, theme, "plus")
        restyle(self.proposals.action, "role", "link")
        restyle(self.needed.action, "role", "link")
        self._count = label("muted")
        identify(self._count, "columns-summary")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.needed, self.proposals, self.sharing):
            layout.addWidget(part)
        layout.addWidget(self._framed, 1)
        layout.addWidget(self.panel)
        layout.addLayout(row(self._count, 1, self.fill_button, self.templates))
        layout.addWidget(self.constants)
        self.proposals.pressed.connect(self._on_take_all)
        self.needed.pressed.connect(self._on_fill)
        self.fill_button.toggled.connect(self.constants.setVisible)
        self.sharing.answered.connect(self._on_shared)
        self.templates.told.connect(self._on_told)
        self.panel.rule_chosen.connect(self._on_rule)
        self.panel.taken.connect(self._on_take)
        self.table.activated.connect(self._on_activated)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)

    def _build_table(self) -> None:
        theme = self.context.theme
        self.table = QTableView()
        identify(self.table, "columns")
        self.table.setModel(self.model)
        prepare_table(self.table, row_lines=2.1)
        self._framed = TableUnderControls(self.table, columns.Part.FIELD)
        self._delegate = FieldDelegate(theme, self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setItemDelegateForColumn(columns.Part.HEADING, NameDelegate(self.table))
        self.table.setItemDelegateForColumn(columns.Part.WHY, ChipDelegate(theme, self.table))
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(30)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(columns.Part.ARROW, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(columns.Part.ARROW, 30)

    def _retranslate(self) -> None:
        self._set_titles(
            self.tr("Where does each column go?"),
            self.tr("Guesses are marked; change any of them. Type into a field's box to search."),
        )
        self.table.setAccessibleName(self.tr("Columns"))
        self.fill_button.setText(self.tr("Also &fill"))
        self.fields.retranslate()
        for picker, heading in zip(self._pickers, self._headings(), strict=False):
            picker.call(self.tr("Field for {heading}").format(heading=heading))
        self._show()

    def _on_changed(self, part: Part) -> None:
        if part in {Part.MAPPING, Part.KIND, Part.TABLE}:
            self._refresh_soon()

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
            self._asked = None
            self.sharing.be_quiet()
            self.fields.show(offered, self.session.remembered.values())
            self.model.show(table.columns)
            self._pickers = []
            self._framed.clear()
            self._build_pickers(_AT_ONCE)
        mapping = self.session.draft.mapping
        for picker, heading in zip(self._pickers, self._headings(), strict=False):
            picker.show_row(self.fields.row_of(mapping.columns.get(heading)))
        self.model.refresh()
        self._show_strips()
        self.constants.refresh()
        if self.session.draft.mapping.constants:
            self.fill_button.setChecked(True)
        self.constants.setVisible(self.fill_button.isChecked())
        self._show_panel()

    @Slot()
    def _build_more(self) -> None:
        self._build_pickers(_AT_ONCE)

    def _build_pickers(self, count: int) -> None:
        """Make the next pickers; the others follow once the window has answered, so nobody is held up."""
        mapping, headings, first = self.session.draft.mapping, self._headings(), len(self._pickers)
        for heading in headings[first : first + count]:
            picker = Picker(self.fields, delegate=self._delegate)
            identify(picker, picker_identifier(heading))
            picker.call(self.tr("Field for {heading}").format(heading=heading))
            picker.setProperty("heading", heading)
            picker.setProperty("role", "cell")
            picker.show_row(self.fields.row_of(mapping.columns.get(heading)))
            picker.picked.connect(self._on_picked)
            picker.entered.connect(self._on_entered)
            self._framed.add(picker)
            self._pickers.append(picker)
        if len(self._pickers) < len(headings):
            self._builder.start()

    def _show_strips(self) -> None:
        required = self.session.required_open()
        text = self.tr("Still needed: {fields}. Choose a column for it, or give every row the same.")
        words = text.format(fields=", ".join(required)) if required else ""
        self.needed.say(words, Tone.WARN, "warning", self.tr("&Give every row the same"))
        proposals = self.session.proposals()
        text = self.tr("%Ln column(s) may belong to a field; the program is not sure.", "", len(proposals))
        self.proposals.say(text if proposals else "", Tone.INFO, "question", self.tr("Take all &proposals"))
        mapping = self.session.draft.mapping
        used = len(set(mapping.columns) | set(mapping.files))
        parts = [
            self.tr("%Ln column(s) will be imported", "", used),
            self.tr("%Ln will not", "", len(self._headings()) - used),
        ]
        self._count.setText(", ".join(parts))

    def _chosen(self) -> str:
        """The heading of the line that is looked at, the first one to begin with."""
        current = self.table.currentIndex()
        return self.model.heading(current.row() if current.isValid() else 0) if self.model.rowCount() else ""

    def _show_panel(self) -> None:
        heading, mapping = self._chosen(), self.session.draft.mapping
        proposal = self.session.proposals().get(heading)
        where = mapping.columns.get(heading)
        field = find_offered(self.session.learnt.offered, where) if where is not None else None
        if field is None and proposal is None:
            self.panel.say(self.tr("“{column}” is not imported.").format(column=heading), "", "", "")
            self.panel.offer_proposal("")
            self.panel.offer_rule(None)
            return
        shown = field or proposal.offered if proposal is not None else field
        assert shown is not None
        words = {"column": heading, "field": fieldwords.title(shown)}
        title = self.tr("“{column}” → {field}") if field is not None else self.tr("“{column}” → perhaps {field}")
        becomes = "" if field is None else columnrules.becomes(self._samples(heading), field)
        self.panel.say(title.format(**words), fieldwords.detail(shown), fieldwords.condition(shown), becomes)
        self.panel.offer_rule(None if field is None else columnrules.choice_of(field, mapping, heading))
        self.panel.offer_proposal(self.tr("&Take it") if field is None else "")

    def _samples(self, heading: str) -> tuple[Sample, ...]:
        learnt, draft = self.session.learnt, self.session.draft
        if learnt.file is None or learnt.subject is None or learnt.connected is None:
            return ()
        subject = Subject(
            learnt.subject.schema,
            learnt.subject.directories,
            draft.mapping,
            learnt.connected.owner.is_admin,
            draft.pipeline,
        )
        return samples(learnt.file.table, subject, learnt.offered, heading)

    @Slot(int)
    def _on_picked(self, row_number: int) -> None:
        heading = str(self.sender().property("heading"))
        target = self.fields.target(row_number)
        self._look_at(heading)
        self.notice.be_quiet()
        self.sharing.be_quiet()
        known = find_offered(self.session.learnt.offered, target) if target is not None else None
        ways = ways_to_share(self.session.draft.mapping, heading, known) if known is not None else ()
        if known is None or not ways or Sharing.BOTH in ways:
            self.session.map_column(heading, target)
            if known is not None and Sharing.BOTH in ways:
                text = self.tr("Several columns fill “{field}”: every record gets all their values.")
                self._ask(heading, known, ways, text.format(field=fieldwords.title(known)))
            return
        text = self.tr("“{field}” holds one value and is filled by “{old}” already. What shall become of “{new}”?")
        old = next(other for other, where in self.session.draft.mapping.columns.items() if where == known.target)
        self._show()
        self._ask(heading, known, ways, text.format(field=fieldwords.title(known), old=old, new=heading))

    def _ask(self, heading: str, known: OfferedField, ways: tuple[Sharing, ...], question: str) -> None:
        self._asked = (heading, known.target)
        others = [each for each in ways if each is not Sharing.BOTH]
        words = {
            Sharing.INSTEAD: self.tr("Use it instead"),
            Sharing.JOINED: self.tr("Join both texts"),
            Sharing.OTHER_KIND: "",
        }
        other_kind = free_kind(self.session.draft.mapping, known.target)
        if other_kind is not None:
            words[Sharing.OTHER_KIND] = self.tr("Make it {kind}").format(kind=self.fields.title(other_kind))
        keep = self.tr("Keep both") if Sharing.BOTH in ways else self.tr("Leave it out")
        self.sharing.ask(question, [*((str(each), words[each]) for each in others), (KEEP, keep)])

    @Slot(str)
    def _on_shared(self, way: str) -> None:
        if self._asked is None:
            return
        heading, target = self._asked
        self._asked = None
        if way != KEEP:
            if way == Sharing.INSTEAD:
                for other, where in list(self.session.draft.mapping.columns.items()):
                    if where == target and other != heading:
                        self.session.map_column(other, None)
            self.session.map_column(heading, target, Sharing(way))
        self._focus_picker(heading)

    def _focus_picker(self, heading: str) -> None:
        for picker in self._pickers:
            if picker.property("heading") == heading:
                picker.setFocus()

    @Slot()
    def _on_entered(self) -> None:
        self._look_at(str(self.sender().property("heading")))

    def _look_at(self, heading: str) -> None:
        number = self._headings().index(heading)
        self.table.setCurrentIndex(self.model.index(number, columns.Part.FIELD))

    @Slot()
    def _on_fill(self) -> None:
        """Lead to the line that fills a required field in every row."""
        self.fill_button.setChecked(True)
        self.constants.begin(required_open(self.session.draft.mapping, self.session.learnt.offered))

    @Slot()
    def _on_take_all(self) -> None:
        self.session.take_proposals()

    @Slot()
    def _on_take(self) -> None:
        proposal = self.session.proposals().get(self._chosen())
        if proposal is not None:
            self.session.map_column(proposal.heading, proposal.offered.target)

    @Slot(str)
    def _on_rule(self, word: str) -> None:
        heading = self._chosen()
        where = self.session.draft.mapping.columns.get(heading)
        field = find_offered(self.session.learnt.offered, where) if where is not None else None
        if field is None:
            return
        if columnrules.is_joined(field, self.session.draft.mapping):
            self.session.set_separator(field.target.code, word)
        elif (rule := columnrules.rule_of(field)) is not None:
            self.session.set_rule(rule, heading, columnrules.word_of(rule, word))

    @Slot(str, object)
    def _on_told(self, text: str, tone: Tone) -> None:
        icons = {Tone.OK: "check-circle", Tone.WARN: "warning"}
        self.notice.say(text, tone, icons.get(tone, "cross-circle"))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if index.column() == columns.Part.WHY and self.model.heading(index.row()) in self.session.proposals():
            self._on_take()
        elif index.row() < len(self._pickers):
            self._pickers[index.row()].setFocus()

    @Slot(QModelIndex)
    def _on_current(self, _index: QModelIndex) -> None:
        self._show_panel()

"""What: which kind of record the rows become, in which pipeline, and what that means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.matching import Guess
from desktop_app.domain.offering import offered_fields
from desktop_app.domain.problems import Problem
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.flow.facts import KindOffer, Subject
from desktop_app.flow.navigator import Gap
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.delegates.chips import LineDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job, Work
from desktop_app.ui.models.kinds import KindsModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.widgets.basics import Card, Picture, identify, label, row
from desktop_app.ui.widgets.boxes import Box


@dataclass(frozen=True, slots=True)
class _Fields:
    """What was read of a kind, and what it means for the table that is open already."""

    subject: Subject
    remembered: Mapping[str, str]
    guesses: tuple[Guess, ...]


class WhatPage(StepPage):
    """The second step."""

    step = Step.WHAT

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model = KindsModel(self)
        self._job: Job | None = None
        self._asked: PortalIdentity | None = None

    def enter(self) -> None:
        """Ask the portal what it has, once for each portal."""
        connected = self.session.learnt.connected
        if connected is None:
            return
        if self.session.learnt.offers and self._asked == connected.webhook.identity:
            self._show_kinds()
            return
        self._asked = connected.webhook.identity
        services = self.context.services
        self._start("kinds")
        self._job = self.context.jobs.start(
            "kinds", lambda _work: services.kinds(connected), Ears(self._on_kinds, self._on_failed)
        )

    def focus_on(self, _gap: Gap) -> None:
        """The kind is what is missing."""
        self.kinds.setFocus()

    def _build_body(self, body: QWidget) -> None:
        self.kinds = QListView()
        identify(self.kinds, "record-kinds")
        self.kinds.setModel(self.model)
        self.kinds.setItemDelegate(LineDelegate(self.context.theme, self.kinds, padding=8))
        self.kinds.setResizeMode(QListView.ResizeMode.Adjust)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pipeline = Box()
        identify(self.pipeline, "pipeline")
        self._pipeline_label, self._pipeline_hint = label("section"), label("muted", wraps=True)
        self._pipeline_label.setBuddy(self.pipeline)
        self._facts_title = label("section", wraps=True)
        self._facts = [(Picture(self.context.theme, "info", 16), label(wraps=True)) for _ in range(4)]
        self._lay_out(body)
        # Not the current line: the first one becomes that by mere focus, and nobody has chosen it then.
        self.kinds.selectionModel().selectionChanged.connect(self._on_selected)
        self.kinds.selectionModel().currentChanged.connect(self._on_current)
        self.pipeline.activated.connect(self._on_pipeline)

    def _lay_out(self, body: QWidget) -> None:
        pipeline = Card(spacing=6)
        pipeline.body.addWidget(self._pipeline_label)
        pipeline.body.addWidget(self.pipeline)
        pipeline.body.addWidget(self._pipeline_hint)
        self._pipeline_card = pipeline
        facts = Card(spacing=8)
        facts.body.addWidget(self._facts_title)
        for picture, text in self._facts:
            line = row(picture, text)
            line.setStretch(1, 1)
            line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
            facts.body.addLayout(line)
        inner = QWidget()
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(pipeline)
        right.addWidget(facts)
        right.addStretch(1)
        side = QScrollArea()
        side.setWidgetResizable(True)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setWidget(inner)
        layout = QGridLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(16)
        layout.addWidget(self.kinds, 0, 0)
        layout.addWidget(side, 0, 1)
        layout.setColumnStretch(0, 5)
        layout.setColumnStretch(1, 4)

    def _retranslate(self) -> None:
        self._set_titles(
            self.tr("What are the rows of your table?"), self.tr("Every row becomes one record of this kind.")
        )
        self.kinds.setAccessibleName(self.tr("Record kinds"))
        self.pipeline.setAccessibleName(self.tr("Pipeline"))
        self._pipeline_label.setText(self.tr("&Pipeline"))
        self._facts_title.setText(self.tr("What will happen, and what will not"))
        texts = (
            ("check-circle", Tone.OK, self.tr("New records are added; nothing the portal has is changed.")),
            ("check-circle", Tone.OK, self.tr("Each row can become one record only, even if the connection breaks.")),
            ("cross-circle", Tone.QUIET, self.tr("Automation rules and workflows do not start for imported records.")),
            (
                "info",
                Tone.INFO,
                self.tr("Responsible people are notified by the portal; Check counts how often."),
            ),
        )
        for (picture, text), (name, tone, words) in zip(self._facts, texts, strict=True):
            picture.show_icon(name, tone)
            text.setText(words)
        self._show_pipelines()

    def _on_changed(self, part: Part) -> None:
        if part is Part.KIND:
            self._show_pipelines()
        elif part is Part.CONNECTION and Step.WHAT in self.session.busy:
            # Another portal, or none: what the former one still answers is not about this one.
            if self._job is not None:
                self._job.cancel()
            self._asked = None
            self.session.set_busy(Step.WHAT, busy=False)

    def _on_kinds(self, offers: tuple[KindOffer, ...]) -> None:
        self.session.set_busy(Step.WHAT, busy=False)
        self.notice.be_quiet()
        self.session.use_offers(offers)
        self._show_kinds()

    def _show_kinds(self) -> None:
        self.model.show(self.session.learnt.offers)
        kind = self.session.draft.kind
        if kind is None:
            return
        position = self.model.row_of(kind.code)
        if position >= 0:
            self.kinds.setCurrentIndex(self.model.index(position))
            if self.session.learnt.subject is None:
                self._read_subject()

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, selected: QItemSelection, _let_go: QItemSelection) -> None:
        chosen = selected.indexes()  # lines that cannot be chosen are in the selection, but not here
        if not chosen:
            return
        self.notice.be_quiet()
        offer = self.model.offer(chosen[0].row())
        self.session.use_kind(offer.kind)
        if self.session.learnt.subject is None:
            self._read_subject()

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        """Say why a kind cannot be chosen."""
        problem = self.model.offer(index.row()).problem if index.isValid() else None
        if problem is not None:
            self.notice.say(messages.whole(problem), Tone.WARN, "warning")

    def _read_subject(self) -> None:
        connected, kind = self.session.learnt.connected, self.session.draft.kind
        assert connected is not None
        assert kind is not None
        services, file = self.context.services, self.session.learnt.file
        remembered = services.remembered(connected.webhook.identity, kind).columns
        self._start("fields")

        def work(work: Work) -> _Fields:
            subject = services.subject(connected, kind)
            guesses: tuple[Guess, ...] = ()
            if file is not None:
                offered = offered_fields(subject.schema, owner_is_admin=connected.owner.is_admin)
                guesses = services.guess(file, offered, remembered, work.progress, work)
            return _Fields(subject, remembered, guesses)

        self._job = self.context.jobs.start("fields", work, Ears(self._on_fields, self._on_failed))

    def _on_fields(self, fields: _Fields) -> None:
        self.session.set_busy(Step.WHAT, busy=False)
        self.notice.be_quiet()
        self.session.use_subject(fields.subject, fields.remembered, fields.guesses)

    def _on_failed(self, problem: Problem) -> None:
        self.session.set_busy(Step.WHAT, busy=False)
        self._asked = None
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")

    def _start(self, what: str) -> None:
        if self._job is not None:
            self._job.cancel()
        self.session.set_busy(Step.WHAT, busy=True)
        text = self.tr("Asking the portal what it has…") if what == "kinds" else self.tr("Reading the fields…")
        self.notice.say(text, Tone.INFO, "clock")

    def _show_pipelines(self) -> None:
        subject = self.session.learnt.subject
        pipelines = subject.directories.pipelines if subject else ()
        self._pipeline_card.setVisible(bool(pipelines) or subject is None)
        self.pipeline.setEnabled(bool(pipelines))
        self.pipeline.clear()
        for each in pipelines:
            self.pipeline.addItem(each.name, each.id)
        chosen = self.session.draft.pipeline
        default = next((each.id for each in pipelines if each.is_default), pipelines[0].id if pipelines else None)
        self.pipeline.setCurrentIndex(self.pipeline.findData(default if chosen is None else chosen))
        if subject is None:
            self._pipeline_hint.setText(self.tr("Shown once a kind with pipelines is chosen."))
        else:
            self._pipeline_hint.setText(self.tr("It decides which stages your table can name."))

    @Slot(int)
    def _on_pipeline(self, index: int) -> None:
        self.session.use_pipeline(self.pipeline.itemData(index))

"""Connection: an address becomes a portal that answers, or a sentence saying what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QListView, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.webhook import Webhook
from desktop_app.flow.facts import CheckState, Connected, DoctorLine
from desktop_app.flow.navigator import Gap
from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.delegates.chips import LineDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job, Work
from desktop_app.ui.models.doctor import DoctorModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.pages.keeping import SavedConnections
from desktop_app.ui.widgets.address import AddressField
from desktop_app.ui.widgets.basics import Card, Picture, button, decorate, identify, label, row
from desktop_app.ui.widgets.guide import Guide, administrator_request

_PAGE = "/devops/section/standard/"


class ConnectionPage(StepPage):
    """The first step."""

    step = Step.CONNECTION

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._job: Job | None = None
        self.model = DoctorModel(self)

    def enter(self) -> None:
        """Show what is known; a saved connection of the draft is loaded again."""
        self.saved.refresh()
        connected = self.session.learnt.connected
        if connected is not None:
            self.address.show_webhook(connected.webhook)
        elif self.session.draft.connection:
            self.saved.use(self.session.draft.connection)

    def connect_to(self, webhook: Webhook, *, is_practice: bool = False) -> None:
        """Check an address and use the portal behind it."""
        self.address.show_webhook(webhook)
        self._examine(webhook, is_practice=is_practice)

    def primary(self) -> None:
        """Check first, then go on."""
        if self.session.learnt.connected is None and self.address.webhook is not None:
            self._on_check()
        else:
            super().primary()

    def focus_on(self, _gap: Gap) -> None:
        """The address is what is missing."""
        self.address.setFocus()

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self.address = AddressField(self.context.services.understand)
        self.saved = SavedConnections(self.context)
        self.remember = QCheckBox()
        identify(self.remember, "remember-this-connection")
        is_lasting = self.context.services.keeping().is_lasting
        self.remember.setEnabled(is_lasting)
        self.remember.setChecked(is_lasting)
        self.check_button = button("check-connection", "primary")
        self.practice_button = button("use-the-practice-portal")
        decorate(self.practice_button, theme, "practice")
        self._understood_icon = Picture(theme, "info", 16)
        self._understood = label("muted", wraps=True)
        identify(self._understood, "address-understood")
        self._address_label, self._doctor_label, self._kept = label("section"), label("section"), label("muted")
        self._kept.setWordWrap(True)
        identify(self._kept, "where-it-is-kept")
        self._address_label.setBuddy(self.address)
        self.checks = QListView()
        identify(self.checks, "connection-checks")
        self.checks.setModel(self.model)
        self.checks.setItemDelegate(LineDelegate(theme, self.checks, padding=5))
        self.checks.setResizeMode(QListView.ResizeMode.Adjust)
        self.checks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It takes what is left, and scrolls by itself.
        self.checks.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.checks.setMinimumHeight(self.checks.fontMetrics().height() * 4)
        self._doctor_label.setBuddy(self.checks)
        self.guide = Guide(theme)
        self._lay_out(body)
        self._connect_parts()

    def _lay_out(self, body: QWidget) -> None:
        card = Card(spacing=6)
        card.body.addWidget(self._address_label)
        card.body.addWidget(self.address)
        understood = row(self._understood_icon, self._understood)
        understood.setStretch(1, 1)
        understood.setAlignment(self._understood_icon, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(understood)
        card.body.addWidget(self.remember)
        card.body.addWidget(self._kept)
        card.body.addLayout(row(self.check_button, self.practice_button, 1))
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.saved)
        left.addWidget(card)
        left.addWidget(self._doctor_label)
        left.addWidget(self.checks, 1)
        side = QScrollArea()
        side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        side.setWidgetResizable(True)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setWidget(self.guide)
        layout = QGridLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(16)
        layout.addLayout(left, 0, 0)
        layout.addWidget(side, 0, 1)
        layout.setColumnStretch(0, 5)
        layout.setColumnStretch(1, 3)

    def _connect_parts(self) -> None:
        self.address.understood.connect(self._on_understood)
        self.address.returnPressed.connect(self._on_check)
        self.check_button.clicked.connect(self._on_check)
        self.practice_button.clicked.connect(self.use_practice)
        self.saved.loaded.connect(self._on_loaded)
        self.saved.failed.connect(self._on_failed)
        self.guide.page_wanted.connect(self._on_page_wanted)
        self.guide.request_wanted.connect(self._on_request_wanted)

    def _retranslate(self) -> None:
        self._set_titles(
            self.tr("Connect to your portal"),
            self.tr("Paste the address of an incoming webhook. It is like a key: the program works in your name."),
        )
        self._address_label.setText(self.tr("&Webhook address"))
        self.address.setAccessibleName(self.tr("Webhook address"))
        self.address.setPlaceholderText(self.tr("https://name.bitrix24.com/rest/1/…/"))
        self.remember.setText(self.tr("&Remember this connection"))
        self.check_button.setText(self.tr("Chec&k connection"))
        self.practice_button.setText(self.tr("Use the &practice portal"))
        self._doctor_label.setText(self.tr("Connection checks"))
        self.checks.setAccessibleName(self.tr("Connection checks"))
        self._show_keeping()
        self._on_understood()

    def _show_keeping(self) -> None:
        keeping = self.context.services.keeping()
        if keeping.is_lasting:
            text = self.tr("Kept in {place}, nowhere else.").format(place=keeping.place)
        else:
            text = self.tr("This computer offers no safe place for it, so it is kept until the program is closed.")
        self._kept.setText(text)

    @Slot()
    def _on_understood(self) -> None:
        webhook, problem = self.address.webhook, self.address.problem
        connected = self.session.learnt.connected
        if connected is not None and connected.webhook != webhook:
            self._cancel()
            self.model.begin()
            self.session.use_connection(None)
        if webhook is not None:
            self._understood_icon.show_icon("check", Tone.OK)
            text = self.tr("Portal {portal}, employee number {user}, secret ••••••••")
            self._understood.setText(text.format(portal=webhook.host, user=webhook.user_id))
        elif problem is not None:
            self._understood_icon.show_icon("warning", Tone.WARN)
            self._understood.setText(messages.whole(problem))
        else:
            self._understood_icon.show_icon("info", Tone.QUIET)
            self._understood.setText(self.tr("The whole address, or a copied command line that holds it."))

    @Slot()
    def _on_check(self) -> None:
        if self.address.webhook is None:
            text = self.tr("Paste the address of a webhook first, or use the practice portal.")
            problem = self.address.problem
            self.notice.say(messages.whole(problem) if problem else text, Tone.WARN, "warning")
            self.address.setFocus()
            return
        self.address.hide_secret()
        self._examine(self.address.webhook, is_practice=False)

    @Slot()
    def use_practice(self) -> None:
        """Start the practice portal and connect to it."""
        self._cancel()
        self.notice.say(self.tr("Starting the practice portal…"), Tone.INFO, "clock")
        self._begin_work()
        services = self.context.services
        self._job = self.context.jobs.start(
            "practice", lambda _work: services.start_practice(), Ears(self._on_practice, self._on_failed)
        )

    def _on_practice(self, webhook: Webhook) -> None:
        self.connect_to(webhook, is_practice=True)

    def _examine(self, webhook: Webhook, *, is_practice: bool) -> None:
        self._cancel()
        self.notice.be_quiet()
        self.model.begin()
        self._begin_work()
        services = self.context.services
        name = webhook.host if self.remember.isChecked() and not is_practice else ""

        def work(work: Work) -> Connected:
            connected = services.examine(webhook, work.tell, work)
            if name:
                services.remember(name, webhook)
            return connected

        self._job = self.context.jobs.start("examine", work, Ears(self._on_connected, self._on_failed, self._on_line))

    def _begin_work(self) -> None:
        self.session.use_connection(None)
        self.session.set_busy(Step.CONNECTION, busy=True)

    def _on_line(self, line: DoctorLine) -> None:
        self.model.take(line)
        if line.state in {CheckState.FAILED, CheckState.WARNED}:
            self.checks.scrollTo(self.model.index(list(type(line.check)).index(line.check)))

    def _on_connected(self, connected: Connected) -> None:
        name = connected.webhook.host if self.remember.isChecked() and not connected.is_practice else ""
        self.session.set_busy(Step.CONNECTION, busy=False)
        self.session.use_connection(connected, name)
        text = self.tr("Connected to {portal} as {name}.")
        self.notice.say(text.format(portal=connected.webhook.host, name=connected.owner.name), Tone.OK, "check-circle")
        if name:
            self.saved.refresh()

    def _on_failed(self, problem: Problem) -> None:
        self.session.set_busy(Step.CONNECTION, busy=False)
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")

    @Slot(object)
    def _on_loaded(self, webhook: Webhook) -> None:
        self.connect_to(webhook)

    @Slot()
    def _on_page_wanted(self) -> None:
        webhook = self.address.webhook
        if webhook is None:
            text = self.tr("Type the name of your portal into the field first, for example name.bitrix24.com.")
            host = self.address.text().strip().removeprefix("https://").split("/")[0]
            if "." not in host:
                self.notice.say(text, Tone.INFO, "info")
                self.address.setFocus()
                return
            self.context.dialogs.open_address(f"https://{host}{_PAGE}")
            return
        self.context.dialogs.open_address(f"{webhook.origin}{_PAGE}")

    @Slot()
    def _on_request_wanted(self) -> None:
        webhook, kind = self.address.webhook, self.session.draft.kind
        portal = webhook.host if webhook else self.tr("our portal")
        self.context.dialogs.copy(
            administrator_request(portal, kind.title if kind else self.tr("the records I import"))
        )
        self.notice.say(self.tr("The request is on the clipboard; paste it into a message."), Tone.OK, "check-circle")

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if Step.CONNECTION in self.session.busy:
            self.session.set_busy(Step.CONNECTION, busy=False)

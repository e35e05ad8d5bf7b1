"""All pages of one window, and the few ways from outside into them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.domain.problems import Problem
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.flow.facts import Connected
from desktop_app.flow.navigator import reachable
from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Work
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.pages.check import CheckPage
from desktop_app.ui.pages.columns import ColumnsPage
from desktop_app.ui.pages.connection import ConnectionPage
from desktop_app.ui.pages.files import FilesPage
from desktop_app.ui.pages.result import ResultPage
from desktop_app.ui.pages.sending import SendingPage
from desktop_app.ui.pages.table import TablePage
from desktop_app.ui.pages.values import ValuesPage
from desktop_app.ui.pages.what import WhatPage
from desktop_app.ui.valuing import Valuing
from desktop_app.ui.wizard import Wizard


class Pages:
    """The nine pages, each built on first entry."""

    def __init__(self, context: Context) -> None:
        self._context, self._session = context, context.session
        self._valuing = Valuing(context, context.hub)
        self.connection = ConnectionPage(context)
        self.table = TablePage(context)
        self.files = FilesPage(context)
        self.sending = SendingPage(context)
        self.result = ResultPage(context, self.sending)
        pages: tuple[StepPage, ...] = (
            self.connection,
            WhatPage(context),
            self.table,
            ColumnsPage(context, self._valuing),
            ValuesPage(context, self._valuing),
            self.files,
            CheckPage(context),
            self.sending,
            self.result,
        )
        self.by_step = {page.step: page for page in pages}

    def use_file(self, wizard: Wizard, path: Path) -> None:
        """Open a spreadsheet wherever the person is; before Table it waits until they come there."""
        if reachable(Step.TABLE, self._session.situation()):
            wizard.go_to(Step.TABLE)
            self.table.open(path)
        else:
            self._session.remember_path(path)
            self.by_step[wizard.step].tell_later(path)

    def reach(self, identity: PortalIdentity) -> None:
        """Connect to the portal of an earlier import with what the keystore holds."""
        services = self._context.services

        def work(work: Work) -> Connected:
            return services.examine(services.address_of(identity), _unheard, work)

        self._context.jobs.start("reach", work, Ears(self._on_reached, self._on_not_reached))

    def _on_reached(self, connected: Connected) -> None:
        self.result.notice.be_quiet()
        self._session.use_connection(connected, "" if connected.is_practice else connected.webhook.host)

    def _on_not_reached(self, problem: Problem) -> None:
        self.result.notice.say(messages.whole(problem), Tone.WARN, "warning")

    def use_folder(self, wizard: Wizard, folder: Path) -> None:
        """Take a folder of attachments."""
        self._session.use_files_order(replace(self._session.draft.files, folder=folder))
        if reachable(Step.FILES, self._session.situation()):
            wizard.go_to(Step.FILES)


def _unheard(_line: object) -> None:
    """Lines of the doctor; here only its verdict counts."""

"""Reaching a portal, keeping its address, and what is asked of it before Start."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from desktop_app.domain.kinds import Kind
from desktop_app.domain.ports import CancelToken, Portal
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.connection import PRACTICE_FAILED
from desktop_app.domain.webhook import PortalIdentity, Webhook
from desktop_app.engine import connect
from desktop_app.flow.desk.bench import Bench
from desktop_app.flow.facts import CheckState, Connected, DoctorLine, Keeping, KindOffer, Subject
from desktop_app.flow.services import Cancelled

_AT_ONCE: Final = 4
_STATES: Final = {
    connect.CheckState.PASSED: CheckState.PASSED,
    connect.CheckState.WARNED: CheckState.WARNED,
    connect.CheckState.FAILED: CheckState.FAILED,
    connect.CheckState.NOT_CHECKED: CheckState.WAITING,
}


class DeskConnections:
    """Reaching a portal and keeping its address (`Connections`)."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._practice: PortalIdentity | None = None

    def keeping(self) -> Keeping:
        """Where addresses are kept."""
        vault = self._bench.tools.vault
        return Keeping(vault.place, vault.is_lasting)

    def saved_connections(self) -> tuple[str, ...]:
        """Names of the saved connections. Raises Trouble."""
        return self._bench.tools.vault.names()

    def load_connection(self, name: str) -> Webhook:
        """A saved address. Raises Trouble."""
        return self._bench.tools.vault.load(name)

    def address_of(self, identity: PortalIdentity) -> Webhook:
        """The address of an earlier import's portal; the practice portal is started for it. Raises Trouble."""
        if identity.is_on_this_computer and identity.host not in self.saved_connections():
            return self.start_practice()
        return self.load_connection(identity.host)

    def remember(self, name: str, webhook: Webhook) -> None:
        """Keep an address. Raises Trouble."""
        self._bench.tools.vault.save(name, webhook)

    def forget(self, name: str) -> None:
        """Remove a saved address. Raises Trouble."""
        self._bench.tools.vault.forget(name)

    def understand(self, text: str) -> Webhook:
        """The address in whatever was pasted. Raises Trouble."""
        return self._bench.tools.read_webhook(text)

    def examine(self, webhook: Webhook, news: Callable[[DoctorLine], None], cancel: CancelToken) -> Connected:
        """Run the connection checks. Raises Trouble, Cancelled."""
        steps = list(connect.CheckStep)
        with self._bench.reaching(webhook) as connection:
            news(DoctorLine(steps[0], CheckState.RUNNING))
            failed: Problem | None = None
            for check in connect.examine(connection.portal, self._bench.clock.wall):
                if cancel.is_cancelled():
                    raise Cancelled
                news(DoctorLine(check.step, _STATES[check.state], check.problem))
                if check.state is connect.CheckState.FAILED and failed is None:
                    failed = check.problem
                following = steps.index(check.step) + 1
                if failed is None and following < len(steps):
                    news(DoctorLine(steps[following], CheckState.RUNNING))
            if failed is not None:
                raise Trouble(failed)
            owner = connection.portal.owner()
        return Connected(webhook, owner, is_practice=webhook.identity == self._practice)

    def start_practice(self) -> Webhook:
        """Start the practice portal, or return the address of the running one. Raises Trouble."""
        try:
            webhook = self._bench.tools.read_webhook(self._bench.start_practice())
        except OSError as error:
            problem = Problem(PRACTICE_FAILED, words={"reason": (error.strerror or type(error).__name__).lower()})
            raise Trouble(problem) from error
        self._practice = webhook.identity
        return webhook

    def samples(self) -> tuple[Path, ...]:
        """The sample spreadsheets that come with the program."""
        return self._bench.samples

    def kinds(self, connected: Connected) -> tuple[KindOffer, ...]:
        """All kinds the portal offers, with the reason where one cannot be imported. Raises Trouble."""
        with self._bench.reaching(connected.webhook) as connection:
            kinds = connection.portal.kinds()
            with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="kinds") as pool:
                return tuple(pool.map(partial(_offer, connection.portal), kinds))

    def subject(self, connected: Connected, kind: Kind) -> Subject:
        """Fields and directories of a kind, read anew. Raises Trouble."""
        with self._bench.reaching(connected.webhook) as connection:
            schema = connection.portal.schema(kind)
            return Subject(schema, connection.portal.directories(kind, schema))


def _offer(portal: Portal, kind: Kind) -> KindOffer:
    """A kind whose fields may not be read cannot be imported either: nothing could be matched or read back."""
    try:
        portal.schema(kind)
    except Trouble as trouble:
        return KindOffer(kind, replace(trouble.problem, words={**trouble.problem.words, "kind": kind.title}))
    return KindOffer(kind)

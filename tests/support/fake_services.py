"""A window's services in memory: a small portal, tables from text files, runs that obey the test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.kinds import CONTACT, DEAL, Kind
from desktop_app.domain.mapping import ImportMapping, read_mapping
from desktop_app.domain.ports import CancelToken
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems import connection as connection_problems
from desktop_app.domain.remembering import Remembered
from desktop_app.domain.webhook import PortalIdentity, Webhook
from desktop_app.flow.facts import (
    CheckState,
    CheckStep,
    Connected,
    DoctorLine,
    Keeping,
    KindOffer,
    StoredDraft,
    Subject,
)
from desktop_app.flow.preferences import Preferences
from tests.support.fake_runs import FakeRuns
from tests.support.fake_state import OWNER, PRACTICE_ADDRESS
from tests.support.schemas import DIRECTORIES, schema


class FakeServices(FakeRuns):
    """Everything a window may ask for."""

    def keeping(self) -> Keeping:
        place = "Secret Service" if self.lasting else "no keystore answers"
        return Keeping(place, self.lasting)

    def saved_connections(self) -> tuple[str, ...]:
        self._pass("saved_connections")
        return tuple(self.connections)

    def load_connection(self, name: str) -> Webhook:
        self._pass("load_connection")
        if name not in self.connections:
            raise Trouble(Problem(connection_problems.ADDRESS_MISSING))
        return self.connections[name]

    def address_of(self, identity: PortalIdentity) -> Webhook:
        return self.load_connection(identity.host)

    def remember(self, name: str, webhook: Webhook) -> None:
        self._pass("remember")
        self.connections[name] = webhook

    def forget(self, name: str) -> None:
        self._pass("forget")
        self.connections.pop(name, None)

    def understand(self, text: str) -> Webhook:
        return read_webhook(text)

    def examine(self, webhook: Webhook, news: Callable[[DoctorLine], None], cancel: CancelToken) -> Connected:
        self._pass("examine", cancel)
        for check in CheckStep:
            news(DoctorLine(check, CheckState.RUNNING))
            if check is self.failing:
                news(DoctorLine(check, CheckState.FAILED, self.failure))
                raise Trouble(self.failure)
            news(DoctorLine(check, CheckState.PASSED))
        return Connected(webhook, OWNER, webhook.host.startswith("127."))

    def start_practice(self) -> Webhook:
        self._pass("start_practice")
        return read_webhook(PRACTICE_ADDRESS)

    def samples(self) -> tuple[Path, ...]:
        return self.sample_paths

    def kinds(self, connected: Connected) -> tuple[KindOffer, ...]:
        self._pass("kinds")
        return self.kind_offers

    def subject(self, connected: Connected, kind: Kind) -> Subject:
        self._pass("subject")
        known = schema(kind) if kind.code in {DEAL.code, CONTACT.code} else replace(schema(DEAL), kind=kind)
        return Subject(known, DIRECTORIES)

    def remembered(self, identity: PortalIdentity, kind: Kind) -> Remembered:
        return self.learnt

    def templates(self) -> tuple[str, ...]:
        return tuple(sorted(path.name for path in self.mappings))

    def template_place(self, name: str) -> Path:
        return Path("templates") / name

    def save_mapping(self, path: Path, document: Mapping[str, object]) -> None:
        self._pass("save_mapping")
        self.mappings[path] = document

    def load_mapping(self, path: Path) -> ImportMapping:
        self._pass("load_mapping")
        return read_mapping(self.mappings[path])

    def drafts(self) -> tuple[StoredDraft, ...]:
        return tuple(reversed(self.stored_drafts.values()))

    def save_draft(self, draft: StoredDraft) -> None:
        self._pass("save_draft")
        self.stored_drafts[draft.name] = draft

    def delete_draft(self, name: str) -> None:
        self.stored_drafts.pop(name, None)

    def preferences(self) -> Preferences:
        return self.kept

    def save_preferences(self, preferences: Preferences) -> None:
        self.kept = preferences

    def log_folder(self) -> Path:
        return Path.home()  # every test has its own (conftest)

    def data_folder(self) -> Path:
        return Path("data")

    def clear_personal(self, days: int) -> int:
        self._pass("clear_personal")
        self.cleared.append(days)
        return len(self.runs)

    def problem_report(self, facts: Mapping[str, str]) -> str:
        self._pass("problem_report")
        return "".join(f"{name}: {value}\n" for name, value in facts.items())

"""Records that were found count for a while; what was not found is asked for each time."""

from dataclasses import dataclass, field
from types import SimpleNamespace

from desktop_app.domain.answers import FoundRecord, Verdict
from desktop_app.domain.mapping import LookUp
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.relations import Wanted
from desktop_app.flow.desk.records import KnownRecords
from tests.support.free import NeverCancelled, no_progress


@dataclass
class Clock:
    now: float = 1_000.0

    def monotonic(self) -> float:
        return self.now


@dataclass
class Portal:
    titles: dict[str, int]
    asked: list[list[str]] = field(default_factory=list)

    def find(self, kind, where, select):
        ((_, texts),) = where.items()
        self.asked.append(list(texts))
        found = [FoundRecord(self.titles[text], {"title": text}) for text in texts if text in self.titles]
        return SimpleNamespace(verdict=Verdict.ANSWERED, records=found, problem=None)


def wanted(*texts):
    return [Wanted("COMPANY_ID", (4,), LookUp.TITLE, texts)]


def looked_up(known, portal, *texts, user="1"):
    webhook = SimpleNamespace(identity=PortalIdentity("a.example", user))
    connection = SimpleNamespace(webhook=webhook, portal=portal)
    found = known.look_up(wanted(*texts), connection, no_progress, NeverCancelled())
    return {text: [record.id for record in records] for text, records in found["COMPANY_ID"].items()}


def test_what_was_found_is_not_asked_for_again_and_what_was_not_is():
    known, portal = KnownRecords(Clock()), Portal({"Acme": 5})
    assert looked_up(known, portal, "Acme", "Gone") == {"acme": [5], "gone": []}
    portal.titles["Gone"] = 7
    assert looked_up(known, portal, "Acme", "Gone") == {"acme": [5], "gone": [7]}
    assert portal.asked == [["Acme", "Gone"], ["Gone"]]
    assert looked_up(known, portal, "ACME") == {"acme": [5]}
    assert len(portal.asked) == 2


def test_a_record_is_asked_for_again_after_a_while_on_another_portal_and_when_forgotten():
    clock = Clock()
    known, portal = KnownRecords(clock), Portal({"Acme": 5})
    looked_up(known, portal, "Acme")
    clock.now += 301
    looked_up(known, portal, "Acme")
    looked_up(known, portal, "Acme", user="2")
    known.forget()
    looked_up(known, portal, "Acme")
    assert portal.asked == [["Acme"]] * 4

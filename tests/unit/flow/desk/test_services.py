"""The window's services over the real engine: a child process, a journal on disk, and a portal over HTTP."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.mapping import Target
from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import ReadingOptions
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.flow import services as ports
from desktop_app.flow.desk.running import settle_seconds
from desktop_app.flow.desk.services import DeskServices
from desktop_app.flow.facts import (
    CheckState,
    Connected,
    DoctorLine,
    StoredDraft,
)
from desktop_app.flow.preferences import Preferences
from desktop_app.flow.services import Cancelled
from tests.support.contacts import NEVER, contacts
from tests.support.fake_services import FakeServices
from tests.support.free import no_progress
from tests.support.practice import RunningPortal


class Pulled:
    """A token that was pulled before the work began."""

    def is_cancelled(self) -> bool:
        return True


@pytest.mark.parametrize("fulfils", [DeskServices, FakeServices])
def test_services_and_fakes_offer_what_the_window_asks_for(fulfils: type):
    wrong = []
    for port in (ports.Connections, ports.PortalReads, ports.Tables, ports.Checking, ports.Runs, ports.Memory):
        for name, wanted in inspect.getmembers(port, inspect.isfunction):
            if name.startswith("_"):
                continue
            found = getattr(fulfils, name, None)
            if found is None or list(inspect.signature(found).parameters) != list(inspect.signature(wanted).parameters):
                wrong.append(name)
    assert wrong == []


def test_the_doctor_tells_every_line_and_the_owner(services: DeskServices, portal: RunningPortal):
    lines: list[DoctorLine] = []
    found = services.examine(services.understand(portal.webhook), lines.append, NEVER)
    ended = {line.check: line.state for line in lines}
    assert set(ended.values()) <= {CheckState.PASSED, CheckState.WARNED}
    assert (found.owner.is_admin, found.is_practice) == (True, False)


def test_the_portal_of_an_earlier_practice_import_is_started_again(services: DeskServices):
    earlier = services.start_practice().identity
    assert services.address_of(earlier).identity == earlier
    with pytest.raises(Trouble, match="elsewhere"):
        services.address_of(PortalIdentity("elsewhere.bitrix24.com", "1"))


def test_a_wrong_secret_fails_by_its_cause_and_names_no_secret(services: DeskServices, portal: RunningPortal):
    lines: list[DoctorLine] = []
    wrong = read_webhook(portal.webhook.replace(portal.secret, "wrongwrong123456"))
    with pytest.raises(Trouble) as caught:
        services.examine(wrong, lines.append, NEVER)
    assert "wrongwrong123456" not in f"{caught.value} {caught.value.problem!r}"
    assert [line.problem for line in lines if line.state is CheckState.FAILED] == [caught.value.problem]


def test_an_examination_nobody_waits_for_ends(services: DeskServices, portal: RunningPortal):
    with pytest.raises(Cancelled):
        services.examine(services.understand(portal.webhook), lambda line: None, Pulled())


def test_kinds_of_the_portal_can_be_imported(services: DeskServices, connected: Connected):
    offers = {offer.kind.code: offer.problem for offer in services.kinds(connected)}
    assert {"lead", "deal", "contact", "company"} <= set(offers)
    assert offers["contact"] is None


def test_a_table_arrives_whole_from_the_child(services: DeskServices, tmp_path: Path):
    path = contacts(tmp_path / "many.csv", mark="Long", count=25_000)
    before = path.read_bytes()
    file = services.load(path, ReadingOptions(), no_progress, NEVER)
    table = file.table
    assert (table.row_count, [column.heading for column in table.columns]) == (
        25_001, ["First name", "Last name", "Phone"]
    )  # fmt: skip
    assert (table.row_numbers[0], table.row_numbers[-1]) == (2, 25_002)
    assert table.cells(12_345) == ("Anna12345", "Long", "+74950012345")
    assert len(table.columns[0].kinds) == 25_001
    assert path.read_bytes() == before == file.copy.read_bytes()


def test_the_first_rows_come_before_the_whole_and_facts_with_it(services: DeskServices, tmp_path: Path):
    path = contacts(tmp_path / "many.csv", mark="Long", count=25_000)
    services.get_ready(NEVER)
    first = services.first_rows(path, ReadingOptions(), NEVER)
    assert 200 <= first.row_count < 25_000
    assert first.cells(1) == ("Anna1", "Long", "+74950000001")
    facts = services.load(path, ReadingOptions(), no_progress, NEVER).facts
    assert [(each.filled, each.distinct) for each in facts] == [(25_001, 25_001), (25_001, 1), (25_001, 25_001)]
    assert (facts[0].longest, facts[0].longest_row, facts[0].samples[:2]) == (9, 10_002, ("Anna0", "Anna1"))


def test_pasted_cells_become_a_file_that_reads_like_any_other(services: DeskServices):
    path = services.paste('Name\tNote\nAnna\t"a\nb"\n')
    assert path.name.startswith("Pasted cells ")
    assert services.paste('Name\tNote\nAnna\t"a\nb"\n') == path
    table = services.load(path, ReadingOptions(), no_progress, NEVER).table
    assert (table.cells(0), table.delimiter) == (("Anna", "a\nb"), "\t")


def test_loading_that_is_not_wanted_any_more_ends(services: DeskServices, tmp_path: Path):
    with pytest.raises(Cancelled):
        services.load(contacts(tmp_path / "c.csv", mark="x"), ReadingOptions(), no_progress, Pulled())


def test_a_table_that_is_none_is_trouble(services: DeskServices, tmp_path: Path):
    path = tmp_path / "locked.xlsx"
    path.write_bytes(b"")
    with pytest.raises(Trouble):
        services.load(path, ReadingOptions(), no_progress, NEVER)


def test_templates_are_kept_in_the_data_folder(services: DeskServices, tmp_path: Path):
    services.save_mapping(services.template_place("May: clients"), {"columns": {"Phone": "PHONE.WORK"}})
    assert services.templates() == ("May clients",)
    place = services.template_place("May clients")
    assert place.is_relative_to(tmp_path / "data" / "templates")
    assert services.load_mapping(place).columns == {"Phone": Target("PHONE", "WORK")}


def test_drafts_and_preferences_are_kept(services: DeskServices):
    services.save_draft(StoredDraft("one", "{}"))
    services.save_draft(StoredDraft("one", '{"new": 1}'))
    assert services.drafts() == (StoredDraft("one", '{"new": 1}'),)
    services.delete_draft("one")
    services.delete_draft("unknown")
    services.save_preferences(Preferences(scheme="dark", is_gentle=True))
    assert (services.drafts(), services.preferences()) == ((), Preferences(scheme="dark", is_gentle=True))


@pytest.mark.parametrize(
    ("address", "is_practice", "seconds"),
    [
        ("https://a.bitrix24.com/rest/1/abcdefgh12345678/", False, 75.0),
        ("https://crm.firma.example/rest/1/abcdefgh12345678/", False, 300.0),
        ("http://127.0.0.1:8000/rest/1/abcdefgh12345678/", True, 5.0),
    ],
)
def test_an_unanswered_request_is_given_time_by_the_kind_of_portal(
    connected: Connected, address: str, is_practice: bool, seconds: float
):
    asked = Connected(read_webhook(address), connected.owner, is_practice)
    assert settle_seconds(asked) == seconds

"""One import in the making: what a change keeps, what it lets go, and what it makes stale."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.kinds import COMPANY, CONTACT, DEAL
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, ImportMapping, Target
from desktop_app.domain.matching import Layer
from desktop_app.domain.portal import Owner
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.repair.operations import LeaveOut
from desktop_app.domain.table import ReadingOptions
from desktop_app.domain.value_table import Knowledge
from desktop_app.engine.attaching import FilesOrder
from desktop_app.flow.draft import Draft
from desktop_app.flow.facts import CheckOutcome, Connected, KindOffer, LoadedFile, Subject
from desktop_app.flow.navigator import Sending
from desktop_app.flow.session import ImportSession, Part
from desktop_app.flow.steps import Step
from desktop_app.flow.values import value_lines
from tests.support.fake_state import ADDRESS
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table

CONNECTED = Connected(read_webhook(ADDRESS), Owner(1, "Anna", is_admin=True))
OTHER = Connected(read_webhook(ADDRESS.replace("acme", "other")), Owner(5, "Olga", is_admin=False))
OFFERS = (KindOffer(DEAL), KindOffer(CONTACT))
ROWS = table(("Name", "Stage", "Start date", "Junk"), ("One", "New", "03/04/2024", "x"), ("Two", "Old", "", "y"))
OUTCOME = CheckOutcome(bytes([0, 3]))
CALL = Choice(ChoiceKind.USE, "NEW")


class Told(list):
    """The parts a session said had changed."""

    def taken(self) -> list[Part]:
        parts, self[:] = list(self), []
        return parts


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def session(told: Told) -> ImportSession:
    """A session with portal, kind, table, texts and outcome."""
    made = ImportSession(Draft("d"), told.append)
    made.use_connection(CONNECTED, "acme")
    made.use_offers(OFFERS)
    made.use_kind(DEAL)
    made.use_subject(Subject(schema(DEAL), DIRECTORIES), {})
    made.use_file(LoadedFile(Path("/a/deals.csv"), ReadingOptions(), ROWS, "00", Path("/copy")))
    made.use_values(value_lines(ROWS, made.draft.mapping, made.learnt.offered, Knowledge(DIRECTORIES)))
    made.use_outcome(OUTCOME)
    told.taken()
    return made


def _file(*headings: str) -> LoadedFile:
    return LoadedFile(Path("/a/b.csv"), ReadingOptions(), table(headings, ("1",) * len(headings)), "01", Path("/c"))


def test_strong_guesses_are_taken_and_say_why(session: ImportSession):
    assert session.draft.mapping.columns == {
        "Name": Target("TITLE"), "Stage": Target("STAGE_ID"), "Start date": Target("BEGINDATE")
    }  # fmt: skip
    assert session.layer("Name") is Layer.TITLE
    assert session.layer("Junk") is None


def test_the_situation_is_what_was_learnt(session: ImportSession):
    now = session.situation()
    assert (now.is_connected, now.has_kind, now.has_table, now.rows, now.mapped) == (True, True, True, 2, 3)
    assert (now.value_lines, now.open_values, now.is_checked, now.ready, now.held_back) == (3, 2, True, 1, 1)
    assert (now.required, now.takes_files, now.sending) == (("Floors",), True, Sending.NOT_BEGUN)


def test_a_person_moves_a_field_and_is_told_which_column_let_it_go(session: ImportSession):
    assert session.map_column("Junk", Target("TITLE")) == "Name"
    assert "Name" not in session.draft.mapping.columns
    assert session.draft.decided == {"Junk", "Name"}
    assert session.layer("Junk") is None


def test_a_decision_outlives_another_reading_of_the_table(session: ImportSession):
    session.map_column("Name", None)
    session.use_file(session.learnt.file)
    assert "Name" not in session.draft.mapping.columns


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s.map_column("Name", None),
        lambda s: s.set_constant("SOURCE_ID", "WEB"),
        lambda s: s.choose_value("Stage", "Old", CALL),
        lambda s: s.set_date_order("Start date", DateOrder.DAY_FIRST),
        lambda s: s.set_files_column("Junk", "UF_CRM_8"),
        lambda s: s.use_files_order(FilesOrder(Path("/files"))),
        lambda s: s.look_for_likes(wanted=False),
        lambda s: s.use_pipeline(9),
        lambda s: s.use_file(_file("Name")),
        lambda s: s.use_kind(CONTACT),
        lambda s: s.use_connection(OTHER),
        lambda s: s.use_mapping(ImportMapping()),
        lambda s: s.assign_all_to_owner(),
    ],
)
def test_every_change_makes_check_stale(session: ImportSession, change):
    change(session)
    assert session.learnt.outcome is None


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s.use_files_order(FilesOrder(Path("/files"))),
        lambda s: s.look_for_likes(wanted=False),
        lambda s: s.choose_value("Stage", "Old", CALL),
        lambda s: s.set_date_order("Start date", DateOrder.DAY_FIRST),
    ],
)
def test_the_list_of_texts_outlives_what_does_not_concern_it(session: ImportSession, change):
    before = [line.key for line in session.learnt.values]
    change(session)
    assert [line.key for line in session.learnt.values] == before


def test_the_same_pipeline_changes_nothing(session: ImportSession, told: Told):
    session.use_pipeline(None)
    assert (told.taken(), session.learnt.outcome) == ([], OUTCOME)


def test_a_chosen_meaning_is_seen_in_the_list_and_can_be_taken_back(session: ImportSession):
    session.choose_value("Stage", "Old", CALL)
    assert [line.row.choice for line in session.learnt.values if line.row.text == "Old"] == [CALL]
    assert session.draft.mapping.choices == {"Stage": {"Old": CALL}}
    session.choose_value("Stage", "Old", None)
    assert session.draft.mapping.choices == {}
    assert [line.is_open for line in session.learnt.values if line.row.text == "Old"] == [True]


def test_a_column_that_goes_elsewhere_forgets_what_its_texts_meant(session: ImportSession):
    session.choose_value("Stage", "Old", CALL)
    session.set_date_order("Start date", DateOrder.DAY_FIRST)
    session.map_column("Stage", Target("SOURCE_ID"))
    session.map_column("Start date", None)
    assert (session.draft.mapping.choices, session.draft.mapping.date_orders) == ({}, {})


def test_the_order_of_dates_can_be_chosen_and_left_open_again(session: ImportSession):
    session.set_date_order("Start date", DateOrder.MONTH_FIRST)
    line = next(line for line in session.learnt.values if line.is_date_order)
    assert line.row.choice == Choice(ChoiceKind.USE, DateOrder.MONTH_FIRST.value)
    session.set_date_order("Start date", None)
    assert session.draft.mapping.date_orders == {}
    assert next(line for line in session.learnt.values if line.is_date_order).is_open


def test_another_table_keeps_what_fits_and_lists_what_does_not(session: ImportSession):
    session.map_column("Junk", Target("UF_CRM_9"))
    session.choose_value("Stage", "Old", CALL)
    session.set_files_column("Junk", "UF_CRM_8")
    session.use_file(_file("Name", "Stage"))
    mapping = session.draft.mapping
    assert set(mapping.columns) == {"Name", "Stage"}
    assert (mapping.choices, mapping.files) == ({"Stage": {"Old": CALL}}, {})
    assert session.dropped == ("Junk",), "what was only guessed is no news"


def test_another_kind_keeps_what_it_has_too(session: ImportSession):
    session.set_constant("SOURCE_ID", "WEB")
    session.set_constant("STAGE_ID", "NEW")
    session.use_kind(CONTACT)
    assert not session.situation().has_kind
    session.use_subject(Subject(schema(CONTACT), DIRECTORIES), {})
    assert session.draft.mapping.constants == {"SOURCE_ID": "WEB"}
    assert Target("STAGE_ID") not in session.draft.mapping.columns.values()
    assert session.draft.pipeline is None


def test_choosing_the_same_kind_again_asks_nothing_anew(session: ImportSession, told: Told):
    session.use_kind(DEAL)
    assert (told.taken(), session.learnt.outcome) == ([], OUTCOME)


def test_another_portal_forgets_what_was_learnt_of_the_first_but_no_choice(session: ImportSession):
    session.use_pipeline(9)
    mapping = session.draft.mapping
    session.use_connection(OTHER)
    assert (session.learnt.offers, session.learnt.subject, session.draft.pipeline) == ((), None, None)
    assert (session.draft.mapping, session.draft.kind) == (mapping, DEAL)


def test_the_same_portal_again_forgets_nothing(session: ImportSession):
    session.use_connection(None)
    assert not session.situation().is_connected
    session.use_connection(CONNECTED, "acme")
    assert (session.learnt.offers, session.learnt.outcome) == (OFFERS, OUTCOME)


def test_a_kind_the_portal_has_no_more_is_let_go(session: ImportSession, told: Told):
    session.use_offers((KindOffer(COMPANY),))
    assert (session.draft.kind, told.taken()) == (None, [Part.KIND])


def test_all_to_me_fills_the_responsible_and_frees_the_column(session: ImportSession):
    session.map_column("Junk", Target("ASSIGNED_BY_ID"))
    session.assign_all_to_owner()
    assert session.draft.mapping.constants == {"ASSIGNED_BY_ID": "1"}
    assert Target("ASSIGNED_BY_ID") not in session.draft.mapping.columns.values()
    assert "Junk" in session.draft.decided


def test_required_fields_are_open_until_column_constant_or_file_fills_them(session: ImportSession):
    session.set_constant("UF_CRM_9", "3")
    assert session.required_open() == ()
    session.set_constant("UF_CRM_9", None)
    assert session.required_open() == ("Floors",)
    session.map_column("Junk", Target("UF_CRM_9"))
    assert session.required_open() == ()


def test_weak_guesses_wait_for_a_yes(session: ImportSession):
    session.use_file(_file("Amount total", "Source of lead"))
    proposals = session.proposals()
    assert all(heading not in session.draft.mapping.columns for heading in proposals)
    assert session.situation().proposals == len(proposals) > 0
    session.take_proposals()
    assert session.proposals() == {}
    assert set(proposals) <= set(session.draft.mapping.columns)


def test_columns_of_file_names_come_with_their_field(session: ImportSession):
    session.set_files_column("Junk", "UF_CRM_8")
    assert {head: field.title for head, field in session.files_wanted().columns.items()} == {"Junk": "Contract"}
    session.set_files_column("Junk", None)
    assert session.files_wanted().columns == {}


def test_a_dropped_path_waits_for_its_step(session: ImportSession):
    session.remember_path(Path("/x/other.csv"))
    assert (session.draft.path, session.learnt.file) == (Path("/x/other.csv"), None)
    assert not session.situation().has_table
    assert not session.situation().is_checked


def test_the_order_is_everything_that_was_decided(session: ImportSession):
    session.use_pipeline(9)
    session.look_for_likes(wanted=False)
    order = session.order()
    assert (order.mapping, order.pipeline, order.look_for_likes) == (session.draft.mapping, 9, False)
    assert order == session.order()
    assert order != replace(order, pipeline=0)


def test_every_change_says_which_part_it_was(session: ImportSession, told: Told):
    session.set_busy(Step.TABLE, busy=True)
    session.set_busy(Step.TABLE, busy=False)
    session.use_step(Step.CHECK)
    session.set_constant("SOURCE_ID", "WEB")
    session.use_outcome(OUTCOME)
    session.use_sending(Sending.RUNNING)
    parts = [Part.BUSY, Part.BUSY, Part.BUSY, Part.MAPPING, Part.CHECK, Part.RUN]
    assert told.taken() == parts
    assert (session.busy, session.draft.step, session.situation().sending) == (
        frozenset(), Step.CHECK, Sending.RUNNING
    )  # fmt: skip


def test_repairs_make_check_stale_and_hold_for_their_table_only():
    session = ImportSession(Draft("one"), Told().append)
    file = LoadedFile(Path("a.csv"), ReadingOptions(), ROWS, "sha", Path("copy"))
    session.use_file(file)
    session.use_outcome(OUTCOME)
    session.use_repairs(Repairs().add(LeaveOut((1,))))
    assert session.learnt.outcome is None
    session.use_file(file)
    assert session.draft.repairs.done == (LeaveOut((1,)),)
    session.use_file(replace(file, sha256="other"))
    assert session.draft.repairs == Repairs()
    assert session.are_repairs_lost


def test_files_picked_for_rows_hold_for_their_table_only():
    session = ImportSession(Draft("one"), Told().append)
    file = LoadedFile(Path("a.csv"), ReadingOptions(), ROWS, "sha", Path("copy"))
    session.use_file(file)
    order = FilesOrder(Path("files"), {2: {"UF": (Path("b.pdf"),)}}, outside=frozenset({"A"}))
    session.use_files_order(order)
    session.use_file(file)
    assert (session.draft.files, session.are_picks_lost) == (order, False)
    session.use_file(replace(file, sha256="other"))
    assert (session.draft.files, session.are_picks_lost) == (FilesOrder(Path("files")), True)
    session.use_files_order(order)
    session.remember_path(Path("another.csv"))
    assert session.draft.files == FilesOrder(Path("files"))


def test_walking_nowhere_in_the_repairs_leaves_check_as_it_is():
    session = ImportSession(Draft("one"), Told().append)
    session.use_outcome(OUTCOME)
    session.use_repairs(Repairs((LeaveOut((1,)),), 0))
    assert session.learnt.outcome is OUTCOME


def test_a_spreadsheet_that_is_being_read_is_kept_in_the_draft_at_once(session: ImportSession):
    session.keep_path(Path("/a/large.xlsx"), ReadingOptions(sheet="Second"))
    assert (session.draft.path, session.draft.options.sheet) == (Path("/a/large.xlsx"), "Second")

"""A draft is read as it was written, and damage costs no more than the draft."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.kinds import CONTACT, Kind
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, ImportMapping, Target
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.repair.operations import LeaveOut, SetCells
from desktop_app.domain.table import QUESTIONABLE, Beside, ReadingOptions
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.attaching import FilesOrder
from desktop_app.flow.draft import Draft, draft_text, read_draft
from desktop_app.flow.steps import Step

WORDS = st.text(max_size=12)
HEADINGS = st.text(min_size=1, max_size=8)
PATHS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=20).map(Path)
CHOICES = st.builds(Choice, st.just(ChoiceKind.USE), st.text(min_size=1, max_size=5)) | st.sampled_from(
    [Choice(ChoiceKind.LEAVE_EMPTY), Choice(ChoiceKind.HOLD_BACK)]
)
MAPPINGS = st.builds(
    ImportMapping,
    columns=st.dictionaries(HEADINGS, st.sampled_from([Target("TITLE"), Target("PHONE", "WORK"), Target("UF_CRM_1")])),
    constants=st.dictionaries(st.sampled_from(["SOURCE_ID", "ASSIGNED_BY_ID"]), WORDS),
    files=st.dictionaries(HEADINGS, st.sampled_from(["UF_CRM_8", "PHOTO"])),
    date_orders=st.dictionaries(HEADINGS, st.sampled_from(DateOrder)),
    choices=st.dictionaries(HEADINGS, st.dictionaries(WORDS, CHOICES, min_size=1)),
)
DRAFTS = st.builds(
    Draft,
    name=st.text(min_size=1, max_size=32),
    step=st.sampled_from(Step),
    connection=WORDS,
    identity=st.none() | st.builds(PortalIdentity, WORDS, st.integers(1, 99).map(str)),
    is_practice=st.booleans(),
    kind=st.none() | st.builds(Kind, st.integers(1, 2000), WORDS, WORDS),
    pipeline=st.none() | st.integers(0, 99),
    path=st.none() | PATHS,
    options=st.builds(
        ReadingOptions,
        st.none() | WORDS,
        st.none() | st.integers(0, 100),
        st.none() | st.sampled_from(["cp1251", "utf-8"]),
        st.none() | st.sampled_from([";", "\t"]),
        st.frozensets(st.sampled_from(QUESTIONABLE)),
        st.sampled_from(Beside),
    ),
    mapping=MAPPINGS,
    decided=st.frozensets(HEADINGS),
    files=st.builds(
        FilesOrder,
        st.none() | PATHS,
        st.dictionaries(st.integers(1, 99), st.dictionaries(HEADINGS, st.lists(PATHS, max_size=2).map(tuple))),
        st.booleans(),
        st.frozensets(HEADINGS, max_size=2),
        st.frozensets(st.tuples(st.integers(1, 99), WORDS), max_size=2),
    ),
    look_for_likes=st.booleans(),
    repairs=st.sampled_from([Repairs(), Repairs((SetCells("A", (1, 2), "x"), LeaveOut((4,))), 1)]),
    repaired_file=WORDS,
)
DRAFT = Draft(
    "one", Step.COLUMNS, path=Path("/tmp/a.csv"), kind=CONTACT, identity=PortalIdentity("a.bitrix24.com", "1")
)


@settings(max_examples=50, deadline=None)
@given(DRAFTS)
def test_it_is_read_as_it_was_written(draft: Draft):
    assert read_draft(draft_text(draft)) == draft


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_text_is_a_draft_or_nothing_but_never_a_crash(data: st.DataObject):
    text = draft_text(DRAFT)
    cut = data.draw(st.integers(0, len(text)))
    found = read_draft(text[:cut] + data.draw(st.text(max_size=5)) + text[data.draw(st.integers(cut, len(text))) :])
    assert found is None or isinstance(found, Draft)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(sorted(json.loads(draft_text(DRAFT)))),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
        max_leaves=5,
    ),
)
def test_a_part_of_another_shape_is_a_draft_or_nothing_but_never_a_crash(key: str, thing: object):
    document = json.loads(draft_text(DRAFT))
    document[key] = thing
    found = read_draft(json.dumps(document))
    assert found is None or isinstance(found, Draft)
    if found is not None:
        assert read_draft(draft_text(found)) == found


@pytest.mark.parametrize("text", ["", "null", "[]", "3", "{}", '{"version": 2}', "\x00", "[" * 100_000])
def test_what_is_no_draft_is_nothing(text: str):
    assert read_draft(text) is None


@pytest.mark.parametrize(
    ("draft", "worth"),
    [
        (Draft("a"), False),
        (Draft("a", connection="x", identity=PortalIdentity("h", "1")), False),
        (Draft("a", kind=CONTACT), True),
        (Draft("a", path=Path("x")), True),
    ],
)
def test_only_what_would_be_missed_is_worth_keeping(draft: Draft, worth: bool):
    assert draft.is_worth_keeping is worth


def test_a_draft_from_before_repairs_is_read_without_any():
    document = json.loads(draft_text(DRAFT))
    del document["repairs"]
    assert read_draft(json.dumps(document)) == DRAFT


def test_damaged_repairs_cost_the_draft_and_nothing_more():
    document = json.loads(draft_text(DRAFT))
    document["repairs"] = {"position": 3, "list": [], "file": ""}
    assert read_draft(json.dumps(document)) is None

"""What finished imports teach."""

from desktop_app.domain.mapping import Choice, ChoiceKind, ImportMapping, Target
from desktop_app.domain.remembering import Remembered, forgotten, learnt, read_remembered, remembered_document

USE_6 = Choice(ChoiceKind.USE, "6")
USE_7 = Choice(ChoiceKind.USE, "7")
EMPTY = Choice(ChoiceKind.LEAVE_EMPTY)
HELD = Choice(ChoiceKind.HOLD_BACK)
FIRST = ImportMapping(
    columns={"Client  name": Target("TITLE"), "Manager": Target("ASSIGNED_BY_ID"), "Tel": Target("PHONE", "WORK")},
    choices={"Manager": {"Ivan ": USE_6, "-": EMPTY, "Gone": HELD}},
)


def test_headings_and_texts_are_kept_without_case_and_spaces():
    known = learnt(Remembered(), FIRST, ["Client  name", "Manager", "Tel"])
    assert known.columns == {"client name": "TITLE", "manager": "ASSIGNED_BY_ID", "tel": "PHONE.WORK"}
    assert known.values == {"ASSIGNED_BY_ID": {"ivan": USE_6, "-": EMPTY}}


def test_what_is_newer_replaces_what_is_older():
    known = learnt(Remembered(), FIRST, ["Client  name", "Manager", "Tel"])
    second = ImportMapping(
        columns={"CLIENT NAME": Target("COMMENTS"), "Manager": Target("ASSIGNED_BY_ID")},
        choices={"Manager": {"IVAN": USE_7, "Olga": USE_6}},
    )
    known = learnt(known, second, ["CLIENT NAME", "Manager"])
    assert known.columns == {"client name": "COMMENTS", "manager": "ASSIGNED_BY_ID", "tel": "PHONE.WORK"}
    assert known.values["ASSIGNED_BY_ID"] == {"-": EMPTY, "ivan": USE_7, "olga": USE_6}


def test_a_column_that_was_left_out_this_time_is_forgotten():
    known = learnt(Remembered(), FIRST, ["Client  name", "Manager", "Tel"])
    known = learnt(known, ImportMapping(columns={"Client name": Target("TITLE")}), ["Client name", "Tel"])
    assert known.columns == {"client name": "TITLE", "manager": "ASSIGNED_BY_ID"}


def test_a_text_that_is_held_back_now_is_forgotten():
    known = learnt(Remembered(), FIRST, ["Manager"])
    held = ImportMapping(columns={"Manager": Target("ASSIGNED_BY_ID")}, choices={"Manager": {"Ivan": HELD}})
    assert learnt(known, held, ["Manager"]).values == {"ASSIGNED_BY_ID": {"-": EMPTY}}


def test_a_person_can_have_a_heading_forgotten_with_its_texts():
    known = forgotten(learnt(Remembered(), FIRST, []), "MANAGER")
    assert (known.columns, known.values) == ({"client name": "TITLE", "tel": "PHONE.WORK"}, {})


def test_texts_stay_while_another_heading_goes_to_the_field():
    both = ImportMapping(
        columns={"Manager": Target("ASSIGNED_BY_ID"), "Boss": Target("ASSIGNED_BY_ID")},
        choices={"Manager": {"Ivan": USE_6}},
    )
    assert forgotten(learnt(Remembered(), both, []), "Boss").values == {"ASSIGNED_BY_ID": {"ivan": USE_6}}


def test_texts_do_not_grow_without_end():
    texts = {f"Text {number}": USE_6 for number in range(3_000)}
    many = ImportMapping(columns={"Manager": Target("ASSIGNED_BY_ID")}, choices={"Manager": texts})
    kept = learnt(Remembered(), many, []).values["ASSIGNED_BY_ID"]
    assert (len(kept), next(iter(kept))) == (2_000, "text 1000")


def test_it_survives_its_document():
    known = learnt(Remembered(), FIRST, [])
    assert read_remembered(remembered_document(known)) == known


def test_entries_that_cannot_be_are_left_out():
    document = {
        "columns": {"a": "TITLE", "b": 5, "c": "PHONE.PIGEON"},
        "values": {"X": {"t": ["use", "6"], "u": ["hold-back", ""], "v": "w", "x": ["use", 6]}, "Y": [], "Z": {"q": ["sing", ""]}},
    }  # fmt: skip
    assert read_remembered(document) == Remembered({"a": "TITLE"}, {"X": {"t": USE_6}})
    for nothing in (None, [], "text", {"columns": [], "values": 5}):
        assert read_remembered(nothing) == Remembered()

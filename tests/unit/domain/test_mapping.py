import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.filing import FileRule, RuleKind
from desktop_app.domain.mapping import (
    Choice,
    ChoiceKind,
    DateOrder,
    DecimalMark,
    FieldHint,
    ImportMapping,
    LookUp,
    NameOrder,
    Target,
    mapping_document,
    read_mapping,
    target,
)
from desktop_app.domain.problems import Trouble

MAPPING = ImportMapping(
    columns={"Name": Target("TITLE"), "Phone": Target("PHONE", "MOBILE")},
    constants={"SOURCE_ID": "Website"},
    files={"Scan": "UF_CRM_8"},
    file_rules=(
        FileRule(RuleKind.STARTS, "Phone", "UF_CRM_8", is_phone=True),
        FileRule(RuleKind.FOLDER, "Firm", "UF_CRM_9", is_shared=True),
    ),
    date_orders={"Start": DateOrder.MONTH_FIRST},
    choices={"Manager": {"Ivan": Choice(ChoiceKind.USE, "6"), "Nobody": Choice(ChoiceKind.LEAVE_EMPTY)}},
    always=frozenset({"SOURCE_ID"}),
    joins={"TITLE": " / "},
    name_orders={"Client": NameOrder.LAST_FIRST},
    decimal_marks={"Sum": DecimalMark.COMMA},
    phone_countries={"Phone": "DE"},
    look_ups={"Firm": LookUp.TITLE},
    fallbacks={"Manager": Choice(ChoiceKind.USE, "1")},
    hints={"UF_CRM_8": FieldHint("Contract", "file")},
)


def test_a_mapping_file_comes_back_as_it_was_saved():
    assert read_mapping(json.loads(json.dumps(mapping_document(MAPPING)))) == MAPPING


def test_the_file_has_the_shape_of_the_contract():
    document = mapping_document(MAPPING)
    assert document["columns"] == {"Name": "TITLE", "Phone": "PHONE.MOBILE"}
    assert document["constants"] == {"SOURCE_ID": "Website"}
    assert document["files"] == {"Scan": "UF_CRM_8"}


@pytest.mark.parametrize(
    "rules", [{}, [1], [{"name": "ends", "column": "No", "field": "UF"}], [{"name": "starts", "column": "No"}]]
)
def test_a_rule_for_files_that_says_too_little_is_refused(rules):
    with pytest.raises(Trouble, match="fileRules"):
        read_mapping({"fileRules": rules})


def test_keys_it_does_not_know_are_kept_and_written_again():
    mapping = read_mapping({"columns": {}, "later": [1, 2]})
    assert mapping == ImportMapping(kept={"later": [1, 2]})
    assert mapping_document(mapping)["later"] == [1, 2]


def test_a_communication_without_a_kind_is_for_work():
    assert target("EMAIL") == Target("EMAIL", "WORK")
    assert target("PHONE.PIGEON") is None


@pytest.mark.parametrize(
    "document",
    [
        [], "text", None, {"columns": []}, {"columns": {"a": 1}}, {"columns": {"a": "PHONE.PIGEON"}}, {"constants": {"a": None}},
        {"dateOrders": {"a": "sideways"}}, {"values": {"a": {"b": "c"}}}, {"values": []},
        {"always": "TITLE"}, {"nameOrders": {"a": "b"}}, {"decimalMarks": {"a": ";"}}, {"phoneCountries": {"a": "Germany"}},
        {"lookUps": {"a": "moon"}}, {"otherwise": {"a": ["use"]}}, {"fields": {"TITLE": "Name"}}, {"values": {"a": {"b": ["use", []]}}},
    ],
)  # fmt: skip
def test_what_is_no_mapping_is_a_sentence(document):
    with pytest.raises(Trouble, match="cannot be used"):
        read_mapping(document)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["columns", "values", "a", "dateOrders"]), inner, max_size=3)
)  # fmt: skip


@given(JSON)
def test_no_document_makes_it_raise_anything_else(document):
    try:
        read_mapping(document)
    except Trouble as trouble:
        assert trouble.problem.code == "mapping-unreadable"

import pickle

import pytest

from desktop_app.domain.problems import Entry, Problem, Severity, Trouble

ENTRY = Entry(
    "phone-short", Severity.ERROR, "Phone too short", "Row {row}: “{value}” has {count} digits.", "Write it whole."
)
PROBLEM = Problem(ENTRY, row=17, column="Phone", value="12", words={"count": "2"})


def test_the_sentence_names_row_value_and_reason():
    assert PROBLEM.text == "Row 17: “12” has 2 digits."


def test_a_value_in_braces_is_not_taken_for_a_place_to_fill():
    problem = Problem(ENTRY, row=1, value="{count}", words={"count": "7"})
    assert problem.text == "Row 1: “{count}” has 7 digits."


def test_a_translated_template_is_filled_alike():
    assert PROBLEM.filled("Строка {row}: «{value}»") == "Строка 17: «12»"


def test_a_trouble_crosses_the_border_of_a_process_with_its_problem():
    with pytest.raises(Trouble, match="has 2 digits") as caught:
        raise pickle.loads(pickle.dumps(Trouble(PROBLEM)))
    assert caught.value.problem == PROBLEM

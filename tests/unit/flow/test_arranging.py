"""How a table and a portal's fields meet."""

from desktop_app.domain.kinds import DEAL
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, ImportMapping, LookUp, Target
from desktop_app.domain.matching import Guess, Layer
from desktop_app.domain.offering import find_offered, offered_fields
from desktop_app.flow.arranging import Rule, matched, with_rule
from tests.support.schemas import schema

OFFERED = offered_fields(schema(DEAL), owner_is_admin=False)
USE = Choice(ChoiceKind.USE, "NEW")


def guess(heading, code, layer=Layer.TITLE):
    return Guess(heading, find_offered(OFFERED, Target(code)), layer)


def test_a_rule_is_decided_for_one_column_and_left_open_again():
    mapping = with_rule(ImportMapping(), Rule.DATE_ORDER, "D", DateOrder.DAY_FIRST)
    mapping = with_rule(mapping, Rule.LOOK_UP, "C", LookUp.KEY)
    assert (mapping.date_orders, mapping.look_ups) == ({"D": DateOrder.DAY_FIRST}, {"C": LookUp.KEY})
    assert with_rule(mapping, Rule.DATE_ORDER, "D", None).date_orders == {}


def test_strong_guesses_are_taken_for_columns_nobody_decided_about():
    guesses = [
        guess("A", "TITLE"),
        guess("B", "TITLE"),
        guess("C", "OPPORTUNITY", Layer.SIMILAR),
        guess("D", "STAGE_ID"),
    ]
    mapping, dropped = matched(ImportMapping(), ["A", "B", "C", "D"], OFFERED, guesses, {"D"})
    assert (mapping.columns, dropped) == ({"A": Target("TITLE")}, ())


def test_what_fits_no_longer_is_let_go_with_all_that_was_decided_about_it():
    mapping = ImportMapping(
        columns={"Gone": Target("TITLE"), "S": Target("STAGE_ID"), "X": Target("UF_CRM_99")},
        constants={"SOURCE_ID": "WEB", "UF_CRM_99": "1"},
        always=frozenset({"SOURCE_ID", "UF_CRM_99"}),
        choices={"Gone": {"a": USE}, "S": {"New": USE}},
        fallbacks={"Gone": USE, "S": USE},
        joins={"TITLE": " ", "UF_CRM_99": " "},
        date_orders={"Gone": DateOrder.DAY_FIRST},
        files={"Gone": "UF_CRM_8", "F": "UF_CRM_8"},
    )
    fitting, dropped = matched(mapping, ["S", "X", "F"], OFFERED, [], frozenset({"Gone", "S"}))
    assert dropped == ("Gone",), "nobody decided about X"
    assert fitting == ImportMapping(
        columns={"S": Target("STAGE_ID")},
        constants={"SOURCE_ID": "WEB"},
        always=frozenset({"SOURCE_ID"}),
        choices={"S": {"New": USE}},
        fallbacks={"S": USE},
        joins={"TITLE": " "},
        files={"F": "UF_CRM_8"},
    )

"""Columns: every distinct cell once, failed cells named, empty ones left out."""

from desktop_app.domain.convert.column import convert_column, converted_again, distinct_texts
from desktop_app.domain.convert.fields import ColumnFacts, converter
from desktop_app.domain.convert.model import NOTHING, Refusal, Remark
from desktop_app.domain.convert.numbers import NumberStyle, has_shares
from desktop_app.domain.mapping import Target
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.problems import values as problems
from desktop_app.domain.schema import Field
from desktop_app.domain.table import CellKind, Column
from tests.support.schemas import DIRECTORIES

T, N, E, R, X = CellKind.TEXT, CellKind.NUMBER, CellKind.EMPTY, CellKind.ERROR, CellKind.NO_RESULT


def column(texts, kinds, **more):
    return Column(0, "A", "H", texts, bytes(kinds), **more)


def converted(of, convert, **more):
    return convert_column(of, [convert], range(2, 2 + len(of.texts)), **more)


def test_equal_cells_are_converted_once():
    seen = []

    def convert(cell, tell):
        seen.append(cell.text)
        return cell.text.upper()

    assert converted(column(["a", "b", "a", ""], [T, T, T, E]), convert).values == ["A", "B", "A", NOTHING]
    assert seen == ["a", "b"]


def test_the_same_text_is_another_cell_when_it_is_a_number_or_has_another_raw_value():
    seen = []

    def convert(cell, tell):
        seen.append((cell.text, cell.kind, cell.raw))
        return 1

    converted(column(["5", "5", "5"], [T, N, N], raws={2: "5.25"}), convert)
    assert seen == [("5", T, ""), ("5", N, ""), ("5", N, "5.25")]


def test_a_number_shown_as_percent_is_another_cell_than_the_same_number_bare():
    offered = OfferedField(Target("PROBABILITY"), "P", Field("probability", "PROBABILITY", "integer", "P"))
    shown = column(["1", "1", "0.5", "0.5"], [N, N, N, N], formats={0: "0%", 2: "0.0%"})
    assert converted(shown, converter(offered, ColumnFacts(), DIRECTORIES)).values == [100, 1, 50, 50]


def test_a_one_among_shares_may_mean_all_of_it_and_is_refused():
    offered = OfferedField(Target("PROBABILITY"), "P", Field("probability", "PROBABILITY", "integer", "P"))

    def became(texts, formats=None):
        of = column(texts, [N] * len(texts), formats=formats or {})
        facts = ColumnFacts(number_style=NumberStyle(has_shares=has_shares(of)))
        return converted(of, converter(offered, facts, DIRECTORIES)).values

    assert became(["0.25", "1", "0"]) == [25, NOTHING, 0]
    assert became(["50", "1"]) == [50, 1]
    assert became(["0.25", "1"], {0: "0%", 1: "0%"}) == [25, 100]


def test_money_takes_the_currency_its_number_format_shows():
    offered = OfferedField(Target("UF_M"), "M", Field("ufM", "UF_M", "money", "M"))
    shown = column(["1", "1", "2 $"], [N, N, T], formats={1: "$#,##0", 2: "#,##0 [$€-407]"})
    assert converted(shown, converter(offered, ColumnFacts(), DIRECTORIES)).values == ["1|EUR", "1|USD", "2|USD"]


def test_a_plain_number_says_that_the_currency_of_its_format_is_left_out():
    offered = OfferedField(Target("UF_D"), "D", Field("ufD", "UF_D", "double", "D"))
    found = converted(
        column(["100"], [N], formats={0: "#,##0 [$€-407]"}), converter(offered, ColumnFacts(), DIRECTORIES)
    )
    assert found.values == [100]
    assert [each.text for each in found.problems[0]] == [
        "“100 EUR” names a currency; only the number goes into this field."
    ]


def test_the_address_behind_a_text_is_sent_where_the_text_is_none_and_that_is_told():
    links = {0: "https://a.org/x", 1: "https://b.org"}
    pages = column(["Our site", "b.org", "no link"], [T, T, T], links=links)
    link = OfferedField(Target("UF_L"), "L", Field("ufL", "UF_L", "url", "L"))
    found = converted(pages, converter(link, ColumnFacts(), DIRECTORIES))
    assert found.values == ["https://a.org/x", "b.org", NOTHING]
    assert {index: [each.code for each in told] for index, told in found.problems.items()} == {
        0: ["link-behind"],
        2: ["link-unreadable"],
    }
    found = converted(pages, converter(OfferedField(Target("WEB", "WORK"), "W"), ColumnFacts(), DIRECTORIES))
    assert [[each["VALUE"] for each in value] for value in found.values[:2]] == [["https://a.org/x"], ["b.org"]]
    mails = column(["Write", "c@d.org"], [T, T], links={0: "mailto:a@b.org?subject=x", 1: "mailto:a@b.org"})
    found = converted(mails, converter(OfferedField(Target("EMAIL", "WORK"), "E"), ColumnFacts(), DIRECTORIES))
    assert [[each["VALUE"] for each in value] for value in found.values] == [["a@b.org"], ["c@d.org"]]


def test_a_long_number_whose_digits_are_lost_is_told_wherever_it_goes_as_a_text():
    texts = ["40702810900000010000", "40702810900000012345", "4,07E+19", "7707083893", "1E5"]
    numbers = column(texts, [N, T, T, N, T], raws={0: "4.070281090000001E+19"})
    for name in ("UF_S", "COMMENTS"):
        offered = OfferedField(Target(name), "S", Field("s", name, "string", "S"))
        found = converted(numbers, converter(offered, ColumnFacts(), DIRECTORIES))
        assert found.values == texts
        assert {index: [each.code for each in told] for index, told in found.problems.items()} == {
            0: ["digits-lost"],
            2: ["digits-lost"],
        }


def test_problems_stand_at_every_row_that_has_the_text():
    def convert(cell, tell):
        tell(Remark(problems.TIME_LEFT_OUT))
        raise Refusal(problems.DATE_UNREADABLE)

    found = converted(column(["x", "", "x"], [T, E, T]), convert)
    assert {index: [each.code for each in told] for index, told in found.problems.items()} == {
        0: ["date-unreadable", "time-left-out"],
        2: ["date-unreadable", "time-left-out"],
    }
    assert [(each.row, each.column, each.value) for each in found.problems[2]] == [(4, "H", "x")] * 2


def test_failed_formulas_hold_their_rows_unless_somebody_decided_about_them():
    cells = column(["#N/A", "", " "], [R, X, T])
    found = converted(cells, lambda cell, tell: cell.text)
    assert {index: told[0].code for index, told in found.problems.items()} == {
        0: "cell-error",
        1: "formula-without-result",
    }
    assert found.values == [NOTHING] * 3
    assert converted(cells, lambda cell, tell: "told", decided={"#N/A"}).values[0] == "told"


def test_half_a_letter_is_refused_before_it_makes_a_request_unreadable():
    found = converted(column(["a\ud800", "b"], [T, T]), lambda cell, tell: cell.text)
    assert (found.values, found.problems[0][0].code) == ([NOTHING, "b"], "text-broken")


def test_each_row_may_have_a_converter_of_its_own():
    cells = column(["a", "a"], [T, T])
    found = convert_column(cells, [lambda cell, tell: 1, lambda cell, tell: 2], (2, 3))
    assert found.values == [1, 2]


def test_texts_to_look_at_are_those_of_text_cells():
    assert distinct_texts(column(["a", "5", "a", ""], [T, N, T, E])) == ["a"]
    assert distinct_texts(column(["a", "b", "a"], [T, T, T])) == ["a", "b"]


def test_a_percent_cell_counts_in_hundredths_only_where_the_field_says_so():
    share = column(["0.15", "0.125", "15", "1"], [N, N, N, N], formats={0: "0%", 1: "0.0%", 2: '0"%"', 3: "0%"})
    discount = OfferedField(Target("UF_1"), "Discount, %", Field("UF_1", "UF_1", "double", "UF_1"))
    assert converted(share, converter(discount, ColumnFacts(), DIRECTORIES)).values == [15, 12.5, 15, 100]
    for kind, code in (("double", "percent-unclear"), ("integer", "percent-unclear"), ("money", "money-unreadable")):
        other = OfferedField(Target("UF_1"), "A", Field("UF_1", "UF_1", kind, "Amount"))
        found = converted(share, converter(other, ColumnFacts(), DIRECTORIES))
        assert {index: told[0].code for index, told in found.problems.items()} == dict.fromkeys((0, 1, 3), code)
        assert found.values[2] in (15, "15|EUR")


def test_a_cell_converted_again_is_still_shown_as_percent():
    share = column(["0.15", "x"], [N, T], formats={0: "0%"})
    discount = OfferedField(Target("UF_1"), "Discount, %", Field("UF_1", "UF_1", "double", "UF_1"))
    convert = converter(discount, ColumnFacts(), DIRECTORIES)
    known = converted(share, convert)
    assert converted_again(known, share, [convert], (2, 3), [0]).values == [15, NOTHING]

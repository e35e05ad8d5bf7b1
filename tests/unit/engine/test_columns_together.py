"""What columns do to each other and what a person decides about them, through the whole of Check."""

from dataclasses import replace

import pytest

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.mapping import (
    Choice,
    ChoiceKind,
    DecimalMark,
    ImportMapping,
    NameOrder,
    Target,
    target,
)
from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import CellKind
from desktop_app.engine.check import Subject, check_table
from desktop_app.engine.phones import PhonePlans
from tests.support.free import NeverCancelled, no_progress
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table


def checked(sheet, columns, kind=DEAL, before=None, **more):
    mapping = ImportMapping({heading: target(code) for heading, code in columns.items()}, **more)
    subject = Subject(schema(kind), DIRECTORIES, mapping, owner_is_admin=True, phones=PhonePlans())
    return check_table(sheet, subject, progress=no_progress, cancel=NeverCancelled(), before=before)


def payloads(*given, **more):
    result = checked(*given, **more)
    return [result.payload(index) for index in range(len(result.row_numbers))]


def codes(result):
    return [[problem.code for problem in result.problems_of(index)] for index in range(len(result.row_numbers))]


def test_two_columns_are_joined_where_both_are_filled():
    sheet = table(["A", "B"], ["Acme", "Berlin"], ["Acme", ""], ["", "Oslo"], ["", ""])
    sent = payloads(sheet, {"A": "TITLE", "B": "TITLE"}, joins={"TITLE": " / "})
    assert [each.get("title") for each in sent] == ["Acme / Berlin", "Acme", "Oslo", None]


def test_two_columns_on_one_field_without_a_word_are_refused():
    with pytest.raises(Trouble) as caught:
        checked(table(["A", "B"], ["a", "b"]), {"A": "TITLE", "B": "TITLE"})
    assert caught.value.problem.code == "field-twice"


def test_a_full_name_is_parted_and_a_column_of_its_own_goes_first():
    sheet = table(["ФИО", "Имя"], ["Петрова Анна Ивановна", ""], ["Кац Иван", "Ваня"])
    sent = payloads(sheet, {"ФИО": "FULL_NAME", "Имя": "NAME"}, CONTACT)
    assert sent == [{"lastName": "Петрова", "name": "Анна"}, {"lastName": "Кац", "name": "Ваня"}]


def test_a_part_of_a_full_name_that_gives_way_to_another_name_is_told():
    sheet = table(["ФИО", "Фамилия"], ["Иванов Иван", "Петров"], ["Кац Иван", "КАЦ"], ["Кац Иван", ""])
    result = checked(sheet, {"ФИО": "FULL_NAME", "Фамилия": "LAST_NAME"}, CONTACT)
    assert [result.payload(index)["lastName"] for index in range(3)] == ["Петров", "КАЦ", "Кац"]
    assert codes(result) == [["name-part-replaced"], [], []]
    assert result.problems_of(0)[0].text == (
        "“Иванов” of the full name is not sent: the column “Фамилия” says “Петров”."
    )


def test_a_row_that_goes_without_the_text_of_merged_cells_is_told():
    sheet = table(["Firm", "Sum"], ["Acme", "1"], ["", "2"], ["", "3"])
    firm, amount = sheet.columns
    sheet = replace(sheet, columns=(replace(firm, covered={1: 0, 2: 0}), amount))
    result = checked(sheet, {"Firm": "TITLE", "Sum": "OPPORTUNITY"})
    assert codes(result) == [[], ["cell-merged"], ["cell-merged"]]
    assert result.problems_of(2)[0].text == (
        "The cell is merged with those above it: “Acme” stands in row 2 only, and this row is sent without it."
    )
    assert checked(sheet, {"Sum": "OPPORTUNITY"}).problems_of(1) == ()


def test_the_person_says_the_order_of_names():
    sheet = table(["Name"], ["Anna Petrova"])
    orders = {"Name": NameOrder.LAST_FIRST}
    assert payloads(sheet, {"Name": "FULL_NAME"}, CONTACT, name_orders=orders) == [
        {"lastName": "Anna", "name": "Petrova"}
    ]


def test_several_phones_in_a_cell_and_in_columns_keep_their_kinds():
    sheet = table(["Tel", "Mob"], ["84951234567; моб. 89031234567", "+4915116728812"])
    assert payloads(sheet, {"Tel": "PHONE.WORK", "Mob": "PHONE.MOBILE"}, CONTACT) == [
        {
            "PHONE": [
                {"VALUE": "84951234567", "VALUE_TYPE": "WORK"},
                {"VALUE": "89031234567", "VALUE_TYPE": "MOBILE"},
                {"VALUE": "+4915116728812", "VALUE_TYPE": "MOBILE"},
            ]
        }
    ]


def test_phones_get_the_country_that_was_chosen_for_their_column():
    sheet = table(["Tel"], ["8 495 123-45-67"])
    (sent,) = payloads(sheet, {"Tel": "PHONE.WORK"}, CONTACT, phone_countries={"Tel": "RU"})
    assert sent["PHONE"] == [{"VALUE": "+74951234567", "VALUE_TYPE": "WORK"}]


def test_constants_fill_empty_cells_or_go_before_them():
    sheet = table(["Deal", "Source"], ["a", "Website"], ["b", ""])
    columns = {"Deal": "TITLE", "Source": "SOURCE_ID"}
    assert [each["sourceId"] for each in payloads(sheet, columns, constants={"SOURCE_ID": "Звонок"})] == ["WEB", "CALL"]
    always = payloads(sheet, columns, constants={"SOURCE_ID": "Звонок"}, always=frozenset({"SOURCE_ID"}))
    assert [each["sourceId"] for each in always] == ["CALL", "CALL"]


def test_the_currency_beside_an_amount_becomes_the_record_s_currency():
    sheet = table(["Sum"], ["100 $"], ["5 руб."], ["7"])
    assert [each.get("currencyId") for each in payloads(sheet, {"Sum": "OPPORTUNITY"})] == ["USD", "RUB", None]


def test_an_amount_in_another_currency_than_its_row_says_is_held_back():
    sheet = table(["Sum", "Currency"], ["100 $", "EUR"], ["100 $", "USD"], ["100 €", ""], ["5 CHF", ""])
    result = checked(sheet, {"Sum": "OPPORTUNITY", "Currency": "CURRENCY_ID"})
    assert [result.is_held(index) for index in range(4)] == [True, False, False, True]
    assert [each for each in codes(result)[0] if each == "currency-differs"] == ["currency-differs"]
    assert result.payload(2)["currencyId"] == "EUR"


def formatted(sheet, heading, *formats):
    """The same table with numbers under number formats in one column."""
    columns = [
        replace(each, kinds=bytes([CellKind.NUMBER] * len(formats)), formats=dict(enumerate(formats)))
        if each.heading == heading
        else each
        for each in sheet.columns
    ]
    return replace(sheet, columns=tuple(columns))


def test_the_currency_of_a_number_format_becomes_the_record_s_currency():
    sheet = formatted(table(["Sum"], ["100"], ["5"], ["7"]), "Sum", "#,##0.00\\ [$€-407]", '#,##0.00 "₽"', "#,##0")
    assert [each.get("currencyId") for each in payloads(sheet, {"Sum": "OPPORTUNITY"})] == ["EUR", "RUB", None]


def test_a_number_format_in_a_currency_the_portal_lacks_holds_the_row():
    sheet = formatted(table(["Sum"], ["100"]), "Sum", "#,##0 [$CHF]")
    result = checked(sheet, {"Sum": "OPPORTUNITY"})
    assert (result.is_held(0), codes(result)) == (True, [["currency-unknown"]])
    assert result.problems_of(0)[0].text == "The portal has no currency “CHF”."


def test_a_number_format_gives_way_to_the_row_s_own_currency_and_is_told():
    sheet = formatted(table(["Sum", "Currency"], ["100", "EUR"], ["5", ""]), "Sum", "$#,##0", "$#,##0")
    result = checked(sheet, {"Sum": "OPPORTUNITY", "Currency": "CURRENCY_ID"})
    assert [result.payload(index)["currencyId"] for index in range(2)] == ["EUR", "USD"]
    assert codes(result) == [["currency-shown-differs"], []]
    assert "“100 USD”" in result.problems_of(0)[0].text


def test_one_name_in_the_other_order_is_parted_by_its_own_unless_a_person_said_the_order():
    sheet = table(["ФИО"], ["Иванова Мария"], ["Сидорова Анна"], ["Пётр Сидоров"])
    assert payloads(sheet, {"ФИО": "FULL_NAME"}, CONTACT)[2] == {"name": "Пётр", "lastName": "Сидоров"}
    said = payloads(sheet, {"ФИО": "FULL_NAME"}, CONTACT, name_orders={"ФИО": NameOrder.LAST_FIRST})
    assert said[2] == {"name": "Сидоров", "lastName": "Пётр"}


def test_stages_tell_the_pipeline_or_ask_for_it():
    told = checked(table(["Stage"], ["First talk"], ["Won"]), {"Stage": "STAGE_ID"})
    assert (told.questions, told.payload(0)) == ((), {"categoryId": 9, "stageId": "C9:NEW"})
    (question,) = checked(table(["Stage"], ["Won"]), {"Stage": "STAGE_ID"}).questions
    assert (question.code, question.column) == ("pipeline-of-stages", "Stage")
    (question,) = checked(table(["Stage"], ["New"], ["First talk"]), {"Stage": "STAGE_ID"}).questions
    assert question.words["names"] == "General, Partners"


def test_the_usual_pipeline_is_taken_with_a_word_about_it():
    result = checked(table(["Deal"], ["a"]), {"Deal": "TITLE"})
    assert "pipeline-default" in [each.code for each in result.remarks]


def test_all_unknown_people_go_to_one_and_namesakes_too():
    sheet = table(["Who"], ["Nobody"], ["Ivan Ivanov"], ["Anna Petrova"])
    sent = payloads(sheet, {"Who": "ASSIGNED_BY_ID"}, fallbacks={"Who": Choice(ChoiceKind.USE, "8")})
    assert [each["assignedById"] for each in sent] == [8, 8, 1]


def test_a_fallback_does_not_settle_what_was_held_back_on_purpose():
    held = {"Who": {"Nobody": Choice(ChoiceKind.HOLD_BACK)}}
    result = checked(
        table(["Who"], ["Nobody"]),
        {"Who": "ASSIGNED_BY_ID"},
        choices=held,
        fallbacks={"Who": Choice(ChoiceKind.USE, "8")},
    )
    assert codes(result) == [["choice-held"]]


def test_the_person_says_what_a_lone_mark_means():
    sheet = table(["Sum"], ["1,234"])
    assert codes(checked(sheet, {"Sum": "OPPORTUNITY"})) == [["number-ambiguous"]]
    for mark, value in ((DecimalMark.COMMA, 1.234), (DecimalMark.POINT, 1234)):
        assert payloads(sheet, {"Sum": "OPPORTUNITY"}, decimal_marks={"Sum": mark})[0]["opportunity"] == value


def test_a_mark_that_is_certain_in_one_cell_is_certain_in_all():
    sheet = table(["Sum"], ["1,234"], ["7,5"])
    assert [each["opportunity"] for each in payloads(sheet, {"Sum": "OPPORTUNITY"})] == [1.234, 7.5]


def test_a_changed_rule_converts_its_own_column_again_and_no_other():
    sheet = table(["Deal", "Sum"], ["a", "1,234"])
    columns = {"Deal": "TITLE", "Sum": "OPPORTUNITY"}
    first = checked(sheet, columns)
    second = checked(sheet, columns, before=first, decimal_marks={"Sum": DecimalMark.POINT})
    assert second.columns[0] is first.columns[0]
    assert (second.payload(0)["opportunity"], second.is_held(0), first.is_held(0)) == (1234, False, True)


def test_questions_about_columns_stop_all_and_questions_about_values_hold_their_rows():
    sheet = table(["Start", "Source"], ["03/04/2026", "Website"], ["05/06/2026", "Nowhere"])
    result = checked(sheet, {"Start": "BEGINDATE", "Source": "SOURCE_ID"})
    assert [each.code for each in result.questions] == ["date-order-open"]
    assert codes(result)[1][-1] == "choice-unknown"


def test_an_empty_cell_sends_nothing_at_all():
    sheet = table(["Deal", "VIP", "Colours", "Source"], ["a", " ", "", "\u00a0"])
    columns = {"Deal": "TITLE", "VIP": "UF_CRM_6", "Colours": "UF_CRM_2", "Source": "SOURCE_ID"}
    assert payloads(sheet, columns) == [{"title": "a"}]


def test_a_mapping_may_name_kinds_of_communication_only_where_there_are_any():
    with pytest.raises(Trouble) as caught:
        checked(table(["Tel"], ["1"]), {"Tel": "PHONE"}, DEAL)
    assert caught.value.problem.words["names"] == "PHONE.WORK"
    assert Target("PHONE", "WORK") == target("PHONE")


def test_of_fields_that_hold_several_each_value_tells_how_the_column_is_written():
    many = tuple(
        replace(each, is_multiple=True) if each.upper_name in {"UF_CRM_3", "UF_CRM_4"} else each
        for each in schema(DEAL).fields
    )
    mapping = ImportMapping({"Days": Target("UF_CRM_4"), "Sums": Target("UF_CRM_3")})
    subject = Subject(replace(schema(DEAL), fields=many), DIRECTORIES, mapping, owner_is_admin=True)

    def check(*rows):
        return check_table(table(["Days", "Sums"], *rows), subject, progress=no_progress, cancel=NeverCancelled())

    result = check(["03/04/2026; 31/03/2026", "1,234 EUR; 5,50 EUR"], ["05/06/2026", "7"])
    assert (result.questions, codes(result)) == ((), [[], []])
    assert [result.payload(index) for index in (0, 1)] == [
        {"UF_CRM_4": ["2026-04-03", "2026-03-31"], "UF_CRM_3": ["1.234|EUR", "5.5|EUR"]},
        {"UF_CRM_4": ["2026-06-05"], "UF_CRM_3": ["7|EUR"]},
    ]
    (question,) = check(["03/04/2026; 05/06/2026", ""]).questions
    assert (question.code, question.column, question.value) == ("date-order-open", "Days", "03/04/2026")

"""Rows of one table that look like the same thing, after Check."""

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.mapping import FULL_NAME, ImportMapping, Target
from desktop_app.domain.repair.twins import Likeness
from desktop_app.engine.check import Subject, check_table
from desktop_app.engine.twins import TwinFinder, find_twins, twin_problems
from tests.support.free import NeverCancelled, no_progress
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table


def twins(sheet, columns, kind=CONTACT, left_out=frozenset(), apart=frozenset()):
    targets = {heading: Target(*code.split(".")) for heading, code in columns.items()}
    subject = Subject(schema(kind), DIRECTORIES, ImportMapping(targets), owner_is_admin=True)
    checked = check_table(sheet, subject, progress=no_progress, cancel=NeverCancelled(), left_out=left_out)
    groups = find_twins(checked, sheet, kind, left_out=left_out, apart=apart)
    return groups, dict(twin_problems(groups, checked, sheet)), checked


def test_phones_count_however_they_are_written():
    sheet = table(["Name", "Phone"], ["A", "8 (916) 123-45-67"], ["B", "+7 916 1234567"], ["C", "+7 495 7654321"])
    groups, told, _ = twins(sheet, {"Name": "NAME", "Phone": "PHONE.WORK"})
    assert [(group.by, group.rows) for group in groups] == [(Likeness.PHONE, (0, 1))]
    (problem,) = told[1]
    assert (problem.code, problem.row, problem.column, problem.value) == (
        "duplicate-file",
        3,
        "Phone",
        "+7 916 1234567",
    )
    assert problem.text == "Row 2 seems to be the same: “+7 916 1234567”."
    assert told[0][0].words["other"] == "3"


def test_emails_tax_numbers_and_keys_count():
    sheet = table(
        ["Name", "Mail", "ИНН", "Key"],
        ["A", "Anna@mail.ru", "7707083893", "k1"], ["B", "anna@MAIL.ru", "", "k2"],
        ["C", "", "7707 083893", "k3"], ["D", "", "", "K2 "],
    )  # fmt: skip
    columns = {"Name": "NAME", "Mail": "EMAIL.WORK", "ИНН": "LAST_NAME", "Key": "ORIGIN_ID"}
    groups, _, checked = twins(sheet, columns)
    assert [group.rows for group in groups] == [(0, 1, 2, 3)]
    assert [problem.code for problem in checked.problems_of(3)] == ["key-twice"]


def test_namesakes_need_more_than_a_first_name():
    sheet = table(["First", "Last"], ["Иван", "Петров"], ["иван", "петров"], ["Иван", "Сидоров"])
    groups, told, _ = twins(sheet, {"First": "NAME", "Last": "LAST_NAME"})
    assert [(group.by, group.rows) for group in groups] == [(Likeness.NAME, (0, 1))]
    assert told[0][0].code == "namesake-file"
    assert twins(sheet, {"First": "NAME"})[0] == ()
    assert [group.rows for group in twins(table(["N"], ["A B"], ["a b"]), {"N": FULL_NAME})[0]] == [(0, 1)]


def test_equal_titles_of_deals_are_no_twins():
    assert twins(table(["Deal"], ["Order"], ["Order"]), {"Deal": "TITLE"}, DEAL)[0] == ()


def test_a_row_left_out_frees_the_others_and_says_only_that():
    sheet = table(["Name", "Key"], ["A", "k"], ["B", "K"], ["C", ""])
    groups, _, checked = twins(sheet, {"Name": "NAME", "Key": "ORIGIN_ID"}, left_out=frozenset({1}))
    assert groups == ()
    assert [[problem.code for problem in checked.problems_of(index)] for index in range(3)] == [
        [], ["row-left-out"], ["key-empty"],
    ]  # fmt: skip


def test_what_nothing_touched_is_not_grouped_again():
    sheet = table(["Name", "Phone"], ["A", "8 916 1234567"], ["B", "+7 916 1234567"])
    _, _, checked = twins(sheet, {"Name": "NAME", "Phone": "PHONE.WORK"})
    finder = TwinFinder()
    first = finder.find(checked, sheet, CONTACT, left_out=frozenset(), apart=frozenset())
    assert finder.find(checked, sheet, CONTACT, left_out=frozenset(), apart=frozenset()) is first
    assert finder.find(checked, sheet, CONTACT, left_out=frozenset({1}), apart=frozenset()) == ()
    _, _, again = twins(sheet, {"Name": "NAME", "Phone": "PHONE.WORK"})
    assert finder.find(again, sheet, CONTACT, left_out=frozenset(), apart=frozenset()) == first

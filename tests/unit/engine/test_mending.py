"""What Check finds to be mended, and what mends it."""

from dataclasses import replace

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.mapping import FULL_NAME, ImportMapping, Target
from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.offers import NATIONAL_PHONES
from desktop_app.domain.repair.operations import ApplyCure, FillMerged, SwapCells
from desktop_app.engine.check import Subject, check_table
from desktop_app.engine.mending import Mending
from tests.support.free import NeverCancelled, no_progress
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table


def look(sheet, columns, kind=CONTACT, mending=None):
    targets = {heading: Target(*code.split(".")) for heading, code in columns.items()}
    subject = Subject(schema(kind), DIRECTORIES, ImportMapping(targets), owner_is_admin=True)
    checked = check_table(sheet, subject, progress=no_progress, cancel=NeverCancelled())
    return (mending or Mending()).find(sheet, checked)


def codes(found):
    return {index: [problem.code for problem in told] for index, told in found.problems.items()}


def offers(found):
    return {offer.code: (offer.operation, offer.rows) for offer in found.offers}


def test_letters_and_spaces_are_told_with_what_mends_them():
    sheet = table(["Name"], ["Cергей"], ["Anna\u200b"], ["Olga  P"], ["Sсhmidt"], ["МAX"], ["Fine"], ["A\u00a0 B"])
    found = look(sheet, {"Name": "NAME"})
    assert codes(found) == {
        0: ["latin-in-cyrillic"], 1: ["invisible-letters"], 2: ["doubled-spaces"], 3: ["cyrillic-in-latin"],
        4: ["letters-mixed"], 6: ["invisible-letters", "doubled-spaces"],
    }  # fmt: skip
    assert offers(found) == {
        "invisible-letters": (ApplyCure("Name", Cure.INVISIBLE), (1, 6)),
        "doubled-spaces": (ApplyCure("Name", Cure.SPACES), (2, 6)),
        "latin-in-cyrillic": (ApplyCure("Name", Cure.TO_CYRILLIC), (0,)),
        "cyrillic-in-latin": (ApplyCure("Name", Cure.TO_LATIN), (3,)),
    }


def test_phones_and_emails_have_cures_of_their_own():
    sheet = table(["Phone", "Mail"], ["7.9161234567E+10", "anna@mail.ru,"], ["8 495 123-45-67", "x"], ["+74951", ""])
    found = look(sheet, {"Phone": "PHONE.WORK", "Mail": "EMAIL.WORK"})
    assert codes(found) == {0: ["digits-hidden", "email-marks"]}
    assert offers(found)["email-marks"] == (ApplyCure("Mail", Cure.EMAIL_MARKS), (0,))
    assert offers(found)["digits-hidden"] == (ApplyCure("Phone", Cure.DIGITS), (0,))
    assert offers(found)[NATIONAL_PHONES] == (ApplyCure("Phone", Cure.COUNTRY), (1,))


def test_names_are_called_swapped_only_where_both_say_so():
    sheet = table(["First", "Last"], ["Петров", "Иван"], ["Иван", "Петров"], ["Павел", "Иван"], ["Иванова", "Смирнова"])
    found = look(sheet, {"First": "NAME", "Last": "LAST_NAME"})
    assert codes(found) == {0: ["names-swapped"]}
    assert offers(found) == {"names-swapped": (SwapCells("First", "Last", (0,)), (0,))}


def test_merged_cells_are_offered_to_be_filled_unless_a_format_says_more_than_the_text():
    sheet = table(["Firm", "Sum"], ["Acme", "5"], ["", ""], ["Bar", ""], ["", ""], ["typed", ""])
    firm, amount = sheet.columns
    firm = replace(firm, covered={1: 0, 3: 2, 4: 2})
    sheet = replace(sheet, columns=(firm, replace(amount, covered={1: 0}, formats={0: "$0"})))
    found = look(sheet, {"Firm": "TITLE", "Sum": "OPPORTUNITY"}, DEAL)
    assert offers(found) == {"cell-merged": (FillMerged("Firm", ((0, 1), (2, 3))), (1, 3))}


def test_both_readings_of_open_dates_are_offered():
    sheet = table(["Deal", "Start"], ["One", "03/04/2026"], ["Two", "05/06/2026"])
    found = look(sheet, {"Deal": "TITLE", "Start": "BEGINDATE"}, DEAL)
    assert [(offer.operation.cure, offer.rows) for offer in found.offers] == [
        (Cure.DAY_FIRST, (0, 1)), (Cure.MONTH_FIRST, (0, 1)),
    ]  # fmt: skip


def test_numbers_and_dates_keep_their_spaces():
    sheet = table(["Deal", "Sum"], ["One", "1\u00a0250,50"], ["Two", "7"])
    assert codes(look(sheet, {"Deal": "TITLE", "Sum": "OPPORTUNITY"}, DEAL)) == {}


def test_a_column_that_did_not_change_is_not_looked_through_again():
    mending, sheet = Mending(), table(["Name"], ["Cергей"])
    first = look(sheet, {"Name": "NAME"}, mending=mending)
    assert look(sheet, {"Name": "NAME"}, mending=mending).problems[0][0] is first.problems[0][0]
    assert look(sheet, {"Name": FULL_NAME}, mending=mending).problems[0][0] is not first.problems[0][0]

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.filing import (
    FileRule,
    Finder,
    ListedFile,
    RuleKind,
    company_words,
    phone_key,
    propose_rules,
    words_of,
)

FIELD = "UF_SCAN"


def rows(kind, values, path, *, phone=False):
    rule = FileRule(kind, "Key", FIELD, phone)
    return Finder.over(rule, values).rows(tuple(path.split("/")))


@pytest.mark.parametrize(
    ("values", "name", "found"),
    [
        (["D-17", "D-18"], "Contract D-17 signed.pdf", (0,)),
        (["D-17", "D-18"], "contract_d17.pdf", (0,)),
        (["17", "117"], "scan 117.pdf", (1,)),
        (["17", "1"], "scan 171.pdf", ()),
        (["D-12", "D-12-3"], "D-12-3 plan.png", (1,)),
        (["Пчёлка", "Ёж"], "договор ПЧЕЛКА.pdf", (0,)),
        (["Йод"], "Йод.pdf", (0,)),
        (["17", "18"], "17 and 18.pdf", (0, 1)),
        (["17", "17"], "17.pdf", (0, 1)),
        (["", " ", "№", "a"], "№ a.pdf", ()),
        (["17"], "no extension 17", (0,)),
        (["17"], "17/other.pdf", ()),
    ],
)
def test_a_name_contains_a_value(values, name, found):
    assert rows(RuleKind.CONTAINS, values, name) == found


@pytest.mark.parametrize(
    ("name", "found"), [("17 scan.pdf", (0,)), ("scan 17.pdf", ()), ("17.18.pdf", (0,)), ("1 7.pdf", ())]
)
def test_a_name_starts_with_a_value(name, found):
    assert rows(RuleKind.STARTS, ["17", "18"], name) == found


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("Ромашка/scan.pdf", (0,)),
        ("«Ромашка», ООО/deep/scan.pdf", (0,)),
        ("Acme Ltd/scan.pdf", (1,)),
        ("Acme Ltd/Ромашка/scan.pdf", (0,)),
        ("Ромашка-2/scan.pdf", ()),
        ("Ромашка.pdf", ()),
    ],
)
def test_a_folder_is_named_like_a_value(path, found):
    assert rows(RuleKind.FOLDER, ['ООО "Ромашка"', "ACME"], path) == found


@pytest.mark.parametrize(
    ("kind", "path", "found"),
    [
        (RuleKind.STARTS, "+7 (916) 123-45-67 passport.jpg", (0,)),
        (RuleKind.STARTS, "89161234567_2.jpg", (0,)),
        (RuleKind.STARTS, "9161234567.jpg", (0,)),
        (RuleKind.STARTS, "photo 89161234567.jpg", ()),
        (RuleKind.CONTAINS, "photo 89161234567.jpg", (0,)),
        (RuleKind.CONTAINS, "2024-05-01 +7 916 123 45 67 2.jpg", (0,)),
        (RuleKind.STARTS, "84951112233.jpg", (1,)),
        (RuleKind.STARTS, "8495111223.jpg", ()),
        (RuleKind.FOLDER, "8 916 123 45 67/a.jpg", (0,)),
    ],
)
def test_phones_are_the_same_in_every_spelling(kind, path, found):
    assert rows(kind, ["+79161234567", "8 (495) 111-22-33, +44 20 7946 0958"], path, phone=True) == found


def test_words_are_compared_without_marks():
    assert words_of("ООО «Ромашка» №5a") == ("ооо", "ромашка", "5", "a")
    assert company_words("ООО «Ромашка»") == ("ромашка",)
    assert company_words("ООО") == ("ооо",)
    assert (phone_key("+7 916 123-45-67"), phone_key("12"), phone_key("123456")) == ("9161234567", "", "123456")


def test_a_file_is_named_as_people_write_its_path():
    file = ListedFile(("Acme", "a.pdf"), 3)
    assert (file.name, file.place) == ("a.pdf", "Acme/a.pdf")


def test_rules_are_proposed_best_first_and_without_echoes():
    columns = {
        "Number": ["D-1", "D-2", "D-3"],
        "Company": ["Acme", "Acme", "Bolt"],
        "Note": ["", "x", "y"],
    }
    paths = [("D-1 a.pdf",), ("D-2 b.pdf",), ("Acme", "D-3 c.pdf")]
    found = propose_rules(columns, paths, FIELD)
    assert [(each.rule.heading, each.rule.kind, each.rule.is_phone, each.files, each.unclear) for each in found] == [
        ("Number", RuleKind.STARTS, False, 3, 0)
    ]


def test_an_example_decides_which_rules_are_proposed():
    columns = {"Number": ["17", "18"], "Phone": ["+79161234567", "+79160000018"]}
    paths = [("89161234567 17.pdf",), ("89160000018.pdf",)]
    found = propose_rules(columns, paths, FIELD, example=(1, paths[1]))
    assert [(each.rule.heading, each.rule.is_phone, each.files) for each in found] == [("Phone", True, 2)]
    assert propose_rules(columns, paths, FIELD, example=(0, ("other.pdf",))) == ()
    assert propose_rules(columns, paths, FIELD, cancelled=lambda: True) == ()


letters = st.text(string.ascii_letters + string.digits + "абвёЙß", min_size=2, max_size=8)
noise = st.text(" -_.()№#«»", min_size=1, max_size=3)


@given(st.lists(letters, min_size=1, max_size=6, unique_by=words_of), st.data(), noise, noise)
def test_a_file_named_by_a_value_fits_its_row_whatever_stands_around(values, data, before, after):
    chosen = data.draw(st.integers(0, len(values) - 1))
    value = values[chosen]
    finder = Finder.over(FileRule(RuleKind.CONTAINS, "Key", FIELD), values)
    found = finder.rows((f"{before}{value}{after}.pdf",))
    expected = [row for row, each in enumerate(values) if words_of(each) == words_of(value)]
    if len(words_of(value)) > 1 or len(value) > 1:
        assert set(expected) <= set(found)
        assert all(words_of(values[row]) == words_of(value) for row in found)


@given(st.text(max_size=30), st.lists(st.text(max_size=12), max_size=5), st.sampled_from(RuleKind), st.booleans())
def test_no_name_and_no_value_breaks_a_rule(name, values, kind, phone):
    finder = Finder.over(FileRule(kind, "Key", FIELD, phone), values)
    found = finder.rows(("folder", name))
    assert all(0 <= row < len(values) for row in found)
    assert list(found) == sorted(set(found))


@given(
    st.integers(10**9, 10**10 - 1),
    st.sampled_from(["+7 ({}) {}-{}-{}", "8{}{}{}{}", "7-{}-{}-{}-{}", "{} {} {} {}", "8 ({}){}{}-{}"]),
)
def test_every_spelling_of_a_phone_has_one_key(number, spelling):
    digits = str(number)
    written = spelling.format(digits[:3], digits[3:6], digits[6:8], digits[8:])
    assert phone_key(written) == digits
    assert rows(RuleKind.STARTS, [f"+7{digits}"], f"{written} photo.jpg", phone=True) == (0,)

"""Twins: rows that look like the same thing."""

from desktop_app.domain.repair.twins import Likeness, TwinGroup, normalised_phone, normalised_words, twin_groups


def test_rows_are_bound_through_others_and_the_strongest_likeness_is_told():
    keys = {
        Likeness.PHONE: [["1"], ["1"], ["2"], ["3"]],
        Likeness.EMAIL: [[], ["a"], ["a"], ["b"]],
        Likeness.NAME: [["x"], ["y"], ["z"], ["x"]],
    }
    assert twin_groups(keys) == (TwinGroup(Likeness.PHONE, "1", (0, 1, 2)),)


def test_names_bind_only_rows_that_nothing_stronger_binds():
    keys = {Likeness.NAME: [["anna"], ["anna"], ["boris"], [""], [""]]}
    assert twin_groups(keys) == (TwinGroup(Likeness.NAME, "anna", (0, 1)),)


def test_rows_left_out_or_said_to_be_apart_are_no_twins():
    keys = {Likeness.KEY: [["k"], ["k"], ["k"]]}
    assert twin_groups(keys, left_out={1, 2}) == ()
    assert twin_groups(keys, left_out={1}) == (TwinGroup(Likeness.KEY, "k", (0, 2)),)
    assert twin_groups(keys, apart={0, 1, 2}) == ()
    assert twin_groups(keys, apart={0, 1}) == (TwinGroup(Likeness.KEY, "k", (0, 1, 2)),)


def test_groups_come_in_the_order_of_their_rows():
    keys = {Likeness.EMAIL: [["b"], ["a"], ["a"], ["b"]], Likeness.TAX_NUMBER: [[], [], [], []]}
    assert [group.rows for group in twin_groups(keys)] == [(0, 3), (1, 2)]


def test_a_row_with_the_same_value_twice_is_no_twin_of_itself():
    assert twin_groups({Likeness.PHONE: [["1", "1"], ["2"]]}) == ()


def test_phones_are_compared_by_their_last_ten_digits():
    assert normalised_phone("8 (916) 123-45-67") == normalised_phone("+7 916 1234567") == "9161234567"
    assert normalised_phone("112") == ""


def test_words_are_compared_without_case_spaces_and_yo():
    assert normalised_words(" Фёдор  Петров") == normalised_words("федор ПЕТРОВ")

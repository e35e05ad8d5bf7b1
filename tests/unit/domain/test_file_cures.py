from desktop_app.domain.file_cures import FileCure, columns_meant, file_cures, is_about_files, may_be_left_out
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems import attachments as problems
from desktop_app.domain.problems.values import DUPLICATE_PORTAL


def test_every_trouble_with_files_has_a_button():
    for entry in problems.ENTRIES:
        assert file_cures([Problem(entry)], has_row=True), entry.code
        assert is_about_files(entry.code)
    assert not is_about_files(DUPLICATE_PORTAL.code)


def test_what_is_meant_most_comes_first():
    found = [Problem(problems.FILE_OUTSIDE), Problem(problems.FILE_MISSING)]
    assert file_cures(found, has_row=True) == (
        FileCure.ALLOW_OUTSIDE, FileCure.PICK, FileCure.LEAVE_OUT, FileCure.LOOK_AGAIN, FileCure.SHOW_PLACE
    )  # fmt: skip


def test_a_yes_is_for_the_columns_in_this_trouble_and_no_others():
    found = [Problem(problems.FILE_EMPTY, column="Number"), Problem(problems.FILE_OUTSIDE, column="Paper")]
    assert columns_meant(found, FileCure.ALLOW_OUTSIDE) == ("Paper",)
    assert columns_meant(found, FileCure.SHARE) == ()


def test_for_a_file_without_a_row_nothing_is_offered_that_needs_one():
    assert file_cures([Problem(problems.FILE_FITS_SEVERAL)], has_row=False) == (FileCure.SHARE, FileCure.SHOW_PLACE)
    assert file_cures([Problem(problems.FILE_EMPTY)], has_row=False) == (FileCure.LOOK_AGAIN, FileCure.SHOW_PLACE)


def test_two_files_for_one_place_are_not_left_out_but_chosen_between():
    assert may_be_left_out(problems.FILE_MISSING)
    assert not may_be_left_out(problems.FILES_SAME_NAME)
    assert not may_be_left_out(problems.FILES_TOO_MANY)

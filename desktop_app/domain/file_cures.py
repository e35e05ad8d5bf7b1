"""What a person can do about each trouble with a file: a closed table, a button each."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final

from desktop_app.domain.problems import Entry, Problem
from desktop_app.domain.problems import attachments as problems


class FileCure(Enum):
    """A press that helps."""

    CHOOSE_FOLDER = "choose-folder"
    """Say where the files are."""
    ALLOW_OUTSIDE = "allow-outside"
    """Yes: what this column names may be read outside the chosen folder, and its links be followed."""
    SHARE = "share"
    """Yes: a file that fits several rows goes to each of them."""
    MAY_BE_LATE = "may-be-late"
    """Yes: records may be created without files that are too heavy, and get them afterwards."""
    LOOK_AGAIN = "look-again"
    """It was mended: look for the files anew."""
    PICK = "pick"
    """Choose other files for the row by hand."""
    LEAVE_OUT = "leave-out"
    """Let the row go without this file."""
    SHOW_PLACE = "show-place"
    """Open the folder the file should be in, or is in."""


_LOOK, _PICK, _LEAVE, _SHOW = FileCure.LOOK_AGAIN, FileCure.PICK, FileCure.LEAVE_OUT, FileCure.SHOW_PLACE
_CURES: Final = {
    problems.FILES_FOLDER_MISSING: (FileCure.CHOOSE_FOLDER, _LOOK, _PICK),
    problems.FILE_MISSING: (_LOOK, _PICK, _LEAVE, _SHOW),
    problems.FILE_UNREADABLE: (_LOOK, _PICK, _LEAVE, _SHOW),
    problems.FILE_LOCKED: (_LOOK, _PICK, _LEAVE, _SHOW),
    problems.FILE_BEING_WRITTEN: (_LOOK, _LEAVE),
    problems.FILE_CHANGED: (_LOOK, _SHOW),
    problems.FILE_ONLINE_ONLY: (_LOOK, _PICK, _LEAVE, _SHOW),
    problems.FILE_PATH_TOO_LONG: (_LOOK, _PICK, _LEAVE, _SHOW),
    problems.FILE_EMPTY: (_LOOK, _PICK, _LEAVE, _SHOW),
    problems.FILE_IS_FOLDER: (_PICK, _LEAVE, _SHOW),
    problems.FILE_NO_FILE: (_PICK, _LEAVE, _SHOW),
    problems.FILE_OUTSIDE: (FileCure.ALLOW_OUTSIDE, _PICK, _LEAVE),
    problems.FILE_IS_LINK: (FileCure.ALLOW_OUTSIDE, _PICK, _LEAVE, _SHOW),
    problems.FILE_TWICE: (_PICK, _LEAVE, _SHOW),
    problems.FILES_TOO_MANY: (_PICK, _SHOW),
    problems.FILE_TOO_LARGE: (_LOOK, _PICK, _LEAVE, _SHOW),
    problems.FILE_EXTENSION: (_LOOK, _PICK, _LEAVE, _SHOW),
    problems.FILES_SAME_NAME: (_PICK, _LOOK, _SHOW),
    problems.FILE_FITS_SEVERAL: (FileCure.SHARE, _SHOW),
    problems.FILES_TOO_SLOW: (FileCure.MAY_BE_LATE, _PICK),
    problems.FILES_LATER: (_PICK,),
}
_OF_ROWS: Final = frozenset({FileCure.PICK, FileCure.LEAVE_OUT})


def file_cures(found: Iterable[Problem], *, has_row: bool) -> tuple[FileCure, ...]:
    """Return what helps against these troubles of a row, or of a file that goes to no row, the first meant first."""
    cures = dict.fromkeys(cure for problem in found for cure in _CURES.get(problem.entry, (FileCure.LOOK_AGAIN,)))
    return tuple(cure for cure in cures if has_row or cure not in _OF_ROWS)


def columns_meant(found: Iterable[Problem], cure: FileCure) -> tuple[str, ...]:
    """Return the columns whose trouble a cure helps against; a yes is given for these and no others."""
    meant = (each.column for each in found if each.column and cure in _CURES.get(each.entry, ()))
    return tuple(dict.fromkeys(meant))


def is_about_files(code: str) -> bool:
    """Tell whether a code is one of trouble with files."""
    return any(entry.code == code for entry in _CURES)


def may_be_left_out(entry: Entry) -> bool:
    """Tell whether a row can go without the one file that has this trouble."""
    return FileCure.LEAVE_OUT in _CURES.get(entry, ())

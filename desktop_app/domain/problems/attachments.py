"""What can be wrong with the files that belong to a row."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity


def _error(code: str, title: str, text: str, cure: str) -> Entry:
    return Entry(code, Severity.ERROR, title, text, cure)


FILES_FOLDER_MISSING: Final = _error(
    "files-folder-missing",
    "No folder of files",
    "The folder “{folder}” is not there or is no folder.",
    "Choose the folder that holds the files.",
)
FILE_MISSING: Final = _error(
    "file-missing",
    "File not found",
    "The file “{name}” is not in the folder.",
    "Put it there, or correct the name.",
)
FILE_UNREADABLE: Final = _error(
    "file-unreadable",
    "File cannot be read",
    "The file “{name}” cannot be read.",
    "Close the program that uses it, or ask for the right to read it.",
)
FILE_EMPTY: Final = _error(
    "file-empty",
    "Empty file",
    "The file “{name}” holds nothing; the portal does not take empty files.",
    "Replace it by the right one, or take its name out.",
)
FILE_IS_FOLDER: Final = _error(
    "file-is-folder", "A folder, not a file", "“{name}” is a folder.", "Name the files inside it one by one."
)
FILE_NO_FILE: Final = _error(
    "file-not-regular", "Not a file", "“{name}” is not an ordinary file.", "Name an ordinary file."
)
FILE_OUTSIDE: Final = _error(
    "file-outside",
    "Outside the folder",
    "“{name}” leads out of the chosen folder.",
    "Put the file into the folder and name it from there.",
)
FILE_TWICE: Final = _error(
    "file-twice",
    "Two files of this name",
    "Several files differ from “{name}” only in large and small letters.",
    "Write the name exactly as the file has it.",
)
FILES_TOO_MANY: Final = _error(
    "files-too-many", "Several files", "The field “{field}” takes one file; the cell names {count}.", "Name one file."
)
FILE_TOO_LARGE: Final = _error(
    "file-too-large",
    "File too large",
    "The file “{name}” has {size} bytes; the field takes at most {limit}.",
    "Make it smaller, or leave it out.",
)
FILE_EXTENSION: Final = _error(
    "file-extension",
    "Kind of file not taken",
    "The field does not take files like “{name}”; it takes {allowed}.",
    "Save the file in one of these kinds.",
)

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
    "The file “{name}” cannot be read: the right is missing, or the disk does not give it back.",
    "Ask for the right to read it, or copy it to another place and pick it there.",
)
FILE_LOCKED: Final = _error(
    "file-locked",
    "File in use",
    "The file “{name}” is open in another program that lets nobody else read it.",
    "Close it there, then look again.",
)
FILE_BEING_WRITTEN: Final = _error(
    "file-being-written",
    "File is just being written",
    "The file “{name}” changed while it was read.",
    "Wait until the other program or the copying has finished, then look again.",
)
FILE_CHANGED: Final = _error(
    "file-changed",
    "File changed",
    "The file “{name}” was changed, moved or locked since it was checked, so its row was not sent.",
    "Look whether it is the right one, then send the row again: the file is taken as it is then.",
)
FILE_ONLINE_ONLY: Final = _error(
    "file-online-only",
    "File is not on this computer",
    "Of the file “{name}” only a placeholder is here; its content is in the cloud.",
    "Choose “Always keep on this device” for it in the file manager, wait for the download, then look again.",
)
FILE_PATH_TOO_LONG: Final = _error(
    "file-path-too-long",
    "Path too long",
    "The path to “{name}” is longer than this computer can open.",
    "Move the file nearer to the root of the disk, or shorten the names of its folders.",
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
FILE_IS_LINK: Final = _error(
    "file-is-link",
    "A link, not a file",
    "“{name}” is a link to another place; rules do not follow links.",
    "Pick the file itself for its row, or copy it into the folder.",
)
FILE_TWICE: Final = _error(
    "file-twice",
    "Two files of this name",
    "Several files differ from “{name}” only in large and small letters.",
    "Write the name exactly as the file has it.",
)
FILES_TOO_MANY: Final = _error(
    "files-too-many",
    "Several files",
    "The field “{field}” takes one file; for this row there are {count}.",
    "Name or pick one file.",
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
FILES_SAME_NAME: Final = _error(
    "files-same-name",
    "Same name twice",
    "Two different files named “{name}” belong to this row: {places}.",
    "Pick the right one for this row, or rename one of them.",
)
FILE_FITS_SEVERAL: Final = Entry(
    "file-fits-several",
    Severity.WARNING,
    "Fits several rows",
    "The file “{name}” fits {count} rows ({rows}), so it goes to none of them.",
    "Drop it on the row it belongs to.",
)
FILES_TOO_SLOW: Final = _error(
    "files-too-slow",
    "Too heavy for the connection",
    "The files of this row take about {seconds} s at the upload pace measured now ({pace} MB/s); the portal breaks off "
    "after {limit} s.",
    "Use a faster connection or smaller files, or allow records without the files that are too heavy.",
)
FILES_LATER: Final = Entry(
    "files-later",
    Severity.WARNING,
    "Files are put in afterwards",
    "The files of this row are too heavy for one request, so the record is created without them and each file is put "
    "in afterwards, which may fail.",
    "Nothing to do. Should a file not get through, the row says “created, file missing”.",
)
ENTRIES: Final = tuple(value for value in tuple(globals().values()) if isinstance(value, Entry))
"""All lines of this part of the catalogue."""

"""What can be wrong with a spreadsheet file as a whole, and with the places where tables are kept."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity

_ERROR: Final = Severity.ERROR

FILE_MISSING: Final = Entry(
    "file-missing",
    _ERROR,
    "File not found",
    "There is no file “{file}”.",
    "Check the name and the folder, or choose the file again.",
)
FILE_IS_FOLDER: Final = Entry(
    "file-is-folder",
    _ERROR,
    "A folder, not a file",
    "“{file}” is a folder, not a spreadsheet.",
    "Choose one spreadsheet file inside it.",
)
FILE_UNREADABLE: Final = Entry(
    "file-unreadable",
    _ERROR,
    "File cannot be opened",
    "“{file}” cannot be opened: {reason}.",
    "Close the file in other programs, check that you may read it, or copy it to another folder and choose the copy.",
)
FILE_EMPTY: Final = Entry(
    "file-empty",
    _ERROR,
    "Empty file",
    "“{file}” is empty: it has no content at all.",
    "Choose another file, or save the spreadsheet again.",
)
FILE_WITHOUT_ROWS: Final = Entry(
    "file-without-rows",
    _ERROR,
    "No rows",
    "“{file}” holds no filled cells.",
    "Choose another sheet or another file.",
)
FILE_NOT_A_SPREADSHEET: Final = Entry(
    "file-not-a-spreadsheet",
    _ERROR,
    "Not a spreadsheet",
    "“{file}” is not a spreadsheet: it is {what}.",
    "Choose an Excel, OpenDocument or CSV file.",
)
FILE_ENCRYPTED: Final = Entry(
    "file-encrypted",
    _ERROR,
    "Protected by a password",
    "“{file}” is protected by a password and cannot be read.",
    "Open it in your spreadsheet program, save it without a password, and choose the saved file.",
)
FILE_DAMAGED: Final = Entry(
    "file-damaged",
    _ERROR,
    "Damaged file",
    "“{file}” is damaged or cut off: {reason}.",
    "Open it in your spreadsheet program and save it anew, or fetch the file once more.",
)
FILE_BOMB: Final = Entry(
    "file-bomb",
    _ERROR,
    "Suspiciously packed file",
    "“{file}” unpacks to far more than a spreadsheet holds ({reason}); it was not read, to protect this computer.",
    "Ask where the file comes from, or copy its cells into a new spreadsheet and save that.",
)
FILE_UNSAFE: Final = Entry(
    "file-unsafe",
    _ERROR,
    "Unsafe content",
    "“{file}” holds XML declarations that no spreadsheet program writes (a document type); it was not read.",
    "Ask where the file comes from, or copy its cells into a new spreadsheet and save that.",
)
FILE_TOO_LARGE: Final = Entry(
    "file-too-large",
    _ERROR,
    "Too large",
    "“{file}” is too large to be read: {reason}.",
    "Split the spreadsheet, or remove what does not belong to the table, and save it again.",
)
CELL_TOO_LARGE: Final = Entry(
    "cell-too-large",
    _ERROR,
    "A cell too large",
    "“{file}” holds a cell of more than {limit} characters (near row {row}); no spreadsheet program can show it.",
    "Shorten that cell; in a text file look for a quotation mark that is opened and never closed.",
)
SHEET_MISSING: Final = Entry(
    "sheet-missing",
    _ERROR,
    "No such sheet",
    "“{file}” has no sheet “{sheet}”. It has: {sheets}.",
    "Choose one of its sheets.",
)
ENCODING_UNKNOWN: Final = Entry(
    "encoding-unknown",
    _ERROR,
    "Unknown encoding",
    "“{encoding}” is not an encoding this program knows.",
    "Choose one of the encodings offered, for example utf-8 or windows-1251.",
)
ENCODING_WRONG: Final = Entry(
    "encoding-wrong",
    _ERROR,
    "Encoding does not fit",
    "“{file}” cannot be read as {encoding}: it holds bytes that this encoding does not know.",
    "Choose another encoding.",
)
DELIMITER_WRONG: Final = Entry(
    "delimiter-wrong",
    _ERROR,
    "Separator does not fit",
    "“{delimiter}” cannot separate columns: a separator is one character and neither a quote nor a line break.",
    "Choose a comma, semicolon, tab or vertical bar.",
)
READING_CANCELLED: Final = Entry(
    "reading-cancelled",
    Severity.INFO,
    "Reading stopped",
    "Reading “{file}” was stopped.",
    "Choose the file again when you want to go on.",
)
COPY_FAILED: Final = Entry(
    "copy-failed",
    _ERROR,
    "No private copy",
    "A private copy of “{file}” could not be made: {reason}.",
    "Check that there is free space and that the data folder may be written to.",
)
REPORT_NOT_WRITTEN: Final = Entry(
    "report-not-written",
    _ERROR,
    "Report not saved",
    "The report could not be saved as “{file}”: {reason}.",
    "Close the file if it is open in a spreadsheet program, or choose another folder or name.",
)

ENTRIES: Final = (
    FILE_MISSING,
    FILE_IS_FOLDER,
    FILE_UNREADABLE,
    FILE_EMPTY,
    FILE_WITHOUT_ROWS,
    FILE_NOT_A_SPREADSHEET,
    FILE_ENCRYPTED,
    FILE_DAMAGED,
    FILE_BOMB,
    FILE_UNSAFE,
    FILE_TOO_LARGE,
    CELL_TOO_LARGE,
    SHEET_MISSING,
    ENCODING_UNKNOWN,
    ENCODING_WRONG,
    DELIMITER_WRONG,
    READING_CANCELLED,
    COPY_FAILED,
    REPORT_NOT_WRITTEN,
)
"""All entries about files."""

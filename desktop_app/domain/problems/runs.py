"""What can be wrong with a run: its journal, its connection, rows whose fate is not known."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING

JOURNAL_DAMAGED: Final = Entry(
    "journal-damaged",
    _ERROR,
    "The journal is damaged",
    "The journal of your imports ({path}) cannot be read, so nothing was sent.",
    "Close the program everywhere and try again. If that does not help, keep a copy of this file, move it out of its "
    "folder, and import the same spreadsheet again: rows that are already on the portal are recognised there.",
)
JOURNAL_FULL: Final = Entry(
    "journal-full",
    _ERROR,
    "The disk is full",
    "The journal of your imports ({path}) cannot grow because the disk is full. Nothing more was sent.",
    "Make room on this disk, then continue the import: it goes on where it stopped.",
)
JOURNAL_READ_ONLY: Final = Entry(
    "journal-read-only",
    _ERROR,
    "The journal cannot be written",
    "The journal of your imports ({path}) cannot be written, so nothing was sent.",
    "Allow writing to this folder, or choose another one with --data-dir, then try again.",
)
JOURNAL_NEWER: Final = Entry(
    "journal-newer",
    _ERROR,
    "The journal belongs to a newer version",
    "The journal of your imports ({path}) was written by a newer version of this program.",
    "Install the newer version and try again.",
)
RUN_UNKNOWN: Final = Entry(
    "run-unknown",
    _ERROR,
    "No such import",
    "There is no import named “{run}” in the journal.",
    "Look at the list of imports and choose one of them.",
)
RUN_HELD: Final = Entry(
    "run-held",
    _ERROR,
    "The import is open elsewhere",
    "This import is being worked on by another window of this program.",
    "Wait until it has finished there, or stop it there, then try again.",
)
RUN_CLEARED: Final = Entry(
    "run-cleared",
    _ERROR,
    "The rows of this import were cleared",
    "The rows of this import were removed from the journal, as set, some time after it had finished.",
    "Import the spreadsheet again: rows that are already on the portal are recognised there.",
)
OTHER_PORTAL: Final = Entry(
    "other-portal",
    _ERROR,
    "This is another portal",
    "The import was made on {portal} as user {user}; the connection now leads to {other} as user {other_user}.",
    "Connect to {portal} with a webhook of the same employee; a portal that was renamed is recognised by its records.",
)
CONNECTION_LOST: Final = Entry(
    "connection-lost",
    _ERROR,
    "The connection is lost",
    "The portal has not been reached for a while. No row was lost.",
    "Check the network, then press Resume.",
)
PORTAL_FAILS: Final = Entry(
    "portal-fails",
    _ERROR,
    "The portal breaks requests off",
    "Three requests in a row broke off without a clear answer. No row was sent twice, none was lost.",
    "Wait a few minutes, then press Resume: the program first finds out which records were made.",
)
REQUEST_REFUSED: Final = Entry(
    "request-refused",
    _ERROR,
    "The portal refused the request",
    "The portal refused a whole request and did nothing.",
    "Show the detail to the administrator of the portal, then press Resume or Stop.",
)
ROW_TOO_LARGE: Final = Entry(
    "row-too-large",
    _ERROR,
    "The row is too large for the portal",
    "The portal refused this row because it is too large, with its files.",
    "Send fewer or smaller files with this row, or allow records without the files that are too heavy.",
)
FILES_NOT_PUT: Final = Entry(
    "files-not-put",
    _WARNING,
    "Created, file missing",
    "The record was created, but the portal did not take its file: {names}.",
    "Press “Try the files again”: the file is put into the record, no second record is made.",
)
FILES_NOT_KEPT: Final = Entry(
    "files-not-kept",
    _WARNING,
    "Created, file missing",
    "The record was created, but the portal does not keep its file as it was sent: {names}.",
    "Press “Try the files again”: the file is put into the record, no second record is made.",
)
ROW_BREAKS_REQUEST: Final = Entry(
    "row-breaks-request",
    _ERROR,
    "The portal cannot take this row",
    "Sent alone, this row broke the request off {times} times; no record was made of it.",
    "Look for unusual values in this row, repair them, then send it again.",
)
ROW_UNSURE: Final = Entry(
    "row-unsure",
    _WARNING,
    "It is not known whether this row arrived",
    "The answer for this row was lost, and the portal cannot say whether a record was made of it.",
    "Look for the record on the portal. Continue the import to have the portal asked again.",
)
NOT_VISIBLE: Final = Entry(
    "records-not-visible",
    _WARNING,
    "New records cannot be seen",
    "The first record was created, but this webhook is not allowed to see it. Should an answer get lost, its rows are "
    "kept as unsure and are not sent again by themselves.",
    "Let the employee of the webhook read all records of this kind, or check unsure rows by hand at the end.",
)
NO_MARKER: Final = Entry(
    "no-marker",
    _WARNING,
    "Records of this kind cannot be marked",
    "This kind of record has no field for the program's marker. Should an answer get lost, its rows are kept as unsure "
    "and are not sent again without your yes.",
    "Match a column with a unique number if there is one, or check unsure rows by hand at the end.",
)
DIFFERS: Final = Entry(
    "record-differs",
    _WARNING,
    "The record differs from the row",
    "The portal keeps other values than were sent: {fields}.",
    "Open the record and correct these fields.",
)
UNREAD: Final = Entry(
    "record-unread",
    _WARNING,
    "The record could not be read back",
    "The record was created, but could not be read again to compare it with the row.",
    "Open the record and look whether all is as it should be.",
)
RECORD_GONE: Final = Entry(
    "record-gone",
    _WARNING,
    "The portal does not show the record any more",
    "The record was created, but the portal does not show it any more: it was deleted, the portal was put back to an "
    "earlier day, or the webhook may not see it.",
    "Look for it on the portal. If it is gone, copy the row into a new spreadsheet and import that.",
)
DOUBLED: Final = Entry(
    "record-doubled",
    _WARNING,
    "There are two records of this row",
    "The portal has more than one record of this row: {ids}. Perhaps it was imported from two machines at once.",
    "Compare the records and delete the one you do not need.",
)
LOOKUP_FAILS: Final = Entry(
    "lookup-fails",
    _ERROR,
    "The portal does not answer questions",
    "The portal was asked several times which records exist and did not answer clearly.",
    "Wait a few minutes, then press Resume.",
)
DELETE_FAILED: Final = Entry(
    "delete-failed",
    _ERROR,
    "The record could not be deleted",
    "The portal did not delete this record.",
    "Look at the detail; the employee of the webhook may lack the right to delete. Then undo again.",
)
REPORT_FOREIGN: Final = Entry(
    "report-foreign",
    _ERROR,
    "This is the report of an import made elsewhere",
    "The file is a report of this program, but its import is not in the journal of this computer, so it is not known "
    "which of its rows have a record. Nothing was sent.",
    "Open it on the computer the import was made on, or copy the rows to be sent into a new spreadsheet.",
)
RUN_UNDONE: Final = Entry(
    "run-undone",
    _ERROR,
    "This import was taken back",
    "The import was taken back, so there is nothing to go on with. Nothing was sent.",
    "Import the spreadsheet itself again.",
)
REPORT_OF_OTHER_KIND: Final = Entry(
    "report-other-kind",
    _ERROR,
    "The report belongs to another kind of record",
    "The import of this report made records of the kind “{kind}”; “{other}” was chosen now. Nothing was sent.",
    "Choose “{kind}”.",
)
REPORT_ROW_UNKNOWN: Final = Entry(
    "report-row-unknown",
    _ERROR,
    "A row of the report is not known",
    "This row cannot be told to be one of the rows of the import: more than half of its cells were changed, or it was "
    "added. Nothing was sent.",
    "Put new rows into a spreadsheet of their own. If you cleared columns of the report, save the report again and "
    "repair it there.",
)
ENTRIES: Final = tuple(value for value in tuple(globals().values()) if isinstance(value, Entry))
"""All lines of this part of the catalogue."""

"""What can be wrong with keeping a webhook address."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity

CONNECTION_UNKNOWN: Final = Entry(
    "connection-unknown",
    Severity.ERROR,
    "No such connection",
    "No connection is saved under the name “{name}”.",
    "Choose one of: {names}.",
)
CONNECTION_DAMAGED: Final = Entry(
    "connection-damaged",
    Severity.ERROR,
    "Saved connection unreadable",
    "What {place} keeps under the name “{name}” is not a connection.",
    "Enter the address again and save it under this name.",
)
KEYSTORE_CLOSED: Final = Entry(
    "keystore-closed",
    Severity.ERROR,
    "Keystore locked",
    "{place} is locked or does not let this program in.",
    "Unlock it and try again, or use the address for this session only.",
)

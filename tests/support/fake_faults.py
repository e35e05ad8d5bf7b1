"""What a portal in memory may do to a request: the scripts of faults (reference §1.4, §6.8)."""

from __future__ import annotations

from enum import Enum, auto

from desktop_app.domain.problems import Entry, Problem, Severity

ROW_PROBLEM = Problem(Entry("row-trouble", Severity.ERROR, "Bad value", "The value is bad.", "Repair it."))
STOP_PROBLEM = Problem(Entry("webhook-invalid", Severity.ERROR, "Not let in", "The address is wrong.", "Paste a new."))
POISON = "poison"
"""A row with this title breaks every request it is in."""


class Fault(Enum):
    """What happens to one request that creates rows."""

    NONE = auto()
    CUT_BEFORE = auto()
    """The connection breaks, and nothing was done."""
    CUT_INSIDE = auto()
    """Half of the rows are made, then 5xx with HTML."""
    CUT_AFTER = auto()
    """All rows are made, the answer is lost."""
    LATE = auto()
    """The client loses the connection at once; the portal makes all rows within a minute."""
    LATE_HALF = auto()
    """Likewise, but the portal stops half way."""
    TIME_OUT = auto()
    """The client gives up after 90 s; the rows were made within the first minute."""
    NOT_SENT = auto()
    RATE = auto()
    OPERATING = auto()
    TOO_LARGE = auto()
    STOP = auto()
    SHORT = auto()
    """All rows made; the answer has an entry too few."""
    UNCLEAR = auto()
    """All rows made; the last entry says nothing."""
    REFUSED_MADE = auto()
    """The last row is made, but answered as an error (reference §1.6)."""
    REFUSED_UNMADE = auto()
    """The last row is not made and answered as such an error."""
    REFUSED = auto()
    """The first row is refused for sure."""
    DENIED = auto()
    """Every row is refused for lack of a right."""


class LookFault(Enum):
    """What happens to one request that reads."""

    NONE = auto()
    BROKEN = auto()
    RATE = auto()
    NOT_SENT = auto()


class PutFault(Enum):
    """What happens to the files of one record that are put in afterwards."""

    NONE = auto()
    LOST = auto()
    """They are in, the answer is lost."""
    CUT = auto()
    """They are not in, the connection breaks."""
    RATE = auto()
    REFUSED = auto()
    """The portal refuses them for good."""
    STOP = auto()


class DeleteFault(Enum):
    """What happens to one packed deletion."""

    NONE = auto()
    LOST = auto()
    """All deleted, the answer is lost."""
    HALF = auto()
    """Half of them deleted, then the connection breaks."""
    CUT = auto()
    """Nothing deleted, the connection breaks."""
    RATE = auto()
    NOT_SENT = auto()
    DENIED = auto()
    """The portal answers that the last one may not be deleted."""

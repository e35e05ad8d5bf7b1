"""Decides where Next and Back lead, which steps have nothing to ask, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import Final

from desktop_app.flow.steps import ORDER, Step, StepState


class Missing(StrEnum):
    """What keeps a step from being done; the front end has the sentence for each."""

    CONNECTION = "connection"
    STILL_CONNECTING = "still-connecting"
    KIND = "kind"
    STILL_ASKING = "still-asking"
    FILE = "file"
    STILL_READING = "still-reading"
    NO_ROWS = "no-rows"
    NO_COLUMN = "no-column"
    STILL_CHECKING = "still-checking"
    CHECK = "check"
    QUESTION = "question"
    NOTHING_READY = "nothing-ready"
    START = "start"
    STILL_SENDING = "still-sending"


PASSING: Final = frozenset(
    {Missing.STILL_CONNECTING, Missing.STILL_ASKING, Missing.STILL_READING, Missing.STILL_CHECKING}
)
"""What goes away by itself: Next need not be pressed again for it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing; `words` fill the named places of its sentence."""

    missing: Missing
    words: Mapping[str, str] = field(default_factory=dict)


class Sending(Enum):
    """How far the run of this import is."""

    NOT_BEGUN = "not begun"
    RUNNING = "running"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known at the moment, as far as the way depends on it.

    Attributes:
        busy: Steps at which something is going on right now.
        required: Titles of required fields that nothing fills.
        proposals: Weak guesses a person has not looked at.
        value_lines: Texts that stand for something the portal has; `None` while unknown.
        open_values: Those of them without a meaning.
        takes_files: The kind has a field for files.
        missing_files: Files asked for and not found.
        is_checked: Check has seen exactly these choices.
        questions: Open questions of Check, in words.
        ready, held_back: Rows by what Check says.
    """

    is_connected: bool = False
    has_kind: bool = False
    has_table: bool = False
    rows: int = 0
    busy: frozenset[Step] = frozenset()
    mapped: int = 0
    required: tuple[str, ...] = ()
    proposals: int = 0
    value_lines: int | None = None
    open_values: int = 0
    takes_files: bool = True
    missing_files: int = 0
    is_checked: bool = False
    questions: tuple[str, ...] = ()
    ready: int = 0
    held_back: int = 0
    sending: Sending = Sending.NOT_BEGUN


def gaps(step: Step, now: Situation) -> tuple[Gap, ...]:
    """Return what keeps Next from leaving this step, the first thing to mend first."""
    return _GAPS[step](now)


def is_skipped(step: Step, now: Situation) -> bool:
    """Tell whether a step has nothing to ask."""
    if step is Step.VALUES:
        return now.value_lines == 0
    if step is Step.FILES:
        return not now.takes_files
    return False


def next_step(step: Step, now: Situation) -> Step | None:
    """Return where Next leads, or `None` at the end."""
    for candidate in ORDER[step.position + 1 :]:
        if not is_skipped(candidate, now):
            return candidate
    return None


def reachable(step: Step, now: Situation) -> bool:
    """Tell whether every step before this one is done, so that a person may jump to it."""
    return all(not gaps(before, now) for before in ORDER[: step.position] if not is_skipped(before, now))


def may_go_back(step: Step, now: Situation) -> bool:
    """Tell whether Back leads anywhere: never once sending has begun."""
    return step is not Step.CONNECTION and now.sending is Sending.NOT_BEGUN


def open_count(step: Step, now: Situation) -> int:
    """Return how many questions a step has left."""
    if step is Step.COLUMNS:
        return len(now.required) + now.proposals
    if step is Step.VALUES:
        return now.open_values
    if step is Step.FILES:
        return now.missing_files
    if step is Step.CHECK and now.is_checked:
        return len(now.questions) + now.held_back
    return 0


def rail(current: Step, furthest: Step, now: Situation) -> tuple[tuple[Step, StepState, int], ...]:
    """Return every step with its state and its open questions."""
    lines = []
    for step in ORDER:
        count = open_count(step, now) if step.position <= furthest.position else 0
        if step is current:
            state = StepState.CURRENT
        elif step.position > furthest.position:
            state = StepState.AHEAD
        elif is_skipped(step, now):
            state = StepState.SKIPPED
        elif count or gaps(step, now):
            state = StepState.OPEN
        else:
            state = StepState.DONE
        lines.append((step, state, count))
    return tuple(lines)


def _connection(now: Situation) -> tuple[Gap, ...]:
    if Step.CONNECTION in now.busy:
        return (Gap(Missing.STILL_CONNECTING),)
    return () if now.is_connected else (Gap(Missing.CONNECTION),)


def _what(now: Situation) -> tuple[Gap, ...]:
    if not now.has_kind:
        return (Gap(Missing.STILL_ASKING if Step.WHAT in now.busy else Missing.KIND),)
    return (Gap(Missing.STILL_ASKING),) if Step.WHAT in now.busy else ()


def _table(now: Situation) -> tuple[Gap, ...]:
    if Step.TABLE in now.busy:
        return (Gap(Missing.STILL_READING),)
    if not now.has_table:
        return (Gap(Missing.FILE),)
    return () if now.rows else (Gap(Missing.NO_ROWS),)


def _columns(now: Situation) -> tuple[Gap, ...]:
    # A required field nobody fills is counted, but keeps nobody from going on: the portal may well take rows without
    # it (reference §10, line 7).
    return () if now.mapped else (Gap(Missing.NO_COLUMN),)


def _values(now: Situation) -> tuple[Gap, ...]:
    return (Gap(Missing.STILL_READING),) if Step.VALUES in now.busy else ()


def _files(now: Situation) -> tuple[Gap, ...]:
    return (Gap(Missing.STILL_READING),) if Step.FILES in now.busy else ()


def _check(now: Situation) -> tuple[Gap, ...]:
    if Step.CHECK in now.busy:
        return (Gap(Missing.STILL_CHECKING),)
    if not now.is_checked:
        return (Gap(Missing.CHECK),)
    if now.questions:
        return tuple(Gap(Missing.QUESTION, {"question": each}) for each in now.questions)
    return () if now.ready else (Gap(Missing.NOTHING_READY),)


def _import(now: Situation) -> tuple[Gap, ...]:
    if now.sending is Sending.OVER:
        return ()
    return (Gap(Missing.START if now.sending is Sending.NOT_BEGUN else Missing.STILL_SENDING),)


def _result(_now: Situation) -> tuple[Gap, ...]:
    return ()


_GAPS = {
    Step.CONNECTION: _connection,
    Step.WHAT: _what,
    Step.TABLE: _table,
    Step.COLUMNS: _columns,
    Step.VALUES: _values,
    Step.FILES: _files,
    Step.CHECK: _check,
    Step.IMPORT: _import,
    Step.RESULT: _result,
}

"""Asks the portal for records page by page: before Start, after the last row, and to read back."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from itertools import islice
from typing import Final

from desktop_app.domain.answers import ReadAnswer, Verdict
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, UndoState
from desktop_app.domain.problems import Entry, Problem
from desktop_app.domain.problems.runs import FILES_NOT_KEPT, LOOKUP_FAILS, RECORD_GONE, UNREAD
from desktop_app.domain.runs import RowDoubled, RowRead, RowTable
from desktop_app.engine.run.board import Board
from desktop_app.engine.run.files import lost_files
from desktop_app.engine.run.gate import Method, Step
from desktop_app.engine.run.messages import AskAnyOfOurs, FindMarkers, ReadRecords, RecordsCompared
from desktop_app.engine.run.patience import WAITED_OUT, Patience, lookup_fails

_AT_ONCE: Final = 2
_TRIES: Final = 4
_LOOK_COST: Final = 1.0
_LEAST_PAGE: Final = 20
_WITH_FILES: Final = 100
"""Records read back at once where files are fetched beside them: Stop need not wait long."""
_BETWEEN: Final = 2.0
"""Seconds before a page that got no clear answer is asked for again, growing with each try."""


class Purpose(Enum):
    """Why pages are asked for."""

    BEFORE = auto()
    """Which waiting rows are on the portal already?"""
    AFTER = auto()
    """Which rows have more than one record?"""
    READ_BACK = auto()
    """Did the portal keep what was sent?"""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows asked about in one request."""

    indices: tuple[int, ...]
    tries: int = 0
    not_before: float = 0.0


@dataclass(slots=True)
class Pages:
    """One walk over many rows; failing pages are asked again, smaller each time."""

    board: Board
    purpose: Purpose
    total: int
    done: int = 0
    _fresh: Iterator[int] = field(default_factory=lambda: iter(()))
    _again: deque[Page] = field(default_factory=deque)
    _asked: dict[int, Page] = field(default_factory=dict)
    _is_drained: bool = False

    @classmethod
    def over(cls, board: Board, purpose: Purpose) -> Pages:
        """Begin a walk over the rows that the purpose concerns."""
        rows = board.rows
        if purpose is Purpose.BEFORE:
            chosen = [place for place in _places(rows.outcomes, {Outcome.WAITING}) if rows.marked[place]]
        elif purpose is Purpose.AFTER:
            wanted = {Outcome.CREATED, Outcome.UNSURE}
            if board.has_own_markers:
                wanted.add(Outcome.REFUSED)  # an error does not prove that the record is missing (reference §1.6)
            chosen = [place for place in _places(rows.outcomes, wanted) if rows.marked[place] and _is_kept(rows, place)]
        else:
            # A page that could not be read is tried anew when the run is resumed.
            unread = {ReadBack.NONE, ReadBack.UNREAD}
            created = _places(rows.outcomes, {Outcome.CREATED})
            chosen = [place for place in created if rows.read_back[place] in unread and _is_kept(rows, place)]
        # Rows change while the walk goes on; what it is about was decided at its beginning.
        return cls(board, purpose, len(chosen), _fresh=iter(chosen))

    @property
    def is_done(self) -> bool:
        """Whether every page got its answer."""
        return self._is_drained and not self._again and not self._asked

    def owns(self, number: int) -> bool:
        """Whether a request belongs to this walk."""
        return number in self._asked

    def next(self, now: float) -> Step:
        """Let one page be asked for.

        Returns:
            `True` when one left, `False` when none is to leave, what it has to wait for, or the moment at which
            the next page may be asked again.
        """
        if len(self._asked) >= _AT_ONCE:
            return False
        page = self._page()
        if page is None:
            return False
        delay = self.board.gate.delay(Method.LOOK, _LOOK_COST, now)
        if delay is not None or page.not_before > now:
            self._again.appendleft(page)
            return delay if delay is not None else page.not_before
        request: FindMarkers | ReadRecords
        if self.purpose is Purpose.READ_BACK:
            ids = tuple(self.board.rows.records[index] for index in page.indices)
            make = partial(ReadRecords, indices=page.indices, ids=ids)
            request = self.board.ask(make, Method.LOOK, _LOOK_COST, now)
        else:
            request = self.board.ask(partial(FindMarkers, indices=page.indices), Method.LOOK, _LOOK_COST, now)
        self._asked[request.number] = page
        return True

    def _page(self) -> Page | None:
        if self._again:
            return self._again.popleft()
        options = self.board.options
        size = options.records_a_request if self.purpose is Purpose.READ_BACK else options.markers_a_request
        if self.purpose is Purpose.READ_BACK and any(self.board.rows.files):
            size = min(size, _WITH_FILES)
        indices = tuple(islice(self._fresh, size))
        if not indices:
            self._is_drained = True
            return None
        return Page(indices)

    def failed(self, number: int, answer: ReadAnswer, now: float) -> Problem | None:
        """A page got no clear answer; return the problem that must pause the run, if it is one."""
        page = self._asked.pop(number)
        if answer.verdict in WAITED_OUT:
            self._again.append(page)
            return None
        if answer.verdict in (Verdict.STOP, Verdict.MALFORMED):
            self._again.append(page)
            return answer.problem or Problem(LOOKUP_FAILS)
        tries = page.tries + 1
        if tries >= _TRIES:
            return self._give_up(page, answer)
        later = now + _BETWEEN * tries
        half = max(_LEAST_PAGE, len(page.indices) // 2)
        for first in range(0, len(page.indices), half):
            self._again.append(Page(page.indices[first : first + half], tries, later))
        return None

    def _give_up(self, page: Page, answer: ReadAnswer) -> Problem | None:
        """What cannot be read back is unread; what cannot be looked up must not be guessed."""
        if self.purpose is not Purpose.READ_BACK:
            self._again.append(Page(page.indices))
            return lookup_fails(answer)
        for index in page.indices:
            self._unread(index, UNREAD)
        self.done += len(page.indices)
        return None

    def found(self, number: int, found: Mapping[int, tuple[int, ...]]) -> None:
        """Take in a clear answer to a look-up."""
        page = self._asked.pop(number)
        self.done += len(page.indices)
        for index in page.indices:
            ids = found.get(index, ())
            if ids and self.purpose is Purpose.BEFORE:
                if self.board.rows.outcomes[index] == Outcome.WAITING:
                    self.board.move(index, Outcome.ALREADY_THERE, record_id=ids[0])
            elif ids:
                self._seen(index, ids)
            elif self.board.rows.read_back[index] in (ReadBack.VERIFIED, ReadBack.DIFFERING):
                # It was there once: it is read once more, and told if it is gone.
                self.board.read(RowRead(index, ReadBack.NONE))

    def _seen(self, index: int, ids: Sequence[int]) -> None:
        if self.board.rows.outcomes[index] in (Outcome.UNSURE, Outcome.REFUSED):
            self.board.move(index, Outcome.CREATED, record_id=ids[0])
        own = self.board.rows.records[index]
        others = tuple(each for each in ids if each != own)
        if others:
            self.board.changes.append(RowDoubled(index, others))
            self.board.doubled.add(index)

    def compared(self, answer: RecordsCompared) -> None:
        """Take in records that were read back."""
        page = self._asked.pop(answer.number)
        self.done += len(page.indices)
        missing = set(page.indices)
        for read in answer.reads:
            missing.discard(read.index)
            self.board.read(read)
            self._judge_files(read)
        for index in sorted(missing):
            self._unread(index, RECORD_GONE)

    def _unread(self, index: int, entry: Entry) -> None:
        problem = Problem(entry, row=self.board.rows.numbers[index])
        self.board.read(RowRead(index, ReadBack.UNREAD, problem=problem))

    def _judge_files(self, read: RowRead) -> None:
        """A record without its files, or with others, is told apart from one that differs in a word."""
        board, index = self.board, read.index
        state = board.rows.files[index]
        lost = lost_files(read.differences, board.head.compared)
        if lost and state in (FilesState.WITH_ROW, FilesState.PUT):
            problem = Problem(FILES_NOT_KEPT, row=board.rows.numbers[index], words={"names": ", ".join(lost)})
            board.move_files(index, FilesState.MISSING, problem)
        elif not lost and state != FilesState.NONE and read.has_contents:
            board.move_files(index, FilesState.PROVEN)
        elif not lost and state == FilesState.MISSING and read.read_back is not ReadBack.UNREAD:
            # The answer was lost, the files were not.
            board.move_files(index, FilesState.PUT)


def _is_kept(rows: RowTable, place: int) -> bool:
    """Whether the row's record was not taken back."""
    return rows.undo[place] not in (UndoState.DELETED, UndoState.ALREADY_GONE)


def _places(outcomes: bytearray, wanted: Iterable[Outcome]) -> Iterator[int]:
    chosen = frozenset(wanted)
    return (place for place, outcome in enumerate(outcomes) if outcome in chosen)


@dataclass(slots=True)
class Hello:
    """The first question of a run: any record of this program at all? Often it spares all the others."""

    board: Board
    is_needed: bool
    has_any: bool = True
    _number: int | None = None
    _patience: Patience = field(default_factory=lambda: Patience(_TRIES))
    _not_before: float = 0.0

    def owns(self, number: int) -> bool:
        """Whether a request is this one."""
        return number == self._number

    def next(self, now: float) -> Step:
        """Ask if it is time; returns as `Pages.next` does."""
        if not self.is_needed or self._number is not None:
            return False
        if now < self._not_before:
            return self._not_before
        delay = self.board.gate.delay(Method.LOOK, _LOOK_COST, now)
        if delay is not None:
            return delay
        self._number = self.board.ask(AskAnyOfOurs, Method.LOOK, _LOOK_COST, now).number
        return True

    def answered(self, answer: ReadAnswer, now: float) -> Problem | None:
        """Take in the answer; return the problem that must pause the run, if it is one."""
        self._number = None
        if answer.verdict is Verdict.ANSWERED:
            self.is_needed = False
            self.has_any = bool(answer.records)
            return None
        if answer.verdict not in WAITED_OUT:
            self._not_before = now + _BETWEEN * (self._patience.failures + 1)
        return self._patience.failed(answer)

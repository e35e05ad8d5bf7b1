"""Decides what a run does next: (input, now) → orders, without input or output, the same every time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.answers import Verdict
from desktop_app.domain.events import (
    Asked,
    Finished,
    Noticed,
    Paused,
    Phase,
    PhaseBegan,
    Progressed,
    Question,
    Resumed,
    Waiting,
    WaitReason,
)
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import CONNECTION_LOST, NO_MARKER, REQUEST_REFUSED
from desktop_app.domain.runs import RunEnded, RunState, RunSummary, StoredRun, Worked, summarise
from desktop_app.engine.run.attaching import Attacher
from desktop_app.engine.run.board import Board
from desktop_app.engine.run.chunks import ChunkSize, Queue
from desktop_app.engine.run.doubts import Doubt, Doubts
from desktop_app.engine.run.gate import WORTH_TELLING, Delay, Method
from desktop_app.engine.run.inquiry import Inquiry
from desktop_app.engine.run.looking import Hello, Pages, Purpose
from desktop_app.engine.run.messages import (
    AnyAnswered,
    FilesAnswered,
    FilesBroken,
    Input,
    MarkersAnswered,
    Orders,
    PausePressed,
    QuestionAnswered,
    RecordsCompared,
    ResumePressed,
    RowsAnswered,
    StopPressed,
)
from desktop_app.engine.run.options import RunOptions
from desktop_app.engine.run.probe import Probe
from desktop_app.engine.run.progress import Pace
from desktop_app.engine.run.sending import Sender
from desktop_app.engine.run.wait import Wait
from desktop_app.engine.run.width import Width

_SHORTEST_WAIT: Final = 0.01
_ASKED: Final = {Phase.SENDING: Method.CREATE, Phase.SETTLING: Method.CREATE, Phase.ATTACHING: Method.UPDATE}
"""Whose budget a phase draws on; the others look up records."""
_PLACED: Final = (Outcome.CREATED, Outcome.UPDATED, Outcome.ALREADY_THERE, Outcome.HELD_BACK, Outcome.REFUSED)


@dataclass(slots=True)
class Decider:
    """The run as a whole: phases, pause, stop, and the parts that do each thing."""

    board: Board
    queue: Queue
    doubts: Doubts
    inquiry: Inquiry
    sender: Sender
    probe: Probe
    hello: Hello
    attacher: Attacher
    pace: Pace = field(default_factory=Pace)
    asking: Pace = field(default_factory=Pace)
    """The same of requests."""
    phase: Phase = Phase.ASKING
    _pages: Pages | None = None
    _is_paused: bool = False
    _is_stopping: bool = False
    _has_ended: bool = False
    _asked: bool = False
    _is_answered: bool = False
    _problem: Problem | None = None
    _resumed_at: float = float("-inf")
    _told_until: tuple[WaitReason, float] | None = None

    @classmethod
    def of(cls, stored: StoredRun, options: RunOptions) -> Decider:
        """Set up the decider of a stored run, new or interrupted."""
        board = Board.of(stored, options)
        queue = Queue.of(board.rows, options.trial_rows)
        doubts = Doubts(board, queue)
        size = ChunkSize(options.most_rows, options.most_bytes)
        width = Width(1 if options.is_gentle or stored.head.in_order else options.widest)
        sender = Sender(board, queue, doubts, size, width)
        return cls(
            board=board,
            queue=queue,
            doubts=doubts,
            inquiry=Inquiry(board, doubts, sender),
            sender=sender,
            probe=Probe(board, is_done=not board.has_marker),
            hello=Hello(board, is_needed=board.has_marker and board.has_own_markers),
            attacher=Attacher(board),
        )

    def start(self, stored: StoredRun, now: float, *, wall: float, worked: float = 0.0) -> Orders:
        """Begin, or go on where an earlier process ended.

        Args:
            stored: The run as the journal has it.
            now: Monotonic seconds.
            wall: Unix seconds by this machine's clock.
            worked: Seconds it took to come here.
        """
        requests_before = self.board.requests
        self.board.worked(now)
        self.board.seconds += worked
        if stored.head.has_ended and not (self.queue.has_any() or stored.open_requests or self.attacher.begin()):
            self._end()
            return self._orders(None, Worked(0, worked))
        if not self.board.has_marker:
            self.board.tell(Noticed(Problem(NO_MARKER)))
        for request in stored.open_requests:
            for index in request.indices:
                if self.board.rows.outcomes[index] == Outcome.SENDING:
                    self.board.move(index, Outcome.UNSURE, problem=self.doubts.problem(index))
            # How long that process went on after its last commit is not known: a whole settle time from now.
            settle = self.board.options.settle_seconds
            members: dict[int, Problem | None] = dict.fromkeys(request.indices)
            # It may be sooner where the portal's clock and ours both say so: one of them alone may have jumped.
            soonest = now + request.doubted + settle - wall
            self.doubts.adopt(Doubt(members, now, now + settle, ready_portal=request.settled_portal, soonest=soonest))
        self._enter(Phase.ASKING if self.board.has_marker else Phase.SENDING)
        wake_at = self._advance(now)
        return self._orders(wake_at, Worked(self.board.requests - requests_before, worked))

    def handle(self, given: Input, now: float) -> Orders:
        """Take one input in and decide what follows."""
        if self._has_ended:
            return Orders(has_ended=True)
        requests_before = self.board.requests
        seconds = self.board.worked(now)
        leaf = self.board.in_flight.get(getattr(given, "number", 0))
        problem = self._take(given, now)
        if leaf is not None and leaf.left_at < self._resumed_at:
            problem = None  # what left before was mended: an old address says nothing about the new one
        if problem is None and self.board.gate.is_cut_off and not self._is_paused:
            problem = Problem(CONNECTION_LOST)
        if problem is not None:
            self._pause(problem)
        self.pace.note(now, self._done())
        self.asking.note(now, self.board.requests)
        wake_at = self._advance(now)
        return self._orders(wake_at, Worked(self.board.requests - requests_before, seconds))

    def _orders(self, wake_at: float | None, worked: Worked) -> Orders:
        changes, requests = (*self.board.changes, worked), tuple(self.board.orders)
        self.board.changes.clear()
        self.board.orders.clear()
        return Orders(changes, requests, self.board.gathered_events(), wake_at, self._has_ended)

    def _take(self, given: Input, now: float) -> Problem | None:
        match given:
            case RowsAnswered(number, answer):
                problem = self.sender.answered(number, answer, now)
                if problem is None and answer.verdict in (Verdict.STOP, Verdict.MALFORMED):
                    problem = Problem(REQUEST_REFUSED)
                return problem
            case FilesBroken():
                self.sender.files_broken(given)
            case AnyAnswered() | MarkersAnswered() | RecordsCompared() | FilesAnswered():
                self.board.came_back(given.number, given.answer.verdict, given.answer.timing, now)
                return self._answered(given, now)
            case PausePressed():
                self._pause(None)
            case ResumePressed():
                self._resume(now)
            case StopPressed():
                self._is_stopping = True
            case QuestionAnswered(yes):
                is_first = self._asked and not self._is_answered
                self._is_answered = self._asked
                if yes and is_first:
                    self.doubts.release_parked()
            case _:
                pass  # a tick: time has passed, nothing else
        return None

    def _answered(
        self, given: AnyAnswered | MarkersAnswered | RecordsCompared | FilesAnswered, now: float
    ) -> Problem | None:
        match given:
            case AnyAnswered(_, answer):
                return self.hello.answered(answer, now)
            case FilesAnswered(number, files):
                return self.attacher.answered(number, files)
            case RecordsCompared(_, answer):
                assert self._pages is not None
                if answer.verdict is not Verdict.ANSWERED:
                    return self._pages.failed(given.number, answer, now)
                self._pages.compared(given)
                return None
            case _:
                return self._markers(given, now)

    def _markers(self, given: MarkersAnswered, now: float) -> Problem | None:
        answer = given.answer
        if self.inquiry.owns(given.number):
            return self.inquiry.answered(given, now)
        is_clear = answer.verdict is Verdict.ANSWERED
        if self.probe.owns(given.number):
            if is_clear:
                self.probe.answered(is_found=any(given.found.values()), now=now)
                return None
            return self.probe.failed(answer, now)
        assert self._pages is not None
        if is_clear:
            self._pages.found(given.number, given.found)
            return None
        return self._pages.failed(given.number, answer, now)

    def _pause(self, problem: Problem | None) -> None:
        is_told = problem is None or (self._problem is not None and self._problem.code == problem.code)
        if self._is_paused and is_told:
            return
        self._is_paused = True
        self._problem = problem
        self._told_until = None
        self.board.tell(Paused(problem))

    def _resume(self, now: float) -> None:
        if not self._is_paused:
            return
        self._is_paused = False
        self._problem = None
        self._resumed_at = now
        self.board.gate.reopen()
        self.sender.begin_anew()
        self.board.tell(Resumed())

    def _advance(self, now: float) -> float | None:
        """Let everything leave that may; return when to look again."""
        if self._is_stopping:
            if not self.board.in_flight:
                self._end()
            return None
        if self._is_paused:
            return None
        wait = Wait()
        while not self._has_ended:
            if self._step(wait, now):
                continue
            if self._is_waiting_for_person() or not self._next_phase():
                break
        self._tell_wait(wait, now)
        # Clocks of the portal and of this machine differ by rounding: never ask for a moment that is already here.
        return None if wait.until is None else max(wait.until, now + _SHORTEST_WAIT)

    def _step(self, wait: Wait, now: float) -> bool:
        """Let at most one request leave; return whether one left."""
        if self.phase is Phase.ASKING:
            if self._pages is None:
                return wait.note(self.hello.next(now), now)
            return wait.note(self._pages.next(now), now)
        if self.phase in (Phase.SENDING, Phase.SETTLING):
            if wait.note(self.inquiry.next(now), now):
                return True
            if wait.note(self.probe.next(self.sender.newly_created, now), now):
                return True
            is_waiting = self.sender.newly_created is not None and not self.probe.is_done
            return not is_waiting and wait.note(self.sender.next(now, is_proven=self.probe.is_done), now)
        if self.phase is Phase.ATTACHING:
            return wait.note(self.attacher.next(now), now)
        assert self._pages is not None
        return wait.note(self._pages.next(now), now)

    def _next_phase(self) -> bool:
        """Go over to the next phase if this one is over; return whether there is something new to do."""
        if self.phase is Phase.ASKING:
            return self._after_asking()
        if self.phase in (Phase.SENDING, Phase.SETTLING):
            return self._after_sending()
        if self.phase is Phase.ATTACHING:
            return self.attacher.is_done and self._look_again()
        if self._pages is not None and not self._pages.is_done:
            return False
        if self.phase is Phase.LOOKING_AGAIN:
            self._enter(Phase.READING_BACK)
        else:
            self._end()
        return True

    def _after_asking(self) -> bool:
        if self.hello.is_needed:
            return False
        if self._pages is None and self.hello.has_any and self.queue.has_any():
            self._pages = Pages.over(self.board, Purpose.BEFORE)
            return True
        if self._pages is not None and not self._pages.is_done:
            return False
        self._enter(Phase.SENDING)
        return True

    def _after_sending(self) -> bool:
        is_sending = self.queue.has_any() or self.board.busy(Method.CREATE) > 0
        if is_sending or self.probe.is_asking:
            if self.phase is Phase.SETTLING:
                self._enter(Phase.SENDING)
            return False
        if self.doubts.has_active:
            if self.phase is Phase.SENDING:
                self._enter(Phase.SETTLING)
            return False
        if self.sender.newly_created is not None and not self.probe.is_done:
            return False
        unsure = self.doubts.parked
        if unsure and self.board.options.asks_person and not self._asked:
            self._asked = True
            self.board.tell(Asked(Question.RESEND_UNSURE, tuple(self.board.rows.keys[index] for index in unsure)))
            return False
        if self.attacher.begin():
            self._enter(Phase.ATTACHING)
            return True
        return self._look_again()

    def _look_again(self) -> bool:
        self._enter(Phase.LOOKING_AGAIN if self.board.has_marker else Phase.READING_BACK)
        return True

    def _is_waiting_for_person(self) -> bool:
        return self._asked and not self._is_answered and not self.queue.has_any()

    def _enter(self, phase: Phase) -> None:
        self.phase = phase
        self.board.tell(PhaseBegan(phase))
        if phase is Phase.LOOKING_AGAIN:
            self._pages = Pages.over(self.board, Purpose.AFTER)
        elif phase is Phase.READING_BACK:
            self._pages = Pages.over(self.board, Purpose.READ_BACK)

    def _tell_wait(self, wait: Wait, now: float) -> None:
        """Say why nothing leaves, once for each reason and moment, when nothing is on its way either."""
        told = wait.told
        if told is None and self.phase is Phase.SETTLING and wait.until is not None:
            told = Delay(WaitReason.SETTLE, wait.until - now)
        if told is None or self.board.in_flight or told.seconds < WORTH_TELLING:
            return
        until = now + told.seconds
        if self._told_until is None or self._told_until[0] is not told.reason or abs(self._told_until[1] - until) > 1:
            self._told_until = (told.reason, until)
            self.board.tell(Waiting(told.reason, told.seconds))

    def _end(self) -> None:
        self._has_ended = True
        summary = self.summary()
        is_over = summary.is_complete and not self._is_stopping
        if is_over and not self.board.head.has_ended:
            self.board.changes.append(RunEnded(0.0))
        state = RunState.FINISHED if is_over else RunState.INTERRUPTED
        self.board.tell(Finished(self.board.head.run, state, summary, self._problem))

    def summary(self) -> RunSummary:
        """The numbers as they are now."""
        board = self.board
        return summarise(board.rows, doubled=len(board.doubled), requests=board.requests, seconds=board.seconds)

    def _done(self) -> int:
        return sum(self.board.rows.count(outcome) for outcome in _PLACED)

    def progress(self) -> Progressed:
        """How far the current phase is."""
        summary = self.summary()
        told = self.board.gate.told(_ASKED.get(self.phase, Method.LOOK), self.asking.rate())
        if self.phase is Phase.ATTACHING:
            return Progressed(self.phase, self.attacher.done, self.attacher.total, summary, budget=told)
        if self._pages is not None and self.phase not in _ASKED:
            return Progressed(self.phase, self._pages.done, self._pages.total, summary, budget=told)
        done = self._done()
        left = summary.rows - done
        budget = self.board.gate.budgets[Method.CREATE]
        size = self.sender.size
        span = self.pace.remaining(left, seconds_a_row=size.seconds_a_row, budget_left=budget.cap - budget.used)
        return Progressed(
            phase=self.phase,
            done=done,
            total=summary.rows,
            counts=summary,
            sending=self.sender.sending,
            rows_per_second=self.pace.rate(),
            least=span[0] if span is not None else None,
            most=span[1] if span is not None else None,
            budget=told,
        )

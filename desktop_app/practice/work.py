"""The work of one request: what it costs, how far a fault lets it go, and when the portal cuts it off."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.practice.clock import Clock
from desktop_app.practice.errors import RowProblem
from desktop_app.practice.scenario import Cost, Fault


class WorkStopped(Exception):  # noqa: N818 - not an error of the program: a fault of the scenario
    """A fault ends the work here; what is stored stays stored."""


class RequestCut(Exception):  # noqa: N818 - the portal's own limit
    """The request took longer than the portal allows (reference §3.1: 60 s in the cloud)."""


@dataclass(frozen=True, slots=True)
class WorkPlan:
    """What is known of a request's work before it starts."""

    stop_after: int | None = None
    """So many rows are worked, then the work stops; None means all."""
    row_fault: Fault | None = None
    seconds: float | None = None
    """The portal cuts the request off after so many seconds."""


class Work:
    """Counts rows, takes their time and stops where it must."""

    def __init__(self, clock: Clock, cost: Cost, in_flight: Callable[[], int], plan: WorkPlan = WorkPlan()) -> None:
        self._clock = clock
        self._cost = cost
        self._in_flight = in_flight
        self._plan = plan
        self._started = clock.elapsed()
        self._rows = 0

    @property
    def rows(self) -> int:
        """Rows worked so far."""
        return self._rows

    def begin(self) -> None:
        """Take the time every request costs.

        Raises:
            WorkStopped: a fault lets nothing happen.
            RequestCut: too long already.
        """
        self._spend(self._cost.per_request)

    def begin_row(self) -> None:
        """Take the time of the next row.

        Raises:
            WorkStopped: a fault ends the work before this row.
            RequestCut: the row would end after the portal's limit.
        """
        if self._plan.stop_after is not None and self._rows >= self._plan.stop_after:
            raise WorkStopped
        self._spend(self._cost.per_row)

    def end_row(self) -> None:
        """Note that a row is stored or refused."""
        self._rows += 1

    def scripted_problem(self) -> tuple[RowProblem, bool] | None:
        """Return the problem a fault scripts for the current row, and whether the row is stored all the same."""
        fault = self._plan.row_fault
        if fault is None or self._rows not in fault.at:
            return None
        return RowProblem(fault.code, fault.description), fault.is_created

    def finish(self) -> None:
        """Stop after the last row where a fault counts exactly that far.

        Raises:
            WorkStopped: a fault was to stop the work, however few rows there were.
        """
        if self._plan.stop_after is not None:
            raise WorkStopped

    def _spend(self, seconds: float) -> None:
        if seconds:
            seconds *= self._cost.factor(self._in_flight())
        limit = self._plan.seconds
        if limit is None:
            self._clock.sleep(seconds)
            return
        left = limit - (self._clock.elapsed() - self._started)
        self._clock.sleep(min(seconds, max(0.0, left)))
        if seconds > left:
            raise RequestCut

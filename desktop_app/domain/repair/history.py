"""The list of repairs: undo and redo are a position in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.domain.repair.operations import Operation, headings_of


@dataclass(frozen=True, slots=True)
class Repairs:
    """Everything a person repaired, in order, with what was undone behind the position.

    Attributes:
        operations: All repairs, the undone ones last.
        position: How many of them hold.
    """

    operations: tuple[Operation, ...] = ()
    position: int = 0

    @property
    def done(self) -> tuple[Operation, ...]:
        """The repairs that hold."""
        return self.operations[: self.position]

    @property
    def can_undo(self) -> bool:
        """Whether there is one to take back."""
        return self.position > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is one to make again."""
        return self.position < len(self.operations)

    def add(self, operation: Operation) -> Repairs:
        """Make one more repair; what was undone before it is forgotten."""
        return Repairs((*self.done, operation), self.position + 1)

    def undone(self) -> Repairs:
        """Take the last one back."""
        return self.moved(self.position - 1)

    def redone(self) -> Repairs:
        """Make the next one again."""
        return self.moved(self.position + 1)

    def moved(self, position: int) -> Repairs:
        """Let exactly the first `position` repairs hold."""
        return replace(self, position=min(max(position, 0), len(self.operations)))

    def may_drop(self, place: int) -> bool:
        """Tell whether the repair at a place can be taken back by itself: no later one works on its columns."""
        if not 0 <= place < self.position:
            return False
        mine = headings_of(self.operations[place])
        return not any(_meet(mine, headings_of(later)) for later in self.operations[place + 1 : self.position])

    def dropped(self, place: int) -> Repairs:
        """Take one repair back by itself; where that may not be, nothing changes."""
        if not self.may_drop(place):
            return self
        return Repairs((*self.operations[:place], *self.operations[place + 1 :]), self.position - 1)


def _meet(mine: frozenset[str] | None, theirs: frozenset[str] | None) -> bool:
    if mine is None:
        return theirs is None or bool(theirs)
    return bool(mine) if theirs is None else bool(mine & theirs)

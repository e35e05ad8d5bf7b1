"""Makes repairs for the page: each goes into the draft; what one would change is asked of the child process."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from desktop_app.domain.problems.repairs import DUPLICATE_FILE, NAMESAKE_FILE, ROW_LEFT_OUT
from desktop_app.domain.problems.values import DUPLICATE_PORTAL, KEY_TWICE
from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.repair.offers import NATIONAL_PHONES, Offer, Preview
from desktop_app.domain.repair.operations import (
    ApplyCure,
    CreateAnyway,
    Operation,
    ReplacePattern,
    ReplaceText,
    Scope,
    SettleTwins,
    Settling,
    TakeIn,
)
from desktop_app.domain.repair.patterns import pattern_of
from desktop_app.flow.facts import CheckOutcome
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job
from desktop_app.ui.models.causes import Cause


class Repairing(QObject):
    """The window's hand on the list of repairs."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._preview: Job | None = None

    @property
    def repairs(self) -> Repairs:
        """The list as it is."""
        return self._context.session.draft.repairs

    def make(self, operation: Operation) -> None:
        """Repair."""
        self._use(self.repairs.add(operation))

    def undo(self) -> None:
        """Take the last repair back."""
        self._use(self.repairs.undone())

    def redo(self) -> None:
        """Make the next one again."""
        self._use(self.repairs.redone())

    def walk(self, position: int) -> None:
        """Let exactly so many hold."""
        self._use(self.repairs.moved(position))

    def drop(self, place: int) -> None:
        """Take one back by itself."""
        self._use(self.repairs.dropped(place))

    def cures(self, cause: Cause, outcome: CheckOutcome) -> dict[str, Operation]:
        """Return the repairs that a cause calls for, by name."""
        session = self._context.session
        columns = session.draft.mapping.columns
        lists = [heading for heading, where in columns.items() if where.is_communication]
        subject = session.learnt.subject
        return cures_of(cause, outcome, lists, subject.directories.country if subject is not None else None)

    def is_chosen_once(self, heading: str) -> bool:
        """Tell whether the texts of a column have a meaning that is chosen at the step Values."""
        lines = self._context.session.learnt.values
        return lines is None or any(line.heading == heading for line in lines)

    def preview(self, further: tuple[Operation, ...], told: Callable[[tuple[Preview, ...]], None]) -> None:
        """Ask what each of some repairs would change; an older question is let go."""
        if self._preview is not None:
            self._preview.cancel()
        order, services = self._context.session.order(), self._context.services
        self._preview = self._context.jobs.start(
            "preview", lambda work: services.preview(order, further, work.progress, work), Ears(told, _unheard)
        )

    def _use(self, repairs: Repairs) -> None:
        if repairs != self.repairs:
            self._context.session.use_repairs(repairs)


def others_like(heading: str, before: str, now: str) -> dict[str, Operation]:
    """Return what an edit could do to other cells of its column: by name, the same value or the same pattern."""
    further: dict[str, Operation] = {}
    if before:
        further["value"] = ReplaceText(heading, before, now, Scope.WHOLE)
    pattern = pattern_of(before, now)
    if pattern is not None:
        further["pattern"] = ReplacePattern(heading, pattern)
    return further


def cures_of(
    cause: Cause, outcome: CheckOutcome, headings: Sequence[str], country: str | None = None
) -> dict[str, Operation]:
    """Return the repairs that a cause calls for, by name.

    Args:
        cause: What is to be mended.
        outcome: What Check found.
        headings: The columns that may hold several values.
        country: The portal's; phones are offered it, and beside it a cure whose country is left open.
    """
    rows = cause.rows or ()
    if cause.code == DUPLICATE_PORTAL.code:
        return {"anyway": CreateAnyway(rows)}
    if cause.code == ROW_LEFT_OUT.code:
        return {"take-in": TakeIn(rows)}
    if cause.code in {DUPLICATE_FILE.code, NAMESAKE_FILE.code, KEY_TWICE.code}:
        meant = set(rows)
        groups = tuple(group.rows for group in outcome.twins if meant.intersection(group.rows))
        ways = [each for each in Settling if not (each is Settling.KEEP_ALL and cause.code == KEY_TWICE.code)]
        return {each.value: SettleTwins(groups, each, tuple(headings)) for each in ways} if groups else {}
    found: dict[str, Operation] = {}
    for offer in outcome.offers:
        if offer.heading != cause.column or not _helps(offer, cause):
            continue
        if offer.code == NATIONAL_PHONES:
            known = {country.lower(): ApplyCure(offer.heading, Cure.COUNTRY, country)} if country else {}
            found.update({**known, "country": ApplyCure(offer.heading, Cure.COUNTRY)})
        elif isinstance(offer.operation, ApplyCure):
            found[offer.operation.cure.value] = offer.operation
        else:
            found["swap"] = offer.operation
    return found


def narrowed(operation: Operation, rows: Collection[int]) -> Operation | None:
    """Return a decision about rows for some of them only; `None` when it concerns none of these."""
    match operation:
        case SettleTwins(groups):
            some = tuple(group for group in groups if not set(group).isdisjoint(rows))
            return replace(operation, groups=some) if some else None
        case CreateAnyway(mine) | TakeIn(mine):
            kept = tuple(index for index in mine if index in rows)
            return replace(operation, rows=kept) if kept else None
        case _:
            return operation


def _helps(offer: Offer, cause: Cause) -> bool:
    """Tell whether an offer is for this cause, or mends rows of a trouble that has no cure of its own."""
    if offer.code == cause.code:
        return True
    is_trouble = cause.code.endswith(("-unreadable", "-unknown", "-damaged"))
    return is_trouble and offer.code != NATIONAL_PHONES and not set(offer.rows).isdisjoint(cause.rows or ())


def _unheard(_problem: object) -> None:
    """A preview that cannot be made shows none; Check itself says what is wrong."""

"""Runs belong to the portal and the user they were made with (design §5.5); a portal that was renamed is recognised."""

from __future__ import annotations

from heapq import nlargest
from typing import Final

from desktop_app.domain.answers import Verdict
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.ports import Journal
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import OTHER_PORTAL
from desktop_app.domain.runs import RowLine, RunHead
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.run.controls import Connection

_PROOFS: Final = 5
"""Records looked for on a portal of another name; people may have deleted some since."""


def other_portal(head: RunHead, identity: PortalIdentity) -> Problem | None:
    """Return the problem when a connection leads elsewhere than the run's by its name, else `None`."""
    own = head.identity
    if own.host.casefold() == identity.host.casefold() and own.user_id == identity.user_id:
        return None
    words = {"portal": own.host, "user": own.user_id, "other": identity.host, "other_user": identity.user_id}
    return Problem(OTHER_PORTAL, words=words)


def ensure_own_portal(journal: Journal, run: str, connection: Connection) -> None:
    """Make sure that a connection leads to the run's portal.

    A portal of another name is the run's when it shows one of the newest records of the run under its number and with
    its marker, and nothing answers under the old name any more: a portal can be renamed (reference §2.3). A copy
    restored from a backup lacks the newest records, or stands beside the portal it is of. The run has the new name
    from then on.

    Raises:
        Trouble: It is another portal, or it cannot be proven to be the same one.
    """
    head = journal.info(run).head
    problem = other_portal(head, connection.identity)
    if problem is None:
        return
    is_users = head.identity.user_id == connection.identity.user_id
    if not is_users or not _has_record_of(journal, head, connection) or connection.records.stands(head.origin):
        raise Trouble(problem)
    journal.move(run, connection.identity, origin=connection.origin)


def _has_record_of(journal: Journal, head: RunHead, connection: Connection) -> bool:
    field = head.marker_field
    if field is None:
        return False
    made = ((line.record_id, line.marker) for line in journal.lines(head.run, with_cells=False) if _is_made(line))
    wanted = {record_id: marker.casefold() for record_id, marker in nlargest(_PROOFS, made)}
    if not wanted:
        return False
    answer = connection.records.find_markers(head.kind, field, list(wanted.values()))
    return answer.verdict is Verdict.ANSWERED and any(
        wanted.get(record.id) == str(record.values.get(field, "")).casefold() for record in answer.records
    )


def _is_made(line: RowLine) -> bool:
    return line.outcome is Outcome.CREATED and bool(line.record_id and line.marker)

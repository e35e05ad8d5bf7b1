"""Runs belong to the portal and the user they were made with (design §5.5)."""

from __future__ import annotations

from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import OTHER_PORTAL
from desktop_app.domain.runs import RunHead
from desktop_app.domain.webhook import PortalIdentity


def other_portal(head: RunHead, identity: PortalIdentity) -> Problem | None:
    """Return the problem when a connection leads elsewhere than the run's, else `None`."""
    own = head.identity
    if own.host.casefold() == identity.host.casefold() and own.user_id == identity.user_id:
        return None
    words = {"portal": own.host, "user": own.user_id, "other": identity.host, "other_user": identity.user_id}
    return Problem(OTHER_PORTAL, words=words)

"""Who a webhook acts for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Owner:
    """The employee in whose name a webhook acts (reference §2.4, `profile`)."""

    id: int
    name: str
    is_admin: bool

"""The closed catalogue of everything that can be wrong, in words for people (design §5.11)."""

from __future__ import annotations

from desktop_app.domain.problems.model import Entry, Problem, Severity, Trouble

__all__ = ["Entry", "Problem", "Severity", "Trouble"]

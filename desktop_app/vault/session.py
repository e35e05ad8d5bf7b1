"""Keeps addresses for this session only, where the system has no keystore."""

from __future__ import annotations

from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.vault import CONNECTION_UNKNOWN
from desktop_app.domain.webhook import Webhook


class SessionVault:
    """Implements the port `Vault` in memory; everything is gone when the program ends."""

    def __init__(self) -> None:
        self._webhooks: dict[str, Webhook] = {}

    @property
    def place(self) -> str:
        """Where addresses are kept, in words."""
        return "this session only"

    @property
    def is_lasting(self) -> bool:
        """Whether they survive the program."""
        return False

    def names(self) -> tuple[str, ...]:
        """Names of the connections."""
        return tuple(sorted(self._webhooks))

    def load(self, name: str) -> Webhook:
        """Return a connection; Trouble for an unknown name."""
        if name not in self._webhooks:
            raise Trouble(unknown(name, self.names()))
        return self._webhooks[name]

    def save(self, name: str, webhook: Webhook) -> None:
        """Keep a connection until the program ends."""
        self._webhooks[name] = webhook

    def forget(self, name: str) -> None:
        """Remove a connection."""
        self._webhooks.pop(name, None)


def unknown(name: str, names: tuple[str, ...]) -> Problem:
    """Return the problem of a name nothing is saved under."""
    return Problem(CONNECTION_UNKNOWN, words={"name": name, "names": ", ".join(names) or "none saved"})

"""The vault of this machine, looked for when it is first needed: the window need not wait for keystore libraries."""

from __future__ import annotations

import threading

from desktop_app.domain.ports import Vault
from desktop_app.domain.webhook import Webhook


class LateVault:
    """The port `Vault` over whatever `open_vault` finds; may be asked from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: Vault | None = None

    @property
    def place(self) -> str:
        """Where addresses are kept, in words for people."""
        return self._vault.place

    @property
    def is_lasting(self) -> bool:
        """Whether what is saved survives the program."""
        return self._vault.is_lasting

    def names(self) -> tuple[str, ...]:
        """Names of the saved connections. Raises Trouble."""
        return self._vault.names()

    def load(self, name: str) -> Webhook:
        """Return a saved connection. Raises Trouble."""
        return self._vault.load(name)

    def save(self, name: str, webhook: Webhook) -> None:
        """Keep a connection. Raises Trouble."""
        self._vault.save(name, webhook)

    def forget(self, name: str) -> None:
        """Remove a connection. Raises Trouble."""
        self._vault.forget(name)

    @property
    def _vault(self) -> Vault:
        with self._lock:
            if self._found is None:
                from desktop_app.vault.keystore import open_vault

                self._found = open_vault()
            return self._found

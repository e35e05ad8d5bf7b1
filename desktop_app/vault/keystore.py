"""Keeps addresses in the operating system's keystore, and nowhere else (design §5.8)."""

from __future__ import annotations

import importlib
import json
import sys
from typing import TYPE_CHECKING, Final

from desktop_app.domain.ports import Vault
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.vault import KEYSTORE_CLOSED
from desktop_app.domain.webhook import Webhook
from desktop_app.vault.session import SessionVault, unknown

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE: Final = "Import Assistant for Bitrix24"
_LIST: Final = "connections"
"""Entry that holds the names alone; keystores cannot list what they keep. A saved name never equals it: names are
kept with a mark before them."""
_MARK: Final = "connection: "

# Named one by one: a frozen program does not discover them, and a plain-text one must never be taken.
_BACKENDS: Final = {
    "win32": (("keyring.backends.Windows", "WinVaultKeyring", "Windows Credential Manager"),),
    "darwin": (("keyring.backends.macOS", "Keyring", "macOS Keychain"),),
    "linux": (
        ("keyring.backends.SecretService", "Keyring", "Secret Service (system keyring)"),
        ("keyring.backends.kwallet", "DBusKeyring", "KDE Wallet"),
        ("keyring.backends.libsecret", "Keyring", "Secret Service (system keyring)"),
    ),
}


class KeyringVault:
    """Implements the port `Vault` over one keyring backend."""

    def __init__(self, backend: KeyringBackend, place: str) -> None:
        self._backend = backend
        self._place = place

    @property
    def place(self) -> str:
        """Where addresses are kept, in words."""
        return self._place

    @property
    def is_lasting(self) -> bool:
        """Whether they survive the program."""
        return True

    def names(self) -> tuple[str, ...]:
        """Names of the saved connections."""
        text = self._get(_LIST)
        return tuple(json.loads(text)) if text else ()

    def load(self, name: str) -> Webhook:
        """Return a connection; Trouble for an unknown name or a closed keystore."""
        text = self._get(_MARK + name)
        if text is None:
            raise Trouble(unknown(name, self.names()))
        scheme, host, user_id, secret = json.loads(text)
        return Webhook(scheme, host, user_id, secret)

    def save(self, name: str, webhook: Webhook) -> None:
        """Keep a connection; Trouble when the keystore is closed."""
        self._set(_MARK + name, json.dumps([webhook.scheme, webhook.host, webhook.user_id, webhook.secret]))
        self._set(_LIST, json.dumps(sorted({*self.names(), name})))

    def forget(self, name: str) -> None:
        """Remove a connection; Trouble when the keystore is closed."""
        names = [each for each in self.names() if each != name]
        if len(names) == len(self.names()):
            return
        self._set(_LIST, json.dumps(names))
        from keyring.errors import PasswordDeleteError

        try:
            self._backend.delete_password(_SERVICE, _MARK + name)
        except PasswordDeleteError:
            # It is gone already: that is what was asked for.
            return
        except Exception as error:  # noqa: BLE001 - as below
            raise self._closed(error) from None

    def _get(self, entry: str) -> str | None:
        try:
            return self._backend.get_password(_SERVICE, entry)
        except Exception as error:  # noqa: BLE001 - backends raise errors of many libraries; all mean the same
            raise self._closed(error) from None

    def _set(self, entry: str, text: str) -> None:
        try:
            self._backend.set_password(_SERVICE, entry, text)
        except Exception as error:  # noqa: BLE001 - as above
            raise self._closed(error) from None

    def _closed(self, error: Exception) -> Trouble:
        return Trouble(Problem(KEYSTORE_CLOSED, words={"place": self._place}, detail=type(error).__name__))


def open_vault() -> Vault:
    """Return the system's keystore, or a vault for this session where there is none."""
    for module, name, place in _BACKENDS.get(sys.platform, ()):
        try:
            backend_class = getattr(importlib.import_module(module), name)
            # Asking for the priority fails where the backend cannot work.
            if backend_class.priority > 0:
                return KeyringVault(backend_class(), place)
        except Exception:  # noqa: BLE001, S112 - a backend that cannot work here; the next may
            continue
    return SessionVault()

"""Keeps addresses in the operating system's keystore, and nowhere else (design §5.8)."""

from __future__ import annotations

import importlib
import json
import sys
from typing import TYPE_CHECKING, Final

from desktop_app.domain.ports import Vault
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.vault import CONNECTION_DAMAGED, KEYSTORE_CLOSED
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
BACKENDS: Final = {
    "win32": (("keyring.backends.Windows", "WinVaultKeyring", "Windows Credential Manager"),),
    "darwin": (("keyring.backends.macOS", "Keyring", "macOS Keychain"),),
    "linux": (
        ("desktop_app.vault.secret_service", "Keyring", "Secret Service (system keyring)"),
        ("keyring.backends.kwallet", "DBusKeyring", "KDE Wallet"),
        ("keyring.backends.libsecret", "Keyring", "Secret Service (system keyring)"),
    ),
}

LIBRARIES: Final = {
    "win32": ("win32ctypes.pywin32.win32cred", "win32ctypes.pywin32.pywintypes"),
    "darwin": ("keyring.backends.macOS.api",),
    "linux": ("secretstorage", "jeepney", "cryptography"),
}
"""What the first backend of each system rests on; it hides their absence."""


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
        """Names of the saved connections; Trouble when the keystore is closed."""
        try:
            names = json.loads(self._get(_LIST) or "[]")
        except ValueError:
            # Changed by another hand. Taken as empty, for the next save mends it; each connection still loads by name.
            return ()
        return tuple(str(name) for name in names) if isinstance(names, list) else ()

    def load(self, name: str) -> Webhook:
        """Return a connection; Trouble for an unknown name, a damaged entry or a closed keystore."""
        text = self._get(_MARK + name)
        if text is None:
            raise Trouble(unknown(name, self.names()))
        try:
            scheme, host, user_id, secret = (str(part) for part in json.loads(text))
        except (TypeError, ValueError):
            problem = Problem(CONNECTION_DAMAGED, words={"name": name, "place": self._place})
        else:
            return Webhook(scheme, host, user_id, secret)
        # Raised out here, so that the reader's error, which holds the text with the secret, does not hang on it.
        raise Trouble(problem)

    def save(self, name: str, webhook: Webhook) -> None:
        """Keep a connection; Trouble when the keystore is closed."""
        # The name first: a listed name without an address is told and can be forgotten, an unlisted secret cannot.
        self._list({*self.names(), name})
        self._set(_MARK + name, json.dumps([webhook.scheme, webhook.host, webhook.user_id, webhook.secret]))

    def forget(self, name: str) -> None:
        """Remove a connection; an unknown name is fine; Trouble when the keystore is closed."""
        if self._get(_MARK + name) is not None:
            # The secret first: should the keystore deny, the name stays listed and can be forgotten later.
            self._delete(_MARK + name)
        names = set(self.names())
        if name in names:
            self._list(names - {name})

    def _list(self, names: set[str]) -> None:
        # Letters as they are: Windows takes 1280 characters an entry, and an escape makes six of one.
        self._set(_LIST, json.dumps(sorted(names), ensure_ascii=False))

    def _delete(self, entry: str) -> None:
        try:
            self._backend.delete_password(_SERVICE, entry)
        except Exception as error:  # noqa: BLE001 - as below; a denial comes as PasswordDeleteError, like "not there"
            if self._get(entry) is not None:
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
    for module, name, place in BACKENDS.get(sys.platform, ()):
        try:
            backend_class = getattr(importlib.import_module(module), name)
            # Asking for the priority fails where the backend cannot work.
            if backend_class.priority > 0:
                return KeyringVault(backend_class(), place)
        except Exception:  # noqa: BLE001, S112 - a backend that cannot work here; the next may
            continue
    return SessionVault()


def name_the_keyring() -> str:
    """Return the system's own keystore and whether it is open here; for `self-test`.

    Raises:
        ImportError: The program lacks its backend, or what that rests on.
    """
    module, _, place = BACKENDS[sys.platform][0]
    for name in (module, *LIBRARIES[sys.platform]):
        importlib.import_module(name)
    found = open_vault().place
    return place if found == place else f"{place} (not running here: {found})"

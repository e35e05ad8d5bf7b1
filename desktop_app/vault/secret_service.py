"""The Secret Service of Linux, looked into without making a keyring first."""

from __future__ import annotations

from contextlib import closing

import secretstorage
from keyring.backends import SecretService
from secretstorage.exceptions import ItemNotFoundException


class Keyring(SecretService.Keyring):
    """The library's backend, except that looking for an address makes nothing.

    Where a person has no keyring yet, the library makes one even to read, and the system asks for a password of a thing
    nobody has heard of. Without a keyring nothing was kept; it is made when the first address is to be saved.
    """

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept under a name; raises the library's errors."""
        if not has_keyring():
            return None
        kept: str | None = super().get_password(service, username)  # type: ignore[no-untyped-call]
        return kept


def has_keyring() -> bool:
    """Tell whether the person has a keyring, locked or not."""
    with closing(secretstorage.dbus_init()) as bus:
        try:
            secretstorage.Collection(bus)
        except ItemNotFoundException:
            return False
    return True

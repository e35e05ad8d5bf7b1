"""The address of a portal with its secret, kept so that it cannot be shown by accident."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PortalIdentity:
    """Which portal and in whose name: runs, undo and history belong to this pair (design §5.5)."""

    host: str
    user_id: str

    @property
    def is_on_this_computer(self) -> bool:
        """Whether only this very machine can reach it: a practice portal."""
        return is_loopback(self.host)

    def __str__(self) -> str:
        return self.host


@dataclass(frozen=True, slots=True)
class Webhook:
    """A complete webhook address (reference §2.1).

    Attributes:
        scheme: `https`, or `http` for loopback addresses only.
        host: Host with port where one was given.
        user_id: The employee in whose name the webhook acts.
        secret: The password in the address; never in `repr`.
    """

    scheme: str
    host: str
    user_id: str
    secret: str = field(repr=False)

    @property
    def address(self) -> str:
        """The whole address with its secret: for the transport and the keyring alone."""
        return f"{self.scheme}://{self.host}/rest/{self.user_id}/{self.secret}/"

    @property
    def origin(self) -> str:
        """Scheme and host, fit to be shown."""
        return f"{self.scheme}://{self.host}"

    @property
    def identity(self) -> PortalIdentity:
        """The portal and the user without the secret."""
        return PortalIdentity(self.host, self.user_id)

    def __str__(self) -> str:
        return f"{self.origin}/rest/{self.user_id}/…/"


def is_loopback(host: str) -> bool:
    """Tell whether a host (with or without port) is this very machine."""
    name = re.sub(r":\d+$", "", host).strip("[]").casefold()
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False

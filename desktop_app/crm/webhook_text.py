"""Understands whatever a person pastes as a webhook address (reference §2.1)."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems import connection as problems
from desktop_app.domain.webhook import Webhook, is_loopback

_ADDRESS: Final = re.compile(
    r"(?:(?P<scheme>https?)://)?(?P<host>[\w.\-]+\.[\w\-]+|localhost|\[[0-9a-f:]+\])(?P<port>:\d{1,5})?"
    r"(?P<path>/[^\s'\"<>)\]]*)?",
    re.IGNORECASE,
)
_PATH: Final = re.compile(r"/rest/(?P<user>[^/]+)/(?P<secret>[A-Za-z0-9]+)(?:/.*)?")


def read_webhook(text: str) -> Webhook:
    """Read a webhook address out of pasted text.

    Raises:
        Trouble: It is not whole; the sentence says what is missing and never shows the secret.
    """
    compact = "".join(text.split()) if "curl" not in text else text
    if not compact:
        raise Trouble(Problem(problems.ADDRESS_MISSING))
    found = max(
        _ADDRESS.finditer(compact), key=lambda match: ("/rest/" in (match["path"] or ""), -match.start()), default=None
    )
    if found is None:
        raise _half(phrase("it names no portal"))
    path = found["path"] or ""
    parts = _PATH.fullmatch(path)
    if parts is None:
        raise _half(_what_is_missing(path))
    host = found["host"].casefold() + (found["port"] or "")
    scheme = (found["scheme"] or "https").casefold()
    if scheme == "http" and not is_loopback(host):
        raise Trouble(Problem(problems.ADDRESS_PLAIN_HTTP))
    return Webhook(scheme, host, parts["user"], parts["secret"])


def _what_is_missing(path: str) -> str:
    if "/rest/" not in path + "/":
        return phrase("it is only the portal's name, without /rest/ and what follows")
    if not re.search(r"/rest/[^/]+", path):
        return phrase("the number of the employee after /rest/ is missing")
    return phrase("the secret after the employee's number is missing")


def _half(missing: str) -> Trouble:
    return Trouble(Problem(problems.ADDRESS_HALF, words={"missing": missing}))

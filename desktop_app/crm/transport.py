"""Carries requests to the portal and brings back what came of them; the only place that knows the HTTP client."""

from __future__ import annotations

import email.utils
import errno
import hashlib
import logging
import re
import socket
import ssl
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from http.cookiejar import CookieJar
from typing import Final
from urllib.request import Request as UrlRequest

import httpx
import truststore

from desktop_app import __version__
from desktop_app.domain.answers import Timing
from desktop_app.domain.problems import Entry, Problem, Trouble
from desktop_app.domain.problems import connection as problems
from desktop_app.domain.webhook import Webhook, is_loopback

CONNECT_SECONDS: Final = 10.0
READ_SECONDS: Final = 90.0
"""Longer than the portal's own limit of 60 s (reference §1.9)."""
_DIGEST_PIECE: Final = 1 << 18
_OFFLINE: Final = frozenset({errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, 10050, 10051, 10065})
"""No way to the network at all; the long numbers are those of Windows."""

# The client logs whole addresses at INFO, and the address holds the secret.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


class Failure(Enum):
    """How far a request came that brought no answer."""

    NOT_SENT = auto()
    """The body was not out completely: nothing was done (reference §1.4)."""
    LOST = auto()
    """The body was out: the portal may have worked."""


@dataclass(frozen=True, slots=True)
class Body:
    """A request's body: its length is known beforehand, its pieces are made while it is written."""

    length: int
    pieces: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """What came back: a status with a body, or a failure."""

    timing: Timing
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""
    failure: Failure | None = None
    problem: Problem | None = None


class _NoCookies(CookieJar):
    """Keeps none: cookies of another user would be sent along (reference §2.3)."""

    def extract_cookies(self, response: object, request: UrlRequest) -> None:
        """Take nothing."""


class Transport:
    """One connection pool to one portal; may be used from several threads.

    Args:
        webhook: Where requests go.
        read_timeout: Seconds to wait for an answer.
    """

    def __init__(self, webhook: Webhook, *, read_timeout: float = READ_SECONDS) -> None:
        self._webhook = webhook
        self._client = httpx.Client(
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if webhook.scheme == "https" else False,
            follow_redirects=False,
            cookies=_NoCookies(),
            timeout=httpx.Timeout(read_timeout, connect=CONNECT_SECONDS),
            headers={
                "User-Agent": f"ImportAssistant/{__version__}",
                "Accept": "application/json",
                "Content-Type": "application/json; charset=utf-8",
            },
            # Proxies of the system, but never for this very machine (design §5.9).
            trust_env=not is_loopback(webhook.host),
        )

    @property
    def webhook(self) -> Webhook:
        """Where requests go."""
        return self._webhook

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def post(self, method: str, body: Body) -> RawAnswer:
        """Send one request, once; never raises for what network or portal do."""
        started = time.monotonic()
        pieces = _Pieces(body.pieces)
        try:
            response = self._client.post(
                self._webhook.address + method, content=pieces, headers={"Content-Length": str(body.length)}
            )
        except Trouble as trouble:
            return self._failed(started, pieces, body, trouble.problem)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
            return self._failed(started, pieces, body, self._problem(error))
        timing = Timing(
            started=started,
            finished=time.monotonic(),
            sent=pieces.finished,
            portal_clock=_date(response.headers.get("Date")),
            retry_after=_seconds(response.headers.get("Retry-After")),
            body_bytes=body.length,
        )
        return RawAnswer(timing, response.status_code, dict(response.headers), response.content)

    def digest(self, address: str) -> tuple[int, str] | None:
        """Return size and SHA-256 of what lies at an address of the same portal, or `None` where it cannot be had.

        It is read piece by piece; nothing else is asked, and no other place than the portal.
        """
        if not address.startswith(f"{self._webhook.origin}/"):
            return None
        digest, size = hashlib.sha256(), 0
        try:
            with self._client.stream("GET", address) as response:
                # A page that says no comes with a body too.
                if response.status_code != httpx.codes.OK or "content-disposition" not in response.headers:
                    return None
                for piece in response.iter_bytes(_DIGEST_PIECE):
                    digest.update(piece)
                    size += len(piece)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError):
            return None
        return size, digest.hexdigest()

    def stands(self, origin: str) -> bool:
        """Tell whether a portal answers for itself at this scheme and host; asked without the secret.

        A portal that was renamed leads on to its new name, and one that is gone says nothing (reference §2.3).
        """
        try:
            response = self._client.get(f"{origin}/rest/profile")
            document = response.json()
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError, ValueError, RecursionError):
            return False
        return not response.has_redirect_location and isinstance(document, dict) and "error" in document

    def _failed(self, started: float, pieces: _Pieces, body: Body, problem: Problem) -> RawAnswer:
        timing = Timing(started, time.monotonic(), pieces.finished, body_bytes=body.length)
        failure = Failure.NOT_SENT if pieces.finished is None else Failure.LOST
        return RawAnswer(timing, failure=failure, problem=problem)

    def _problem(self, error: Exception) -> Problem:
        # The kind of trouble only: the error's own text may hold the address with its secret.
        return Problem(_entry(error), words={"host": self._webhook.host}, detail=type(error).__name__)


class _Pieces:
    """Hands out a body's pieces and notes when the last one is out."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces
        self.finished: float | None = None

    def __iter__(self) -> Iterator[bytes]:
        yield from self._pieces
        self.finished = time.monotonic()


def _entry(error: BaseException) -> Entry:
    causes = list(_chain(error))
    if any(isinstance(each, ssl.SSLCertVerificationError) for each in causes):
        return problems.CERTIFICATE
    if isinstance(error, httpx.ProxyError):
        # The text holds the proxy's status line, nothing of the address.
        return problems.PROXY_PASSWORD if "407" in str(error) else problems.PROXY_REFUSED
    if isinstance(error, httpx.InvalidURL | UnicodeError):
        return problems.HOST_UNKNOWN
    if not isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout | httpx.UnsupportedProtocol):
        return problems.NO_ANSWER
    return next((entry for each in causes if (entry := _cause(each)) is not None), problems.NOT_REACHED)


def _cause(error: BaseException) -> Entry | None:
    if isinstance(error, ssl.SSLError):
        return problems.SECURE_CONNECTION
    if isinstance(error, socket.gaierror):
        # "Try again": no server of names answers, as without a network.
        return problems.NO_INTERNET if error.errno == socket.EAI_AGAIN else problems.HOST_UNKNOWN
    if isinstance(error, ConnectionRefusedError):
        return problems.REFUSED
    return problems.NO_INTERNET if isinstance(error, OSError) and error.errno in _OFFLINE else None


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or cause.__context__


def _date(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        return email.utils.parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError):
        return None


def _seconds(text: str | None) -> float | None:
    # Years of waiting are a mistake of whoever wrote them.
    return float(text) if text is not None and re.fullmatch(r"[0-9]{1,6}", text) else None

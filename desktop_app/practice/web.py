"""Everything the portal serves over HTTP: REST, record cards, downloads and the control surface of tests."""

import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.practice.cards import Cards
from desktop_app.practice.clock import PortalStopping
from desktop_app.practice.control import Control
from desktop_app.practice.desk import Desk, RestRequest
from desktop_app.practice.replies import Cut, Reply, html_reply, json_reply
from desktop_app.practice.schema import Language

_LOCAL_HOST = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WebRequest:
    """An HTTP request read whole; header names are lower-case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


class Web:
    """Routes requests."""

    def __init__(self, desk: Desk, secret: str, language: Language | None = None) -> None:
        self._desk = desk
        self._control = Control(desk)
        self._cards = Cards(desk, language)
        self._secret = secret
        self.is_unreachable = False
        """While set, every request ends unanswered."""

    @property
    def most_bytes(self) -> int | None:
        """Largest body the portal takes."""
        return self._desk.portal.scenario.limits.body_bytes

    @property
    def now(self) -> float:
        """The portal's time of day, for the Date header."""
        return self._desk.portal.now()

    def answer(self, request: WebRequest) -> Reply:
        """Answer a request."""
        if self.is_unreachable:
            return Reply(cut=Cut.WITHOUT_ANSWER)
        # Only this computer's own names: a page of the web must not reach the portal through a name of its own.
        if not _LOCAL_HOST.fullmatch(request.headers.get("host", "")):
            return html_reply(421)
        if request.method not in {"GET", "POST", "HEAD"}:
            return html_reply(405)
        if request.path.startswith("/rest/"):
            return self._rest(request)
        if request.path.startswith("/_practice/"):
            return self._controlled(request)
        return self._cards.answer(request.path)

    def refuse_large(self, request: WebRequest) -> Reply:
        """Refuse a request whose body is larger than the portal takes; REST ones are noted in the log."""
        if request.path.startswith("/rest/"):
            return self._desk.refuse_large(request.path, request.headers.get("user-agent", ""))
        return html_reply(413)

    def _rest(self, request: WebRequest) -> Reply:
        try:
            return self._desk.answer(
                RestRequest(
                    request.path,
                    request.query,
                    request.headers.get("content-type", ""),
                    request.body,
                    request.headers.get("user-agent", ""),
                )
            )
        except PortalStopping:
            return Reply(cut=Cut.WITHOUT_ANSWER)

    def _controlled(self, request: WebRequest) -> Reply:
        parts = request.path.split("/")[2:]
        if len(parts) != 2 or not hmac.compare_digest(parts[0].encode(), self._secret.encode()):
            return html_reply(404)
        try:
            body: Any = json.loads(request.body) if request.body else {}
        except ValueError:
            return json_reply({"error": "The body is not JSON."}, 400)
        return self._control.answer(request.method, parts[1], request.query, body)

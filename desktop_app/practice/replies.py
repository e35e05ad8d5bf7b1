"""Answers on their way out: bodies of JSON and HTML, and where a connection is to be cut."""

import json
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import Any

from desktop_app.practice.errors import RestError

JSON_TYPE = "application/json; charset=utf-8"
HTML_TYPE = "text/html; charset=utf-8"
_REASONS = {
    200: "OK", 302: "Found", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 413: "Request Entity Too Large", 421: "Misdirected Request",
    429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Temporarily Unavailable",
    504: "Gateway Time-out",
}  # fmt: skip


class Cut(Enum):
    """Where the connection ends."""

    NONE = auto()
    WITHOUT_ANSWER = auto()
    IN_ANSWER = auto()


@dataclass(frozen=True, slots=True)
class Reply:
    """One HTTP answer."""

    status: int = 200
    body: bytes = b""
    content_type: str = JSON_TYPE
    headers: tuple[tuple[str, str], ...] = ()
    cut: Cut = Cut.NONE
    file: Path | None = None
    """Sent instead of `body`, piece by piece."""

    @property
    def status_line(self) -> str:
        """Status with its reason."""
        return f"{self.status} {_REASONS.get(self.status, 'Answer')}"

    def cut_at(self, cut: Cut) -> "Reply":
        """Return the same answer, cut."""
        return replace(self, cut=cut)


def json_reply(value: Any, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Reply:  # noqa: ANN401
    """Return a JSON answer."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return Reply(status, body, headers=headers)


def error_reply(error: RestError) -> Reply:
    """Return a refusal; error bodies carry no `time` block (reference §3.1)."""
    return json_reply({"error": error.code, "error_description": error.description}, error.status)


def html_reply(status: int, title: str | None = None) -> Reply:
    """Return a page as web servers in front of a portal answer, without any JSON."""
    text = title or f"{status} {_REASONS.get(status, 'Error')}"
    page = f"<html>\r\n<head><title>{text}</title></head>\r\n<body>\r\n<h1>{text}</h1>\r\n<hr></body>\r\n</html>\r\n"
    return Reply(status, page.encode(), HTML_TYPE)

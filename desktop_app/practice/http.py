"""The portal's HTTP side on cheroot: reads requests, writes answers, cuts connections where a fault says so.

cheroot is used below its WSGI layer, through a gateway of our own: there the connection's socket is at hand, so
a scripted fault can end it before, in the middle of, or instead of an answer.
"""

import logging
import os
import socket
import struct
import sys
from email.utils import formatdate
from pathlib import Path
from traceback import format_exc
from typing import Any

from cheroot import wsgi

from desktop_app.practice.replies import Cut, Reply
from desktop_app.practice.web import Web, WebRequest

WORKERS = 64
_PIECE = 256 * 1024
_MOST_DRAINED = 512 * 1024 * 1024
_IDLE_SECONDS = 120
_BACKLOG = 128
_CUT_AT_ONCE = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
"""Lingering switched on for no time: closing resets the connection."""


def make_server(port: int, web: Web) -> wsgi.Server:
    """Return a cheroot server on loopback that answers through `web`; it does not listen yet."""
    server = wsgi.Server(
        ("127.0.0.1", port), None, numthreads=WORKERS, request_queue_size=_BACKLOG, timeout=_IDLE_SECONDS
    )
    server.gateway = lambda request: Exchange(request, web)
    server.shutdown_timeout = 1
    server.keep_alive_conn_limit = 2 * WORKERS
    server.expiration_interval = 0.2
    server.server_name = "practice-portal"
    server.error_log = _log_error  # type: ignore[method-assign]  # the documented way to redirect it
    return server


def _log_error(msg: str = "", level: int = logging.INFO, traceback: bool = False) -> None:  # noqa: FBT001 - cheroot's
    # Clients that go away in the middle are an everyday thing here; an address with its secret is never repeated.
    if not any(name in msg for name in ("BrokenPipe", "ConnectionReset", "ConnectionAborted", "Timeout")):
        detail = format_exc() if traceback else ""
        sys.stderr.write(f"practice portal, level {level}: {msg.split('/rest/', maxsplit=1)[0]}\n{detail}")


class Exchange:
    """Carries one request from cheroot to the portal and its answer back."""

    def __init__(self, request: Any, web: Web) -> None:  # noqa: ANN401 - cheroot's request carries no types
        self.req = request
        self._web = web

    def respond(self) -> None:
        """Read the request, answer it, write the answer."""
        body = self._body(self._web.most_bytes)
        headers = {key.decode("latin-1").lower(): value.decode("latin-1") for key, value in self.req.inheaders.items()}
        request = WebRequest(
            self.req.method.decode("latin-1"),
            self.req.path.decode("utf-8", "replace"),
            self.req.qs.decode("latin-1"),
            headers,
            body or b"",
        )
        self._write(self._web.refuse_large(request) if body is None else self._web.answer(request))

    def _body(self, most: int | None) -> bytes | None:
        pieces: list[bytes] = []
        size = 0
        is_too_large = False
        while piece := self.req.rfile.read(_PIECE):
            size += len(piece)
            is_too_large = is_too_large or (most is not None and size > most)
            if not is_too_large:
                pieces.append(piece)
            elif size > _MOST_DRAINED:
                break
            else:
                # The rest is read and thrown away: who gets a reset while sending never sees the 413.
                pieces.clear()
        return None if is_too_large else b"".join(pieces)

    def _write(self, reply: Reply) -> None:
        if reply.cut is Cut.WITHOUT_ANSWER:
            self._cut()
            return
        size = len(reply.body) if reply.file is None else reply.file.stat().st_size
        self.req.status = reply.status_line.encode("ascii")
        self.req.outheaders = [
            (b"Content-Type", reply.content_type.encode("ascii")),
            (b"Content-Length", str(size).encode("ascii")),
            (b"Date", formatdate(self._web.now, usegmt=True).encode("ascii")),
            (b"Cache-Control", b"no-store"),
            *((name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in reply.headers),
        ]
        self.req.ensure_headers_sent()
        if self.req.method == b"HEAD":
            return
        if reply.cut is Cut.IN_ANSWER:
            self.req.write(reply.body[: size // 2])
            self._cut()
        elif reply.file is not None:
            self._write_file(reply.file)
        else:
            self.req.write(reply.body)

    def _write_file(self, path: Path) -> None:
        with path.open("rb") as source:
            while piece := source.read(_PIECE):
                self.req.write(piece)

    def _cut(self) -> None:
        request = self.req
        request.sent_headers = True
        request.close_connection = True
        connection = request.conn.socket
        try:
            if request.outheaders:  # part of an answer is on its way and should arrive
                connection.shutdown(socket.SHUT_RDWR)
            else:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _CUT_AT_ONCE)
        except OSError:
            return  # the client was quicker

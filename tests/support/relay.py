"""Stands between the program and the practice portal, passes everything on, and sees each request come and go."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from enum import Enum, auto
from typing import Self
from urllib.parse import urlsplit, urlunsplit

_PIECE = 1 << 16


class Moment(Enum):
    """Where a watched request is."""

    PASSED_ON = auto()
    """The portal has all of it and works."""
    ANSWERED = auto()
    """The program has the answer, or the end of the connection, in its hands."""


class Relay:
    """A TCP relay; `watcher` is called on a relay thread at each moment of a request of the watched method."""

    def __init__(self, webhook: str, method: str) -> None:
        parts = urlsplit(webhook)
        self._portal = (parts.hostname or "", int(parts.port or 0))
        self.watch(method)
        self._door = socket.create_server(("127.0.0.1", 0))
        self.webhook = urlunsplit(parts._replace(netloc=f"127.0.0.1:{self._door.getsockname()[1]}"))
        self.watcher: Callable[[Moment], None] = lambda moment: None
        self._seen = 0
        self._lock = threading.Lock()

    def watch(self, method: str) -> None:
        """Watch the requests of another method from now on."""
        self._watched = f"/{method} ".encode()

    @property
    def seen(self) -> int:
        """Watched requests of which anything arrived here."""
        with self._lock:
            return self._seen

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_details: object) -> None:
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # the door was closed
            while True:
                client, _ = self._door.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        # A program that was killed, and a portal that cuts, end connections in every way there is.
        with contextlib.suppress(OSError), client, socket.create_connection(self._portal) as portal:
            for end in (client, portal):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while request := self._message(client, None):
                is_watched = self._is_watched(request)
                portal.sendall(request)
                if is_watched:
                    self.watcher(Moment.PASSED_ON)
                answer = self._message(portal, client)
                if answer:
                    client.sendall(answer)
                else:
                    client.shutdown(socket.SHUT_RDWR)
                if is_watched:
                    self.watcher(Moment.ANSWERED)
                if not answer:
                    return

    def _message(self, sender: socket.socket, listener: socket.socket | None) -> bytes:
        """Read one whole message; what is cut off is passed to the listener as it is, and nothing returned."""
        read = b""
        while not _is_whole(read):
            try:
                piece = sender.recv(_PIECE)
            except OSError:
                piece = b""
            if not piece:
                if listener is not None and read:
                    listener.sendall(read)
                return b""
            if not read and listener is None and self._is_watched(piece):
                with self._lock:
                    self._seen += 1
            read += piece
        return read

    def _is_watched(self, request: bytes) -> bool:
        return self._watched in request.split(b"\r\n", 1)[0]


def _is_whole(message: bytes) -> bool:
    head, parted, body = message.partition(b"\r\n\r\n")
    if not parted:
        return False
    for line in head.lower().split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return len(body) >= int(value)
        if name == b"transfer-encoding" and b"chunked" in value:
            return body.endswith(b"0\r\n\r\n")
    return True

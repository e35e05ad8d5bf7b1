"""A server of bare sockets for tests of the transport: each connection is played by a script."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"


@dataclass
class Visit:
    """One connection as the server sees it."""

    socket: socket.socket
    head: bytes = b""
    received: int = 0
    body: bytearray = field(default_factory=bytearray)
    keeps_body: bool = True

    def read_head(self) -> bytes:
        """Read up to the empty line; what was read beyond belongs to the body."""
        data = b""
        while b"\r\n\r\n" not in data and (piece := self.socket.recv(65536)):
            data += piece
        self.head, _, rest = data.partition(b"\r\n\r\n")
        self._take(rest)
        return self.head

    def read_body(self) -> None:
        """Read as many bytes as were announced, or until the other side hangs up."""
        while self.received < self.announced and (piece := self.socket.recv(1 << 20)):
            self._take(piece)

    @property
    def announced(self) -> int:
        """The length of the body as the head tells it."""
        return int(self.header("content-length") or 0)

    def header(self, name: str) -> str | None:
        """Return a header of the request."""
        for line in self.head.decode().splitlines()[1:]:
            key, _, value = line.partition(":")
            if key.strip().lower() == name:
                return value.strip()
        return None

    def _take(self, piece: bytes) -> None:
        self.received += len(piece)
        if self.keeps_body:
            self.body += piece


class Wire:
    """Accepts connections on loopback until closed and hands each to the script, in a thread of its own."""

    def __init__(self, script: Callable[[Visit], None], context: ssl.SSLContext | None = None) -> None:
        self._script = script
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.visits: list[Visit] = []
        self._last: object = None
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        # A connection of our own wakes the accepting thread everywhere, after all that came before it.
        with socket.socket() as last:
            last.bind(("127.0.0.1", 0))
            self._last = last.getsockname()
            last.connect(("127.0.0.1", self.port))
            self._accepting.join(10)
        self._listener.close()
        for thread in self._threads:
            thread.join(10)

    def _accept(self) -> None:
        while True:
            connection, address = self._listener.accept()
            if address == self._last:
                connection.close()
                return
            thread = threading.Thread(target=self._play, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _play(self, connection: socket.socket) -> None:
        connection.settimeout(20)
        try:
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_side=True)
            visit = Visit(connection)
            self.visits.append(visit)
            self._script(visit)
        except OSError:
            return  # the client hung up; what it saw is what the test looks at
        finally:
            connection.close()


def answering(answer: bytes = OK) -> Callable[[Visit], None]:
    """Return a script that reads one whole request and answers it."""

    def script(visit: Visit) -> None:
        visit.read_head()
        visit.read_body()
        visit.socket.sendall(answer)

    return script

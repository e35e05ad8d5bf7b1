"""A blind person's way through a running program: the accessibility tree (AT-SPI over D-Bus), and nothing else.

Runs inside a private session bus; `org.a11y.Bus` is started by it when first asked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

SECONDS = 90.0
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SPI = "org.a11y.atspi."
_ROOT = "/org/a11y/atspi/accessible/root"
_SENSITIVE, _SHOWING = 24, 25
_WIDE = frozenset({"table", "list", "tree", "tree table"})
"""What may have thousands of children; they are looked at only when asked for."""


class Gone(Exception):  # noqa: N818 - nothing wrong: the tree changes while it is read
    """The object is not there any more, or does not answer that question."""


@dataclass(frozen=True)
class Node:
    """One object of the tree."""

    reader: Reader
    bus: str
    path: str

    def _get(self, interface: str, name: str) -> Any:
        return self.reader.ask(self.bus, self.path, _PROPERTIES, "Get", "ss", (_SPI + interface, name))[0][1]

    def ask(self, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        return self.reader.ask(self.bus, self.path, _SPI + interface, method, signature, body)

    @property
    def identifier(self) -> str:
        return str(self._get("Accessible", "AccessibleId"))

    @property
    def name(self) -> str:
        return str(self._get("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self._get("Accessible", "Description"))

    @property
    def role(self) -> str:
        return str(self.ask("Accessible", "GetRoleName")[0])

    @property
    def children(self) -> list[Node]:
        return [Node(self.reader, bus, path) for bus, path in self.ask("Accessible", "GetChildren")[0]]

    def has(self, state: int) -> bool:
        low, high = self.ask("Accessible", "GetState")[0]
        return bool((low | high << 32) >> state & 1)

    @property
    def is_ready(self) -> bool:
        return self.has(_SHOWING) and self.has(_SENSITIVE)

    @property
    def is_showing(self) -> bool:
        return self.has(_SHOWING)

    @property
    def text(self) -> str:
        return str(self.ask("Text", "GetText", "ii", (0, -1))[0])

    def press(self) -> None:
        """Do the first thing one can do with it: a button is pressed."""
        self.ask("Action", "DoAction", "i", (0,))

    def do(self, action: str) -> None:
        """Do the action of this name."""
        names = [str(each[0]) for each in self.ask("Action", "GetActions")[0]]
        self.ask("Action", "DoAction", "i", (names.index(action),))

    def write(self, text: str) -> None:
        self.ask("EditableText", "SetTextContents", "s", (text,))

    def choose(self, index: int) -> None:
        """Choose a child."""
        self.ask("Selection", "SelectChild", "i", (index,))


class Reader:
    """Reads the tree of the one program on the accessibility bus."""

    def __init__(self) -> None:
        session = open_dbus_connection("SESSION")
        try:
            address = _reply(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, ())[0]
            status = ("org.a11y.Status", "ScreenReaderEnabled", ("b", True))
            _reply(session, "org.a11y.Bus", "/org/a11y/bus", _PROPERTIES, "Set", "ssv", status)
        finally:
            session.close()
        self._bus = open_dbus_connection(address)

    def close(self) -> None:
        self._bus.close()

    def ask(
        self, bus: str, path: str, interface: str, method: str, signature: str | None, body: tuple[Any, ...]
    ) -> tuple[Any, ...]:
        return _reply(self._bus, bus, path, interface, method, signature, body)

    @property
    def programs(self) -> list[Node]:
        return Node(self, _SPI + "Registry", _ROOT).children

    def nodes(self) -> Iterator[Node]:
        """Everything that shows, newest windows first, without the insides of tables and lists."""
        for program in self.programs:
            for window in reversed(program.children):
                yield from self._below(window)

    def _below(self, node: Node) -> Iterator[Node]:
        try:
            yield node
            if node.role not in _WIDE:
                for child in node.children:
                    yield from self._below(child)
        except Gone:
            return

    def find(self, identifier: str) -> Node | None:
        """The showing control with this identifier, or `None`."""
        for node in self.nodes():
            try:
                if node.identifier.rsplit(".", 1)[-1] == identifier and node.is_showing:
                    return node
            except Gone:
                continue
        return None

    def wait(self, identifier: str, holds: Callable[[Node], object] = lambda node: node.is_ready) -> Node:
        """Wait for a control for which something holds."""
        end = time.monotonic() + SECONDS
        while True:
            found = self.find(identifier)
            try:
                if found is not None and holds(found):
                    return found
            except Gone:
                pass
            assert time.monotonic() < end, f"{identifier} does not come about\n{self.screen()}"

    def press(self, identifier: str) -> None:
        self.wait(identifier).press()

    def choose(self, identifier: str, name: str) -> None:
        """Choose the child whose name begins so."""

        def place(node: Node) -> int:
            return next((n for n, each in enumerate(node.children) if each.name.startswith(name)), -1)

        node = self.wait(identifier, lambda node: place(node) >= 0)
        node.choose(place(node))

    def screen(self) -> str:
        """What is there, for a person who reads a failure."""
        lines = []
        for node in self.nodes():
            try:
                if node.is_showing:
                    lines.append(f"  {node.role} {node.identifier.rsplit('.', 1)[-1]}: {node.name}")
            except Gone:
                continue
        return "\n".join(lines)


def _reply(
    connection: DBusConnection, bus: str, path: str, interface: str, method: str, signature: str | None, body: Any
) -> tuple[Any, ...]:
    call = new_method_call(DBusAddress(path, bus, interface), method, signature, body)
    answer = connection.send_and_get_reply(call, timeout=30)
    if answer.header.message_type is MessageType.error:
        raise Gone(f"{interface}.{method} of {path}: {answer.body}")
    return tuple(answer.body)

"""One line of live progress on a terminal, plain lines elsewhere."""

from __future__ import annotations

from typing import TextIO

from desktop_app.domain.ports import Progress


def duration(seconds: float) -> str:
    """Return a time span as people say it: 3 min 20 s."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


class ProgressLine:
    """Shows how far a piece of work is; on a terminal the line is written over itself."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_live = stream.isatty()
        self._phase = ""
        self._open = False

    def phase(self, words: str) -> None:
        """Begin another piece of work."""
        self.end()
        self._phase = words
        self._stream.write(f"{words} …\n")
        self._stream.flush()

    def show(self, done: int, total: int | None) -> None:
        """Show how far it is; a stream that is no terminal is spared the repetition."""
        if self._is_live:
            self._over(f"{self._phase}: {done}" + (f" of {total}" if total is not None else ""))

    def note(self, words: str) -> None:
        """Say something about the piece of work; it stays to be read."""
        self.end()
        self._stream.write(f"{words}\n")
        self._stream.flush()

    def end(self) -> None:
        """Leave the line."""
        if self._open:
            self._stream.write("\n")
            self._open = False

    def progress(self, words: str) -> Progress:
        """Return a progress that shows itself here."""
        self._phase = words
        return self.show

    def _over(self, text: str) -> None:
        self._stream.write(f"\r\x1b[K{text}")
        self._stream.flush()
        self._open = True

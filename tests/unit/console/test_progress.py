"""Progress at the terminal: one line written over itself there, plain lines elsewhere."""

from __future__ import annotations

import io

import pytest

from desktop_app.console.progress import ProgressLine, duration


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("seconds", "words"), [(200.4, "3 min 20 s"), (59.6, "1 min 0 s"), (7.2, "7 s"), (0.2, "0 s")])
def test_a_span_is_said_in_minutes_and_seconds(seconds: float, words: str):
    assert duration(seconds) == words


def test_what_is_noted_stays_to_be_read_in_a_file():
    stream = io.StringIO()
    line = ProgressLine(stream)
    line.phase("Sending")
    line.show(10, 20)
    line.note("Bitrix24 asks us to wait 3 min 20 s.")
    line.show(20, 20)
    line.end()
    assert stream.getvalue() == "Sending …\nBitrix24 asks us to wait 3 min 20 s.\n"


def test_on_a_terminal_the_numbers_are_written_over_themselves_and_notes_are_not():
    stream = Terminal()
    line = ProgressLine(stream)
    line.phase("Sending")
    line.show(10, 20)
    line.note("Wait.")
    line.show(20, 20)
    line.end()
    assert stream.getvalue() == "Sending …\n\r\x1b[KSending: 10 of 20\nWait.\n\r\x1b[KSending: 20 of 20\n"

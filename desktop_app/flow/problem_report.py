"""The report of a problem that a person sends to whoever helps: what the program is and did, without people's data.

Nothing is sent from here; the text is shown whole and saved where the person says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from desktop_app.domain.runs import RunInfo

_LINES: Final = 400
"""Newest lines of the log that go in."""
_HIDDEN: Final = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "<e-mail>"),
    (re.compile(r"(?<![\w.:/-])\+?\d[\d\s().-]{8,}\d(?![\w:/-])"), "<number>"),
    (re.compile(r"[“\"«][^”\"»\n]{1,300}[”\"»]"), "“…”"),
    (re.compile(r"[\w-]+(?=\.bitrix24\.)"), "<portal>"),
)
"""What may be of people: addresses, telephone numbers, whatever stands in quotes, the name of the company's portal."""
_TIME: Final = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} )(.*)$")
_SOURCE: Final = re.compile(r'^\s+File "')


def without_people(text: str, home: Path) -> str:
    """Return the text with everything taken out that may be of people; times and places in our code stay."""
    return "\n".join(_line_without_people(line, home) for line in text.splitlines())


def _line_without_people(line: str, home: Path) -> str:
    line = line.replace(str(home), "~").replace(home.name, "<user>") if len(home.name) > 2 else line
    stamp = _TIME.match(line)
    head, rest = stamp.groups() if stamp else ("", line)
    if _SOURCE.match(rest):
        return line
    for pattern, instead in _HIDDEN:
        rest = pattern.sub(instead, rest)
    return head + rest


def newest_lines(folder: Path) -> str:
    """Return the end of the program's log, older files included as far as needed."""
    lines: list[str] = []
    for path in sorted(folder.glob("import-assistant.log*")):
        try:
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines() + lines
        except OSError:
            continue
        if len(lines) >= _LINES:
            break
    return "\n".join(lines[-_LINES:])


def problem_report(
    facts: Mapping[str, str], runs: Iterable[RunInfo], log: str, *, scrub: Callable[[str], str], home: Path
) -> str:
    """Return the report: facts about program and system, numbers of the newest imports, the end of the log.

    `scrub` takes secrets of webhook addresses out.
    """
    parts = ["Import Assistant for Bitrix24: report of a problem", ""]
    parts += [f"{name}: {value}" for name, value in facts.items()]
    parts += ["", "Imports, newest first"]
    for info in runs:
        each = info.summary
        parts.append(
            f"{info.head.kind.code} {info.state}: {each.rows} rows, {each.created} created, "
            f"{each.already_there} there, {each.held_back} held back, {each.refused} refused, {each.unsure} unsure, "
            f"{each.not_sent} not sent, {each.differing} differing, {each.doubled} doubled, "
            f"{each.requests} requests, {each.seconds:.0f} s"
        )
    parts += ["", "Log", without_people(scrub(log), home)]
    return "\n".join(parts) + "\n"

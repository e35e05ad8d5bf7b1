"""What the commands print: one document or plain lines on standard output, everything else on standard error."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from desktop_app.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class Output:
    """The two streams of a terminal.

    Attributes:
        as_json: One JSON document on standard output and nothing else there (contracts.md §1).
    """

    stdout: TextIO
    stderr: TextIO
    as_json: bool

    def document(self, document: Mapping[str, object], plain: str) -> None:
        """Print the result: the document with `--json`, else its plain words."""
        text = json.dumps(document, ensure_ascii=False, indent=2) if self.as_json else plain
        self.stdout.write(text + "\n")
        self.stdout.flush()

    def say(self, text: str) -> None:
        """Tell the person something on the way."""
        self.stderr.write(text + "\n")
        self.stderr.flush()

    def trouble(self, problem: Problem) -> None:
        """Say in one line what went wrong and what to do."""
        self.say(f"{problem.text} {problem.cure}".strip())

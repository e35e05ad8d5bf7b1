"""A transport that answers from a script and remembers what it was asked."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from desktop_app.crm.transport import Body, Failure, RawAnswer
from desktop_app.domain.answers import Timing
from desktop_app.domain.problems import Problem, connection
from desktop_app.domain.webhook import Webhook

TIMING = Timing(1.0, 2.0, 1.5)
LOST = RawAnswer(TIMING, failure=Failure.LOST, problem=Problem(connection.NO_ANSWER, words={"host": "h"}))
REFUSED = RawAnswer(TIMING, failure=Failure.NOT_SENT, problem=Problem(connection.REFUSED, words={"host": "h"}))
UNTRUSTED = RawAnswer(TIMING, failure=Failure.NOT_SENT, problem=Problem(connection.CERTIFICATE, words={"host": "h"}))


def answer(document: Any, status: int = 200) -> RawAnswer:
    """A portal's answer."""
    return RawAnswer(TIMING, status, {}, document if isinstance(document, bytes) else json.dumps(document).encode())


def result(value: Any, **time: float) -> RawAnswer:
    """An answer that worked."""
    return answer({"result": value, "time": time})


def error(code: Any, said: str = "", status: int = 400) -> RawAnswer:
    """An answer that refuses."""
    return answer({"error": code, "error_description": said}, status)


def packed(*results: Any, times: dict[int, Any] | None = None, **errors: Any) -> RawAnswer:
    """An answer to a `batch`: results in order, `None` left out; errors by key, `c0="CODE"`."""
    return result(
        {
            "result": {f"c{number}": each for number, each in enumerate(results) if each is not None} or [],
            "result_error": {key: {"error": code, "error_description": "said"} for key, code in errors.items()} or [],
            "result_time": {f"c{number}": each for number, each in (times or {}).items()} or [],
        }
    )


class ScriptedTransport:
    """Answers in order; the last answer is given again when it is asked more."""

    def __init__(self, *answers: RawAnswer, host: str = "acme.bitrix24.de") -> None:
        self._answers: Iterable[RawAnswer] = list(answers)
        self.webhook = Webhook("https", host, "7", "s3cr3tw0rd")
        self.asked: list[tuple[str, Any]] = []

    def post(self, method: str, body: Body) -> RawAnswer:
        """Answer a request."""
        content = b"".join(body.pieces)
        assert len(content) == body.length
        self.asked.append((method, json.loads(content)))
        answers = list(self._answers)
        return answers[min(len(self.asked), len(answers)) - 1]

    @property
    def commands(self) -> list[str]:
        """The commands of the last `batch`."""
        method, document = self.asked[-1]
        assert method == "batch"
        return list(document["cmd"].values())

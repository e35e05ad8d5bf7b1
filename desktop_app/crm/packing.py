"""Packs several calls into one `batch` and takes its answer apart (reference §3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

COMMANDS_AT_ONCE: Final = 50
INCOMPLETE: Final = "incomplete"
"""Stands in for the error of a call that the answer says nothing of."""
_SUBSTITUTED: Final = re.compile(r"\$(result|next|total|error|time)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Call:
    """One call inside a `batch`: its values become texts there."""

    method: str
    parameters: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class CallResult:
    """What one call inside a `batch` came to: a result, or an error's code and text.

    Attributes:
        time: The call's own time block, as the portal gave it.
    """

    result: Any = None
    error: str | None = None
    said: str = ""
    time: Any = None


def can_be_packed(call: Call) -> bool:
    """Tell whether a call's texts survive a `batch`, which replaces `$result[...]` and the like (reference §3.3)."""
    return not any(_SUBSTITUTED.search(text) for _, text in _flat("", call.parameters))


def batch_document(calls: Sequence[Call]) -> dict[str, object]:
    """Return the parameters of `batch`; every key and value is percent-encoded."""
    return {"halt": 0, "cmd": {f"c{number}": _command(call) for number, call in enumerate(calls)}}


def batch_results(result: object, count: int) -> tuple[CallResult, ...]:
    """Take the answer of a `batch` of `count` calls apart."""
    outer = mapping(result)
    results, errors = mapping(outer.get("result")), mapping(outer.get("result_error"))
    times = mapping(outer.get("result_time"))
    return tuple(_one(f"c{number}", results, errors, times) for number in range(count))


def mapping(value: object) -> Mapping[str, Any]:
    """Return an object; the portal writes `[]` for an empty one (reference §10.21), and lists for keys 0, 1, 2."""
    if isinstance(value, dict):
        return value
    return {str(number): each for number, each in enumerate(value)} if isinstance(value, list) else {}


def _one(key: str, results: Mapping[str, Any], errors: Mapping[str, Any], times: Mapping[str, Any]) -> CallResult:
    time = times.get(key)
    if key in errors:
        error = mapping(errors[key])
        code, said = error.get("error", INCOMPLETE), str(error.get("error_description") or "")
        return CallResult(None, str(code), said, time)
    if key in results:
        return CallResult(results[key], time=time)
    return CallResult(None, INCOMPLETE, "no answer", time)


def _command(call: Call) -> str:
    pairs = [f"{quote(name, safe='')}={quote(text, safe='')}" for name, text in _flat("", call.parameters)]
    return f"{call.method}?{'&'.join(pairs)}" if pairs else call.method


def _flat(prefix: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for name, each in value.items():
            yield from _flat(f"{prefix}[{name}]" if prefix else str(name), each)
    elif isinstance(value, list | tuple):
        for number, each in enumerate(value):
            yield from _flat(f"{prefix}[{number}]", each)
    else:
        yield prefix, str(value)

"""The `batch` method: up to fifty commands in one request, their values texts, with substitution (reference §3.3)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from desktop_app.practice.errors import RestError
from desktop_app.practice.methods.registry import Answer
from desktop_app.practice.phpquery import parse_query
from desktop_app.practice.phpvalues import php_int, php_text

MOST_COMMANDS = 50
_REFERENCE = re.compile(r"\$(result|next|total|error|time)((?:\[[^\[\]]*\])+)")
_KEY = re.compile(r"\[([^\[\]]*)\]")
_FORBIDDEN = {"batch", "crm.controller.item.getfile", "disk.file.upload"}


@dataclass(frozen=True, slots=True)
class InnerAnswer:
    """What a command of a batch answered and the time it took."""

    answer: Answer
    time: Mapping[str, Any]


Runner = Callable[[str, Mapping[str, Any]], InnerAnswer]


def run_batch(params: Mapping[str, Any], run: Runner) -> Answer:
    """Run the commands one after another; errors go into `result_error`, empty maps become `[]`.

    Raises:
        RestError: 100 without commands.
    """
    commands = params.get("cmd")
    if isinstance(commands, list):
        commands = {str(number): command for number, command in enumerate(commands)}
    if not isinstance(commands, Mapping):
        raise RestError("100", "Could not find value for parameter {cmd}")
    halts = php_int(params.get("halt", 0)) != 0
    maps: dict[str, dict[str, Any]] = {"result": {}, "error": {}, "total": {}, "next": {}, "time": {}}
    for number, (key, command) in enumerate(commands.items()):
        try:
            inner = _run_command(number, php_text(command), maps, run)
        except RestError as error:
            maps["error"][key] = {"error": error.code, "error_description": error.description}
            if halts:
                break
            continue
        maps["result"][key] = inner.answer.result
        maps["time"][key] = inner.time
        if inner.answer.total is not None:
            maps["total"][key] = inner.answer.total
        if inner.answer.next is not None:
            maps["next"][key] = inner.answer.next
    names = {
        "result": "result",
        "error": "result_error",
        "total": "result_total",
        "next": "result_next",
        "time": "result_time",
    }
    was_list = isinstance(params.get("cmd"), list)
    return Answer({shown: _shaped(maps[name], was_list=was_list) for name, shown in names.items()})


def _run_command(number: int, command: str, maps: Mapping[str, Mapping[str, Any]], run: Runner) -> InnerAnswer:
    if number >= MOST_COMMANDS:
        raise RestError("ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded")
    # A raw '#' ends a command as in any address (reference §3.3).
    path, _, query = command.partition("#")[0].partition("?")
    method = unquote(path).strip("/ ").lower().removesuffix(".json")
    if method in _FORBIDDEN:
        raise RestError("ERROR_BATCH_METHOD_NOT_ALLOWED", f"Method is not allowed for batch usage: {method}")
    params = {key: _substituted(value, maps) for key, value in parse_query(query).items()}
    return run(method, params)


def _shaped(values: dict[str, Any], *, was_list: bool) -> Any:  # noqa: ANN401 - JSON
    if not values:
        return []
    if was_list and list(values) == [str(number) for number in range(len(values))]:
        return list(values.values())
    return values


def _substituted(value: Any, maps: Mapping[str, Mapping[str, Any]]) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {key: _substituted(item, maps) for key, item in value.items()}
    if isinstance(value, list):
        return [_substituted(item, maps) for item in value]
    match = _REFERENCE.fullmatch(value)
    if match is not None:
        found = _found(match, maps)
        return found if isinstance(found, (list, dict)) else php_text(found)
    return _REFERENCE.sub(lambda part: php_text(_found(part, maps)), value)


def _found(match: re.Match[str], maps: Mapping[str, Mapping[str, Any]]) -> Any:  # noqa: ANN401 - JSON
    node: Any = maps[match[1]]
    for key in _KEY.findall(match[2]):
        if isinstance(node, Mapping):
            node = node.get(key)
        elif isinstance(node, list) and key.isdigit() and int(key) < len(node):
            node = node[int(key)]
        else:
            return None
    return node

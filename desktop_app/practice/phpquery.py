"""Query strings and form bodies as PHP reads them: `filter[%3Dtitle]=x&select[]=id` becomes nested values."""

import re
from urllib.parse import unquote_plus

_SEGMENT = re.compile(r"\[([^\]]*)\]")
_MAX_VARIABLES = 5000


def parse_query(text: str) -> dict[str, object]:
    """Return the parameters of a query string; arrays with keys 0..n-1 become lists, all values are strings."""
    root: dict[str, object] = {}
    for number, pair in enumerate(text.split("&")):
        if not pair or number >= _MAX_VARIABLES:
            continue
        raw_key, _, raw_value = pair.partition("=")
        _place(root, _path(unquote_plus(raw_key)), unquote_plus(raw_value))
    return {key: _tidy(value) for key, value in root.items()}


def _path(key: str) -> list[str]:
    key = key.lstrip(" ")
    start = key.find("[")
    if start <= 0:
        return [_variable(key)]
    segments = []
    position = start
    while match := _SEGMENT.match(key, position):
        segments.append(match[1])
        position = match.end()
    # A bracket that never closes is no array; PHP keeps the name with the bracket mangled.
    return [_variable(key[:start]), *segments] if segments else [_variable(key)]


def _variable(name: str) -> str:
    """Return a name as PHP registers it: what no variable may be called becomes an underscore."""
    return re.sub(r"[ .\[]", "_", name)


def _place(root: dict[str, object], path: list[str], value: str) -> None:
    if not path[0]:
        return
    node = root
    for segment in path[:-1]:
        name = _next_index(node) if segment == "" else segment
        child = node.get(name)
        if not isinstance(child, dict):
            child = {}
            node[name] = child
        node = child
    last = path[-1]
    node[_next_index(node) if last == "" else last] = value


def _next_index(node: dict[str, object]) -> str:
    numbers = [int(key) for key in node if key.isdigit()]
    return str(max(numbers) + 1) if numbers else "0"


def _tidy(value: object) -> object:
    if not isinstance(value, dict):
        return value
    tidied = {key: _tidy(item) for key, item in value.items()}
    return list(tidied.values()) if is_list_like(tidied) else tidied


def is_list_like(value: dict[str, object]) -> bool:
    """Say whether PHP would encode these keys as a list: exactly 0, 1, 2 ... in order."""
    return all(key == str(number) for number, key in enumerate(value))

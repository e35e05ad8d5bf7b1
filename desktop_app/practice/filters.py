"""Filters of `crm.item.list`: prefixes, lists, OR logic, and what SQLite narrows down (reference §6.5)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from desktop_app.practice.errors import RestError
from desktop_app.practice.phpvalues import parse_time, php_float, php_int, php_text
from desktop_app.practice.schema import FIELDS_NEVER_FILTERED, Field, Kind
from desktop_app.practice.store import Condition, Record

Test = Callable[[Record], bool]
_PREFIX = re.compile(r"!=%|!%=|=%|%=|!@|!=|!%|>=|<=|><|[@=!%<>]")
_TIMES = frozenset({"date", "datetime"})
_NUMBERS = frozenset(
    {
        "integer",
        "double",
        "user",
        "employee",
        "enumeration",
        "crm_category",
        "iblock_element",
        "iblock_section",
    }
    | {"hlblock", "crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_quote", "crm_entity", "location"}
)
_LIST_OPERATORS = frozenset({"@", "!@", "=", "!=", "!", ""})
_COLUMNS = {
    "ORIGIN_ID": "origin", "XML_ID": "external", "TITLE": "heading", "LAST_NAME": "heading",
    "QUOTE_NUMBER": "number", "ACCOUNT_NUMBER": "number",
}  # fmt: skip
_MOST_VALUES = 500


@dataclass(frozen=True, slots=True)
class Filter:
    """A compiled filter."""

    test: Test
    conditions: tuple[Condition, ...]
    """What every match must satisfy; may let too much through."""
    is_exact: bool
    """Whether the conditions alone decide."""


def fold(value: object) -> str:
    """Return a text as it is compared: the server's database does not tell case apart."""
    return php_text(value).casefold()


class FilterCompiler:
    """Compiles filters for the records of one portal."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone

    def compile(self, kind: Kind, given: object, *, original_names: bool) -> Filter:
        """Compile the filter of a request.

        Raises:
            RestError: INVALID_ARG_VALUE for an unknown field or a value its prefix does not take.
        """
        if not given:
            return Filter(lambda _record: True, (), is_exact=True)
        if isinstance(given, list):
            given = {str(number): item for number, item in enumerate(given)}
        if not isinstance(given, Mapping):
            raise RestError(
                "100",
                "Invalid value {filter} to match with parameter {filter}. Should be value of type array.",
            )
        tests: list[Test] = []
        conditions: list[Condition] = []
        is_or = php_text(given.get("logic", "AND")).upper() == "OR"
        for key, value in given.items():
            if key == "logic":
                continue
            if key.isdigit():
                tests.append(self.compile(kind, value, original_names=original_names).test)
                continue
            prefix, field = self._resolve(kind, key, original_names=original_names)
            tests.append(self._test(field, prefix, value))
            narrowed = _condition(field, prefix, value)
            if narrowed is not None and not is_or:
                conditions.append(narrowed)
        if is_or:
            return Filter(lambda record: any(test(record) for test in tests), (), is_exact=False)
        return Filter(
            lambda record: all(test(record) for test in tests),
            tuple(conditions),
            is_exact=len(conditions) == len(tests),
        )

    def _resolve(self, kind: Kind, key: str, *, original_names: bool) -> tuple[str, Field]:
        match = _PREFIX.match(key)
        prefix = match.group() if match else ""
        name = key[len(prefix) :]
        field = kind.written_field(name, original_names=original_names)
        if prefix and field is not None and field.is_custom and not original_names and re.search(r"_\w*\d", name):
            field = None  # the server converts the key with its prefix and misses such names (reference §6.5)
        if field is None or field.name in FIELDS_NEVER_FILTERED:
            raise RestError("INVALID_ARG_VALUE", f"Invalid filter: field '{name}' is not allowed in filter")
        return prefix, field

    def _test(self, field: Field, prefix: str, value: object) -> Test:
        if isinstance(value, Mapping):
            value = list(value.values())
        if isinstance(value, list) and prefix not in _LIST_OPERATORS:
            raise RestError("INVALID_ARG_VALUE", f"Invalid filter: array is not allowed for '{prefix}{field.camel}'")
        if "%" in prefix:
            return _like_test(field, prefix, value)
        wanted = [self._wanted(field, item) for item in (value if isinstance(value, list) else [value])]
        name = field.name
        if prefix in {">", ">=", "<", "<="}:
            return self._compare(field, prefix, wanted[0])
        allowed = frozenset(wanted)
        negated = prefix.startswith("!")

        def matches(record: Record) -> bool:
            stored = record.get(name)
            values = stored if isinstance(stored, list) else [stored]
            found = any(self._key(field, item) in allowed for item in values or [None])
            return found != negated

        return matches

    def _compare(self, field: Field, prefix: str, wanted: str | float) -> Test:
        name = field.name

        def matches(record: Record) -> bool:
            stored = record.get(name)
            for item in stored if isinstance(stored, list) else [stored]:
                key = self._key(field, item)
                if item is None or isinstance(key, str) != isinstance(wanted, str):
                    continue
                order = (key > wanted) - (key < wanted)  # type: ignore[operator]
                if order == (1 if prefix[0] == ">" else -1) or (order == 0 and "=" in prefix):
                    return True
            return False

        return matches

    def _wanted(self, field: Field, value: object) -> str | float:
        if field.type == "boolean" and field.is_custom:
            # User booleans are 1 and 0 in the database; in filters a Y means nothing there (reference §5.2).
            return "Y" if value in (1, "1", True) else "N"
        return self._key(field, value)

    def _key(self, field: Field, value: object) -> str | float:
        if field.type in _TIMES:
            if isinstance(value, str) and value:
                moment = parse_time(value, self._zone, datetime.now(UTC))
                if moment is None:
                    return ""
                return moment.date().toordinal() if field.type == "date" else moment.timestamp()
            return float(value) if isinstance(value, (int, float)) else ""
        if field.type in _NUMBERS:
            return 0.0 if value in (None, "", False) else php_float(value)
        if field.type == "boolean":
            return "Y" if value in ("Y", "y", True, "true") else "N"
        return fold(value)


def _like_test(field: Field, prefix: str, value: object) -> Test:
    text = fold(value)
    if "=" in prefix:
        pattern = re.compile("".join(".*" if c == "%" else "." if c == "_" else re.escape(c) for c in text), re.DOTALL)
    else:
        pattern = re.compile(".*" + re.escape(text) + ".*", re.DOTALL)
    name = field.name
    negated = prefix.startswith("!")

    def matches(record: Record) -> bool:
        stored = record.get(name)
        values = stored if isinstance(stored, list) else [stored]
        return any(pattern.fullmatch(fold(item)) for item in values) != negated

    return matches


def _condition(field: Field, prefix: str, value: object) -> Condition | None:
    values = list(value.values()) if isinstance(value, Mapping) else value if isinstance(value, list) else [value]
    if len(values) > _MOST_VALUES:
        return None
    if field.name == "ID":
        numbers = tuple(php_int(item) for item in values)
        if prefix in {">", ">=", "<", "<="}:
            return Condition(f"id {prefix} ?", numbers[:1]) if len(numbers) == 1 else None
        if prefix in {"", "=", "@"}:
            return Condition(f"id IN ({','.join('?' * len(numbers))})", numbers)
        return None
    column = _COLUMNS.get(field.name)
    texts = tuple(fold(item) for item in values)
    if column is None or not all(texts):
        return None
    if prefix in {"", "=", "@"}:
        return Condition(f"{column} IN ({','.join('?' * len(texts))})", texts)
    if prefix in {"=%", "%=", "%"} and len(texts) == 1 and not re.search(r"[\\]", texts[0]):
        return Condition(f"{column} LIKE ?", (texts[0] if "=" in prefix else f"%{_literal(texts[0])}%",))
    return None


def _literal(text: str) -> str:
    # An underscore as wildcard lets too much through at most, which the test then sorts out.
    return text.replace("%", "_")

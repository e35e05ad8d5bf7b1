"""What PHP makes of a value it did not expect: texts, numbers, dates (reference §5.2, column "Bad value")."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

_INTEGER = re.compile(r"\s*([+-]?\d{1,18})\s*")
_FLOAT = re.compile(r"\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)")
_TIME = (
    r"(?:[T\s]+(?P<h>\d{1,2}):(?P<i>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)?\s*(?P<ampm>[ap]m)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?"
)
_INTEGER_END = 2**63
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_SHAPES = tuple(
    re.compile(shape + _TIME, re.IGNORECASE)
    for shape in (
        r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})",
        r"(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        # A slash means the American order, a dot or a dash day first (reference §5.2).
        r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d{2})",
        r"(?P<d>\d{1,2})[.-](?P<m>\d{1,2})[.-](?P<y>\d{4})",
        r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{2})",
        r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[ .\t-]*" + _MONTH + r"[ .\t,-]*(?P<y>\d{4})",
        _MONTH + r"[ .\t-]*(?P<d>\d{1,2})(?:st|nd|rd|th)?[ .\t,]+(?P<y>\d{4})",
    )
)
_DAYS = {"today": 0, "midnight": 0, "tomorrow": 1, "yesterday": -1}


def php_text(value: object) -> str:
    """Return `(string)$value`: arrays become the word Array, false and null nothing."""
    if value is None or value is False:
        return ""
    if value is True:
        return "1"
    if isinstance(value, (list, dict)):
        return "Array"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def php_int(value: object) -> int:
    """Return `(int)$value`: 12 for "12abc", 0 for "abc"."""
    if isinstance(value, (bool, int, float)):
        return int(value) if abs(value) < _INTEGER_END else 0
    if isinstance(value, (list, dict)):
        return 1 if value else 0
    if isinstance(value, str) and (match := _INTEGER.fullmatch(value)):
        return int(match[1])
    number = php_float(value)
    return int(number) if abs(number) < _INTEGER_END else 0


def php_float(value: object) -> float:
    """Return `(float)$value`: 1 for "1 234,50", cut at the first character that is no number."""
    if isinstance(value, (bool, int, float)):
        return float(value)
    if isinstance(value, (list, dict)):
        return 1.0 if value else 0.0
    match = _FLOAT.match(value) if isinstance(value, str) else None
    return float(match[1]) if match else 0.0


def is_numeric(value: object) -> bool:
    """Return `is_numeric($value)`."""
    if isinstance(value, bool):
        return False
    if isinstance(value, (int, float)):
        return True
    return isinstance(value, str) and bool(_FLOAT.fullmatch(value.rstrip()))


def is_yes(value: object) -> bool:
    """Say whether the server takes a value for yes: only true, "true", "y" and "Y" (reference §5.2)."""
    return value is True or (isinstance(value, str) and value in {"true", "y", "Y"})


def parse_time(text: str, zone: tzinfo, now: datetime) -> datetime | None:
    """Read a date or time as PHP's free-form parser does; None when it cannot.

    A time without offset is taken in `zone`; days beyond the month's end roll over, as PHP lets them.
    """
    cleaned = text.strip()
    word = cleaned.lower()
    if word == "now":
        return now
    if word in _DAYS:
        day = now.astimezone(zone) + timedelta(days=_DAYS[word])
        return day.replace(hour=0, minute=0, second=0, microsecond=0)
    for shape in _SHAPES:
        match = shape.fullmatch(cleaned)
        if match is not None:
            return _build(match, zone)
    return None


def _build(match: re.Match[str], zone: tzinfo) -> datetime | None:
    parts = match.groupdict()
    year = int(parts["y"])
    if len(parts["y"]) == 2:  # PHP: 00-69 are this century
        year += 2000 if year < 70 else 1900
    month = _MONTHS.index(parts["name"][:3].lower()) + 1 if parts.get("name") else int(parts["m"])
    day, hour = int(parts["d"]), int(parts["h"] or 0)
    minute, second = int(parts["i"] or 0), int(parts["s"] or 0)
    if parts["ampm"]:
        hour = hour % 12 + (12 if parts["ampm"].lower() == "pm" else 0)
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour <= 24 and minute < 60 and second < 60 and year > 0):
        return None
    try:
        start = datetime.combine(date(year, month, 1), datetime.min.time(), _zone(parts["zone"], zone))
        return start + timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second)
    except (OverflowError, ValueError):
        return None


def _zone(text: str | None, zone: tzinfo) -> tzinfo:
    if not text:
        return zone
    if text[0] not in "+-":
        return UTC
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))

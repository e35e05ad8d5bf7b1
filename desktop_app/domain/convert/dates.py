"""Dates and times as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final, NamedTuple

from desktop_app.domain.convert.amounts import visible
from desktop_app.domain.convert.model import Cell, Converter, Refusal, Remark, Tell
from desktop_app.domain.convert.months import is_weekday, month_number
from desktop_app.domain.mapping import DateOrder
from desktop_app.domain.problems import values as problems
from desktop_app.domain.problems.columns import DATE_ORDER_OPEN
from desktop_app.domain.table import CellKind

_ZONE: Final = (
    r"(?:\s*(?P<zone>Z|(?:UTC|GMT)(?=\s|$)|(?:по\s+)?\(?(?:MSK|МСК|msk|мск|Мск)\)?"
    r"|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?))?"
)
_CLOCK: Final = (
    r"(?:(?:T|,?\s*(?:at|um|в)\s|[,\s])\s*(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?" + _ZONE + ")?"
)
_TAIL: Final = _CLOCK + r"\s*(?:г\.?|года?|р\.?|року)?"
_YEAR_FIRST: Final = re.compile(r"(?P<year>\d{4})(?P<mark>[-./ ])(?P<b>\d{1,2})(?P=mark)(?P<c>\d{1,2})" + _TAIL)
_RUN_TOGETHER: Final = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<b>0[1-9]|1[0-2])(?P<c>[0-3]\d)" + _TAIL)
_STAMP: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<b>0[1-9]|1[0-2])(?P<c>[0-3]\d)T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)(?P<half>)"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?"
)
_PARTS: Final = re.compile(
    r"(?P<a>\d{1,2})(?P<mark>\s?[-./]\s?| )(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})\s*(?:г\.?)?" + _TAIL
)
_WORDS: Final = re.compile(
    r"(?:(?P<a>\d{1,2})(?:st|nd|rd|th|er|º|°)?[\s./-]*(?:of |de )?(?P<month>[^\W\d_]+)|"
    r"(?P<month2>[^\W\d_]+)\.?\s+(?P<a2>\d{1,2})(?:st|nd|rd|th|(?=[\s.,/-])))"
    r"[\s.,/-]*(?:de )?(?P<year>\d{4}|\d{2})\s*(?:г\.?|года)?" + _TAIL
)
# What nearly all cells look like: read at once.
_USUAL: Final = re.compile(
    r"(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})\.(\d{1,2})\.(\d{4}))(?:[ T](\d{1,2}):(\d\d)(?::(\d\d))?)?"
)
_QUOTES: Final = re.compile('[«»"“”„]')
_TIME_FIRST: Final = re.compile(r"(\d{1,2}:\d{2}(?::\d{2})?),?\s+([^:]*\d[^:]*)")
_WEEKDAY: Final = re.compile(r"(?P<word>[^\W\d_]+)(?:\.,?|,)?\s+(?=\S)")
_LEFT_OPEN: Final = re.compile(r"\d{1,2}\s?[-/ ]\s?\d{1,2}\s?[-/ ]\s?\d")
_EPOCH: Final = date(1899, 12, 30)
_PLAUSIBLE_SERIALS: Final = range(10_000, 80_000)  # 1927 … 2119
CENTURY_FROM: Final = 70
BORN_FROM: Final = 30
"""For birthdays: nobody is born in the future."""
_FIRST_YEAR: Final = 1000
_MOSCOW: Final = timezone(timedelta(hours=3))
_MOSCOW_FROM: Final = 2015
"""Since then Moscow's time has not changed."""
_LAST_MONTH: Final = 12


class Moment(NamedTuple):
    """A date with the time of day and the offset, where they were written."""

    day: date
    time: time | None = None
    zone: tzinfo | None = None


def order_of(texts: Iterable[str]) -> tuple[DateOrder | None, str]:
    """Find the order of a column's dates from all its values.

    Returns:
        The order where the values decide it, else `None`; and a value that stays ambiguous, or `""`.
    """
    texts = list(texts)
    day_first = month_first = False
    ambiguous = ""
    if not _LEFT_OPEN.search("\n".join(texts)):
        return None, ""
    for text in texts:
        parts = _PARTS.fullmatch(_tidied(text))
        if parts is None:
            continue
        first, second = int(parts["a"]), int(parts["b"])
        if first > _LAST_MONTH or parts["mark"].strip() == ".":
            # Nobody parts month.day by points.
            day_first = day_first or second <= _LAST_MONTH
        elif second > _LAST_MONTH:
            month_first = True
        elif first != second:
            ambiguous = ambiguous or text
    if day_first == month_first:
        return None, ambiguous
    return (DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST), ambiguous


def read_moment(cell: Cell, order: DateOrder | None, century_from: int = CENTURY_FROM) -> Moment:
    """Read a date, with its time of day and offset if there are any.

    Years of two digits belong to the last century from `century_from` on.

    Raises:
        Refusal: It is no date, or its order is open.
    """
    text = cell.text
    if (usual := _USUAL.fullmatch(text)) is not None:
        return _usual_moment(usual)
    text = _tidied(text)
    if (named := _WEEKDAY.match(text)) is not None and is_weekday(named["word"]):
        text = text[named.end() :]
    if found := _RUN_TOGETHER.fullmatch(text) or _STAMP.fullmatch(text):
        return _moment(found, int(found["b"]), int(found["c"]), century_from)
    if cell.kind is CellKind.NUMBER or re.fullmatch(r"\d{5}(\.\d+)?", text):
        return _from_serial(cell.raw or text)
    if found := _YEAR_FIRST.fullmatch(text):
        return _moment(found, int(found["b"]), int(found["c"]), century_from)
    if found := _PARTS.fullmatch(text):
        day, month = _day_and_month(int(found["a"]), int(found["b"]), found["mark"].strip(), order)
        return _moment(found, month, day, century_from)
    if found := _WORDS.fullmatch(text):
        month = month_number(found["month"] or found["month2"])
        return _moment(found, month, int(found["a"] or found["a2"]), century_from)
    raise Refusal(problems.DATE_UNREADABLE)


def _tidied(text: str) -> str:
    """Return a date with single spaces, without quotes around its day, its time behind it."""
    text = " ".join(_QUOTES.sub(" ", visible(text)).split())
    return _TIME_FIRST.sub(r"\2 \1", text) if ":" in text[:3] else text


def _usual_moment(usual: re.Match[str]) -> Moment:
    year, month, day, day2, month2, year2, hour, minute, second = usual.groups()
    if int(year or year2) < _FIRST_YEAR:
        raise Refusal(problems.DATE_UNREADABLE)
    try:
        when = date(int(year or year2), int(month or month2), int(day or day2))
        return Moment(when, None if hour is None else time(int(hour), int(minute), int(second or 0)))
    except ValueError:
        raise Refusal(problems.DATE_UNREADABLE) from None


def _day_and_month(first: int, second: int, mark: str, order: DateOrder | None) -> tuple[int, int]:
    if first > _LAST_MONTH or mark == "." or first == second:
        return first, second
    if second > _LAST_MONTH or order is DateOrder.MONTH_FIRST:
        return second, first
    if order is None:
        raise Refusal(DATE_ORDER_OPEN)
    return first, second


def _from_serial(text: str) -> Moment:
    try:
        serial = float(text)
    except ValueError:
        raise Refusal(problems.DATE_UNREADABLE) from None
    if int(serial) not in _PLAUSIBLE_SERIALS:
        raise Refusal(problems.DATE_UNREADABLE)
    day = _EPOCH + timedelta(days=int(serial))
    seconds = round((serial % 1) * 86_400)
    if not seconds:
        return Moment(day)
    return Moment(day, (datetime(2000, 1, 1, tzinfo=UTC) + timedelta(seconds=min(seconds, 86_399))).time())


def _moment(found: re.Match[str], month: int, day: int, century_from: int) -> Moment:
    year = int(found["year"])
    if len(found["year"]) == 2:
        year += 1900 if year >= century_from else 2000
    if year < _FIRST_YEAR:
        raise Refusal(problems.DATE_UNREADABLE)
    try:
        return Moment(date(year, month, day), _time(found), _zone(found["zone"], year))
    except ValueError:
        raise Refusal(problems.DATE_UNREADABLE) from None


def _time(found: re.Match[str]) -> time | None:
    if found["hour"] is None:
        return None
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if found["half"].casefold().startswith("p") else 0)
    return time(hour, int(found["minute"]), int(found["second"] or 0))


def _zone(text: str | None, year: int) -> tzinfo | None:
    if not text:
        return None
    if text.removeprefix("по").strip(" ()").upper() in {"MSK", "МСК"}:
        if year < _MOSCOW_FROM:
            raise ValueError(text)
        return _MOSCOW
    signed = text.removeprefix("UTC").removeprefix("GMT")
    if signed in {"", "Z"}:
        return UTC
    hours, minutes = signed[1:3].rstrip(":"), signed[3:].lstrip(":")
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-offset if signed[0] == "-" else offset)


def to_date(cell: Cell, order: DateOrder | None, tell: Tell, century_from: int = CENTURY_FROM) -> str:
    """Convert to `YYYY-MM-DD` (reference §5.2: no time and no zone, they can shift the day)."""
    moment = read_moment(cell, order, century_from)
    if moment.time not in (None, time(0)):
        tell(Remark(problems.TIME_LEFT_OUT))
    return moment.day.isoformat()


def moments(order: DateOrder | None, zone: tzinfo) -> Converter:
    """Return what converts to ISO 8601 with an offset, the portal's own where none was written (reference §5.2)."""
    midnight = time(0)
    offset = datetime(2000, 1, 1, tzinfo=zone).isoformat()[-6:]

    def convert(cell: Cell, _tell: Tell) -> str:
        moment = read_moment(cell, order)
        if moment.zone is None:
            return f"{moment.day.isoformat()}T{(moment.time or midnight).isoformat('seconds')}{offset}"
        return datetime.combine(moment.day, moment.time or midnight, moment.zone).isoformat(timespec="seconds")

    return convert

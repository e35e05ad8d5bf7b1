"""What PHP makes of unexpected values."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.practice.files import decode
from desktop_app.practice.phpvalues import is_numeric, is_yes, parse_time, php_float, php_int, php_text

MOSCOW = timezone(timedelta(hours=3))
NOW = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
JSON = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.lists(st.integers())
    | st.dictionaries(st.text(), st.text())
)


@pytest.mark.parametrize(
    ("value", "text", "whole", "number"),
    [
        ("12abc", "12abc", 12, 12.0),
        ("abc", "abc", 0, 0.0),
        (" 7", " 7", 7, 7.0),
        ("1 234,50", "1 234,50", 1, 1.0),
        ("-1.5e3x", "-1.5e3x", -1500, -1500.0),
        (".5", ".5", 0, 0.5),
        (True, "1", 1, 1.0),
        (False, "", 0, 0.0),
        (None, "", 0, 0.0),
        (2.0, "2", 2, 2.0),
        (2.5, "2.5", 2, 2.5),
        ([1], "Array", 1, 1.0),
        ([], "Array", 0, 0.0),
    ],
)
def test_casts(value: Any, text: str, whole: int, number: float) -> None:
    assert (php_text(value), php_int(value), php_float(value)) == (text, whole, number)


@given(JSON)
def test_no_json_breaks_the_casts(value: Any) -> None:
    assert isinstance(php_text(value), str)
    assert isinstance(php_int(value), int)
    assert isinstance(php_float(value), float)
    assert is_yes(value) == (value is True or value in ("true", "y", "Y"))
    assert is_numeric(value) in (True, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-31", datetime(2026, 3, 31, tzinfo=MOSCOW)),
        ("2026-03-31T14:05:09.123+01:00", datetime(2026, 3, 31, 13, 5, 9, tzinfo=UTC)),
        ("2026-03-31 14:05:00 -0500", datetime(2026, 3, 31, 19, 5, tzinfo=UTC)),
        ("2026/3/1", datetime(2026, 3, 1, tzinfo=MOSCOW)),
        ("20260331", datetime(2026, 3, 31, tzinfo=MOSCOW)),
        ("03/04/2026", datetime(2026, 3, 4, tzinfo=MOSCOW)),
        ("3/4/26 2:30 pm", datetime(2026, 3, 4, 14, 30, tzinfo=MOSCOW)),
        ("31.12.2026 10:00", datetime(2026, 12, 31, 10, tzinfo=MOSCOW)),
        ("31-12-2026", datetime(2026, 12, 31, tzinfo=MOSCOW)),
        ("31.12.99", datetime(1999, 12, 31, tzinfo=MOSCOW)),
        ("31.02.2026", datetime(2026, 3, 3, tzinfo=MOSCOW)),
        ("1st March 2026", datetime(2026, 3, 1, tzinfo=MOSCOW)),
        ("March 1, 2026", datetime(2026, 3, 1, tzinfo=MOSCOW)),
        ("01-Mar-2026", datetime(2026, 3, 1, tzinfo=MOSCOW)),
        ("now", NOW),
        ("tomorrow", datetime(2026, 11, 26, tzinfo=MOSCOW)),
        ("31/12/2026", None),
        ("32.01.2026", None),
        ("1 марта 2026", None),
        ("2026-13-01", None),
        ("31.12.2026 25:00", None),
        ("", None),
        ("46000", None),
    ],
)
def test_free_form_times(text: str, expected: datetime | None) -> None:
    assert parse_time(text, MOSCOW, NOW) == expected


@given(st.text(st.sampled_from("0123456789.-/: T+Zamp") | st.characters()))
def test_no_text_breaks_the_parser(text: str) -> None:
    assert parse_time(text, MOSCOW, NOW) is None or isinstance(parse_time(text, MOSCOW, NOW), datetime)


@given(st.datetimes(timezones=st.just(MOSCOW)).filter(lambda moment: 1 < moment.year < 9999))
def test_iso_is_read_exactly(moment: datetime) -> None:
    assert parse_time(moment.isoformat(), MOSCOW, NOW) == moment.replace(microsecond=0)


@given(st.binary())
def test_base64_is_decoded(data: bytes) -> None:
    text = base64.b64encode(data).decode()
    assert decode(text) == data
    assert decode(text.rstrip("=")) == data
    assert decode(" ".join(text)) == data


@given(st.text())
def test_no_text_breaks_the_decoder(text: str) -> None:
    assert isinstance(decode(text), bytes)


def test_what_is_no_base64_at_all_decodes_to_nothing() -> None:
    assert decode("***") == b""

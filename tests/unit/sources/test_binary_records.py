"""Records of binary workbooks: cut apart wherever a piece of the part ends, and never beyond measure."""

from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.sources.biff import BrokenRecords, short_number, stored_text
from desktop_app.sources.xlsb import records as part
from desktop_app.sources.xlsb.records import Kind, records, text_at
from tests.support.spreadsheets.binary import record, wide

KINDS = st.integers(0, 0x3FFF).filter(lambda kind: kind < 0x80 or kind >> 7)


@settings(deadline=None)
@given(
    written=st.lists(st.tuples(KINDS, st.binary(max_size=300)), max_size=30),
    piece=st.integers(1, 400),
)
def test_records_come_out_as_they_were_written_wherever_pieces_end(written: list[tuple[int, bytes]], piece: int):
    stream = io.BytesIO(b"".join(record(kind, content) for kind, content in written))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(part, "CHUNK", piece)
        assert list(records(stream)) == written


@given(content=st.binary(min_size=1, max_size=300), missing=st.integers(1, 300))
def test_a_part_that_ends_within_a_record_is_told(content: bytes, missing: int):
    whole = record(Kind.CELL_TEXT, content)
    stream = io.BytesIO(whole[: max(1, len(whole) - missing)])
    with pytest.raises(BrokenRecords) as caught:
        list(records(stream))
    assert caught.value.reason == "a record is cut off"


def test_a_record_beyond_measure_is_passed_over(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(part, "LONGEST_RECORD", 1000)
    monkeypatch.setattr(part, "CHUNK", 300)
    stream = io.BytesIO(record(1, b"before") + record(300, bytes(5000)) + record(1, b"behind"))
    assert list(records(stream)) == [(1, b"before"), (1, b"behind")]


def test_a_record_beyond_measure_whose_end_is_missing_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(part, "LONGEST_RECORD", 1000)
    with pytest.raises(BrokenRecords):
        list(records(io.BytesIO(record(300, bytes(5000))[:-1])))


def test_a_text_beyond_measure_is_not_passed_over(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(part, "LONGEST_RECORD", 1000)
    with pytest.raises(part.EndlessText):
        list(records(io.BytesIO(record(Kind.CELL_TEXT, bytes(5000)))))


@given(before=st.binary(max_size=8), text=st.text(max_size=40), behind=st.binary(max_size=8))
def test_a_text_says_where_it_ends(before: bytes, text: str, behind: bytes):
    content = before + wide(text) + behind
    assert text_at(content, len(before)) == (text, len(content) - len(behind))


def test_a_missing_text_is_empty():
    assert text_at(struct.pack("<I", 0xFFFFFFFF), 0) == ("", 4)


def test_a_text_longer_than_its_record_is_told():
    with pytest.raises(BrokenRecords):
        text_at(wide("whole")[:-1], 0)


@pytest.mark.parametrize("length", [1_000_001, 0xFFFFFFFE])
def test_a_text_of_absurd_length_is_told(length: int):
    with pytest.raises(part.EndlessText):
        text_at(struct.pack("<I", length), 0)


@given(st.integers(-(1 << 29), (1 << 29) - 1))
def test_a_short_whole_number_is_itself_or_its_hundredth(number: int):
    bits = number << 2 & 0xFFFFFFFF
    assert short_number(bits | 2) == number
    assert short_number(bits | 3) == number / 100


@given(st.floats(allow_nan=False, allow_infinity=False, width=16))
def test_a_short_double_is_itself(number: float):
    (bits,) = struct.unpack("<Q", struct.pack("<d", number))
    assert short_number(bits >> 32 & 0xFFFFFFFC) == number


@pytest.mark.parametrize(
    ("value", "text"), [(42.0, "42"), (-0.0, "0"), (0.1, "0.1"), (1e300, "1e+300"), (1e15, "1000000000000000.0")]
)
def test_a_double_is_written_as_a_workbook_of_xml_stores_it(value: float, text: str):
    assert stored_text(value) == text

"""A spreadsheet as it was understood: columns of cells as a person sees them, with the raw values kept beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from itertools import islice
from typing import Final

_SAMPLES: Final = 5


class CellKind(IntEnum):
    """What a cell holds. Stored as one byte a cell."""

    EMPTY = 0
    TEXT = 1
    NUMBER = 2
    DATE = 3
    DATETIME = 4
    TIME = 5
    DURATION = 6
    BOOLEAN = 7
    ERROR = 8
    NO_RESULT = 9
    """A formula whose result the writing program did not store."""


class NoteCode(StrEnum):
    """What is worth telling about a table (contracts.md 1.2)."""

    CELL_ERROR = "cell-error"
    FORMULA_WITHOUT_RESULT = "formula-without-result"
    HIDDEN_ROWS = "hidden-rows"
    RAGGED_ROW = "ragged-row"
    REPEATED_HEADER = "repeated-header"
    TOTAL_ROW = "total-row"
    ENCODING_GUESS = "encoding-guess"
    LONG_NUMBER = "long-number"
    SECOND_TABLE = "second-table"
    HIDDEN_COLUMNS = "hidden-columns"
    """What may be left out; the notes about hidden columns bear the code of hidden rows."""


QUESTIONABLE: Final = (NoteCode.TOTAL_ROW, NoteCode.REPEATED_HEADER, NoteCode.HIDDEN_ROWS)
"""Rows of which only a person can say whether they belong to the table."""


ENCODINGS: Final[Mapping[str, str]] = {
    "utf-8": "utf",
    "utf-16-le": "utf",
    "utf-16-be": "utf",
    "windows-1251": "cyrillic",
    "cp866": "cyrillic",
    "koi8-r": "cyrillic",
    "koi8-u": "cyrillic",
    "mac-cyrillic": "cyrillic",
    "iso-8859-5": "cyrillic",
    "windows-1252": "western",
    "cp850": "western",
    "windows-1250": "central",
    "iso-8859-2": "central",
    "cp852": "central",
    "iso-8859-9": "turkish",
    "gb18030": "chinese",
    "big5": "chinese",
    "shift_jis": "japanese",
    "euc_kr": "korean",
}
"""The closed list of encodings of text files, each with the letters it is for."""


class Beside(StrEnum):
    """What is read of a sheet where a second table seems to stand beside the first."""

    FIRST = "first"
    SECOND = "second"
    WHOLE = "whole"
    """It is one table with an empty column inside."""


@dataclass(frozen=True, slots=True)
class Note:
    """One remark about one place of the table; `row` is the spreadsheet's own number, `column` a heading."""

    code: NoteCode
    text: str
    row: int | None = None
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table.

    Attributes:
        position: Zero-based position in the sheet; with `letter` it stays true when empty columns are left out.
        letter: The letter the spreadsheet program shows above the column.
        heading: Unique heading (contracts.md 1.2).
        texts: The cells as a person sees them, one a data row; `""` for an empty cell.
        kinds: One `CellKind` byte a data row.
        raws: Raw values of the cells whose text does not say everything: index of the data row → number as
            text in full precision, or the text before number formatting.
        formats: Index of the data row → number format code, for cells whose format says more than their text.
        links: Index of the data row → address of the cell's hyperlink.
        covered: Index of a data row whose cell is merged with one above it → index of the row that has the text.
    """

    position: int
    letter: str
    heading: str
    texts: Sequence[str]
    kinds: bytes
    raws: Mapping[int, str] = field(default_factory=dict)
    formats: Mapping[int, str] = field(default_factory=dict)
    links: Mapping[int, str] = field(default_factory=dict)
    covered: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What a column holds, at a glance.

    Attributes:
        filled, distinct: How many rows have a cell there, and how many different texts these are.
        longest: Length of the longest text in characters; `longest_row` is the row number it stands in.
        samples: The first few different texts.
    """

    filled: int = 0
    distinct: int = 0
    longest: int = 0
    longest_row: int = 0
    samples: tuple[str, ...] = ()


def column_facts(column: Column, row_numbers: Sequence[int]) -> ColumnFacts:
    """Look through a column once."""
    seen = dict.fromkeys(column.texts)
    seen.pop("", None)
    longest = max(seen, key=len, default="")
    row = row_numbers[next(index for index, text in enumerate(column.texts) if text == longest)] if longest else 0
    filled = len(column.texts) - sum(1 for text in column.texts if not text)
    return ColumnFacts(filled, len(seen), len(longest), row, tuple(islice(seen, _SAMPLES)))


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What the person said about how a file is to be read; `None` means: find out.

    Attributes:
        leave_out: Which of the `QUESTIONABLE` rows do not belong to the table, and whether hidden columns do not.
        beside: What to read where a second table stands beside the first.
    """

    sheet: str | None = None
    header_row: int | None = None
    encoding: str | None = None
    delimiter: str | None = None
    leave_out: frozenset[NoteCode] = frozenset()
    beside: Beside = Beside.FIRST


@dataclass(frozen=True, slots=True)
class QuestionableRows:
    """All rows of one kind that may not belong to the table, by their numbers in the spreadsheet."""

    code: NoteCode
    numbers: Sequence[int]
    are_left_out: bool = False


@dataclass(frozen=True, slots=True)
class HiddenColumns:
    """The columns that are hidden in the spreadsheet, by their letters."""

    letters: tuple[str, ...]
    are_left_out: bool = False


@dataclass(frozen=True, slots=True)
class EncodingCandidate:
    """One possible reading of a text file: the same telling line in one encoding."""

    encoding: str
    sample: str


@dataclass(frozen=True, slots=True)
class Table:
    """A whole sheet as read.

    Attributes:
        format: `xlsx`, `xls`, `xlsb`, `ods`, `csv`, `html` or `xml` (XML Spreadsheet 2003), by content.
        sheets: Names of all visible and hidden sheets in order; empty for text files.
        sheet: The sheet read, or `None` for text files.
        encoding, delimiter: For text files; else `None`.
        header_rows: The row numbers that make the heading; empty when there is none.
        columns: The columns, wholly empty ones left out.
        row_numbers: For each data row the number the spreadsheet program shows.
        above: The rows above the heading, as (row number, cells), to be shown greyed.
        notes: What is worth telling, at most one a place.
        encodings: When the encoding is a guess: the best candidates with a telling line each.
        questionable: Rows that may not belong to the table, those that were left out included.
        hidden_columns: The columns that are hidden and hold anything, those that were left out included.
        second: The columns of a second table beside the first, like `E:H`, whichever of the two was read.
    """

    format: str
    sheets: tuple[str, ...]
    sheet: str | None
    encoding: str | None
    delimiter: str | None
    header_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    row_numbers: Sequence[int]
    above: tuple[tuple[int, tuple[str, ...]], ...] = ()
    notes: tuple[Note, ...] = ()
    encodings: tuple[EncodingCandidate, ...] = ()
    questionable: tuple[QuestionableRows, ...] = ()
    hidden_columns: HiddenColumns | None = None
    second: str | None = None

    @property
    def row_count(self) -> int:
        """Number of data rows."""
        return len(self.row_numbers)

    @property
    def left_out(self) -> int:
        """Number of rows that were left out because the person said so."""
        return len({number for rows in self.questionable if rows.are_left_out for number in rows.numbers})

    def cells(self, index: int) -> tuple[str, ...]:
        """Return the texts of the data row at `index` (zero-based), one a column."""
        return tuple(column.texts[index] for column in self.columns)

    def column(self, heading: str) -> Column:
        """Return the column with this heading.

        Raises:
            KeyError: There is none.
        """
        for column in self.columns:
            if column.heading == heading:
                return column
        raise KeyError(heading)

    def first(self, count: int) -> Table:
        """Return the table as if it ended after its first `count` data rows."""
        columns = tuple(
            replace(column, texts=column.texts[:count], kinds=column.kinds[:count]) for column in self.columns
        )
        return replace(self, columns=columns, row_numbers=self.row_numbers[:count])

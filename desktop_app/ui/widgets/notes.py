"""What a person should look at before going on.

Rows that may not belong to the table are asked about, one line each; all other notes are counted in one line that
leads from place to place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.table import Beside, HiddenColumns, Note, NoteCode, QuestionableRows, ReadingOptions, Table
from desktop_app.ui import messages
from desktop_app.ui.cellwords import error_meaning
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Picture, button, label, restyle

translate = QCoreApplication.translate

ASKED = frozenset({NoteCode.TOTAL_ROW, NoteCode.REPEATED_HEADER, NoteCode.HIDDEN_ROWS, NoteCode.SECOND_TABLE})
"""Kinds of notes that have a line of their own; the encoding has its own widget."""
_MOST_LETTERS = 12


@dataclass(frozen=True, slots=True)
class Deed:
    """What a button of a line does."""

    identifier: str
    text: str
    do: Callable[[], None]


class Line(QFrame):
    """A sentence with up to two buttons."""

    def __init__(self, theme: Theme, sentence: str, deeds: Sequence[Deed], *, is_settled: bool = False) -> None:
        super().__init__()
        self._deeds = tuple(deeds)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        icon, tone = ("check", Tone.QUIET) if is_settled else ("warning", Tone.WARN)
        layout.addWidget(Picture(theme, icon, 16, tone), 0, Qt.AlignmentFlag.AlignTop)
        self.text = label(wraps=True, selectable=True)
        self.text.setText(sentence)
        layout.addWidget(self.text, 1)
        for deed in self._deeds:
            target = button(deed.identifier, "link")
            target.setText(deed.text)
            target.clicked.connect(self._on_clicked)
            layout.addWidget(target, 0, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _on_clicked(self) -> None:
        name = self.sender().objectName()
        next(deed for deed in self._deeds if deed.identifier == name).do()


class NotesStrip(QFrame):
    """All lines about one table. Whatever is answered here can be answered otherwise later."""

    row_wanted = Signal(int)
    column_wanted = Signal(int)
    """A position among the columns of the table."""
    choice_wanted = Signal(str)
    """A link of the sentence that says what was understood."""
    leave_out_wanted = Signal(object, bool)
    """A `NoteCode`, and whether rows or columns of that kind are to be left out."""
    beside_wanted = Signal(object)
    """A `Beside`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._table: Table | None = None
        self._options = ReadingOptions()
        self._walked: dict[str, int] = {}
        self._spoken: Note | None = None
        self.setProperty("role", "strip")
        restyle(self, "tone", "warn")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(10, 5, 10, 5)
        self._lines.setSpacing(3)
        self.hide()

    @property
    def sentences(self) -> list[str]:
        """What it says now."""
        return [line.text.text() for line in self._shown()]

    def show_table(self, table: Table | None, options: ReadingOptions) -> None:
        """Tell what is worth telling; nothing but mending it hides the strip."""
        if table is not self._table:
            self._walked, self._spoken = {}, None
        self._table, self._options = table, options
        self._draw()

    def _shown(self) -> list[Line]:
        items = [self._lines.itemAt(index) for index in range(self._lines.count())]
        found = [item.widget() for item in items if item is not None]
        return [each for each in found if isinstance(each, Line)]

    def _draw(self) -> None:
        # A button that was pressed is among what goes: it may go only once its press is over.
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        table = self._table
        lines = (
            []
            if table is None
            else [
                *self._questions(table),
                *self._hidden(table),
                *self._beside(table),
                *self._one_column(table),
                *self._others(table),
            ]
        )
        for line in lines:
            self._lines.addWidget(line)
        self.setVisible(bool(lines))

    def _questions(self, table: Table) -> list[Line]:
        lines = []
        for rows in table.questionable:
            name = _IDENTIFIERS[rows.code]
            if rows.are_left_out:
                deeds = [Deed(f"take-in-{name}", self.tr("Take in again"), self._answer(rows.code, out=False))]
            else:
                deeds = [
                    Deed(f"show-{name}", self.tr("Show"), self._walker(name, rows.numbers)),
                    Deed(f"leave-out-{name}", self.tr("Leave out"), self._answer(rows.code, out=True)),
                ]
            lines.append(Line(self._theme, question(rows), deeds, is_settled=rows.are_left_out))
        return lines

    def _hidden(self, table: Table) -> list[Line]:
        hidden = table.hidden_columns
        if hidden is None:
            return []
        code = NoteCode.HIDDEN_COLUMNS
        if hidden.are_left_out:
            deeds = [Deed("take-in-hidden-columns", self.tr("Take in again"), self._answer(code, out=False))]
        else:
            places = [place for place, column in enumerate(table.columns) if column.letter in hidden.letters]
            deeds = [Deed("show-hidden-columns", self.tr("Show"), self._column_walker(places))]
            if len(places) < len(table.columns):
                deeds.append(Deed("leave-out-hidden-columns", self.tr("Leave out"), self._answer(code, out=True)))
        return [Line(self._theme, hidden_question(hidden), deeds, is_settled=hidden.are_left_out)]

    def _beside(self, table: Table) -> list[Line]:
        if table.second is None:
            return []
        first, _, last = table.second.partition(":")
        columns = first if first == last else f"{first}–{last}"
        other = Deed("read-second-table", self.tr("Read that one instead"), self._reader(Beside.SECOND))
        whole = Deed("read-one-table", self.tr("It is one table"), self._reader(Beside.WHOLE))
        back = Deed("read-first-table", self.tr("Read the first table only"), self._reader(Beside.FIRST))
        texts = {
            Beside.FIRST: self.tr("A second table seems to stand beside, in {columns}; it is not read."),
            Beside.SECOND: self.tr("Only the second table, in {columns}, is read."),
            Beside.WHOLE: self.tr("What stands in {columns} is read as part of one table."),
        }
        deeds = {Beside.FIRST: (other, whole), Beside.SECOND: (back, whole), Beside.WHOLE: (back,)}
        beside = self._options.beside
        text = texts[beside].format(columns=columns)
        return [Line(self._theme, text, deeds[beside], is_settled=beside is not Beside.FIRST)]

    def _one_column(self, table: Table) -> list[Line]:
        if not table.delimiter or len(table.columns) != 1 or self._options.delimiter is not None:
            return []
        deed = Deed("choose-separator", self.tr("Choose the separator"), lambda: self.choice_wanted.emit("delimiter"))
        text = self.tr("Each line was read as one cell: the lines share no separator.")
        return [Line(self._theme, text, [deed])]

    def _others(self, table: Table) -> list[Line]:
        notes = [note for note in table.notes if note.code not in ASKED and note.code is not NoteCode.ENCODING_GUESS]
        if not notes:
            return []
        placed = [note for note in notes if note.row is not None]
        deeds = []
        if placed:
            word = self.tr("Show") if self._spoken is None else self.tr("Show next")
            deeds.append(Deed("show-note", word, self._speaker(placed)))
        text = summary(notes, table) if self._spoken is None else sentence(self._spoken, table)
        return [Line(self._theme, text, deeds)]

    def _answer(self, code: NoteCode, *, out: bool) -> Callable[[], None]:
        return lambda: self.leave_out_wanted.emit(code, out)

    def _reader(self, beside: Beside) -> Callable[[], None]:
        return lambda: self.beside_wanted.emit(beside)

    def _walker(self, name: str, numbers: Sequence[int]) -> Callable[[], None]:
        def walk() -> None:
            at = self._walked.get(name, 0)
            self._walked[name] = at + 1
            self.row_wanted.emit(int(numbers[at % len(numbers)]))

        return walk

    def _column_walker(self, places: Sequence[int]) -> Callable[[], None]:
        def walk() -> None:
            at = self._walked.get("columns", 0)
            self._walked["columns"] = at + 1
            self.column_wanted.emit(places[at % len(places)])

        return walk

    def _speaker(self, placed: Sequence[Note]) -> Callable[[], None]:
        def speak() -> None:
            at = self._walked.get("note", 0)
            self._walked["note"] = at + 1
            self._spoken = placed[at % len(placed)]
            self._draw()
            self.row_wanted.emit(self._spoken.row or 0)

        return speak


_IDENTIFIERS = {
    NoteCode.TOTAL_ROW: "totals",
    NoteCode.REPEATED_HEADER: "repeated-headings",
    NoteCode.HIDDEN_ROWS: "hidden-rows",
}


def question(rows: QuestionableRows) -> str:
    """Ask whether rows of one kind belong to the table, or say that they were left out."""
    count = len(rows.numbers)
    if rows.are_left_out:
        return {
            NoteCode.TOTAL_ROW: translate("NotesStrip", "%Ln row(s) that look like totals are left out.", "", count),
            NoteCode.REPEATED_HEADER: translate("NotesStrip", "%Ln repeated heading(s) are left out.", "", count),
            NoteCode.HIDDEN_ROWS: translate("NotesStrip", "%Ln hidden row(s) are left out.", "", count),
        }[rows.code]
    return {
        NoteCode.TOTAL_ROW: translate("NotesStrip", "%Ln row(s) look like totals — leave out?", "", count),
        NoteCode.REPEATED_HEADER: translate("NotesStrip", "%Ln row(s) repeat the headings — leave out?", "", count),
        NoteCode.HIDDEN_ROWS: translate(
            "NotesStrip", "%Ln row(s) are hidden in the spreadsheet — leave out?", "", count
        ),
    }[rows.code]


def hidden_question(hidden: HiddenColumns) -> str:
    """Ask whether hidden columns belong to the table, or say that they were left out."""
    count, letters = len(hidden.letters), hidden.letters
    places = ", ".join(letters[:_MOST_LETTERS]) + (", …" if count > _MOST_LETTERS else "")
    if hidden.are_left_out:
        text = translate("NotesStrip", "%Ln hidden column(s) are left out: {columns}.", "", count)
    else:
        text = translate(
            "NotesStrip", "%Ln column(s) are hidden in the spreadsheet ({columns}) — leave out?", "", count
        )
    return text.format(columns=places)


def summary(notes: Sequence[Note], table: Table) -> str:
    """Say in one line what all notes are about."""
    if len(notes) == 1:
        return sentence(notes[0], table)
    counted: dict[NoteCode, int] = {}
    for note in notes:
        counted[note.code] = counted.get(note.code, 0) + 1
    columns = list(dict.fromkeys(note.column for note in notes))
    if len(counted) == 1 and len(columns) == 1 and notes[0].code is NoteCode.FORMULA_WITHOUT_RESULT:
        text = translate(
            "NotesStrip",
            "Column “{column}” holds %Ln formula(s) without results. Open the file in a spreadsheet program, save it, "
            "and choose it again.",
            "",
            len(notes),
        )
        return text.format(column=columns[0])
    return " · ".join(f"{word(code)}: {messages.number(count)}" for code, count in counted.items())


def word(code: NoteCode) -> str:
    """Name a kind of note that has no line of its own."""
    return {
        NoteCode.CELL_ERROR: translate("NotesStrip", "Cells with errors"),
        NoteCode.FORMULA_WITHOUT_RESULT: translate("NotesStrip", "Formulas without results"),
        NoteCode.RAGGED_ROW: translate("NotesStrip", "Rows with too many or too few cells"),
        NoteCode.LONG_NUMBER: translate("NotesStrip", "Long numbers that lost digits"),
    }[code]


def sentence(note: Note, table: Table) -> str:
    """Say one note in the language shown."""
    if isinstance(note.text, Phrase):
        return messages.said(note.text)
    texts = {
        NoteCode.CELL_ERROR: translate("NotesStrip", "Cell {place} shows {value}: {meaning}."),
        NoteCode.FORMULA_WITHOUT_RESULT: translate(
            "NotesStrip",
            "Cell {place} holds a formula without a result. Open the file in a spreadsheet program, save it, and "
            "choose it again.",
        ),
        NoteCode.LONG_NUMBER: translate(
            "NotesStrip", "Cell {place} shows {value}: the program that wrote the file has lost its last digits."
        ),
        NoteCode.RAGGED_ROW: translate("NotesStrip", "Row {row} has more or fewer cells than most rows."),
    }
    column = next((each for each in table.columns if each.heading == note.column), None)
    value = ""
    if column is not None and note.row is not None:
        index = next((index for index, number in enumerate(table.row_numbers) if number == note.row), None)
        value = "" if index is None else column.texts[index]
    words = {
        "place": f"{column.letter}{note.row}" if column is not None else str(note.row),
        "value": value.strip(),
        "meaning": error_meaning(value),
        "row": messages.number(note.row or 0),
    }
    return texts[note.code].format(**words) if note.code in texts else note.text

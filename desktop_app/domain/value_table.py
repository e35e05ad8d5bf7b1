"""The Values step as data: every distinct text of a column that stands for something the portal has, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from desktop_app.domain.convert.choices import People, folded
from desktop_app.domain.convert.decided import DASHES, parts_of
from desktop_app.domain.convert.fields import ColumnFacts, converter, status_directory
from desktop_app.domain.convert.model import Cell, Converter, Nothing, Refusal
from desktop_app.domain.convert.relations import FoundRecords, prefix_of, related_kinds
from desktop_app.domain.decisions import Choice, ChoiceKind, Target, staged
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.offering import OfferedField, find_offered
from desktop_app.domain.problems.values import UNKNOWN_VALUES
from desktop_app.domain.schema import Directories, Field, Person
from desktop_app.domain.suggesting import Similarity, suggestions
from desktop_app.domain.table import CellKind, Table

STAGE: Final = Target("STAGE_ID")
PIPELINE: Final = Target("CATEGORY_ID")
_CHOSEN: Final = frozenset({"enumeration", "crm_status", "crm_category", "crm_currency", "user", "employee"})
_PEOPLE: Final = frozenset({"user", "employee"})
_FINAL: Final = frozenset({"S", "F"})
_UNREAD: Final = frozenset({CellKind.EMPTY, CellKind.ERROR, CellKind.NO_RESULT})


class ValueLayer(StrEnum):
    """Why a meaning is proposed, strongest first."""

    SAME = "same"
    """Letter by letter."""
    CASELESS = "caseless"
    """But for case and spaces."""
    OTHER_FORM = "other-form"
    """By id, code, sign, e-mail, phone or the other order of names."""
    REMEMBERED = "remembered"
    """As in the last finished import."""
    SIMILAR = "similar"


class ValueState(StrEnum):
    """What becomes of a text."""

    UNDERSTOOD = "understood"
    """The portal has exactly this; it is taken without asking."""
    DECIDED = "decided"
    FALLBACK = "fallback"
    """Nobody knows it, and "assign all unknown to …" settles it."""
    GUESSED = "guessed"
    """A proposal waits for a yes; until then its rows are held back."""
    SEVERAL = "several"
    """It may stand for several things: a person decides."""
    UNKNOWN = "unknown"

    @property
    def is_open(self) -> bool:
        """Whether the rows with the text would be held back for want of an answer."""
        return self in {ValueState.GUESSED, ValueState.SEVERAL, ValueState.UNKNOWN}


@dataclass(frozen=True, slots=True)
class ValueOption:
    """One thing a text may stand for.

    Attributes:
        id: What `Choice.id` takes.
        note: What tells it from others of its name: position, e-mail, phone.
        is_final: A stage that ends a record's way.
        is_active: False for dismissed people.
    """

    id: str
    title: str
    note: str = ""
    is_final: bool = False
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class ValueGuess:
    """What a text means or probably means."""

    option: ValueOption
    layer: ValueLayer


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One distinct text of one column.

    Attributes:
        times: Number of rows that hold it.
        pipeline: Id of the pipeline whose stages are meant, where the rows name theirs.
        candidates: What it may be, most likely first; the column's options are there to pick from as well.
        alone: What becomes of it without any decision.
        is_unknown: Nobody knows it: "assign all unknown to …" settles it.
    """

    text: str
    times: int
    state: ValueState
    guess: ValueGuess | None = None
    choice: Choice | None = None
    candidates: tuple[ValueOption, ...] = ()
    pipeline: int | None = None
    alone: ValueState = ValueState.UNKNOWN
    is_unknown: bool = False

    @property
    def key(self) -> str:
        """Under what a decision about it is kept: the same text may be a stage of several pipelines."""
        return self.text if self.pipeline is None else staged(self.text, self.pipeline)


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """One column whose texts stand for something the portal has.

    Attributes:
        title: What the field is called.
        rows: Open ones first, then by how often they occur.
        options: Everything the field takes; empty for relations, whose records are looked up.
        pipeline_options: Pipeline → its stages, where the rows name their pipelines.
        fallback: What all unknown texts mean, where a person decided.
    """

    heading: str
    title: str
    rows: tuple[ValueRow, ...]
    options: tuple[ValueOption, ...]
    pipeline_options: Mapping[int, tuple[ValueOption, ...]] = field(default_factory=dict)
    fallback: Choice | None = None

    @property
    def open_count(self) -> int:
        """Number of texts that want an answer."""
        return sum(row.state.is_open for row in self.rows)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What meanings are drawn from.

    Attributes:
        pipeline: The pipeline of rows that do not name one.
        records: Target code → what the portal says the texts of that field name.
        remembered: Target code → folded text → what it meant in finished imports.
        similarity: Measures how alike texts are; `None` proposes nothing by likeness.
    """

    directories: Directories
    pipeline: int | None = None
    records: Mapping[str, FoundRecords] = field(default_factory=dict)
    remembered: Mapping[str, Mapping[str, Choice]] = field(default_factory=dict)
    similarity: Similarity | None = None


def value_columns(
    table: Table, mapping: ImportMapping, offered: Sequence[OfferedField], known: Knowledge
) -> tuple[ValueColumn, ...]:
    """Return the columns whose texts need a meaning, in the table's order; numbers of pure records are left out."""
    pipelines = _pipelines(table, mapping, offered, known.directories)
    found = []
    for column in table.columns:
        where = mapping.columns.get(column.heading)
        to = find_offered(offered, where) if where is not None else None
        if to is None or to.field is None or not (to.field.type in _CHOSEN or related_kinds(to.field)):
            continue
        by_row = pipelines if to.target == STAGE else None
        found.append(_Reading(table, mapping, to, known).column(column.heading, by_row))
    return tuple(found)


def with_choice(mapping: ImportMapping, heading: str, text: str, choice: Choice | None) -> ImportMapping:
    """Return the mapping with one text decided; `None` takes the decision back."""
    texts = {other: each for other, each in mapping.choices.get(heading, {}).items() if other != text}
    if choice is not None:
        texts[text] = choice
    choices = {**mapping.choices, heading: texts}
    return replace(mapping, choices={each: decided for each, decided in choices.items() if decided})


def assign_unknown(mapping: ImportMapping, heading: str, choice: Choice | None) -> ImportMapping:
    """Return the mapping with "assign all unknown to …" set for a column, or taken back by `None`."""
    fallbacks = {other: each for other, each in mapping.fallbacks.items() if other != heading}
    return replace(mapping, fallbacks=fallbacks if choice is None else {**fallbacks, heading: choice})


def as_decided(row: ValueRow, choice: Choice | None, fallback: Choice | None) -> ValueRow:
    """Return a text as a person's decisions leave it; without any, as the program understands it."""
    state = row.alone
    if choice is not None:
        state = ValueState.DECIDED
    elif fallback is not None and row.is_unknown:
        state = ValueState.FALLBACK
    return replace(row, choice=choice, state=state)


def accept_guesses(mapping: ImportMapping, column: ValueColumn) -> ImportMapping:
    """Return the mapping with every guess of a column that waits for a yes."""
    for row in column.rows:
        if row.state is ValueState.GUESSED and row.guess is not None:
            mapping = with_choice(mapping, column.heading, row.key, Choice(ChoiceKind.USE, row.guess.option.id))
    return mapping


def options_of(to: Field, directories: Directories, stage_directory: str | None = None) -> tuple[ValueOption, ...]:
    """Return everything a field takes; empty for relations."""
    match to.type:
        case "enumeration":
            return tuple(ValueOption(item.id, item.title) for item in to.items)
        case "user" | "employee":
            people = sorted(directories.people, key=lambda person: not person.is_active)
            return tuple(map(person_option, people))
        case "crm_category":
            return tuple(ValueOption(str(each.id), each.name) for each in directories.pipelines)
        case "crm_currency":
            return tuple(ValueOption(each.code, each.name or each.code, each.code) for each in directories.currencies)
        case "crm_status":
            entries = directories.statuses.get(stage_directory or status_directory(to), ())
            return tuple(ValueOption(each.id, each.name, is_final=each.semantics in _FINAL) for each in entries)
    return ()


def person_option(person: Person) -> ValueOption:
    """Return a person as something a text may stand for."""
    title = " ".join(filter(None, (person.name, person.last_name))) or person.email
    note = ", ".join(filter(None, (person.position, person.email or f"[{person.id}]")))
    return ValueOption(str(person.id), title, note, is_active=person.is_active)


def _pipelines(
    table: Table, mapping: ImportMapping, offered: Sequence[OfferedField], directories: Directories
) -> tuple[int | None, ...] | None:
    """Return the pipeline each row names, `None` where nobody knows it; or nothing where no column says."""
    to = find_offered(offered, PIPELINE)
    heading = next((each for each, where in mapping.columns.items() if where == PIPELINE), None)
    if to is None or heading is None:
        return None
    read = converter(to, ColumnFacts(), directories)
    choices = mapping.choices.get(heading, {})
    numbers: dict[str, int | None] = {}
    for text in set(table.column(heading).texts):
        choice = choices.get(text)
        is_picked = choice is not None and choice.kind is ChoiceKind.USE
        try:
            value = read(Cell(choice.id, is_id=True) if choice is not None and is_picked else Cell(text), _ignore)
        except Refusal:
            value = None
        numbers[text] = value if isinstance(value, int) else None
    return tuple(numbers[text] for text in table.column(heading).texts)


class _Reading:
    """The texts of one column being read."""

    def __init__(self, table: Table, mapping: ImportMapping, to: OfferedField, known: Knowledge) -> None:
        assert to.field is not None
        self._table = table
        self._mapping = mapping
        self._to = to
        self._field = to.field
        self._known = known
        self._records = known.records.get(to.target.code)
        self._people = People(known.directories.people) if to.field.type in _PEOPLE else None
        # One value at a time, whatever the field holds.
        self._alone = replace(to, field=replace(to.field, is_multiple=False))
        self._converters: dict[str | None, Converter] = {}

    def column(self, heading: str, pipelines: Sequence[int | None] | None) -> ValueColumn:
        """Return the column with its texts, open ones first."""
        counts = Counter(self._texts(heading, pipelines))
        rows = [self._row(heading, text, times, pipeline) for (text, pipeline), times in counts.items()]
        rows.sort(key=lambda row: (not row.state.is_open, -row.times, row.text))
        named = {pipeline for _, pipeline in counts if pipeline is not None}
        each = {number: self._options(number) for number in sorted(named)}
        fallback = self._mapping.fallbacks.get(heading)
        return ValueColumn(heading, self._to.title, tuple(rows), self._options(None), each, fallback)

    def _texts(self, heading: str, pipelines: Sequence[int | None] | None) -> Iterator[tuple[str, int | None]]:
        column = self._table.column(heading)
        decided = self._mapping.choices.get(heading, {})
        for index, (text, kind) in enumerate(zip(column.texts, column.kinds, strict=True)):
            if (kind in _UNREAD and text not in decided) or not text.strip():
                continue
            pipeline = pipelines[index] if pipelines is not None else None
            if not self._field.is_multiple or text in decided or self._understood(text, pipeline) is not None:
                yield text, pipeline
                continue
            for part in dict.fromkeys(parts_of(text, is_listed_by_comma=True)):
                yield part, pipeline

    def _row(self, heading: str, text: str, times: int, pipeline: int | None) -> ValueRow:
        row = self._alone_row(text, times, pipeline)
        return as_decided(row, self._choice(heading, row), self._mapping.fallbacks.get(heading))

    def _choice(self, heading: str, row: ValueRow) -> Choice | None:
        choices = self._mapping.choices.get(heading, {})
        choice = choices.get(row.key) or choices.get(row.text)
        if choice is None or row.pipeline is None or choice.kind is not ChoiceKind.USE:
            return choice
        # A stage picked in another pipeline decides nothing here, as in Check.
        return choice if any(option.id == choice.id for option in self._options(row.pipeline)) else None

    def _alone_row(self, text: str, times: int, pipeline: int | None) -> ValueRow:
        guess, refusal = self._meaning(text, pipeline)
        row = ValueRow(text, times, ValueState.UNKNOWN, guess, pipeline=pipeline)
        if refusal is None:
            return replace(row, alone=ValueState.UNDERSTOOD)
        candidates = self._candidates(text, pipeline)
        row = replace(row, candidates=candidates, is_unknown=refusal.entry in UNKNOWN_VALUES)
        if len(candidates) > 1:
            return replace(row, alone=ValueState.SEVERAL)
        guess, alike = self._proposal(text, pipeline)
        alone = ValueState.UNKNOWN if guess is None else ValueState.GUESSED
        return replace(row, alone=alone, guess=guess, candidates=(*candidates, *alike))

    def _meaning(self, text: str, pipeline: int | None) -> tuple[ValueGuess | None, Refusal | None]:
        try:
            value = self._converter(pipeline)(Cell(text), _ignore)
        except Refusal as refusal:
            return None, refusal
        if isinstance(value, Nothing):
            return None, None
        option = self._option(str(value), text, pipeline)
        layer = ValueLayer.OTHER_FORM
        if option.title == text.strip():
            layer = ValueLayer.SAME
        elif folded(option.title) == folded(text):
            layer = ValueLayer.CASELESS
        return ValueGuess(option, layer), None

    def _understood(self, text: str, pipeline: int | None) -> ValueGuess | None:
        return self._meaning(text, pipeline)[0]

    def _proposal(self, text: str, pipeline: int | None) -> tuple[ValueGuess | None, tuple[ValueOption, ...]]:
        options = {option.id: option for option in self._options(pipeline)}
        before = self._known.remembered.get(self._to.target.code, {}).get(folded(text))
        alike: tuple[ValueOption, ...] = ()
        guess = None
        if self._known.similarity is not None and text.strip() not in DASHES:
            pairs = [(option.id, option.title) for option in options.values()]
            found = suggestions(text, pairs, self._known.similarity)
            alike = tuple(options[each.id] for each in found)
            guess = next((ValueGuess(options[each.id], ValueLayer.SIMILAR) for each in found if each.is_likely), None)
        if before is not None and before.kind is ChoiceKind.USE and before.id in options:
            guess = ValueGuess(options[before.id], ValueLayer.REMEMBERED)
        return guess, alike

    def _candidates(self, text: str, pipeline: int | None) -> tuple[ValueOption, ...]:
        """Return the several things a text stands for as it is written."""
        if self._people is not None:
            named = self._people.named(text)
            return tuple(map(person_option, [each for each in named if each.is_active] or named))
        if self._records is not None:
            has_prefix = self._field.type == "crm" and len(related_kinds(self._field)) > 1
            return tuple(
                ValueOption(
                    f"{prefix_of(each.entity_type_id)}_{each.id}" if has_prefix else str(each.id),
                    each.title,
                    each.note,
                )
                for each in self._records.get(folded(text), ())
            )
        wanted = folded(text)
        return tuple(option for option in self._options(pipeline) if folded(option.title) == wanted)

    def _option(self, identity: str, text: str, pipeline: int | None) -> ValueOption:
        for option in (*self._options(pipeline), *self._candidates(text, pipeline)):
            if option.id == identity:
                return option
        return ValueOption(identity, identity)

    def _options(self, pipeline: int | None) -> tuple[ValueOption, ...]:
        return options_of(self._field, self._known.directories, self._directory(pipeline))

    def _converter(self, pipeline: int | None) -> Converter:
        code = self._directory(pipeline)
        if code not in self._converters:
            facts = ColumnFacts(stage_directory=code, records=self._records)
            self._converters[code] = converter(self._alone, facts, self._known.directories)
        return self._converters[code]

    def _directory(self, pipeline: int | None) -> str | None:
        if self._to.target != STAGE:
            return None
        stages = self._known.directories.stage_directory
        usual = self._known.pipeline
        if usual is None:
            usual = next((each.id for each in self._known.directories.pipelines if each.is_default), None)
        return stages.get(pipeline if pipeline is not None else usual) or status_directory(self._field)


def _ignore(_remark: object) -> None:
    """Take a remark that Check will tell anyway."""

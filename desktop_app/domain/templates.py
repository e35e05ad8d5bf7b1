"""Saved mappings used again: on another table, after fields were changed, or on another portal (contracts.md 1.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeVar

from desktop_app.domain.convert.choices import folded
from desktop_app.domain.convert.relations import TYPES as RELATION_TYPES
from desktop_app.domain.decisions import Choice, ChoiceKind, Target, target
from desktop_app.domain.mapping import FieldHint, ImportMapping, mapping_document
from desktop_app.domain.offering import OfferedField, find_offered

_T = TypeVar("_T")

_PORTAL: Final = "portal"
_OWN_NUMBERS: Final = RELATION_TYPES | {"enumeration", "user", "employee", "crm_category"}
"""Types whose ids are numbers that mean something else on another portal."""


class Reason(StrEnum):
    """Why a part of a template does not apply."""

    COLUMN_MISSING = "column-missing"
    FIELD_MISSING = "field-missing"
    VALUES_OF_ANOTHER_PORTAL = "values-of-another-portal"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A part of a template that does not apply here.

    Attributes:
        heading: Heading of the template's column, or `""` for a constant.
        field: Title of the field where it is known, else its stable name.
    """

    reason: Reason
    heading: str
    field: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A field that was found again by its title and type: its stable name is another one here."""

    before: str
    now: str
    title: str


@dataclass(frozen=True, slots=True)
class Fitted:
    """A template as it applies here.

    Attributes:
        mapping: What applies; ready for Check.
        applied: Number of columns that found their field.
        misfits: What does not apply, to be said.
        moved: Fields found by title and type.
    """

    mapping: ImportMapping
    applied: int
    misfits: tuple[Misfit, ...] = ()
    moved: tuple[Moved, ...] = ()


def template_document(mapping: ImportMapping, offered: Sequence[OfferedField], host: str) -> dict[str, object]:
    """Return a mapping as the JSON of a mapping file that can be used elsewhere.

    Args:
        mapping: What a person decided.
        offered: The fields here; their titles and types are saved beside their names.
        host: The portal; ids of list values and people are true there alone.
    """
    codes = {where.code for where in mapping.columns.values()} | set(mapping.constants) | set(mapping.files.values())
    hints = {
        each.target.code: FieldHint(each.title, _type(each)) for each in offered if each.target.code in codes
    }  # fmt: skip
    named = replace(mapping, hints={}, kept={**mapping.kept, _PORTAL: host})
    return mapping_document(named, hints)


def is_foreign(template: ImportMapping, host: str) -> bool:
    """Tell whether a template was saved on another portal: its ids mean nothing here."""
    return template.kept.get(_PORTAL) not in {None, host}


def fit(template: ImportMapping, headings: Sequence[str], offered: Sequence[OfferedField], host: str) -> Fitted:
    """Apply a template to a table and a portal.

    Args:
        template: What `read_mapping` gave.
        headings: The table's headings; they are found by exact, then by caseless text.
        offered: What columns can go to here.
        host: The portal it is applied to.
    """
    return _Fitting(template, headings, offered, host).fitted()


class _Fitting:
    """One template being applied."""

    def __init__(
        self, template: ImportMapping, headings: Sequence[str], offered: Sequence[OfferedField], host: str
    ) -> None:
        self._template = template
        self._headings = {heading: heading for heading in headings}
        self._caseless = {folded(heading): heading for heading in reversed(headings)}
        self._offered = offered
        self._is_home = not is_foreign(template, host)
        self._misfits: list[Misfit] = []
        self._moved: dict[str, Moved] = {}

    def fitted(self) -> Fitted:
        """Return what applies, with what does not."""
        template = self._template
        places = {old: new for old in self._named() if (new := self._heading(old)) is not None}
        columns, files, homeless = self._columns(places), self._files(places), set[str]()
        foreign = self._foreign(columns)
        choices = self._at(places, template.choices)
        fallbacks = self._at(places, template.fallbacks)
        for heading in foreign:
            if any(map(_is_used, choices.get(heading, {}).values())) or _is_used(fallbacks.get(heading)):
                homeless.add(heading)
                choices[heading] = {text: each for text, each in choices.get(heading, {}).items() if not _is_used(each)}
                fallbacks = {other: each for other, each in fallbacks.items() if other != heading or not _is_used(each)}
        self._misfits += [
            Misfit(Reason.VALUES_OF_ANOTHER_PORTAL, heading, foreign[heading].title) for heading in sorted(homeless)
        ]
        mapping = replace(
            template,
            columns=columns,
            files=files,
            constants=self._constants(),
            date_orders=self._at(places, template.date_orders),
            choices={heading: texts for heading, texts in choices.items() if texts},
            name_orders=self._at(places, template.name_orders),
            decimal_marks=self._at(places, template.decimal_marks),
            phone_countries=self._at(places, template.phone_countries),
            look_ups=self._at(places, template.look_ups),
            fallbacks=fallbacks,
        )
        mapping = self._codes(mapping)
        return Fitted(mapping, len(columns) + len(files), tuple(self._misfits), tuple(self._moved.values()))

    def _named(self) -> list[str]:
        return [*self._template.columns, *self._template.files]

    def _heading(self, heading: str) -> str | None:
        found = self._headings.get(heading) or self._caseless.get(folded(heading))
        if found is None:
            where = self._template.columns.get(heading)
            code = where.code if where is not None else self._template.files.get(heading, "")
            self._misfits.append(Misfit(Reason.COLUMN_MISSING, heading, self._title(code)))
        return found

    def _columns(self, places: Mapping[str, str]) -> dict[str, Target]:
        columns = {}
        for old, where in self._template.columns.items():
            if old in places and (found := self._field(where.code, old)) is not None:
                columns[places[old]] = found.target
        return columns

    def _files(self, places: Mapping[str, str]) -> dict[str, str]:
        files = {}
        for old, code in self._template.files.items():
            if old in places and (found := self._field(code, old)) is not None:
                files[places[old]] = found.target.upper_name
        return files

    def _constants(self) -> dict[str, str]:
        constants = {}
        for code, text in self._template.constants.items():
            if (found := self._field(code, "")) is None:
                continue
            if text.strip().isdecimal() and _type(found) in _OWN_NUMBERS and not self._is_home:
                self._misfits.append(Misfit(Reason.VALUES_OF_ANOTHER_PORTAL, "", found.title))
            else:
                constants[found.target.code] = text
        return constants

    def _foreign(self, columns: Mapping[str, Target]) -> dict[str, OfferedField]:
        """Return the columns whose picked ids are not of this portal, or of another field of it."""
        moved = {each.now for each in self._moved.values()}
        found = {}
        for heading, where in columns.items():
            known = find_offered(self._offered, where)
            assert known is not None, "it was found a moment ago"
            if where.code in moved or (not self._is_home and _type(known) in _OWN_NUMBERS):
                found[heading] = known
        return found

    def _field(self, code: str, heading: str) -> OfferedField | None:
        where = target(code)
        hint = self._template.hints.get(code)
        same = find_offered(self._offered, where) if where is not None else None
        if same is not None and (hint is None or self._is_home or _is_alike(same, hint) or not _is_custom(same)):
            return same
        alike = [each for each in self._offered if hint is not None and _is_alike(each, hint)]
        if len(alike) == 1:
            self._moved[code] = Moved(code, alike[0].target.code, alike[0].title)
            return alike[0]
        self._misfits.append(Misfit(Reason.FIELD_MISSING, heading, self._title(code)))
        return None

    def _codes(self, mapping: ImportMapping) -> ImportMapping:
        """Bring what stands under the names of fields to the names they have here, and leave out the rest."""
        codes = {where.code for where in mapping.columns.values()} | set(mapping.constants)
        names = {code: self._moved[code].now if code in self._moved else code for code in self._known_codes()}
        return replace(
            mapping,
            always=frozenset(names[code] for code in mapping.always if names[code] in mapping.constants),
            joins={names[code]: text for code, text in mapping.joins.items() if names[code] in codes},
            hints={},
        )

    def _known_codes(self) -> set[str]:
        return {*self._template.always, *self._template.joins}

    def _title(self, code: str) -> str:
        hint = self._template.hints.get(code)
        where = target(code)
        known = find_offered(self._offered, where) if where is not None else None
        return known.title if known is not None else hint.title if hint is not None else code

    def _at(self, places: Mapping[str, str], part: Mapping[str, _T]) -> dict[str, _T]:
        return {places[old]: each for old, each in part.items() if old in places}


def _type(offered: OfferedField) -> str:
    return offered.field.type if offered.field is not None else ""


def _is_custom(offered: OfferedField) -> bool:
    return offered.field is not None and offered.field.is_dynamic


def _is_alike(offered: OfferedField, hint: FieldHint) -> bool:
    return folded(offered.title) == folded(hint.title) and _type(offered) == hint.type


def _is_used(choice: Choice | None) -> bool:
    return choice is not None and choice.kind is ChoiceKind.USE

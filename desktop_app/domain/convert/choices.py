"""Texts that stand for something the portal has: list values, stages, people, pipelines, records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop_app.domain.convert.amounts import visible
from desktop_app.domain.convert.model import Cell, Refusal, Remark, Tell
from desktop_app.domain.problems import values as problems
from desktop_app.domain.schema import Field, Person, Pipeline, Status


def folded(text: str) -> str:
    """Return the text as it is compared: without case, with single plain spaces, ё as е."""
    return " ".join(visible(text).split()).casefold().replace("ё", "е")


class Meanings:
    """The meanings of the texts of one directory, by exact and by folded text (contracts.md 1.3: nothing weaker).

    Args:
        field_title: The field's name in problems.
        options: Pairs of portal id and the text people see; the id itself is understood too.
    """

    def __init__(self, field_title: str, options: Iterable[tuple[str, str]]) -> None:
        self._title = field_title
        self._exact: dict[str, set[str]] = {}
        self._folded: dict[str, set[str]] = {}
        self._ids: dict[str, str] = {}
        for identity, text in options:
            self._exact.setdefault(text, set()).add(identity)
            self._folded.setdefault(folded(text), set()).add(identity)
            self._ids[folded(identity)] = identity

    def find(self, text: str, *, is_id: bool = False) -> str:
        """Return the portal's id for a text, or for the id itself.

        Args:
            text: A text of the table, or an id.
            is_id: It is an id a person picked: not to be taken for the text of another value.

        Raises:
            Refusal: The portal has no such value, or several.
        """
        for found in () if is_id else (self._exact.get(text), self._folded.get(folded(text))):
            if found:
                if len(found) > 1:
                    raise Refusal(problems.CHOICE_AMBIGUOUS, field=self._title)
                return next(iter(found))
        identity = self._ids.get(folded(text))
        if identity is None:
            raise Refusal(problems.CHOICE_UNKNOWN, field=self._title)
        return identity


def list_meanings(field: Field) -> Meanings:
    """Return the meanings of a list field's options."""
    return Meanings(field.title, ((item.id, item.title) for item in field.items))


def status_meanings(field: Field, statuses: Sequence[Status]) -> Meanings:
    """Return the meanings of a directory's entries."""
    return Meanings(field.title, ((status.id, status.name) for status in statuses))


def pipeline_meanings(field_title: str, pipelines: Sequence[Pipeline]) -> Meanings:
    """Return the meanings of pipeline names and numbers."""
    return Meanings(field_title, ((str(pipeline.id), pipeline.name) for pipeline in pipelines))


class People:
    """Finds employees by number, e-mail or name in either order (reference §6.4)."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._by_id = {str(person.id): person for person in people}
        self._by_text: dict[str, list[Person]] = {}
        for person in people:
            for text in {folded(each) for each in _names(person)}:
                if text:
                    self._by_text.setdefault(text, []).append(person)

    def named(self, text: str) -> Sequence[Person]:
        """Return everybody a text may mean, dismissed people too."""
        text = text.strip()
        numbered = re.fullmatch(r"(?:.*\[(\d+)\]|(\d+))", text)
        if numbered and (number := numbered[1] or numbered[2]) in self._by_id:
            return [self._by_id[number]]
        return self._by_text.get(folded(text), [])

    def find(self, cell: Cell, tell: Tell) -> int:
        """Return the person's number.

        Raises:
            Refusal: Nobody, or several people, are called so.
        """
        if cell.is_id and cell.text.strip() not in self._by_id:
            raise Refusal(problems.PERSON_UNKNOWN)
        found = self.named(cell.text)
        active = [person for person in found if person.is_active]
        if len(active or found) > 1:
            names = ", ".join(f"{person.name} {person.last_name} ({_what(person)})" for person in active or found)
            raise Refusal(problems.PERSON_AMBIGUOUS, names=names)
        if not found:
            raise Refusal(problems.PERSON_UNKNOWN)
        person = (active or found)[0]
        if not person.is_active:
            tell(Remark(problems.PERSON_DISMISSED))
        return person.id


def _names(person: Person) -> list[str]:
    first, middle, last = person.name, person.second_name, person.last_name
    return [
        person.email,
        f"{first} {last}",
        f"{last} {first}",
        f"{first} {middle} {last}",
        f"{last} {first} {middle}",
        f"{last}, {first}",
    ]


def _what(person: Person) -> str:
    return ", ".join(part for part in (person.position, person.email or f"[{person.id}]") if part)

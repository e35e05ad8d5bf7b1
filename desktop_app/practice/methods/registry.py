"""What a method is: its scope and the function that answers it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.practice.errors import (
    RestError,
    access_denied,
    invalid_parameter,
    missing_parameter,
    not_found,
)
from desktop_app.practice.items import ItemWriter
from desktop_app.practice.phpvalues import is_numeric, php_int
from desktop_app.practice.portal import OWNER_ID, Portal
from desktop_app.practice.scenario import Right
from desktop_app.practice.schema import Kind
from desktop_app.practice.store import Record
from desktop_app.practice.work import Work

PAGE = 50
_UNSUPPORTED = {5, 8, 36, 39}
"""Old invoices and internal kinds: they exist but not for these methods."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a method answers: its result and, for lists, how it goes on."""

    result: Any
    total: int | None = None
    next: int | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method with all it may use."""

    portal: Portal
    writer: ItemWriter
    params: Mapping[str, Any]
    work: Work

    @property
    def original_names(self) -> bool:
        """Whether user fields go by `UF_...`: only the text "Y" says so, and old servers do not listen (§1.1)."""
        return self.params.get("useOriginalUfNames") == "Y" and not self.portal.scenario.is_old_server

    def integer(self, name: str) -> int:
        """Return a required whole number.

        Raises:
            RestError: 100 when it is absent or no number.
        """
        value = self.params.get(name)
        if value is None:
            raise missing_parameter(name)
        if not is_numeric(value):
            raise invalid_parameter(value, name)
        return php_int(value)

    def mapping(self, name: str) -> Mapping[str, Any]:
        """Return a required object; PHP cannot tell an empty list from an empty object.

        Raises:
            RestError: 100 when it is absent or no array.
        """
        value = self.params.get(name)
        if value is None:
            raise missing_parameter(name)
        if isinstance(value, list):
            return {str(number): item for number, item in enumerate(value)}
        if not isinstance(value, Mapping):
            raise invalid_parameter(value, name)
        return value

    def kind(self) -> Kind:
        """Return the kind `entityTypeId` names.

        Raises:
            RestError: 100, ENTITY_TYPE_NOT_SUPPORTED or NOT_FOUND.
        """
        number = self.integer("entityTypeId")
        kind = self.portal.schema.kinds.get(number)
        if kind is not None:
            return kind
        if number in _UNSUPPORTED or number < 128:
            raise RestError("ENTITY_TYPE_NOT_SUPPORTED", f"Entity type {number} is not supported")
        raise not_found("SPA not found")

    def readable(self, kind: Kind) -> None:
        """Make sure the owner may read the kind.

        Raises:
            RestError: ACCESS_DENIED.
        """
        if not self.portal.scenario.owner.may(Right.READ, kind.entity_type_id):
            raise access_denied(self.portal.texts.get("access_denied"))

    def is_visible(self, record: Record) -> bool:
        """Say whether the owner's role lets him see a record."""
        return not self.portal.scenario.owner.sees_own_records_only or record.get("ASSIGNED_BY_ID") == OWNER_ID

    def record(self, kind: Kind, right: Right) -> Record:
        """Return the record `id` names.

        Raises:
            RestError: NOT_FOUND, or ACCESS_DENIED without the right on it.
        """
        record = self.portal.store.get(kind.entity_type_id, self.integer("id"))
        if record is None:
            raise not_found(self.portal.texts.get("item_not_found"))
        if not self.portal.scenario.owner.may(right, kind.entity_type_id) or not self.is_visible(record):
            raise access_denied(self.portal.texts.get("access_denied"))
        return record


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the portal."""

    answer: Callable[[Call], Answer]
    scopes: frozenset[str] = field(default_factory=frozenset)
    """One of these is needed; none means every webhook may call it."""

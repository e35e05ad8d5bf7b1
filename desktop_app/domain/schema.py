"""What a portal says of one kind of record: its fields and the directories that give texts their meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, timezone

from desktop_app.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class ListItem:
    """One option of a list field: the portal's id and the text people see."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind as `crm.item.fields` describes it (reference §5.1).

    Attributes:
        key: Name to use in requests, exactly as the portal returned it.
        upper_name: Stable server name; the identity of a saved mapping.
        type: The portal's type name (reference §5.2).
        title: What people call the field, in the portal's language.
        items: Options of an `enumeration` field.
        status_type: Directory of a `crm_status` field.
        settings: Type-specific settings as the portal gave them.
    """

    key: str
    upper_name: str
    type: str
    title: str
    is_required: bool = False
    is_read_only: bool = False
    is_immutable: bool = False
    is_multiple: bool = False
    is_dynamic: bool = False
    is_deprecated: bool = False
    items: tuple[ListItem, ...] = ()
    status_type: str | None = None
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Schema:
    """All fields of one kind.

    Attributes:
        original_names: Whether the portal understands `useOriginalUfNames: "Y"` (reference §8); decides the flag
            sent with every row.
    """

    kind: Kind
    fields: tuple[Field, ...]
    original_names: bool = True

    def by_upper_name(self, upper_name: str) -> Field | None:
        """Return the field with this stable name, or `None`."""
        return next((each for each in self.fields if each.upper_name == upper_name), None)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """One pipeline ("category") of a kind (reference §6.2)."""

    id: int
    name: str
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """One entry of a directory: stage, source, type, … `semantics` is `S` or `F` for final stages."""

    id: str
    name: str
    semantics: str | None = None


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency the portal knows."""

    code: str
    name: str
    is_base: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """An employee of the portal (reference §6.4). `email` is empty where the right `user_basic` is missing."""

    id: int
    name: str
    last_name: str
    second_name: str = ""
    email: str = ""
    position: str = ""
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Directories:
    """Everything that gives a text its meaning on this portal, read once before Check.

    Attributes:
        statuses: Directory code (`SOURCE`, `DEAL_STAGE_9`, …) → its entries in order.
        zone: The portal's offset; sent with every date-time (reference §5.2).
        stage_directory: Pipeline id → directory code of its stages; key `None` for kinds without pipelines.
        country: Two-letter country for reading phone numbers, or `None` when unknown.
    """

    pipelines: tuple[Pipeline, ...] = ()
    statuses: Mapping[str, tuple[Status, ...]] = field(default_factory=dict)
    currencies: tuple[Currency, ...] = ()
    people: tuple[Person, ...] = ()
    zone: timezone = UTC
    stage_directory: Mapping[int | None, str] = field(default_factory=dict)
    country: str | None = None

"""Which fields are offered to a person: those the portal keeps, no others (reference §5.2, §5.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.kinds import has_communications
from desktop_app.domain.mapping import VALUE_TYPES, Target
from desktop_app.domain.schema import Field, Schema

_INTERNAL_TYPES: Final = frozenset(
    {"crm_multifield", "location", "resourcebooking", "crm_dynamic_type", "recurring", "file_standard"}
)
_INTERNAL_NAMES: Final = frozenset(
    {
        "ID", "CONTACTS", "COMPANIES", "PHOTO", "LOGO", "IS_MY_COMPANY", "IS_RECURRING", "LOCATION_ID", "STORAGE_TYPE_ID", "STORAGE_ELEMENT_IDS", "WEBFORM_ID", "FM", "ORIGINATOR_ID", "ORIGIN_VERSION", "IS_MANUAL_OPPORTUNITY",
        "STAGE_SEMANTIC_ID", "IS_RETURN_CUSTOMER", "IS_REPEATED_APPROACH", "CONTACT_ID_DEPRECATED",
    }
)  # fmt: skip
SYSTEM_NAMES: Final = frozenset({"CREATED_TIME", "UPDATED_TIME", "MOVED_TIME", "CREATED_BY", "UPDATED_BY", "MOVED_BY"})
"""Fields only an administrator may set, under the rules of reference §1.8."""

_COMMUNICATION_TITLES: Final = {"PHONE": "Phone", "EMAIL": "E-mail", "WEB": "Site", "IM": "Messenger"}


@dataclass(frozen=True, slots=True)
class OfferedField:
    """One thing a column can go to.

    Attributes:
        field: The portal's field; `None` for communications.
        title: What it is called: the portal's own title, or "Phone (work)".
        takes_files: It takes files, not the texts of cells.
    """

    target: Target
    title: str
    field: Field | None = None
    is_required: bool = False
    takes_files: bool = False

    @property
    def holds_many(self) -> bool:
        """Whether several columns may go here."""
        return self.field is None or self.field.is_multiple


def offered_fields(schema: Schema, *, owner_is_admin: bool) -> tuple[OfferedField, ...]:
    """Return everything a column of this kind can go to, communications after the portal's own fields."""
    fields = [_offered(field) for field in schema.fields if _is_offered(field, owner_is_admin=owner_is_admin)]
    if has_communications(schema.kind):
        fields += communications()
    return tuple(fields)


def communications() -> list[OfferedField]:
    """Return phones, e-mails, sites and messengers with their kinds."""
    return [
        OfferedField(Target(name, value_type), f"{title} ({value_type.lower()})")
        for name, title in _COMMUNICATION_TITLES.items()
        for value_type in VALUE_TYPES[name]
    ]


def find_offered(offered: Sequence[OfferedField], target: Target) -> OfferedField | None:
    """Return what this target names, or `None` when it is not offered here."""
    return next((each for each in offered if each.target == target), None)


def _offered(field: Field) -> OfferedField:
    # `opened` is the only standard field marked required, and it has a default (reference §10.22).
    return OfferedField(
        Target(field.upper_name),
        field.title,
        field,
        is_required=field.is_required and field.is_dynamic,
        takes_files=field.type == "file",
    )


def _is_offered(field: Field, *, owner_is_admin: bool) -> bool:
    if field.upper_name in SYSTEM_NAMES:
        return owner_is_admin
    if field.is_read_only or field.is_deprecated or field.upper_name in _INTERNAL_NAMES:
        return False
    if field.type in _INTERNAL_TYPES or field.type.startswith("crm_activity_provider"):
        return False
    return field.type != "file" or field.is_dynamic

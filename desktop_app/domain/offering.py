"""Which fields are offered to a person: those the portal keeps, no others (reference §5.2, §5.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.decisions import FULL_NAME, VALUE_TYPES, Target
from desktop_app.domain.kinds import COMPANY, CONTACT, has_communications
from desktop_app.domain.phrases import phrase
from desktop_app.domain.schema import Field, Schema

_INTERNAL_TYPES: Final = frozenset(
    {"crm_multifield", "location", "resourcebooking", "crm_dynamic_type", "recurring", "file_standard", "disk_file"}
)
_INTERNAL_NAMES: Final = frozenset(
    {
        "ID", FULL_NAME, "CONTACTS", "COMPANIES", "PHOTO", "LOGO", "IS_MY_COMPANY", "IS_RECURRING", "LOCATION_ID",
        "STORAGE_TYPE_ID", "STORAGE_ELEMENT_IDS", "FM", "ORIGINATOR_ID",
        "STAGE_SEMANTIC_ID", "IS_RETURN_CUSTOMER", "IS_REPEATED_APPROACH", "CONTACT_ID_DEPRECATED",
    }
)  # fmt: skip
SYSTEM_NAMES: Final = frozenset({"CREATED_TIME", "UPDATED_TIME", "MOVED_TIME", "CREATED_BY", "UPDATED_BY", "MOVED_BY"})
"""Fields only an administrator may set, under the rules of reference §1.8."""

_MOMENT_RULE: Final = (
    "Only a CRM administrator may set it. It must not lie in the future, and the order must be: created, moved, "
    "changed."
)
_AUTHOR_RULE: Final = "Only a CRM administrator may set it. It takes the number, name or e-mail of an employee."
_RULES: Final = {
    "CREATED_TIME": "Only a CRM administrator may set it. It must not be earlier than the newest record of this kind on "
    "the portal, nor lie in the future; rows are sent oldest first, one request after another.",
    "UPDATED_TIME": _MOMENT_RULE,
    "MOVED_TIME": _MOMENT_RULE,
    "CREATED_BY": _AUTHOR_RULE,
    "UPDATED_BY": _AUTHOR_RULE,
    "MOVED_BY": _AUTHOR_RULE,
}
"""The rules of reference §1.8 in words."""

_NAMED: Final = {
    "CONTACT_IDS": phrase("Contacts"),
    "COMPANY_IDS": phrase("Companies"),
    "OBSERVERS": phrase("Observers"),
}
"""Portals show some titles as the bare code (reference §5.1)."""

_COMMUNICATION_TITLES: Final = {
    "PHONE": phrase("Phone"),
    "EMAIL": phrase("E-mail"),
    "WEB": phrase("Site"),
    "IM": phrase("Messenger"),
}
_USES: Final = {
    "WORK": phrase("work"),
    "MOBILE": phrase("mobile"),
    "FAX": phrase("fax"),
    "HOME": phrase("home"),
    "PAGER": phrase("pager"),
    "MAILING": phrase("mailing"),
    "OTHER": phrase("other"),
}
"""What a phone or address is for; names of services are the same in every language."""


@dataclass(frozen=True, slots=True)
class OfferedField:
    """One thing a column can go to.

    Attributes:
        field: The portal's field; `None` for communications.
        title: What it is called: the portal's own title, or "Phone (work)".
        takes_files: It takes files, not the texts of cells.
        parts: The fields a full name is parted into; empty for all else.
        rule: What a person must know before choosing it, in words, or `""`.
    """

    target: Target
    title: str
    field: Field | None = None
    is_required: bool = False
    takes_files: bool = False
    parts: tuple[Field, ...] = ()
    rule: str = ""

    @property
    def holds_many(self) -> bool:
        """Whether several columns may go here."""
        return self.target.is_communication or (self.field is not None and self.field.is_multiple)


def offered_fields(schema: Schema, *, owner_is_admin: bool) -> tuple[OfferedField, ...]:
    """Return everything a column of this kind can go to, communications after the portal's own fields."""
    fields = [
        _offered(field)
        for field in schema.fields
        if _is_offered(field, owner_is_admin=owner_is_admin)
        # The pipelines of contacts and companies are for special clients only (reference §5.3).
        and not (field.upper_name == "CATEGORY_ID" and schema.kind in {CONTACT, COMPANY})
    ]
    if len(parts := _name_parts(schema)) > 1:
        fields.append(OfferedField(Target(FULL_NAME), phrase("Full name, to be parted"), parts=parts))
    if has_communications(schema.kind):
        fields += communications()
    return tuple(fields)


def _name_parts(schema: Schema) -> tuple[Field, ...]:
    found = (schema.by_upper_name(name) for name in ("LAST_NAME", "NAME", "SECOND_NAME"))
    return tuple(field for field in found if field is not None)


def communications() -> list[OfferedField]:
    """Return phones, e-mails, sites and messengers with their kinds."""
    return [
        OfferedField(Target(name, value_type), _communication_title(title, value_type))
        for name, title in _COMMUNICATION_TITLES.items()
        for value_type in VALUE_TYPES[name]
    ]


def _communication_title(title: str, value_type: str) -> str:
    return phrase("{channel} ({use})", channel=title, use=use_of(value_type))


def use_of(value_type: str) -> str:
    """Return the word for what a phone or address is for."""
    return _USES.get(value_type, value_type.capitalize())


def find_offered(offered: Sequence[OfferedField], target: Target) -> OfferedField | None:
    """Return what this target names, or `None` when it is not offered here."""
    return next((each for each in offered if each.target == target), None)


def _offered(field: Field) -> OfferedField:
    # `opened` is the only standard field marked required, and it has a default (reference §10.22).
    return OfferedField(
        Target(field.upper_name),
        _NAMED.get(field.upper_name, field.title) if field.title == field.upper_name else field.title,
        field,
        is_required=field.is_required and field.is_dynamic,
        takes_files=field.type == "file",
        rule=_RULES.get(field.upper_name, ""),
    )


def _is_offered(field: Field, *, owner_is_admin: bool) -> bool:
    if field.upper_name in SYSTEM_NAMES:
        return owner_is_admin
    if field.is_read_only or field.is_deprecated or field.upper_name in _INTERNAL_NAMES:
        return False
    if field.type in _INTERNAL_TYPES or field.type.startswith("crm_activity_provider"):
        return False
    return field.type != "file" or field.is_dynamic

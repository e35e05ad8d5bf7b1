"""What fields are called and what they take, in the language shown."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.decisions import FULL_NAME
from desktop_app.domain.offering import SYSTEM_NAMES, OfferedField, use_of
from desktop_app.ui import messages

translate = QCoreApplication.translate

_SEVERAL: Final = 3
_RELATIONS: Final = ("crm", "crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_quote", "crm_entity")


def title(field: OfferedField) -> str:
    """What a field is called: the portal's own title, or our word for a communication."""
    return messages.said(field.title)


def is_relation(field: OfferedField) -> bool:
    """Whether the field points to other records."""
    return field.field is not None and field.field.type in _RELATIONS


def detail(field: OfferedField) -> str:
    """What a field takes, with an example, and its code."""
    return " · ".join(part for part in (takes(field), field.target.code) if part)


def condition(field: OfferedField) -> str:
    """The rule a field obeys on the portal, or an empty text."""
    if not field.rule:
        return ""
    if field.target.upper_name == "CREATED_TIME":
        return translate(
            "Fields",
            "Only a CRM administrator may set it. It must not be earlier than the newest record of this kind on the "
            "portal, nor lie in the future; rows are sent oldest first, one request after another.",
        )
    if field.target.upper_name in {"UPDATED_TIME", "MOVED_TIME"}:
        return translate(
            "Fields",
            "Only a CRM administrator may set it. It must not lie in the future, and the order must be: created, "
            "moved, changed.",
        )
    return translate(
        "Fields", "Only a CRM administrator may set it. It takes the number, name or e-mail of an employee."
    )


def takes(field: OfferedField) -> str:
    """The type of a field in words, with an example."""
    if field.target.is_communication or field.target.upper_name == FULL_NAME:
        return {
            "PHONE": translate("Fields", "phones, like +7 495 123-45-67"),
            "EMAIL": translate("Fields", "addresses, like anna@example.com"),
            "WEB": translate("Fields", "links, like example.com"),
            "IM": translate("Fields", "names or links, like @anna"),
            FULL_NAME: translate("Fields", "surname, first name and patronymic in one cell"),
        }[field.target.upper_name]
    assert field.field is not None
    known = field.field
    if known.type == "enumeration":
        names = ", ".join(item.title for item in known.items[:_SEVERAL])
        rest = ", …" if len(known.items) > _SEVERAL else ""
        words = translate("Fields", "one of a list: {values}").format(values=names + rest)
    elif known.type in _RELATIONS:
        words = translate("Fields", "another record: its title, number, key, phone or e-mail")
    else:
        words = _type_words().get(known.type, translate("Fields", "text"))
    return translate("Fields", "several: {type}").format(type=words) if known.is_multiple else words


class Group(Enum):
    """Under what a field stands in the list, in this order."""

    REQUIRED = "required"
    MAIN = "main"
    COMMUNICATION = "communication"
    OWN = "own"
    RELATION = "relation"
    SYSTEM = "system"


def group(field: OfferedField) -> Group:
    """Where a field stands in the list."""
    if field.is_required:
        return Group.REQUIRED
    if field.target.is_communication:
        return Group.COMMUNICATION
    if field.target.upper_name in SYSTEM_NAMES:
        return Group.SYSTEM
    if field.field is not None and field.field.is_dynamic:
        return Group.OWN
    return Group.RELATION if is_relation(field) else Group.MAIN


def group_title(known: Group) -> str:
    """The heading of a group."""
    return {
        Group.REQUIRED: translate("Fields", "Required"),
        Group.MAIN: translate("Fields", "Main"),
        Group.COMMUNICATION: translate("Fields", "Phones, e-mails, sites"),
        Group.OWN: translate("Fields", "Own fields of your portal"),
        Group.RELATION: translate("Fields", "Links to other records"),
        Group.SYSTEM: translate("Fields", "System, for administrators"),
    }[known]


def _type_words() -> dict[str, str]:
    return {
        "integer": translate("Fields", "whole number, like 81"),
        "double": translate("Fields", "number, like 1 234.50"),
        "money": translate("Fields", "amount with currency, like 300 USD"),
        "boolean": translate("Fields", "yes or no"),
        "char": translate("Fields", "yes or no"),
        "date": translate("Fields", "date, like 31.12.2026"),
        "datetime": translate("Fields", "date and time, like 31.12.2026 14:05"),
        "url": translate("Fields", "link, like example.com"),
        "address": translate("Fields", "address in one cell"),
        "user": translate("Fields", "employee: name, e-mail or number"),
        "employee": translate("Fields", "employee: name, e-mail or number"),
        "crm_status": translate("Fields", "one of a list of the portal"),
        "crm_category": translate("Fields", "pipeline"),
        "crm_currency": translate("Fields", "currency, like EUR"),
        "iblock_element": translate("Fields", "number of a list element"),
        "iblock_section": translate("Fields", "number of a list section"),
        "hlblock": translate("Fields", "number of a directory row"),
    }


def kind(value_type: str) -> str:
    """The word for a kind of phone, e-mail, site or messenger."""
    return messages.said(use_of(value_type))

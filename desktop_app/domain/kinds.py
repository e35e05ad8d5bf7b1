"""The kinds of record that can be imported, and how the portal names them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from typing import Final

ORIGINATOR: Final = "import-assistant"
"""Constant value of `originatorId` in every record this program makes (design §5.4)."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record.

    Attributes:
        entity_type_id: The portal's number for the kind (reference §7).
        code: Our own constant name: `lead`, `deal`, …, `spa:1030`.
        title: What people of this portal call it, in the plural where the portal has one.
    """

    entity_type_id: int
    code: str
    title: str


LEAD: Final = Kind(1, "lead", "Leads")
DEAL: Final = Kind(2, "deal", "Deals")
CONTACT: Final = Kind(3, "contact", "Contacts")
COMPANY: Final = Kind(4, "company", "Companies")
QUOTE: Final = Kind(7, "quote", "Estimates")
INVOICE: Final = Kind(31, "invoice", "Invoices")
STANDARD_KINDS: Final = (LEAD, DEAL, CONTACT, COMPANY, QUOTE, INVOICE)

SPA_PREFIX: Final = "spa:"


@dataclass(frozen=True, slots=True)
class MarkerScheme:
    """Where a kind carries the marker by which a record is recognised (reference §6.6).

    Attributes:
        field: Request name of the field that holds the marker.
        constants: Further fields written beside it, e.g. `originatorId`.
    """

    field: str
    constants: Mapping[str, str] = with_default(default_factory=dict)


_ORIGIN: Final = MarkerScheme("originId", {"originatorId": ORIGINATOR})
_XML_ID: Final = MarkerScheme("xmlId")


@dataclass(frozen=True, slots=True)
class KeyField:
    """The field that takes a person's own key of a record, where it is mapped (reference §6.6).

    Attributes:
        upper_name: Stable name.
        field: Request name.
        tells_programs_apart: The record says which program the key is of; elsewhere any program may have written it.
    """

    upper_name: str
    field: str
    tells_programs_apart: bool = False


_KEYS: Final = {
    "originId": KeyField("ORIGIN_ID", "originId", tells_programs_apart=True),
    "xmlId": KeyField("XML_ID", "xmlId"),
}
_NUMBER: Final = KeyField("QUOTE_NUMBER", "quoteNumber")


def smart_process(entity_type_id: int, title: str) -> Kind:
    """Return the kind of a smart process (reference §7: 128–191 and even numbers from 1030)."""
    return Kind(entity_type_id, f"{SPA_PREFIX}{entity_type_id}", title)


def kind_of(entity_type_id: int) -> Kind:
    """Return the kind with this number; a smart process without its name."""
    known = next((kind for kind in STANDARD_KINDS if kind.entity_type_id == entity_type_id), None)
    return known or smart_process(entity_type_id, "")


def marker_scheme(kind: Kind) -> MarkerScheme | None:
    """Return where records of this kind carry the marker; `None` for estimates, which have no such field."""
    if kind.entity_type_id in {1, 2, 3, 4}:
        return _ORIGIN
    if kind.entity_type_id == QUOTE.entity_type_id:
        return None
    return _XML_ID


def key_field(kind: Kind) -> KeyField:
    """Return the field whose mapped, filled and unique values are markers themselves (design §4)."""
    scheme = marker_scheme(kind)
    return _NUMBER if scheme is None else _KEYS[scheme.field]


def has_communications(kind: Kind) -> bool:
    """Tell whether records of this kind carry phones and e-mails (reference §1.8: lead, contact, company)."""
    return kind.entity_type_id in {1, 3, 4}


def card_path(kind: Kind, record_id: int) -> str:
    """Return the path of a record's page on the portal (reference §7; best effort on self-hosted portals)."""
    section = {1: "lead", 2: "deal", 3: "contact", 4: "company"}.get(kind.entity_type_id)
    if section is not None:
        return f"/crm/{section}/details/{record_id}/"
    return f"/crm/type/{kind.entity_type_id}/details/{record_id}/"

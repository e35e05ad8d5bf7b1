"""Reads the answer of `crm.item.fields` (reference §5.1, §8)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.crm.directories import rows
from desktop_app.crm.packing import mapping
from desktop_app.domain.kinds import Kind
from desktop_app.domain.schema import Field, ListItem, Schema


def read_fields(kind: Kind, fields: Mapping[str, Any]) -> Schema:
    """Return the fields of a kind, named by the very keys the portal returned.

    A portal that does not know `useOriginalUfNames` answers with camelCase keys of custom fields; then rows are sent
    with those and without the flag.
    """
    read = tuple(_field(key, mapping(description)) for key, description in fields.items())
    custom = [each for each in read if each.is_dynamic]
    return Schema(kind, read, original_names=all(each.key.startswith("UF_") for each in custom))


def _field(key: str, description: Mapping[str, Any]) -> Field:
    def flag(name: str) -> bool:
        return description.get(name) in (True, "Y")

    settings = mapping(description.get("settings"))
    title = next((str(text) for name in ("formLabel", "listLabel", "title") if (text := description.get(name))), key)
    return Field(
        key=key,
        upper_name=str(description.get("upperName") or key),
        type=str(description.get("type", "string")),
        title=title,
        is_required=flag("isRequired"),
        is_read_only=flag("isReadOnly"),
        is_immutable=flag("isImmutable"),
        is_multiple=flag("isMultiple"),
        is_dynamic=flag("isDynamic"),
        is_deprecated=flag("isDeprecated"),
        items=tuple(
            ListItem(str(item["ID"]), str(item.get("VALUE") or item["ID"]))
            for item in rows(description.get("items"))
            if item.get("ID") is not None
        ),
        # A custom field names its directory in its settings (reference §6.2).
        status_type=_directory(description.get("statusType") or settings.get("ENTITY_TYPE")),
        settings=dict(settings),
    )


def _directory(name: object) -> str | None:
    return name if isinstance(name, str) and name else None

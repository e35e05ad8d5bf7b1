"""The portal's kinds of records and their fields, read from `data/*.json` in one of the portal's languages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from desktop_app.practice.naming import camel_names

Language = Literal["en", "ru"]
DATA = Path(__file__).parent / "data"

FIELDS_NEVER_FILTERED = frozenset({"FM", "CONTACTS", "COMPANIES"})


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind, as `crm.item.fields` describes it (reference §5.1)."""

    name: str
    """Server name such as `TITLE` or `UF_CRM_1721244707107`; in answers `upperName`."""
    camel: str
    type: str
    title: str
    is_required: bool = False
    is_read_only: bool = False
    is_immutable: bool = False
    is_multiple: bool = False
    is_deprecated: bool = False
    is_custom: bool = False
    status_type: str | None = None
    size: int | None = None
    is_bbcode: bool = False
    options: tuple[tuple[str, str], ...] = ()
    """Options of an enumeration: id and text."""
    settings: Mapping[str, Any] = field(default_factory=dict)

    def describe(self, key: str) -> dict[str, Any]:
        """Return the description the server gives of the field under `key`."""
        described: dict[str, Any] = {
            "type": self.type,
            "isRequired": self.is_required,
            "isReadOnly": self.is_read_only,
            "isImmutable": self.is_immutable,
            "isMultiple": self.is_multiple,
            "isDynamic": self.is_custom,
        }
        if self.is_deprecated:
            described["isDeprecated"] = True
        if self.status_type is not None:
            described["statusType"] = self.status_type
        if self.options:
            described["items"] = [{"ID": id_, "VALUE": text} for id_, text in self.options]
        described["title"] = self.title
        if self.is_custom:
            described |= {"listLabel": self.title, "formLabel": self.title, "filterLabel": self.title}
        if self.settings:
            described["settings"] = dict(self.settings)
        return described | {"upperName": self.name} if key else described


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: leads, deals, a smart process and so on (reference §7)."""

    entity_type_id: int
    symbol: str
    short_code: str
    name: str
    plural: str
    default_title: str
    card: str
    has_multifields: bool
    has_recycle_bin: bool
    has_pipelines: bool
    stage_directory: str | None
    number_field: str | None
    type_id: int | None
    flags: Mapping[str, str]
    fields: Mapping[str, Field]
    """Fields by server name, in the portal's order."""
    by_camel: Mapping[str, Field]

    def card_path(self, record_id: int) -> str:
        """Return the path of a record's card (reference §7)."""
        return self.card.format(id=record_id)

    def written_field(self, name: str, *, original_names: bool) -> Field | None:
        """Find the field a request names; unknown names give nothing and are ignored (reference §1.1, §8)."""
        if name.startswith("UF_"):
            return self.fields.get(name) if original_names else None
        found = self.by_camel.get(name)
        if found is not None:
            return None if found.is_custom and original_names and found.camel != found.name else found
        return self.fields.get(name) if name.isupper() else None


class Schema:
    """All kinds of one portal in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        raw = read_data("kinds")
        templates = read_data("custom_fields")["fields"]
        self.kinds: dict[int, Kind] = {
            int(key): _kind(int(key), item, raw["sets"], templates, language) for key, item in raw["kinds"].items()
        }

    def smart_processes(self) -> list[Kind]:
        """Return the kinds the portal's people made themselves."""
        return [kind for kind in self.kinds.values() if kind.type_id is not None]

    def named(self, symbol: str) -> Kind | None:
        """Find a kind by its symbol, such as `CONTACT`."""
        return next((kind for kind in self.kinds.values() if kind.symbol == symbol), None)


def read_data(name: str) -> Any:  # noqa: ANN401 - JSON of the package's own
    """Read one of the package's data files."""
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def _kind(
    entity_type_id: int,
    raw: Mapping[str, Any],
    sets: Mapping[str, Any],
    templates: list[Any],
    language: Language,
) -> Kind:
    fields = _fields(raw, sets, templates, language)
    return Kind(
        entity_type_id=entity_type_id,
        symbol=raw["symbol"],
        short_code=raw["shortCode"],
        name=raw["name"][language],
        plural=raw["plural"][language],
        default_title=raw["defaultTitle"][language],
        card=raw["card"],
        has_multifields=raw["multifields"],
        has_recycle_bin=raw["recycleBin"],
        has_pipelines=raw["pipelines"],
        stage_directory=raw["stageDirectory"],
        number_field=raw.get("numberField"),
        type_id=raw.get("typeId"),
        flags=raw.get("flags", {}),
        fields=fields,
        by_camel={item.camel: item for item in fields.values()},
    )


def _fields(
    raw: Mapping[str, Any], sets: Mapping[str, Any], templates: list[Any], language: Language
) -> dict[str, Field]:
    standard = [item for name in raw["sets"] for item in sets[name]] + raw["fields"]
    # Fields of the kind itself stand first after the id, as on a real portal.
    standard.sort(key=lambda item: 0 if item["name"] == "ID" else 1 if item["name"] == "TITLE" else 2)
    custom = [{**item, "name": raw["userFieldPrefix"] + item["code"]} for item in templates]
    custom += raw.get("userFields", [])
    names = camel_names([item["name"] for item in (*standard, *custom)])
    fields: dict[str, Field] = {}
    option_id = raw["optionBase"]
    for item in standard:
        fields[item["name"]] = _field(item, names[item["name"]], language, ())
    for item in custom:
        texts = [option[language] for option in item.get("options", [])]
        options = tuple((str(option_id + number), text) for number, text in enumerate(texts, start=1))
        option_id += len(options)
        fields[item["name"]] = _field(item, names[item["name"]], language, options, is_custom=True)
    return fields


def _field(
    item: Mapping[str, Any],
    camel: str,
    language: Language,
    options: tuple[tuple[str, str], ...],
    *,
    is_custom: bool = False,
) -> Field:
    return Field(
        name=item["name"],
        camel=camel,
        type=item["type"],
        title=item["title"][language],
        is_required=item.get("required", False),
        is_read_only=item.get("readOnly", False),
        is_immutable=item.get("immutable", False),
        is_multiple=item.get("multiple", False),
        is_deprecated=item.get("deprecated", False),
        is_custom=is_custom,
        status_type=item.get("statusType"),
        size=item.get("size"),
        is_bbcode=item.get("format") == "bbcode",
        options=options,
        settings=item.get("settings", {}),
    )

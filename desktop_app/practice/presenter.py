"""Shows stored records the way `crm.item.get` and `crm.item.list` answer them (reference §6.5)."""

import base64
import hashlib
import hmac
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from desktop_app.practice.schema import Field, Kind
from desktop_app.practice.store import Record

_ZERO_WHEN_EMPTY = frozenset({"crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_quote"})
_TOKEN_METHOD = "crm.controller.item.getFile"  # noqa: S105 - the method's name


@dataclass(frozen=True, slots=True)
class FileToken:
    """Names one file of one record in a download address."""

    entity_type_id: int
    record_id: int
    field: str
    file_id: int

    def signed(self, secret: str) -> str:
        """Return the token a download address carries."""
        plain = f"{self.entity_type_id}:{self.record_id}:{self.field}:{self.file_id}"
        signature = hmac.new(secret.encode(), plain.encode(), hashlib.sha256).hexdigest()[:32]
        return f"crm|{base64.urlsafe_b64encode(plain.encode()).decode()}|{signature}"


def read_token(text: str, secret: str) -> FileToken | None:
    """Return what a token names, None when it was not made with this secret."""
    parts = text.split("|")
    if len(parts) != 3:
        return None
    try:
        entity, record, field, file_id = base64.urlsafe_b64decode(parts[1]).decode().split(":")
        token = FileToken(int(entity), int(record), field, int(file_id))
    except ValueError:
        return None
    return token if hmac.compare_digest(token.signed(secret), text) else None


class Presenter:
    """Turns stored values into the JSON of answers."""

    def __init__(self, zone: timezone, origin: Callable[[], str], secret: str) -> None:
        self._zone = zone
        self._origin = origin
        self._secret = secret
        hours = (zone.utcoffset(None) or timedelta()) // timedelta(hours=1)
        # A real portal shows a date as midnight UTC in its own zone; west of Greenwich that would be the day
        # before, so the hour stays 0 there and the first ten characters are the date everywhere.
        self._date_tail = f"T{max(0, hours):02d}:00:00{self.format_time(0)[-6:]}"

    def format_time(self, seconds: float) -> str:
        """Return Unix seconds as ISO text with the portal's offset."""
        return datetime.fromtimestamp(int(seconds), self._zone).isoformat()

    def present(
        self, kind: Kind, record: Record, *, original_names: bool, select: Collection[str] | None = None
    ) -> dict[str, Any]:
        """Return a record under the names of requests; `select` holds server names, None means everything."""
        shown: dict[str, Any] = {}
        for field in kind.fields.values():
            if field.name in {"FM", "CONTACTS", "COMPANIES"}:
                continue
            if select is None or field.name in select or field.name == "ID":
                key = field.name if original_names and field.is_custom else field.camel
                shown[key] = self._value(kind, record, field)
        if kind.stage_directory is None and kind.entity_type_id >= 128 and select is None:
            shown["categoryId"] = record.get("CATEGORY_ID")
        if kind.has_multifields and select is None:
            shown["fm"] = record.get("FM", [])
        if select is None:
            shown["entityTypeId"] = kind.entity_type_id
        return shown

    def _value(self, kind: Kind, record: Record, field: Field) -> Any:  # noqa: ANN401 - JSON
        value = record.get(field.name)
        if field.is_multiple:
            return [self._one(kind, record, field, item) for item in value or []]
        if value is None:
            return 0 if field.type in _ZERO_WHEN_EMPTY else None
        return self._one(kind, record, field, value)

    def _one(self, kind: Kind, record: Record, field: Field, value: Any) -> Any:  # noqa: ANN401 - JSON
        if field.type == "datetime":
            return self.format_time(value)
        if field.type == "date":
            return value + self._date_tail
        if field.type == "file":
            return self.file_value(FileToken(kind.entity_type_id, record["ID"], field.name, value))
        return value

    def file_value(self, token: FileToken) -> Mapping[str, object]:
        """Return a file as answers show it.

        `url` is for a browser signed in to the portal, `urlMachine` for a program: it carries the webhook and a
        token and gives the content back.
        """
        origin = self._origin()
        return {
            "id": token.file_id,
            "url": f"/bitrix/services/main/ajax.php?action={_TOKEN_METHOD}&SITE_ID=s1&entityTypeId="
            f"{token.entity_type_id}&id={token.record_id}&fieldName={token.field}&fileId={token.file_id}",
            "urlMachine": f"{origin}/rest/1/{self._secret}/{_TOKEN_METHOD}/?token="
            + token.signed(self._secret).replace("|", "%7C").replace("=", "%3D"),
        }

"""Checks and defaults of a record before it is stored, in the server's order (reference §1.3, §1.5, §1.8)."""

from datetime import UTC, datetime, timedelta

from desktop_app.practice.errors import RowError
from desktop_app.practice.filters import fold
from desktop_app.practice.portal import OWNER_ID, Portal
from desktop_app.practice.scenario import Right
from desktop_app.practice.schema import Field, Kind
from desktop_app.practice.store import Keys, Record

SYSTEM = frozenset({"CREATED_TIME", "UPDATED_TIME", "MOVED_TIME", "CREATED_BY", "UPDATED_BY", "MOVED_BY"})
_TIMES = ("CREATED_TIME", "UPDATED_TIME", "MOVED_TIME")
_RELATION_KINDS = {"crm_company": 4, "crm_contact": 3, "crm_lead": 1, "crm_deal": 2, "crm_quote": 7}
_DAYS_OPEN = 7


class Rules:
    """The field rules of one portal."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal

    def check_import_right(self, kind: Kind) -> None:
        """Refuse the row of an owner without the Import permission; it is checked row by row (reference §1.5).

        Raises:
            RowError: ACCESS_DENIED.
        """
        if not self._portal.scenario.owner.may(Right.IMPORT, kind.entity_type_id):
            raise RowError("ACCESS_DENIED", self._portal.texts.get("access_denied"))

    def check(self, kind: Kind, values: Record, *, record_id: int = 0) -> None:
        """Refuse a row whose pipeline, currency, relation or number is wrong.

        Raises:
            RowError: the first thing wrong.
        """
        directories = self._portal.directories
        for name, value in values.items():
            field = kind.fields[name]
            if field.type == "crm_category" and value is not None:
                known = [item.id for item in directories.categories.get(kind.entity_type_id, [])]
                if value not in known:
                    raise self._invalid(field)
            elif field.type == "crm_currency" and value and value not in directories.currencies:
                raise self._invalid(field)
            elif field.type in _RELATION_KINDS or field.type == "crm_entity":
                self._check_relation(field, value)
            elif name == kind.number_field and value:
                self._check_number(kind, field, value, record_id)

    def check_required(self, kind: Kind, values: Record) -> None:
        """Refuse a record without its mandatory user fields where the portal checks them (reference §1.7).

        Raises:
            RowError: CRM_FIELD_ERROR_REQUIRED.
        """
        if not self._portal.scenario.checks_user_fields:
            return
        for field in kind.fields.values():
            if field.is_custom and field.is_required and values.get(field.name) in (None, "", []):
                text = self._portal.texts.get("required", field=field.title)
                raise RowError("CRM_FIELD_ERROR_REQUIRED", text)

    def system_values(self, kind: Kind, given: Record) -> Record:
        """Return the system dates and authors a row may set itself (reference §1.8).

        Raises:
            RowError: CRM_FIELD_ERROR_VALUE_NOT_VALID for who is no administrator and for dates out of order.
        """
        now = int(self._portal.now())
        kept: Record = {}
        for name, value in given.items():
            field = kind.fields.get(name)
            if field is None or value is None:
                continue
            if name in _TIMES and abs(value - now) <= 1:
                continue  # within a second of the default counts as not given
            if not self._portal.scenario.owner.is_administrator:
                raise self._invalid(field)
            if name not in _TIMES and value < 0:
                raise self._invalid(field)
            kept[name] = value
        self._check_times(kind, kept, now)
        return kept

    def _check_times(self, kind: Kind, kept: Record, now: int) -> None:
        created = kept.get("CREATED_TIME", now)
        updated = kept.get("UPDATED_TIME", max(now, created))
        if created > now or created < self._newest_creation(kind, kept):
            raise self._invalid(kind.fields["CREATED_TIME"])
        if updated > now or updated < created:
            raise self._invalid(kind.fields["UPDATED_TIME"])
        if "MOVED_TIME" in kept and not created <= kept["MOVED_TIME"] <= updated:
            raise self._invalid(kind.fields["MOVED_TIME"])

    def _newest_creation(self, kind: Kind, kept: Record) -> int:
        if "CREATED_TIME" not in kept:
            return 0
        newest = next(self._portal.store.scan(kind.entity_type_id, descending=True, page=1), None)
        return 0 if newest is None else int(newest["CREATED_TIME"])

    def _check_number(self, kind: Kind, field: Field, value: object, record_id: int) -> None:
        if self._portal.store.number_taken(kind.entity_type_id, fold(value), record_id):
            text = self._portal.texts.get("not_unique", field=field.title)
            raise RowError("CRM_FIELD_ERROR_VALUE_NOT_UNIQUE", text)

    def _check_relation(self, field: Field, value: object) -> None:
        target = _RELATION_KINDS.get(field.type) or int(field.settings["parentEntityTypeId"])
        for item in value if isinstance(value, list) else [value]:
            if not isinstance(item, int) or item == 0:
                continue
            if item < 0:
                raise self._invalid(field)
            if not self._may_read(target, item):
                raise RowError(0, self._portal.texts.get("relation_denied", field=field.title))

    def _may_read(self, entity_type_id: int, record_id: int) -> bool:
        owner = self._portal.scenario.owner
        if not owner.may(Right.READ, entity_type_id):
            return False
        if owner.is_administrator and not owner.sees_own_records_only:
            return True  # existence is not reliably checked for administrators
        record = self._portal.store.get(entity_type_id, record_id)
        if record is None:
            return False
        return not owner.sees_own_records_only or record.get("ASSIGNED_BY_ID") == OWNER_ID

    def settle_stage(self, kind: Kind, values: Record) -> None:
        """Give the record its pipeline and a stage of it: a stage of another pipeline becomes the first one."""
        directories = self._portal.directories
        if values.get("CATEGORY_ID") is None:
            values["CATEGORY_ID"] = directories.default_category(kind)
        if kind.stage_directory is None:
            return
        stages = directories.stages(kind, values["CATEGORY_ID"])
        if values.get("STAGE_ID") not in {stage.code for stage in stages}:
            values["STAGE_ID"] = stages[0].code

    def settle_clients(self, kind: Kind, values: Record) -> None:
        """Keep `contactId` and `contactIds` (and companies alike) in step: the first one is the primary."""
        for single, several in (("CONTACT_ID", "CONTACT_IDS"), ("COMPANY_ID", "COMPANY_IDS")):
            if several not in kind.fields:
                continue
            if values.get(several):
                if single in kind.fields:
                    values[single] = values[several][0]
            elif values.get(single):
                values[several] = [values[single]]

    def defaults(self, kind: Kind, values: Record) -> None:
        """Fill what a new record has without being told (reference §1.7)."""
        directories = self._portal.directories
        now = int(self._portal.now())
        today = datetime.fromtimestamp(now, UTC).astimezone(self._portal.scenario.zone).date()
        in_a_week = (today + timedelta(days=_DAYS_OPEN)).isoformat()
        if not values.get("ASSIGNED_BY_ID"):
            values["ASSIGNED_BY_ID"] = OWNER_ID
        standard: dict[str, object] = {
            "OPENED": "Y",
            "CREATED_TIME": now,
            "UPDATED_TIME": now,
            "MOVED_TIME": now,
            "CREATED_BY": OWNER_ID,
            "UPDATED_BY": OWNER_ID,
            "MOVED_BY": OWNER_ID,
            "CURRENCY_ID": directories.base_currency,
            "OPPORTUNITY": 0,
            "IS_MANUAL_OPPORTUNITY": "N",
            "BEGINDATE": today.isoformat(),
            "CLOSEDATE": in_a_week,
            "ACTUAL_DATE": in_a_week,
            "SOURCE_ID": directories.first_code("SOURCE"),
        }
        type_field = kind.fields.get("TYPE_ID")
        if type_field is not None and type_field.status_type is not None:
            standard["TYPE_ID"] = directories.first_code(type_field.status_type)
        for name, value in standard.items():
            if name in kind.fields and name not in values:
                values[name] = value
        values["LAST_ACTIVITY_TIME"] = values["UPDATED_TIME"]
        values["LAST_ACTIVITY_BY"] = values["UPDATED_BY"]

    def name_record(self, kind: Kind, values: Record) -> None:
        """Give a nameless record its default title or number, made of its id."""
        title = kind.default_title.format(id=values["ID"])
        if "TITLE" in kind.fields and not values.get("TITLE"):
            values["TITLE"] = title
        if "TITLE" not in kind.fields and not values.get("NAME") and not values.get("LAST_NAME"):
            values["NAME"] = title
        if kind.number_field is not None and not values.get(kind.number_field):
            number = values["ID"]
            while self._portal.store.number_taken(kind.entity_type_id, str(number)):
                number += 1
            values[kind.number_field] = str(number)

    def _invalid(self, field: Field) -> RowError:
        return RowError("CRM_FIELD_ERROR_VALUE_NOT_VALID", self._portal.texts.get("invalid_value", field=field.title))


def keys_of(kind: Kind, record: Record) -> Keys:
    """Return the folded values by which a record is found quickly."""

    def key(name: str | None) -> str | None:
        return (fold(record.get(name)) or None) if name is not None else None

    return Keys(
        origin=key("ORIGIN_ID"),
        external=key("XML_ID"),
        heading=key("TITLE" if "TITLE" in kind.fields else "LAST_NAME"),
        number=key(kind.number_field),
    )

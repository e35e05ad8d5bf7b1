"""Creates, imports, changes and deletes records, each in one step of its own (reference §1.3, §6.8)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.practice.errors import (
    RestError,
    RowError,
    RowProblem,
    ShapeError,
    access_denied,
    not_found,
)
from desktop_app.practice.files import UndecodableFileError
from desktop_app.practice.multifields import TYPES, communications
from desktop_app.practice.portal import OWNER_ID, Portal
from desktop_app.practice.rules import SYSTEM, Rules, keys_of
from desktop_app.practice.scenario import Right
from desktop_app.practice.schema import Field, Kind
from desktop_app.practice.store import Record, RecordState

_PICTURES = {"PHOTO": "WRONG_FILE_MODULE_ID", "LOGO": None}
"""Standard file fields without a base64 path: a photo fails the row, a logo is lost (reference §5.2)."""


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What became of one row; with both, the record exists and the answer hides it (reference §1.6)."""

    record_id: int | None = None
    problem: RowProblem | None = None


@dataclass(slots=True)
class _Reading:
    """What a row's fields came to."""

    values: Record = field(default_factory=dict)
    system: Record = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)


class ItemWriter:
    """Writes the records of one portal."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._rules = Rules(portal)

    def import_row(self, kind: Kind, given: object, *, original_names: bool) -> RowOutcome:
        """Import one row; whatever is no object is an empty field set (reference §1.1).

        Raises:
            PhpTypeError: the server's code breaks; the whole request fails here.
            ShapeError: on an old server only; the whole request fails here.
        """
        fields: Mapping[str, object] = given if isinstance(given, Mapping) else {}
        try:
            entries = self._portal.multifields.from_import(fields) if kind.has_multifields else []
            reading = self._read(kind, fields, original_names=original_names, is_import=True)
            self._rules.check_import_right(kind)
            with self._portal.store.lock:
                system = self._rules.system_values(kind, reading.system) if reading.system else {}
                record = self._create(kind, reading.values, system, entries)
        except ShapeError as error:
            if self._portal.scenario.is_old_server:
                raise
            return RowOutcome(problem=error.problem)
        except RowError as error:
            return RowOutcome(problem=error.problem)
        problem = reading.problems[0] if reading.problems else None
        return RowOutcome(record["ID"], problem)

    def add(self, kind: Kind, given: Mapping[str, object], *, original_names: bool) -> Record:
        """Create one record as `crm.item.add` does.

        Raises:
            RestError: the record is refused.
        """
        if not self._portal.scenario.owner.may(Right.ADD, kind.entity_type_id):
            raise access_denied(self._portal.texts.get("access_denied"))
        try:
            entries = self._portal.multifields.from_fm(given.get("fm"), []) if kind.has_multifields else []
            reading = self._read(kind, given, original_names=original_names, is_import=False)
            with self._portal.store.lock:
                return self._create(kind, reading.values, {}, entries)
        except RowError as error:
            raise as_rest_error(error) from error

    def update(
        self,
        kind: Kind,
        record: Record,
        given: Mapping[str, object],
        *,
        original_names: bool,
        author: int = OWNER_ID,
    ) -> Record:
        """Change the fields given and note when and by whom.

        Raises:
            RestError: the change is refused.
        """
        try:
            reading = self._read(kind, given, original_names=original_names, is_import=False, is_new=False)
            self._rules.check(kind, reading.values, record_id=record["ID"])
            changed = {**record, **reading.values}
            if kind.has_multifields and "fm" in given:
                changed["FM"] = self._portal.multifields.from_fm(given["fm"], record.get("FM", []))
        except RowError as error:
            raise as_rest_error(error) from error
        now = int(self._portal.now())
        if "CATEGORY_ID" in kind.fields or kind.stage_directory is not None:
            self._rules.settle_stage(kind, changed)
        if changed.get("STAGE_ID") != record.get("STAGE_ID") and "MOVED_TIME" in kind.fields:
            changed |= {"MOVED_TIME": now, "MOVED_BY": author}
        for single, several in (("CONTACT_ID", "CONTACT_IDS"), ("COMPANY_ID", "COMPANY_IDS")):
            if single in reading.values and several not in reading.values and several in kind.fields:
                changed[several] = [changed[single]] if changed[single] else []
        self._rules.settle_clients(kind, changed)
        changed |= {
            "UPDATED_TIME": now,
            "UPDATED_BY": author,
            "LAST_ACTIVITY_TIME": now,
            "LAST_ACTIVITY_BY": author,
        }
        self._save(kind, changed)
        return changed

    def delete(self, kind: Kind, record_id: int) -> None:
        """Delete a record into the recycle bin, or for good where there is none.

        Raises:
            RestError: NOT_FOUND when it is gone already.
        """
        kept = kind.has_recycle_bin and self._portal.scenario.recycle_bin
        state = RecordState.RECYCLED if kept else RecordState.GONE
        if not self._portal.store.remove(kind.entity_type_id, record_id, state):
            raise not_found(self._portal.texts.get("item_not_found"))

    def _create(self, kind: Kind, values: Record, system: Record, entries: list[dict[str, object]]) -> Record:
        self._rules.check(kind, values)
        self._rules.check_required(kind, values)
        record: Record = {**values, **system}
        self._rules.settle_stage(kind, record)
        self._rules.settle_clients(kind, record)
        self._rules.defaults(kind, record)
        record["ID"] = self._portal.store.next_id(kind.entity_type_id)
        self._rules.name_record(kind, record)
        if entries:
            record["FM"] = entries
        self._save(kind, record)
        return record

    def _save(self, kind: Kind, record: Record) -> None:
        entries = record.get("FM", [])
        if kind.has_multifields:
            record["HAS_PHONE"] = "Y" if any(item["typeId"] == "PHONE" for item in entries) else "N"
            record["HAS_EMAIL"] = "Y" if any(item["typeId"] == "EMAIL" for item in entries) else "N"
        self._portal.store.save(kind.entity_type_id, record, keys_of(kind, record), communications(entries))

    def _read(
        self,
        kind: Kind,
        given: Mapping[str, object],
        *,
        original_names: bool,
        is_import: bool,
        is_new: bool = True,
    ) -> _Reading:
        reading = _Reading()
        for name, value in given.items():
            item = None if name in TYPES else kind.written_field(str(name), original_names=original_names)
            if item is None or (item.is_immutable and not is_new):
                continue
            if item.name == "FM":
                if is_import:
                    raise ShapeError(100, "Field fm is not supported in import")
            elif item.name in {"CONTACTS", "COMPANIES"}:
                raise RowError(100, f"Field {item.camel} is not writable")
            elif item.name in SYSTEM:
                if is_import:
                    reading.system[item.name] = self._portal.coercion.store(item, value)
            elif not item.is_read_only:
                self._take(item, value, reading)
        return reading

    def _take(self, item: Field, value: object, reading: _Reading) -> None:
        if item.name in _PICTURES:
            code = _PICTURES[item.name]
            if code is not None and value not in (None, ""):
                raise RowError(code, self._portal.texts.get("bad_file"))
            return
        try:
            reading.values[item.name] = self._portal.coercion.store(item, value)
        except UndecodableFileError:
            reading.values[item.name] = [] if item.is_multiple else None
            reading.problems.append(RowProblem(0, self._portal.texts.get("bad_file")))


def as_rest_error(error: RowError) -> RestError:
    """Return a row's error as the error of a whole request: its code becomes a text (reference §1.2)."""
    code = error.problem.code
    return RestError("" if code is None else str(code), error.problem.description or "")

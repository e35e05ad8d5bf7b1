"""The few requests a run is made of; what a portal or network does is said in the answer, never raised."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.crm.answers import Reading, read_call, read_import, read_read
from desktop_app.crm.body import import_body, json_body
from desktop_app.crm.directories import whole
from desktop_app.crm.packing import (
    COMMANDS_AT_ONCE,
    INCOMPLETE,
    Call,
    batch_document,
    batch_results,
    can_be_packed,
)
from desktop_app.crm.putting import FilePutter
from desktop_app.crm.transport import Transport
from desktop_app.domain.answers import (
    DeleteAnswer,
    DeletionAnswer,
    FilesAnswer,
    FoundRecord,
    ImportAnswer,
    ReadAnswer,
    Timing,
    Verdict,
)
from desktop_app.domain.kinds import ORIGINATOR, Kind
from desktop_app.domain.marker import is_made
from desktop_app.domain.plan import PlannedRow
from desktop_app.domain.problems import Problem, portal

PAGE: Final = 50
"""Records of one list answer (reference §6)."""
_MARKERS_A_COMMAND: Final = 25
"""Fewer than a page, so that a page that is not full proves that no marker is borne more often than told."""
_LIMITED: Final = frozenset({Verdict.RATE_LIMITED, Verdict.OPERATING_LIMITED})


class PortalRecords:
    """Implements the port `Records` over one transport; may be used from several threads."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._host = transport.webhook.host

    def create(self, kind: Kind, rows: Sequence[PlannedRow], *, original_names: bool) -> ImportAnswer:
        """Send up to twenty rows in one `crm.item.batchImport`, once."""
        raw = self._transport.post("crm.item.batchImport", import_body(kind, rows, original_names=original_names))
        return read_import(raw, self._host, len(rows))

    def find_markers(
        self, kind: Kind, marker_field: str, markers: Sequence[str], select: Sequence[str] = ()
    ) -> ReadAnswer:
        """Find all records that bear one of the markers."""
        groups = [
            list(markers[start : start + _MARKERS_A_COMMAND]) for start in range(0, len(markers), _MARKERS_A_COMMAND)
        ]
        chosen = ["id", marker_field, *select]
        ours: dict[str, object] = {}
        if marker_field == "originId" and not all(map(is_made, markers)):
            # A person's own keys may stand in records of other programs, too (reference §6.6).
            ours = {"=originatorId": ORIGINATOR}
        filters = [{f"@{marker_field}": group, **ours} for group in groups]
        answer, has_full_page = self._pages(kind, filters, chosen)
        # A full page may have cut off records that bear a marker twice: then ask group by group, page by page.
        return self._whole(kind, filters, chosen) if has_full_page else answer

    def any_of_ours(self, kind: Kind, marker_field: str) -> ReadAnswer:
        """Find one record of this program, if there is one."""
        if marker_field == "originId":
            wanted: dict[str, object] = {"=originatorId": ORIGINATOR}
        elif marker_field == "xmlId":
            wanted = {"=%xmlId": "ia1:%"}
        else:
            wanted = {f"!{marker_field}": ""}
        return self._pages(kind, [wanted], ["id", marker_field])[0]

    def stands(self, origin: str) -> bool:
        """Tell whether a portal answers for itself at another scheme and host."""
        return self._transport.stands(origin)

    def read(self, kind: Kind, ids: Sequence[int], select: Sequence[str]) -> ReadAnswer:
        """Read records by id, fifty a command; more than 2,500 ids do not fit one request."""
        pages = [list(ids[start : start + PAGE]) for start in range(0, len(ids), PAGE)]
        answer, _ = self._pages(kind, [{"@id": page} for page in pages], select)
        return answer

    def with_contents(self, answer: ReadAnswer, fields: Sequence[str], ids: frozenset[int]) -> ReadAnswer:
        """Add size and hash to the files in these fields of these records, where the portal gives them back."""
        records = tuple(self._proven(each, fields) if each.id in ids else each for each in answer.records)
        return replace(answer, records=records)

    def put_files(
        self, kind: Kind, record_id: int, row: PlannedRow, *, original_names: bool, before: Sequence[str] = ()
    ) -> FilesAnswer:
        """Put a row's files into its record; with `before`, read these fields first."""
        values = None
        if before:
            known = self.read(kind, [record_id], before)
            values = known.records[0].values if known.records else None
        answer = FilePutter(self._transport, kind, record_id, row, original_names).put()
        return replace(answer, before=values)

    def _proven(self, record: FoundRecord, fields: Sequence[str]) -> FoundRecord:
        values = dict(record.values)
        for name in fields:
            kept = values.get(name)
            if isinstance(kept, list):
                values[name] = [self._with_content(each) for each in kept]
            elif kept:
                values[name] = self._with_content(kept)
        return replace(record, values=values)

    def _with_content(self, file: object) -> object:
        address = file.get("urlMachine") if isinstance(file, dict) else None
        found = self._transport.digest(address) if isinstance(address, str) else None
        return file if found is None else {**file, "size": found[0], "sha256": found[1]}  # type: ignore[dict-item]

    def delete(self, kind: Kind, ids: Sequence[int]) -> DeletionAnswer:
        """Delete up to twenty records in one packed request; what is gone already counts as gone (reference §6.8)."""
        calls = [Call("crm.item.delete", {"entityTypeId": kind.entity_type_id, "id": each}) for each in ids]
        outer, inner = self._packed(calls)
        if outer.verdict is not Verdict.ANSWERED:
            return DeletionAnswer(outer.verdict, outer.timing, problem=outer.problem)
        answers = []
        for record_id, reading in zip(ids, inner, strict=True):
            # A limit hits all that follow: the whole request may be sent again, since deleting twice does nothing.
            if reading.verdict in _LIMITED or reading.code == INCOMPLETE:
                return DeletionAnswer(reading.verdict, reading.timing, problem=reading.problem)
            gone = reading.verdict is Verdict.ANSWERED or reading.code == "not_found"
            answers.append(DeleteAnswer(record_id, gone, None if gone else reading.problem))
        return DeletionAnswer(Verdict.ANSWERED, inner[-1].timing if inner else outer.timing, tuple(answers))

    def _pages(
        self, kind: Kind, filters: Sequence[Mapping[str, object]], select: Sequence[str]
    ) -> tuple[ReadAnswer, bool]:
        calls = [Call("crm.item.list", query(kind, each, select)) for each in filters]
        if not calls:
            now = time.monotonic()
            return ReadAnswer(Verdict.ANSWERED, Timing(now, now)), False
        if len(calls) == 1 or not all(map(can_be_packed, calls)):
            readings = [self._ask(call.method, call.parameters) for call in calls]
        else:
            outer, readings = self._packed(calls)
            if outer.verdict is not Verdict.ANSWERED:
                return ReadAnswer(outer.verdict, outer.timing, problem=outer.problem), False
        pages = [_page(reading) for reading in readings]
        for page in pages:
            if page.verdict is not Verdict.ANSWERED:
                return page, False
        found = tuple(record for page in pages for record in page.records)
        return ReadAnswer(Verdict.ANSWERED, pages[-1].timing, found), any(len(page.records) >= PAGE for page in pages)

    def _whole(self, kind: Kind, filters: Sequence[Mapping[str, object]], select: Sequence[str]) -> ReadAnswer:
        found: list[FoundRecord] = []
        for each in filters:
            last = 0
            while True:
                answer, is_full = self._pages(kind, [{**each, ">id": last}], select)
                if answer.verdict is not Verdict.ANSWERED:
                    return answer
                found += answer.records
                if not is_full:
                    break
                if answer.records[-1].id <= last:
                    problem = Problem(portal.NOT_UNDERSTOOD)
                    return ReadAnswer(Verdict.AMBIGUOUS, answer.timing, problem=problem)
                last = answer.records[-1].id
        return ReadAnswer(Verdict.ANSWERED, answer.timing, tuple(found))

    def _packed(self, calls: Sequence[Call]) -> tuple[Reading, list[Reading]]:
        if len(calls) > COMMANDS_AT_ONCE:
            raise ValueError(f"{len(calls)} commands do not fit one request")
        outer = self._ask("batch", batch_document(calls))
        if outer.verdict is not Verdict.ANSWERED:
            return outer, []
        return outer, [read_call(each, outer.timing) for each in batch_results(outer.result, len(calls))]

    def _ask(self, method: str, document: Mapping[str, object]) -> Reading:
        return read_read(self._transport.post(method, json_body(document)), self._host)


def query(kind: Kind, wanted: Mapping[str, object], select: Sequence[str]) -> dict[str, object]:
    """Return the parameters of one page of `crm.item.list`, by id and without counting (reference §6, §6.5)."""
    # `fm` comes only with everything (reference §6.5).
    takes_all = "*" in select or "fm" in select
    return {
        "entityTypeId": kind.entity_type_id,
        "useOriginalUfNames": "Y",
        "select": ["*"] if takes_all else ["id", *[name for name in select if name != "id"]],
        "filter": dict(wanted),
        "order": {"id": "ASC"},
        "start": -1,
    }


def records_of(reading: Reading) -> tuple[FoundRecord, ...] | None:
    """Return the records of an answered `crm.item.list`, or `None` when its answer has another shape."""
    items = reading.result.get("items") if isinstance(reading.result, dict) else None
    # Nothing found is a proof on which rows are sent again: only a list that is there and whole may give it.
    if not isinstance(items, list) or not all(isinstance(item, dict) and whole(item.get("id")) for item in items):
        return None
    return tuple(FoundRecord(int(item["id"]), item) for item in items)


def _page(reading: Reading) -> ReadAnswer:
    if reading.verdict is not Verdict.ANSWERED:
        return ReadAnswer(reading.verdict, reading.timing, problem=reading.problem)
    records = records_of(reading)
    if records is None:
        return ReadAnswer(Verdict.AMBIGUOUS, reading.timing, problem=Problem(portal.NOT_UNDERSTOOD))
    return ReadAnswer(Verdict.ANSWERED, reading.timing, records)

"""The few requests a run is made of; what a portal or network does is said in the answer, never raised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from desktop_app.crm.answers import Reading, error_problem, read_answer, read_import
from desktop_app.crm.body import import_body, json_body
from desktop_app.crm.packing import COMMANDS_AT_ONCE, Call, batch_document, batch_results
from desktop_app.crm.transport import Transport
from desktop_app.domain.answers import (
    DeleteAnswer,
    DeletionAnswer,
    FoundRecord,
    ImportAnswer,
    ReadAnswer,
    Verdict,
)
from desktop_app.domain.kinds import ORIGINATOR, Kind
from desktop_app.domain.plan import PlannedRow

PAGE: Final = 50
"""Records of one list answer (reference §6)."""
_MARKERS_A_COMMAND: Final = 25
"""Fewer than a page, so that a page that is not full proves that no marker is borne more often than told."""


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
        answer, has_full_page = self._pages(kind, [{f"@{marker_field}": group} for group in groups], chosen)
        # A full page may have cut off records that bear a marker twice: then ask group by group, page by page.
        return self._whole(kind, marker_field, groups, chosen) if has_full_page else answer

    def any_of_ours(self, kind: Kind, marker_field: str) -> ReadAnswer:
        """Find one record of this program, if there is one."""
        if marker_field == "originId":
            wanted: dict[str, object] = {"=originatorId": ORIGINATOR}
        elif marker_field == "xmlId":
            wanted = {"=%xmlId": "ia1:%"}
        else:
            wanted = {f"!{marker_field}": ""}
        return self._page(kind, wanted, ["id", marker_field])

    def read(self, kind: Kind, ids: Sequence[int], select: Sequence[str]) -> ReadAnswer:
        """Read records by id, fifty a command; more than 2,500 ids do not fit one request."""
        pages = [list(ids[start : start + PAGE]) for start in range(0, len(ids), PAGE)]
        answer, _ = self._pages(kind, [{"@id": page} for page in pages], select)
        return answer

    def delete(self, kind: Kind, ids: Sequence[int]) -> DeletionAnswer:
        """Delete up to twenty records in one packed request; what is gone already counts as gone (reference §6.8)."""
        calls = [Call("crm.item.delete", {"entityTypeId": kind.entity_type_id, "id": each}) for each in ids]
        reading = self._ask("batch", batch_document(calls))
        if reading.verdict is not Verdict.ANSWERED:
            return DeletionAnswer(reading.verdict, reading.timing, problem=reading.problem)
        answers = []
        for record_id, result in zip(ids, batch_results(reading.result, len(calls)), strict=True):
            if result.error is None or result.error.casefold() == "not_found":
                answers.append(DeleteAnswer(record_id, gone=True))
            else:
                problem = error_problem(result.error, result.said)
                answers.append(DeleteAnswer(record_id, gone=False, problem=problem))
        return DeletionAnswer(Verdict.ANSWERED, reading.timing, tuple(answers))

    def _pages(
        self, kind: Kind, filters: Sequence[Mapping[str, object]], select: Sequence[str]
    ) -> tuple[ReadAnswer, bool]:
        if len(filters) == 1:
            answer = self._page(kind, filters[0], select)
            return answer, len(answer.records) >= PAGE
        calls = [Call("crm.item.list", _query(kind, each, select)) for each in filters[:COMMANDS_AT_ONCE]]
        reading = self._ask("batch", batch_document(calls))
        if reading.verdict is not Verdict.ANSWERED:
            return ReadAnswer(reading.verdict, reading.timing, problem=reading.problem), False
        found: list[FoundRecord] = []
        has_full_page = False
        for result in batch_results(reading.result, len(calls)):
            if result.error is not None:
                problem = error_problem(result.error, result.said)
                verdict = Verdict.OPERATING_LIMITED if problem.code == "operation-time-limit" else Verdict.STOP
                return ReadAnswer(verdict, reading.timing, problem=problem), False
            page = _records(result.result)
            has_full_page = has_full_page or len(page) >= PAGE
            found += page
        return ReadAnswer(Verdict.ANSWERED, reading.timing, tuple(found)), has_full_page

    def _whole(
        self, kind: Kind, marker_field: str, groups: Sequence[Sequence[str]], select: Sequence[str]
    ) -> ReadAnswer:
        found: list[FoundRecord] = []
        for group in groups:
            last = 0
            while True:
                answer = self._page(kind, {f"@{marker_field}": list(group), ">id": last}, select)
                if answer.verdict is not Verdict.ANSWERED:
                    return answer
                found += answer.records
                if len(answer.records) < PAGE:
                    break
                last = answer.records[-1].id
        return ReadAnswer(Verdict.ANSWERED, answer.timing, tuple(found))

    def _page(self, kind: Kind, wanted: Mapping[str, object], select: Sequence[str]) -> ReadAnswer:
        reading = self._ask("crm.item.list", _query(kind, wanted, select))
        records = _records(reading.result) if reading.verdict is Verdict.ANSWERED else []
        return ReadAnswer(reading.verdict, reading.timing, tuple(records), reading.problem)

    def _ask(self, method: str, document: Mapping[str, object]) -> Reading:
        return read_answer(self._transport.post(method, json_body(document)), self._host)


def _query(kind: Kind, wanted: Mapping[str, object], select: Sequence[str]) -> dict[str, object]:
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


def _records(result: object) -> list[FoundRecord]:
    items = result.get("items") if isinstance(result, dict) else None
    return [FoundRecord(int(item["id"]), item) for item in items or () if isinstance(item, dict) and "id" in item]

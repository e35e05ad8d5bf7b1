"""The practice portal's REST desk in this very process, on a clock that is turned by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from desktop_app.practice.clock import ManualClock
from desktop_app.practice.desk import Desk, RestRequest
from desktop_app.practice.portal import open_store
from desktop_app.practice.replies import Reply
from desktop_app.practice.scenario_file import parse_scenario

SECRET = "abcdefgh12345678"


class PracticeDesk:
    """Calls methods without HTTP; `clock` moves only by what work costs."""

    def __init__(self, folder: Path, scenario: dict[str, Any] | None = None) -> None:
        self.clock = ManualClock()
        self.outages: list[float] = []
        self.store, self.shelf = open_store(folder)
        self.desk = Desk(
            self.store,
            self.shelf,
            secret=SECRET,
            scenario=parse_scenario(scenario or {}),
            origin=lambda: "http://127.0.0.1:1",
            clock=self.clock,
            on_outage=self.outages.append,
        )

    def play(self, scenario: dict[str, Any]) -> None:
        self.desk.set_scenario(parse_scenario(scenario))

    def reply(self, method: str, params: Any = None, *, path: str | None = None, query: str = "") -> Reply:
        body = b"" if params is None else json.dumps(params).encode()
        address = path or f"/rest/1/{SECRET}/{method}"
        return self.desk.answer(RestRequest(address, query, "application/json", body))

    def call(self, method: str, params: Any = None) -> Any:
        """Return the result of a call that must succeed."""
        reply = self.reply(method, params)
        answer = json.loads(reply.body)
        assert "error" not in answer, answer
        assert reply.status == 200
        return answer["result"]

    def refusal(self, method: str, params: Any = None) -> tuple[int, str]:
        """Return status and code of a call that must be refused."""
        reply = self.reply(method, params)
        answer = json.loads(reply.body)
        assert "time" not in answer
        return reply.status, answer["error"]

    def import_rows(self, kind: int, *rows: Any, names: str = "Y") -> list[dict[str, Any]]:
        """Import rows and return the entries of the answer."""
        params = {"entityTypeId": kind, "useOriginalUfNames": names, "data": list(rows)}
        return self.call("crm.item.batchImport", params)["items"]

    def imported(self, kind: int, row: dict[str, Any]) -> dict[str, Any]:
        """Import one row that must succeed and return the record as `crm.item.get` shows it."""
        entry = self.import_rows(kind, row)[0]
        assert "error" not in entry, entry
        return self.record(kind, entry["item"]["id"])

    def error_of(self, kind: int, row: dict[str, Any]) -> Any:
        """Import one row that must fail and return its code."""
        entry = self.import_rows(kind, row)[0]
        assert "item" not in entry, entry
        return entry["error"]

    def record(self, kind: int, record_id: int) -> dict[str, Any]:
        params = {"entityTypeId": kind, "id": record_id, "useOriginalUfNames": "Y"}
        return self.call("crm.item.get", params)["item"]

    def ids(self, kind: int) -> list[int]:
        return [record["ID"] for record in self.store.scan(kind)]

"""The way of a request: methods, credentials, scopes, bodies, envelopes, batches (reference §2, §3.3)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest

from desktop_app.practice.desk import RestRequest
from tests.support.desk import SECRET, PracticeDesk

DEAL = 2


class TestCredentials:
    @pytest.mark.parametrize(
        ("path", "refusal"),
        [
            ("/rest/1/wrong/profile", (401, "INVALID_CREDENTIALS")),
            (f"/rest/2/{SECRET}/profile", (401, "INVALID_CREDENTIALS")),
            ("/rest/profile", (401, "NO_AUTH_FOUND")),
            ("/rest/1/wrong/no.such.method", (404, "ERROR_METHOD_NOT_FOUND")),
            (f"/rest/1/{SECRET}/", (404, "ERROR_METHOD_NOT_FOUND")),
        ],
    )
    def test_are_looked_at_after_the_method(self, portal: PracticeDesk, path: str, refusal: tuple[int, str]) -> None:
        reply = portal.reply("", {}, path=path)
        assert (reply.status, json.loads(reply.body)["error"]) == refusal

    def test_an_address_without_method_leaves_no_secret_in_the_log(self, portal: PracticeDesk) -> None:
        portal.reply("", {}, path=f"/rest/1/{SECRET}/")
        assert SECRET not in json.dumps(portal.desk.log.entries())

    @pytest.mark.parametrize("method", ["profile", "PROFILE", "Profile.json", "profile.json/"])
    def test_names_are_caseless_and_may_end_in_json(self, portal: PracticeDesk, method: str) -> None:
        assert portal.call(method)["ID"] == "1"

    def test_a_dismissed_owner_cannot_be_authorized(self, portal: PracticeDesk) -> None:
        portal.play({"owner": {"active": False}})
        assert portal.refusal("profile") == (401, "authorization_error")


class TestScopes:
    def test_crm_methods_need_crm(self, portal: PracticeDesk) -> None:
        portal.play({"owner": {"scopes": ["user"]}})
        assert portal.refusal("crm.item.fields", {"entityTypeId": DEAL}) == (401, "insufficient_scope")
        assert portal.call("scope") == ["user"]
        assert portal.call("user.current")["ID"] == "1"

    def test_people_need_one_of_three(self, portal: PracticeDesk) -> None:
        portal.play({"owner": {"scopes": ["crm"]}})
        assert portal.refusal("user.get") == (401, "insufficient_scope")
        assert portal.call("profile")["ADMIN"] is True

    def test_full_lists_all_there_are(self, portal: PracticeDesk) -> None:
        assert {"crm", "user_brief", "disk"} <= set(portal.call("scope", {"full": True}))


def test_the_profile_tells_whether_the_owner_is_an_administrator(portal: PracticeDesk) -> None:
    assert portal.call("profile")["ADMIN"] is True
    portal.play({"owner": {"administrator": False}})
    assert portal.call("profile")["ADMIN"] is False


def test_the_clock_can_be_wrong(portal: PracticeDesk) -> None:
    before = portal.call("server.time")
    portal.play({"server": {"clock_offset_seconds": 3600, "time_zone": "+00:00"}})
    assert portal.call("server.time")[:13] != before[:13]
    assert portal.call("server.time").endswith("+00:00")


class TestBodies:
    def send(self, portal: PracticeDesk, method: str, body: str, content_type: str, query: str = "") -> Any:
        request = RestRequest(f"/rest/1/{SECRET}/{method}", query, content_type, body.encode())
        return json.loads(portal.desk.answer(request).body)

    def test_may_be_a_form(self, portal: PracticeDesk) -> None:
        form = "entityTypeId=2&fields%5Btitle%5D=A+%26+B&fields%5BcontactIds%5D%5B%5D=4&fields%5BcontactIds%5D%5B%5D=5"
        item = self.send(portal, "crm.item.add", form, "application/x-www-form-urlencoded")["result"]["item"]
        assert (item["title"], item["contactIds"]) == ("A & B", [4, 5])

    def test_may_be_the_address_alone(self, portal: PracticeDesk) -> None:
        portal.import_rows(DEAL, {"title": "Acme & Co"}, {"title": "b"})
        query = "entityTypeId=2&select[]=id&filter[%3Dtitle]=Acme%20%26%20Co&start=-1"
        assert self.send(portal, "crm.item.list", "", "", query)["result"]["items"] == [{"id": 1}]

    def test_go_before_the_address(self, portal: PracticeDesk) -> None:
        answer = self.send(
            portal, "crm.item.batchImport", '{"data":[]}', "application/json; charset=utf-8", "entityTypeId=2"
        )
        assert answer["result"] == {"items": []}

    def test_of_other_kinds_are_not_read(self, portal: PracticeDesk) -> None:
        assert self.send(portal, "crm.item.add", '{"entityTypeId":2}', "text/plain")["error"] == "100"


def test_every_success_carries_the_time_block(portal: PracticeDesk) -> None:
    portal.play({"cost": {"per_request": 2}})
    block = json.loads(portal.reply("profile").body)["time"]
    assert (block["duration"], block["operating"]) == (2, 2)
    assert block["finish"] - block["start"] == pytest.approx(2)
    assert block["date_start"].endswith("+03:00")
    assert block["operating_reset_at"] > block["finish"]


class TestBatch:
    def batch(self, portal: PracticeDesk, commands: Any, halt: int = 0) -> dict[str, Any]:
        return portal.call("batch", {"halt": halt, "cmd": commands})

    def test_keeps_keys_and_shows_empty_maps_as_lists(self, portal: PracticeDesk) -> None:
        result = self.batch(portal, {"me": "profile", "co": "crm.item.list?entityTypeId=4&start=0"})
        assert result["result"]["me"]["ID"] == "1"
        assert result["result_total"] == {"co": 0}
        assert (result["result_error"], result["result_next"]) == ([], [])
        assert result["result_time"]["me"]["duration"] == 0

    def test_errors_go_apart_and_the_rest_goes_on(self, portal: PracticeDesk) -> None:
        result = self.batch(portal, {"a": "crm.item.get?entityTypeId=2&id=5", "b": "profile", "c": "nonsense"})
        assert result["result_error"] == {
            "a": {"error": "NOT_FOUND", "error_description": "Item not found"},
            "c": {"error": "ERROR_METHOD_NOT_FOUND", "error_description": "Method not found!"},
        }
        assert list(result["result"]) == ["b"]

    def test_can_halt_at_the_first_error(self, portal: PracticeDesk) -> None:
        assert self.batch(portal, {"a": "nonsense", "b": "profile"}, halt=1)["result"] == []

    def test_turns_every_value_into_text(self, portal: PracticeDesk) -> None:
        commands = {
            "a": "crm.item.batchImport?entityTypeId=2&data[0][title]=x&data[0][contactIds][0]=7&data[0][opened]=1"
        }
        assert self.batch(portal, commands)["result"]["a"]["items"] == [{"item": {"id": 1}}]
        record = portal.record(DEAL, 1)
        assert (record["contactIds"], record["opened"]) == ([7], "N")

    def test_substitutes_earlier_results(self, portal: PracticeDesk) -> None:
        portal.import_rows(DEAL, {"title": "first"})
        title = quote("copy of $result[a][items][0][title] $result[none]")
        commands = {
            "a": "crm.item.list?entityTypeId=2&select[]=title",
            "b": f"crm.item.add?entityTypeId=2&fields[title]={title}",
            "c": "crm.item.add?entityTypeId=2&fields[contactIds]=$result[d]&fields[title]=$total[a]",
        }
        result = self.batch(portal, commands)["result"]
        assert result["b"]["item"]["title"] == "copy of first "
        assert result["c"]["item"]["title"] == "1"

    def test_a_raw_hash_breaks_a_command(self, portal: PracticeDesk) -> None:
        result = self.batch(portal, {"a": "crm.item.add?entityTypeId=2&fields[title]=A #1"})
        assert result["result"]["a"]["item"]["title"] == "A "

    def test_has_fifty_places(self, portal: PracticeDesk) -> None:
        result = self.batch(portal, [f"crm.item.add?entityTypeId=2&fields[title]={n}" for n in range(52)])
        assert len(result["result"]) == 50
        assert {error["error"] for error in result["result_error"].values()} == {"ERROR_BATCH_LENGTH_EXCEEDED"}
        assert len(portal.ids(DEAL)) == 50

    def test_refuses_itself_inside(self, portal: PracticeDesk) -> None:
        result = self.batch(portal, {"a": "batch?cmd[x]=profile"})
        assert result["result_error"]["a"]["error"] == "ERROR_BATCH_METHOD_NOT_ALLOWED"

    def test_needs_commands(self, portal: PracticeDesk) -> None:
        assert portal.refusal("batch", {}) == (400, "100")

    def test_checks_scopes_inside(self, portal: PracticeDesk) -> None:
        portal.play({"owner": {"scopes": []}})
        result = self.batch(portal, {"a": "crm.status.list"})
        assert result["result_error"]["a"]["error"] == "insufficient_scope"

    def test_has_no_operating_time_of_its_own(self, portal: PracticeDesk) -> None:
        portal.play({"cost": {"per_request": 1, "per_row": 1}})
        params = {"cmd": {"a": "crm.item.add?entityTypeId=2&fields[title]=x"}}
        answer = json.loads(portal.reply("batch", params).body)
        assert answer["time"]["operating"] == 0
        assert answer["result"]["result_time"]["a"]["operating"] == 1

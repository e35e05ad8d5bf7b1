"""Record cards and the front page, and what the web side refuses."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.practice.replies import Cut, Reply
from desktop_app.practice.web import Web, WebRequest
from tests.support.desk import SECRET, PracticeDesk

Get = Callable[..., Reply]


@pytest.fixture
def get(portal: PracticeDesk) -> Get:
    web = Web(portal.desk, SECRET)

    def ask(path: str, *, host: str = "127.0.0.1:80", method: str = "GET", query: str = "", body: bytes = b"") -> Reply:
        return web.answer(WebRequest(method, path, query, {"host": host}, body))

    return ask


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (1, "/crm/lead/details/1/"),
        (2, "/crm/deal/details/1/"),
        (3, "/crm/contact/details/1/"),
        (4, "/crm/company/details/1/"),
        (7, "/crm/type/7/details/1/"),
        (31, "/crm/type/31/details/1/"),
        (1030, "/crm/type/1030/details/1/"),
        (1036, "/crm/type/1036/details/1/"),
    ],
)
def test_cards_stand_under_the_paths_of_a_real_portal(portal: PracticeDesk, get: Get, kind: int, path: str) -> None:
    portal.import_rows(kind, {"title": "Find me", "lastName": "Find me"})
    assert "<h1>Find me</h1>" in get(path).body.decode()
    assert get(path.replace("/1/", "/2/")).status == 404


def test_a_card_shows_values_by_their_meaning_and_escaped(portal: PracticeDesk, get: Get) -> None:
    portal.import_rows(4, {"title": "Co <b>"})
    row: dict[str, Any] = {
        "title": "<script>alert(1)</script>",
        "stageId": "EXECUTING",
        "sourceId": "WEB",
        "typeId": "no such type",
        "assignedById": 2,
        "companyId": 1,
        "UF_CRM_1721244707118": 202,
        "UF_CRM_1721244707112": "5|EUR",
        "UF_CRM_1721244707101": 'a"b',
    }
    portal.import_rows(2, row)
    page = get("/crm/deal/details/1/").body.decode()
    for shown in ("&lt;script&gt;", "In progress", "Website", "Anna Smith", "Blue", "5 EUR", "a&quot;b"):
        assert shown in page, shown
    assert '<a href="/crm/company/details/1/">Co &lt;b&gt;</a>' in page
    assert "<script>" not in page
    assert "no such type" not in page
    assert SECRET not in page


def test_a_card_offers_its_files(portal: PracticeDesk, get: Get) -> None:
    portal.import_rows(2, {"UF_CRM_1721244707121": [["Договор.pdf", base64.b64encode(b"content").decode()]]})
    page = get("/crm/deal/details/1/").body.decode()
    assert "Договор.pdf" in page
    assert "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73" in page
    reply = get("/crm/practice-file/2/1/UF_CRM_1721244707121/1/")
    assert reply.file is not None
    assert reply.file.read_bytes() == b"content"
    assert dict(reply.headers)["Content-Disposition"].startswith("attachment;")
    assert get("/crm/practice-file/2/1/UF_CRM_1721244707121/2/").status == 404
    assert get("/crm/practice-file/2/1/TITLE/1/").status == 404


def test_the_front_page_counts_and_links_the_latest(portal: PracticeDesk, get: Get) -> None:
    portal.import_rows(3, *({"name": "Ann", "lastName": f"Number {n}"} for n in range(7)))
    page = get("/").body.decode()
    assert "<tr><th>Contacts</th><td>7</td>" in page
    assert "Ann Number 6" in page
    assert "Ann Number 1" not in page
    assert 'class="band">Practice portal: nothing here reaches a real Bitrix24<' in page


def test_a_russian_portal_speaks_russian(portal: PracticeDesk, get: Get) -> None:
    portal.play({"language": "ru"})
    page = get("/").body.decode()
    assert '<html lang="ru">' in page
    assert "Учебный портал" in page
    assert "Сделки" in page


@pytest.mark.parametrize("host", ["evil.example", "", "127.0.0.1.evil.example", "localhost.evil:80"])
def test_foreign_names_for_this_computer_are_refused(get: Get, host: str) -> None:
    assert get("/", host=host).status == 421


@pytest.mark.parametrize(
    ("path", "method", "status"), [("/nothing", "GET", 404), ("/", "PUT", 405), ("/", "DELETE", 405)]
)
def test_other_paths_and_verbs_are_refused(get: Get, path: str, method: str, status: int) -> None:
    assert get(path, method=method).status == status


class TestControl:
    @pytest.mark.parametrize("path", ["/_practice/wrong/requests", "/_practice/requests", f"/_practice/{SECRET}/a/b"])
    def test_needs_the_secret(self, get: Get, path: str) -> None:
        assert get(path).status == 404

    @pytest.mark.parametrize(
        ("method", "action", "body", "status"),
        [
            ("POST", "scenario", b'{"language": "xx"}', 400),
            ("POST", "scenario", b"{", 400),
            ("POST", "touch", b"[]", 400),
            ("POST", "touch", b'{"entityTypeId": 2, "id": 9}', 400),
            ("GET", "records", b"", 400),
            ("GET", "nonsense", b"", 404),
        ],
    )
    def test_says_what_is_wrong(self, get: Get, method: str, action: str, body: bytes, status: int) -> None:
        reply = get(f"/_practice/{SECRET}/{action}", method=method, body=body)
        assert reply.status == status
        assert reply.body.startswith(b'{"error":')


def test_an_unreachable_portal_answers_nobody(portal: PracticeDesk) -> None:
    web = Web(portal.desk, SECRET)
    web.is_unreachable = True
    assert web.answer(WebRequest("GET", "/", "", {"host": "localhost"}, b"")).cut is Cut.WITHOUT_ANSWER


def test_pages_speak_the_language_of_whoever_looks_and_records_stay_as_they_are(portal: PracticeDesk):
    web = Web(portal.desk, SECRET, "ru")
    added = portal.call("crm.item.add", {"entityTypeId": 3, "fields": {"name": "Anna", "sourceId": "WEB"}})
    record = added["item"]["id"]

    def page(path: str) -> str:
        return web.answer(WebRequest("GET", path, "", {"host": "127.0.0.1:80"}, b"")).body.decode()

    front = page("/")
    assert '<html lang="ru">' in front
    assert "<h1>Учебный портал</h1>" in front
    assert "<th>Контакты</th>" in front
    card = page(f"/crm/contact/details/{record}/")
    assert "Все записи" in card
    assert "<th>Имя</th><td>Anna</td>" in card
    assert "<th>Источник</th><td>Website</td>" in card

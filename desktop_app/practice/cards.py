"""Record cards and the front page as small plain HTML, under the paths of a real portal (reference §7)."""

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from typing import Any

from desktop_app.practice.desk import Desk
from desktop_app.practice.portal import Portal
from desktop_app.practice.replies import HTML_TYPE, Reply, html_reply
from desktop_app.practice.schema import Field, Kind, Language, Schema
from desktop_app.practice.store import Record
from desktop_app.practice.texts import Texts

_CARD = re.compile(r"/crm/(?:type/(?P<number>\d+)|(?P<symbol>[a-z]+))/details/(?P<id>\d+)/?")
_FILE = re.compile(r"/crm/practice-file/(?P<kind>\d+)/(?P<id>\d+)/(?P<field>\w+)/(?P<file>\d+)/")
_LATEST = 5
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body{font:15px/1.5 system-ui,sans-serif;margin:0;color:#1f2933;background:#fff}
.band{padding:.5rem 1.5rem;font-weight:600;color:#5b4200;
background:repeating-linear-gradient(135deg,#ffe9b0 0 12px,#fff6dc 12px 24px)}
main{max-width:60rem;margin:1.5rem auto;padding:0 1.5rem}h1{font-size:1.4rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;
border-bottom:1px solid #e4e7eb;overflow-wrap:anywhere;white-space:pre-line}th{font-weight:600;width:16rem}
a{color:#0b5cad}small{color:#616e7c}
@media (prefers-color-scheme:dark){body{color:#e4e7eb;background:#161a1f}th,td{border-color:#323a44}a{color:#7ab8ff}
.band{color:#ffe9b0;background:repeating-linear-gradient(135deg,#4a3a10 0 12px,#3a2d0c 12px 24px)}small{color:#9aa5b1}}
"""
_RELATIONS = {"crm_company": 4, "crm_contact": 3, "crm_lead": 1, "crm_deal": 2, "crm_quote": 7}


@cache
def _texts_in(language: Language) -> Texts:
    return Texts(language)


@cache
def _schema_in(language: Language) -> Schema:
    return Schema(language)


class Cards:
    """Shows what the portal keeps to a person with a browser.

    Args:
        desk: Answers for the portal.
        language: What the pages are written in; what is kept stays in the portal's own language.
    """

    def __init__(self, desk: Desk, language: Language | None = None) -> None:
        self._desk = desk
        self._chosen = language

    @property
    def _language(self) -> Language:
        return self._chosen or self._desk.portal.scenario.language

    @property
    def _texts(self) -> Texts:
        return _texts_in(self._language)

    @property
    def _titles(self) -> Mapping[int, Kind]:
        return _schema_in(self._language).kinds

    def answer(self, path: str) -> Reply:
        """Return the front page, a card or a file; 404 for everything else."""
        if path in {"", "/", "/crm/"}:
            return self._front()
        card = _CARD.fullmatch(path)
        if card is not None:
            return self._card(card["number"], card["symbol"], int(card["id"]))
        file = _FILE.fullmatch(path)
        if file is not None:
            return self._file(int(file["kind"]), int(file["id"]), file["field"], int(file["file"]))
        return html_reply(404)

    def _front(self) -> Reply:
        portal = self._desk.portal
        get = self._texts.get
        rows = []
        for kind in portal.schema.kinds.values():
            latest = [record for _, record in zip(range(_LATEST), _newest(portal, kind), strict=False)]
            links = " · ".join(_link(kind.card_path(record["ID"]), _heading(kind, record)) for record in latest)
            count = portal.store.count(kind.entity_type_id)
            shown = links or f"<small>{get('no_records')}</small>"
            rows.append(
                f"<tr><th>{escape(self._titles[kind.entity_type_id].plural)}</th><td>{count}</td><td>{shown}</td></tr>"
            )
        counts = portal.store.file_counts()
        body = (
            f"<h1>{get('front_title')}</h1><table><tr><th>{get('kind')}</th><th>{get('count')}</th>"
            f"<th>{get('latest')}</th></tr>{''.join(rows)}</table>"
            f"<p><small>{get('files')}: {counts['files']} ({counts['bytes']} {get('bytes')})</small></p>"
        )
        return self._page(get("front_title"), body)

    def _card(self, number: str | None, symbol: str | None, record_id: int) -> Reply:
        portal = self._desk.portal
        kind = portal.schema.kinds.get(int(number)) if number else portal.schema.named((symbol or "").upper())
        record = None if kind is None else portal.store.get(kind.entity_type_id, record_id)
        if kind is None or record is None:
            return html_reply(404)
        titles = self._titles[kind.entity_type_id]
        rows = [f"<tr><th>ID</th><td>{record_id}</td></tr>"]
        for entry in record.get("FM", []):
            label = f"{entry['typeId'].capitalize()}, {entry['valueType'].lower()}"
            rows.append(f"<tr><th>{escape(label)}</th><td>{escape(entry['value'])}</td></tr>")
        for field in kind.fields.values():
            shown = "<br>".join(_Shown(portal, kind, record, field, self._texts).parts())
            if shown and field.name != "ID":
                rows.append(f"<tr><th>{escape(titles.fields[field.name].title)}</th><td>{shown}</td></tr>")
        heading = escape(_heading(kind, record))
        body = (
            f"<p>{_link('/', self._texts.get('back'))}</p><h1>{heading}</h1><p><small>{escape(titles.name)}</small></p>"
        )
        return self._page(_heading(kind, record), f"{body}<table>{''.join(rows)}</table>")

    def _file(self, number: int, record_id: int, field: str, file_id: int) -> Reply:
        portal = self._desk.portal
        record = portal.store.get(number, record_id) or {}
        value = record.get(field)
        stored = portal.store.file(file_id)
        if stored is None or file_id not in (value if isinstance(value, list) else [value]):
            return html_reply(404)
        return self._desk.file_reply(stored.id, stored.name)

    def _page(self, title: str, body: str) -> Reply:
        page = (
            f'<!DOCTYPE html><html lang="{self._language}"><head><meta charset="utf-8">'
            f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
            f'<style>{_STYLE}</style></head><body><div class="band">{self._texts.get("band")}</div>'
            f"<main>{body}</main></body></html>"
        )
        headers = (("Content-Security-Policy", _POLICY), ("X-Content-Type-Options", "nosniff"))
        return Reply(body=page.encode("utf-8", "replace"), content_type=HTML_TYPE, headers=headers)


class _Shown:
    """One field of a record as its card shows it."""

    def __init__(self, portal: Portal, kind: Kind, record: Record, field: Field, texts: Texts) -> None:
        self._portal = portal
        self._texts = texts
        self._kind = kind
        self._record = record
        self._field = field

    def parts(self) -> list[str]:
        """Return the values as HTML; nothing for an empty field."""
        value = self._record.get(self._field.name)
        values = value if isinstance(value, list) else [value]
        if self._field.name in {"FM", "CONTACTS", "COMPANIES"}:
            return []
        return [shown for shown in (self._one(item) for item in values if item not in (None, "", 0)) if shown]

    def _one(self, value: Any) -> str:  # noqa: ANN401 - whatever a field keeps
        field, directories = self._field, self._portal.directories
        if field.type == "file":
            return self._file(value)
        if field.type in _RELATIONS or field.type == "crm_entity":
            return self._relation(value)
        if field.type == "datetime":
            return escape(self._portal.presenter.format_time(value))
        if field.type in {"user", "employee"}:
            person = directories.people.get(value)
            return escape(person.full_name if person else str(value))
        if field.type == "enumeration":
            return escape(dict(field.options).get(str(value), ""))
        if field.type == "crm_status":
            if field.name == "STAGE_ID":
                stages = directories.stages(self._kind, self._record.get("CATEGORY_ID"))
                return escape(next((stage.name for stage in stages if stage.code == value), ""))
            return escape(directories.status_name(field.status_type, value))
        if field.type == "money":
            return escape(str(value).replace("|", " "))
        return escape(str(value))

    def _file(self, file_id: int) -> str:
        stored = self._portal.store.file(file_id)
        if stored is None:
            return ""
        path = f"/crm/practice-file/{self._kind.entity_type_id}/{self._record['ID']}/{self._field.name}/{file_id}/"
        size = f"{stored.size} {self._texts.get('bytes')}"
        return f"{_link(path, stored.name)} <small>{size}<br>sha256 {stored.sha256}</small>"

    def _relation(self, value: int) -> str:
        number = _RELATIONS.get(self._field.type) or self._field.settings.get("parentEntityTypeId", 0)
        kind = self._portal.schema.kinds.get(number)
        other = None if kind is None else self._portal.store.get(number, value)
        if kind is None or other is None:
            return escape(str(value))
        return _link(kind.card_path(value), _heading(kind, other))


def _newest(portal: Portal, kind: Kind) -> Any:  # noqa: ANN401 - an iterator of records
    return portal.store.scan(kind.entity_type_id, descending=True, page=_LATEST)


def _heading(kind: Kind, record: Record) -> str:
    if "TITLE" in kind.fields:
        return str(record.get("TITLE") or record["ID"])
    names = (record.get(name) for name in ("NAME", "SECOND_NAME", "LAST_NAME"))
    return " ".join(str(name) for name in names if name) or str(record["ID"])


def _link(path: str, text: str) -> str:
    return f'<a href="{escape(path)}">{escape(text)}</a>'

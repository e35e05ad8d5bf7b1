"""The control surface for tests under `/_practice/<secret>/` (described in the package's docstring)."""

from collections.abc import Mapping
from typing import Any

from desktop_app.practice.desk import Desk
from desktop_app.practice.errors import RestError
from desktop_app.practice.items import ItemWriter
from desktop_app.practice.phpquery import parse_query
from desktop_app.practice.phpvalues import php_int
from desktop_app.practice.replies import Reply, json_reply
from desktop_app.practice.scenario import ScenarioError
from desktop_app.practice.scenario_file import parse_scenario
from desktop_app.practice.schema import Kind

_SOMEBODY_ELSE = 2
_PAGE = 10_000


class Control:
    """Answers what tests ask behind the portal's back; nothing here counts as a request of the portal."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def answer(self, method: str, action: str, query: str, body: Any) -> Reply:  # noqa: ANN401 - JSON
        """Answer one request of a test."""
        params = parse_query(query)
        actions = {
            ("GET", "requests"): lambda: self._requests(params),
            ("GET", "records"): lambda: self._records(params),
            ("GET", "files"): lambda: json_reply(dict(self._desk.portal.store.file_counts())),
            ("POST", "scenario"): lambda: self._scenario(body),
            ("POST", "touch"): lambda: self._touch(body),
        }
        chosen = actions.get((method, action))
        if chosen is None:
            return json_reply({"error": f"{method} {action} is not known here."}, 404)
        try:
            return chosen()
        except (ScenarioError, RestError) as error:
            return json_reply({"error": str(error)}, 400)

    def _requests(self, params: Mapping[str, object]) -> Reply:
        return json_reply({"requests": self._desk.log.entries(php_int(params.get("after", 0)))})

    def _records(self, params: Mapping[str, object]) -> Reply:
        kind = self._kind(params.get("entityTypeId"))
        portal = self._desk.portal
        after = php_int(params.get("after", 0))
        shown: list[dict[str, Any]] = []
        for record in portal.store.scan(kind.entity_type_id):
            if record["ID"] > after and len(shown) < _PAGE:
                shown.append(portal.presenter.present(kind, record, original_names=True))
        states = {
            str(number): state.name.lower()
            for number, state in portal.store.states(kind.entity_type_id).items()
            if state.value
        }
        return json_reply({"items": shown, "removed": states})

    def _scenario(self, body: object) -> Reply:
        self._desk.set_scenario(parse_scenario(body))
        return json_reply({"set": True})

    def _touch(self, body: object) -> Reply:
        if not isinstance(body, Mapping):
            raise RestError("100", "The body should be an object with entityTypeId, id and fields.")
        kind = self._kind(body.get("entityTypeId"))
        portal = self._desk.portal
        record = portal.store.get(kind.entity_type_id, php_int(body.get("id")))
        if record is None:
            raise RestError("NOT_FOUND", "There is no such record.")
        fields = body.get("fields")
        given = dict(fields) if isinstance(fields, Mapping) else {}
        author = php_int(body.get("userId", _SOMEBODY_ELSE))
        changed = ItemWriter(portal).update(kind, record, given, original_names=True, author=author)
        return json_reply({"item": portal.presenter.present(kind, changed, original_names=True)})

    def _kind(self, number: object) -> Kind:
        kind = self._desk.portal.schema.kinds.get(php_int(number))
        if kind is None:
            raise RestError("NOT_FOUND", "There is no such kind.")
        return kind

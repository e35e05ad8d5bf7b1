"""Scenario files: everything documented is understood, everything else refused by a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import desktop_app.practice
from desktop_app.practice.scenario import Act, Limits, Right, Scenario, ScenarioError
from desktop_app.practice.scenario_file import parse_scenario, read_scenario

FULL: dict[str, Any] = {
    "language": "ru",
    "seed": 7,
    "server": {
        "time_zone": "-05:30",
        "clock_offset_seconds": -90,
        "old": True,
        "checks_user_fields": True,
        "recycle_bin": False,
    },
    "owner": {
        "administrator": False,
        "active": False,
        "scopes": ["crm"],
        "denied": {"import": ["deal", 1030], "read": [], "add": [], "update": [], "delete": ["invoice"]},
        "sees_own_records_only": True,
    },
    "limits": {
        "burst": 250,
        "per_second": 5,
        "operating_seconds": 480,
        "window_seconds": 60,
        "request_seconds": None,
        "body_bytes": 9,
    },
    "cost": {"per_request": 0.25, "per_row": 0.15, "slow_down": {"factor": 0.1, "free_requests": 4, "exponent": 1.5}},
    "faults": [
        {
            "do": "row_error",
            "at": [0, 3],
            "code": 0,
            "description": "no",
            "created": True,
            "when": {
                "method": "crm.item.batchImport",
                "from": 2,
                "to": 9,
                "every": 2,
                "chance": 0.5,
                "times": 3,
                "with_rows": True,
            },
        },
        {"do": "moved", "location": "https://new.example", "when": {"requests": [5]}},
    ],
}


def test_everything_documented_is_understood() -> None:
    scenario = parse_scenario(FULL)
    assert scenario.language == "ru"
    assert str(scenario.zone) == "UTC-05:30"
    assert (scenario.clock_offset, scenario.is_old_server, scenario.recycle_bin) == (-90, True, False)
    assert scenario.owner.denied == ((Right.DELETE, 31), (Right.IMPORT, 2), (Right.IMPORT, 1030))
    assert not scenario.owner.may(Right.IMPORT, 2)
    assert scenario.owner.may(Right.READ, 2)
    assert scenario.limits == Limits(250, 5.0, 480.0, 60.0, None, 9)
    assert (scenario.cost.per_row, scenario.cost.slow_down.exponent) == (0.15, 1.5)
    first, second = scenario.faults
    assert (first.act, first.at, first.code, first.is_created) == (Act.ROW_ERROR, frozenset({0, 3}), 0, True)
    assert (first.when.method, first.when.first, first.when.last, first.when.every) == ("crm.item.batchimport", 2, 9, 2)
    assert (second.location, second.when.requests) == ("https://new.example", frozenset({5}))


def test_an_empty_scenario_is_a_friendly_portal() -> None:
    assert parse_scenario({}) == Scenario()
    assert Scenario().limits == Limits(burst=None, operating_seconds=None, request_seconds=60.0, body_bytes=None)


def test_the_package_documents_every_key() -> None:
    text = desktop_app.practice.__doc__ or ""
    for section in ("server", "owner", "limits", "cost"):
        for key in FULL[section]:
            assert key in text, key
    assert all(f"``{key}``" in text for key in FULL["faults"][0]["when"])


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ([], "The scenario should be an object in braces."),
        ({"langauge": "en"}, 'The scenario: "langauge" is not a setting known here.'),
        ({"language": "de"}, 'The scenario: "language" should be "en" or "ru".'),
        ({"server": {"old": "yes"}}, 'The scenario, "server": "old" should be true or false.'),
        ({"server": {"time_zone": "Moscow"}}, 'The scenario, "server": "time_zone" should look like "+03:00".'),
        ({"limits": {"burst": 0}}, 'The scenario, "limits": "burst" should not be below 1.'),
        ({"limits": {"burst": 1.5}}, 'The scenario, "limits": "burst" should be a whole number.'),
        ({"limits": {"per_second": None}}, 'The scenario, "limits": "per_second" should be a number.'),
        ({"limits": {"burts": 50}}, 'The scenario, "limits": "burts" is not a setting known here.'),
        ({"cost": {"per_row": "1"}}, 'The scenario, "cost": "per_row" should be a number.'),
        ({"cost": {"slow_down": {"x": 1}}}, 'The scenario, "cost", "slow_down": "x" is not a setting known here.'),
        ({"owner": {"scopes": "crm"}}, 'The scenario, "owner": "scopes" should be a list of texts.'),
        (
            {"owner": {"denied": {"import": ["cat"]}}},
            (
                'The scenario, "owner", "denied": \'cat\' is not a kind; kinds are lead, deal, contact, company, quote, '
                "invoice, projects, purchases or their numbers."
            ),
        ),
        (
            {"owner": {"denied": {"import": "deal"}}},
            'The scenario, "owner", "denied": "import" should be a list of kinds.',
        ),
        ({"faults": {}}, 'The scenario: "faults" should be a list.'),
        ({"faults": [{"do": "cut_after_work"}, 1]}, "Fault 2 should be an object in braces."),
        ({"faults": [{"do": "explode"}]}, f'Fault 1: "do" should be one of {", ".join(Act)}.'),
        ({"faults": [{"do": "fail_after_rows"}]}, 'Fault 1: "fail_after_rows" needs "rows".'),
        ({"faults": [{"do": "moved"}]}, 'Fault 1: "moved" needs "location".'),
        (
            {"faults": [{"do": "answer_error", "code": True}]},
            'Fault 1: "code" should be a text, a whole number or null.',
        ),
        (
            {"faults": [{"do": "revoked", "when": {"chance": 2}}]},
            'Fault 1, "when": "chance" should lie between 0 and 1.',
        ),
        (
            {"faults": [{"do": "revoked", "when": {"requests": [0]}}]},
            'Fault 1, "when": "requests" should be a list of whole numbers from 1.',
        ),
    ],
)
def test_what_is_not_understood_is_named(value: Any, sentence: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        parse_scenario(value)
    assert str(caught.value) == sentence


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FULL, "do", "when", "old"]), inner),
)


@given(_JSON)
def test_any_json_is_a_scenario_or_a_sentence(value: Any) -> None:
    try:
        assert isinstance(parse_scenario(value), Scenario)
    except ScenarioError as error:
        assert str(error).endswith(".")


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text(json.dumps(FULL), encoding="utf-8")
    assert read_scenario(path) == parse_scenario(FULL)


@pytest.mark.parametrize(("text", "start"), [(None, "The scenario file"), ("{", "The scenario file")])
def test_an_unreadable_file_is_a_sentence(tmp_path: Path, text: str | None, start: str) -> None:
    path = tmp_path / "s.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError, match=start):
        read_scenario(path)

"""Preferences survive anything that is on disk."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.flow.preferences import Preferences, preferences_text, read_preferences


@given(
    st.builds(
        Preferences,
        st.sampled_from(["system", "light", "dark", "contrast"]),
        st.text(),
        st.booleans(),
        st.text(),
        st.integers(0, 3650),
    )
)
def test_they_are_read_as_they_were_written(preferences: Preferences):
    assert read_preferences(preferences_text(preferences)) == preferences


@given(st.text())
def test_any_text_gives_preferences(text: str):
    assert isinstance(read_preferences(text), Preferences)


@pytest.mark.parametrize(
    "document",
    [
        {"scheme": 3},
        {"is_gentle": "yes"},
        {"is_gentle": 1},
        {"language": None},
        {"unknown": True},
        {"keep_days": True},
        {"keep_days": -1},
        {"keep_days": 3651},
        {"keep_days": "30"},
        [],
        None,
        "x",
    ],
)
def test_what_is_of_another_type_falls_back_to_its_default(document: object):
    assert read_preferences(json.dumps(document)) == Preferences()


def test_what_is_right_is_kept_beside_what_is_wrong():
    assert read_preferences('{"language": "ru", "is_gentle": "yes"}') == Preferences(language="ru")


@pytest.mark.parametrize("scheme", ["", "purple", "LIGHT"])
def test_a_scheme_nobody_knows_is_the_systems(scheme: str):
    assert read_preferences(json.dumps({"scheme": scheme, "language": "ru"})) == Preferences(language="ru")

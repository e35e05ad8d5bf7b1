"""Query strings as PHP reads them."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.practice.phpquery import parse_query


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", {}),
        ("a=1&b=2", {"a": "1", "b": "2"}),
        ("a=1&a=2", {"a": "2"}),
        ("a", {"a": ""}),
        ("a=b=c", {"a": "b=c"}),
        ("a=x+y%20z", {"a": "x y z"}),
        ("select[]=id&select[]=title", {"select": ["id", "title"]}),
        ("select[1]=b&select[0]=a", {"select": {"1": "b", "0": "a"}}),
        ("select%5B0%5D=id", {"select": ["id"]}),
        ("filter[%3Dtitle]=Acme%20%26%20Co", {"filter": {"=title": "Acme & Co"}}),
        ("filter[=title]=x", {"filter_": "title]=x"}),
        ("a.b c=1", {"a_b_c": "1"}),
        ("a[b]c[d]=1", {"a": {"b": "1"}}),
        ("filter[@id][]=1&filter[@id][]=2", {"filter": {"@id": ["1", "2"]}}),
        ("f[0][logic]=OR&f[0][0][a]=1", {"f": [{"logic": "OR", "0": {"a": "1"}}]}),
        ("a=1&a[b]=2", {"a": {"b": "2"}}),
        ("=x&&[]=y", {"_]": "y"}),
        ("data[r12][title]=x", {"data": {"r12": {"title": "x"}}}),
    ],
)
def test_parameters(text: str, value: dict[str, Any]) -> None:
    assert parse_query(text) == value


_KEYS = st.text(st.characters(exclude_characters="[] .\0", exclude_categories=["Cs"]), min_size=1, max_size=6).filter(
    lambda key: not key.isdigit()
)
_VALUES = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_TREES = st.dictionaries(
    _KEYS, st.recursive(_VALUES, lambda inner: st.dictionaries(_KEYS, inner, min_size=1), max_leaves=5)
)


def build(value: Any, prefix: str) -> list[str]:
    if isinstance(value, str):
        return [f"{quote(prefix, safe='')}={quote(value, safe='')}"]
    return [pair for key, item in value.items() for pair in build(item, f"{prefix}[{key}]")]


@given(_TREES)
def test_what_was_built_is_read_back(tree: dict[str, Any]) -> None:
    text = "&".join(pair for key, value in tree.items() for pair in build(value, key))
    assert parse_query(text) == tree


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(parse_query(text), dict)

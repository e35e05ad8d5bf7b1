"""Small texts survive writing as a whole, and nothing of another name."""

import os
import re
import stat
import sys

import pytest

from desktop_app.domain.problems import Trouble
from desktop_app.store.texts import PrivateText, PrivateTexts


def test_what_was_written_is_read_again(tmp_path):
    text = PrivateText(tmp_path / "settings.json")
    assert text.read() is None
    text.write("one")
    text.write("Größe ✓")
    assert text.read() == "Größe ✓"
    assert sys.platform == "win32" or stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_what_is_no_text_counts_as_none(tmp_path):
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe\x00\xd8")
    assert PrivateText(tmp_path / "settings.json").read() is None


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(Trouble) as told:
        PrivateText(tmp_path / "missing" / "settings.json").write("x")
    assert told.value.problem.code == "data-unwritable"


def test_texts_come_newest_first_and_can_be_replaced_and_removed(tmp_path):
    texts = PrivateTexts(tmp_path)
    for second, name in enumerate(("a1", "b2", "c3")):
        texts.write(name, f"text {name}")
        os.utime(tmp_path / f"{name}.json", (second, second))
    texts.write("a1", "anew")
    texts.delete("b2")
    texts.delete("never")
    assert list(texts.read_all().items()) == [("a1", "anew"), ("c3", "text c3")]


@pytest.mark.parametrize("name", ["", "../up", "a/b", "a.json"])
def test_a_name_never_leaves_the_folder(tmp_path, name):
    with pytest.raises(ValueError, match=f"^{re.escape(name)}$"):
        PrivateTexts(tmp_path).write(name, "x")
    assert list(tmp_path.iterdir()) == []

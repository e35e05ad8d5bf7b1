"""Settings survive writing, and damage costs nothing but the settings."""

import stat
import sys
from pathlib import Path

import pytest

from desktop_app.store.settings import Settings, SettingsFile


def test_what_was_saved_is_loaded_again(tmp_path: Path):
    file = SettingsFile(tmp_path / "settings.json")
    chosen = Settings(language="ru", is_gentle=True, settle_seconds=12.5, keep_days=7, last_connection="Office")
    file.save(chosen)
    assert file.load() == (chosen, False)
    assert sys.platform == "win32" or stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


def test_without_a_file_there_are_defaults(tmp_path: Path):
    assert SettingsFile(tmp_path / "settings.json").load() == (Settings(), False)


@pytest.mark.parametrize("damage", [b"{", b"[]", b"\xff\xfe\x00", b""])
def test_a_damaged_file_gives_defaults_and_is_kept(tmp_path: Path, damage: bytes):
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    assert SettingsFile(path).load() == (Settings(), True)
    assert (tmp_path / "settings.json.damaged").read_bytes() == damage


def test_values_of_the_wrong_type_keep_their_defaults(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text('{"version": 9, "language": 5, "is_gentle": 1, "settle_seconds": 300, "unknown": 1}')
    assert SettingsFile(path).load() == (Settings(settle_seconds=300.0), False)

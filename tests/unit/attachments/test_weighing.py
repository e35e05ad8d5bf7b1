import errno
import os
import stat
from types import SimpleNamespace

import pytest

from desktop_app.attachments import weighing
from desktop_app.attachments.weighing import RefusedFileError, Scales, trouble_of, trouble_outside
from desktop_app.domain.schema import Field

FIELD = Field("UF_F", "UF_F", "file", "Contract")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENAMETOOLONG, "long"), "file-path-too-long"),
        (OSError(errno.EBUSY, "busy"), "file-locked"),
        (OSError(errno.ETXTBSY, "busy"), "file-locked"),
        (FileNotFoundError(errno.ENOENT, "none"), "file-missing"),
        (PermissionError(errno.EACCES, "no"), "file-unreadable"),
        (OSError(errno.EIO, "broken"), "file-unreadable"),
    ],
)
def test_each_error_has_its_sentence(error, code, tmp_path):
    assert trouble_of(error, tmp_path).code == code


@pytest.mark.parametrize(("number", "code"), [(32, "file-locked"), (33, "file-locked"), (206, "file-path-too-long")])
def test_errors_of_windows_are_known_by_their_numbers(number, code, tmp_path):
    error = OSError(errno.EACCES, "no")
    error.winerror = number
    assert trouble_of(error, tmp_path).code == code


def test_a_path_that_is_too_long_for_windows_is_not_called_missing(monkeypatch, tmp_path):
    monkeypatch.setattr(weighing.sys, "platform", "win32")
    assert trouble_of(FileNotFoundError(errno.ENOENT, "none"), tmp_path / ("x" * 260)).code == "file-path-too-long"


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ({"st_file_attributes": 0x0040_0000}, "file-online-only"),
        ({"st_file_attributes": 0x1000}, "file-online-only"),
        ({"st_flags": 0x4000_0000}, "file-online-only"),
        ({"st_file_attributes": 0x20}, None),
        ({"st_size": 0}, "file-empty"),
        ({"st_mode": stat.S_IFDIR}, "file-is-folder"),
        ({"st_mode": stat.S_IFIFO}, "file-not-regular"),
        ({"st_mode": stat.S_IFCHR}, "file-not-regular"),
    ],
)
def test_what_can_be_told_from_outside(status, code):
    whole = SimpleNamespace(**{"st_mode": stat.S_IFREG, "st_size": 5, **status})
    trouble = trouble_outside(whole)
    assert (trouble.code if trouble else None) == code


def test_an_unchanged_file_is_read_once(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    scales = Scales()
    first = scales.weigh(path, FIELD)
    monkeypatch.setattr(weighing, "_digest", lambda *_: "read again")
    assert scales.weigh(path, FIELD) == first
    path.write_bytes(b"other")
    assert scales.weigh(path, FIELD) == (5, "read again")


def test_a_file_that_grows_while_it_is_read_is_not_taken(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    before = path.stat()
    path.write_bytes(b"one and more")
    monkeypatch.setattr(type(path), "stat", lambda self, **_: before)
    with pytest.raises(RefusedFileError) as refused:
        Scales().weigh(path, FIELD)
    assert refused.value.entry.code == "file-being-written"


def test_a_file_that_is_locked_when_it_is_opened_is_told(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")

    def locked(self, *_args, **_words):
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))

    monkeypatch.setattr(type(path), "open", locked)
    with pytest.raises(RefusedFileError) as refused:
        Scales().weigh(path, FIELD)
    assert refused.value.entry.code == "file-locked"

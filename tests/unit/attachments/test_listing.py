import os
import unicodedata

from desktop_app.attachments.listing import list_files
from tests.support.free import NeverCancelled, no_progress


def listed(folder):
    found = list_files(folder, no_progress, NeverCancelled())
    return [(each.place, each.size, each.trouble.code if each.trouble else None) for each in found]


def test_all_files_below_are_listed_in_order(tmp_path):
    (tmp_path / "Acme" / "deep").mkdir(parents=True)
    (tmp_path / "Acme" / "deep" / "договор.pdf").write_bytes(b"12")
    (tmp_path / "b.png").write_bytes(b"1")
    (tmp_path / "empty.txt").write_bytes(b"")
    assert listed(tmp_path) == [
        ("Acme/deep/договор.pdf", 2, None),
        ("b.png", 1, None),
        ("empty.txt", 0, "file-empty"),
    ]


def test_what_systems_put_there_is_passed_over(tmp_path):
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "~$open.docx"):
        (tmp_path / name).write_bytes(b"x")
    assert listed(tmp_path) == []


def test_links_and_devices_are_told_and_never_followed(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "files"
    outside.mkdir()
    folder.mkdir()
    (outside / "secret.txt").write_bytes(b"s")
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "away").symlink_to(outside)
    os.mkfifo(folder / "pipe")
    assert listed(folder) == [
        ("away", 0, "file-is-link"),
        ("link.txt", 0, "file-is-link"),
        ("pipe", 0, "file-not-regular"),
    ]


def test_a_placeholder_of_the_cloud_is_named_like_its_file(tmp_path):
    (tmp_path / ".scan.pdf.icloud").write_bytes(b"x")
    assert listed(tmp_path) == [("scan.pdf", 0, "file-online-only")]


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path):
    assert listed(tmp_path / "gone") == [("gone/", 0, "file-missing")]


def test_listing_ends_when_it_is_no_longer_wanted(tmp_path):
    class Cancelled:
        def is_cancelled(self):
            return True

    (tmp_path / "a").write_bytes(b"1")
    assert list_files(tmp_path, no_progress, Cancelled()) == ()


def test_many_files_tell_how_far_they_are(tmp_path):
    for number in range(501):
        (tmp_path / f"{number}.txt").write_bytes(b"1")
    told = []
    list_files(tmp_path, lambda done, total: told.append((done, total)), NeverCancelled())
    assert told == [(500, None)]


def test_letters_written_as_two_signs_stay_as_the_disk_has_them(tmp_path):
    name = unicodedata.normalize("NFD", "й.pdf")
    (tmp_path / name).write_bytes(b"1")
    assert listed(tmp_path) == [(name, 1, None)]

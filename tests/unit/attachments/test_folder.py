import hashlib
import os
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest

from desktop_app.attachments.folder import FolderFinder
from desktop_app.domain.problems import Trouble
from desktop_app.domain.schema import Field
from tests.support.free import NeverCancelled, no_progress

ONE = Field("UF_F", "UF_F", "file", "Contract", is_dynamic=True)
MANY = Field("UF_FS", "UF_FS", "file", "Scans", is_dynamic=True, is_multiple=True)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "files"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.pdf").write_bytes(b"content")
    (folder / "Договор №1.pdf").write_bytes(b"d")
    (folder / "sub" / "b.png").write_bytes(b"bb")
    (folder / "empty.txt").write_bytes(b"")
    (tmp_path / "secret.txt").write_bytes(b"s")
    return folder


def codes(folder, cell, field=MANY, *, anywhere=False):
    files, problems = FolderFinder(folder).find(cell, field, 7, "Files", anywhere=anywhere)
    return [file.name for file in files] + [problem.code for problem in problems]


def test_files_are_found_weighed_and_hashed(folder):
    files, problems = FolderFinder(folder).find("a.pdf", ONE, 7, "Files")
    assert problems == ()
    assert [(file.field, file.name, file.size, file.sha256, file.is_multiple) for file in files] == [
        ("UF_F", "a.pdf", 7, hashlib.sha256(b"content").hexdigest(), False)
    ]


@pytest.mark.parametrize(
    ("cell", "result"),
    [
        ("a.pdf; sub/b.png", ["a.pdf", "b.png"]),
        ("a.pdf\nsub\\b.png", ["a.pdf", "b.png"]),
        ("A.PDF", ["a.pdf"]),
        ("Договор №1.pdf", ["Договор №1.pdf"]),
        ("", []),
        ("none.pdf", ["file-missing"]),
        ("none/none.pdf", ["file-missing"]),
        ("empty.txt", ["file-empty"]),
        ("sub", ["file-is-folder"]),
        ("../secret.txt", ["file-outside"]),
        ("sub/../../secret.txt", ["file-outside"]),
        ("/etc/passwd", ["file-outside"]),
        ("C:\\secret.txt", ["file-outside"]),
        ("a.pdf; none.pdf", ["a.pdf", "file-missing"]),
    ],
)
def test_each_name_in_a_cell(folder, cell, result):
    assert codes(folder, cell) == result


@pytest.mark.parametrize(
    ("cell", "result"),
    [
        ("../secret.txt", ["secret.txt"]),
        ("..\\SECRET.TXT; a.pdf", ["secret.txt", "a.pdf"]),
        ("../none.txt", ["file-missing"]),
        ("..", ["file-is-folder"]),
        ("/none/none.txt", ["file-missing"]),
        ("C:\\secret.txt", ["file-missing"]),
        ("bad\0name", ["file-missing"]),
    ],
)
def test_with_a_yes_names_may_lead_out_of_the_folder(folder, cell, result):
    assert codes(folder, cell, anywhere=True) == result


def test_with_a_yes_a_path_from_the_root_is_read_but_no_device_is(folder):
    files, problems = FolderFinder(folder).find(str(folder.parent / "secret.txt"), ONE, 7, "Files", anywhere=True)
    assert ([(file.name, file.size) for file in files], problems) == ([("secret.txt", 1)], ())
    assert codes(folder, "/dev/zero", anywhere=True) == ["file-not-regular"]


def test_with_a_yes_links_are_followed(folder):
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    assert codes(folder, "link.txt", anywhere=True) == ["link.txt"]
    finder = FolderFinder(folder)
    (link,) = (each for each in finder.listed(no_progress, NeverCancelled()) if each.name == "link.txt")
    assert finder.take(link, ONE, 7, "Files").entry.code == "file-is-link"
    assert finder.take(link, ONE, 7, "Files", anywhere=True).size == 1


def test_a_link_that_leads_out_is_not_followed(folder):
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    assert codes(folder, "link.txt") == ["file-outside"]


def test_a_device_is_no_file(folder):
    os.mkfifo(folder / "pipe")
    assert codes(folder, "pipe") == ["file-not-regular"]


def test_two_files_that_differ_in_letter_case_are_not_guessed_between(folder):
    (folder / "A.pdF").write_bytes(b"x")
    assert codes(folder, "A.PDF") == ["file-twice"]
    assert codes(folder, "a.pdf") == ["a.pdf"]


def test_a_single_field_takes_one_file(folder):
    assert codes(folder, "a.pdf; sub/b.png", ONE) == ["files-too-many"]


@pytest.mark.parametrize(
    ("settings", "result"),
    [
        ({"MAX_ALLOWED_SIZE": "6"}, ["file-too-large"]),
        ({"MAX_ALLOWED_SIZE": 7}, ["a.pdf"]),
        ({"MAX_ALLOWED_SIZE": 0, "EXTENSIONS": {"pdf": True}}, ["a.pdf"]),
        ({"EXTENSIONS": "png, jpg"}, ["file-extension"]),
        ({"EXTENSIONS": [".PDF"]}, ["a.pdf"]),
    ],
)
def test_the_settings_of_the_field_are_kept(folder, settings, result):
    assert codes(folder, "a.pdf", Field("UF_F", "UF_F", "file", "Contract", settings=settings)) == result


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Trouble, match="is not there"):
        FolderFinder(tmp_path / "none")


def test_the_sentence_names_row_column_and_file(folder):
    _, problems = FolderFinder(folder).find("none.pdf", ONE, 7, "Files")
    assert (problems[0].row, problems[0].column, problems[0].text) == (
        7,
        "Files",
        "The file “none.pdf” is not in the folder.",
    )


def test_a_folder_linked_from_outside_is_not_looked_into(folder):
    (folder / "out").symlink_to(folder.parent)
    assert codes(folder, "out/secret.txt") == ["file-outside"]
    assert codes(folder, "out/none.txt") == ["file-outside"]


def test_a_link_within_the_folder_is_followed(folder):
    (folder / "link.pdf").symlink_to(folder / "a.pdf")
    assert codes(folder, "link.pdf") == ["link.pdf"]


@pytest.mark.parametrize(
    ("target", "result"), [("link.txt", "file-unreadable"), ("none.txt", "file-missing"), ("../none", "file-missing")]
)
def test_a_link_without_an_end_is_told(folder, target, result):
    (folder / "link.txt").symlink_to(target)
    assert codes(folder, "link.txt") == [result]


@pytest.mark.parametrize("name", ["x" * 300, "a.pdf/b.pdf", "CON\0.txt", "\ud800.txt"])
def test_an_impossible_name_is_told(folder, name):
    told = {"x" * 300: "file-path-too-long", "CON\0.txt": "file-outside"}
    assert codes(folder, name) == [told.get(name, "file-missing")]


def test_letters_composed_in_another_way_are_the_same_name(folder):
    (folder / unicodedata.normalize("NFD", "Йод.pdf")).write_bytes(b"x")
    files, problems = FolderFinder(folder).find(unicodedata.normalize("NFC", "йод.pdf"), ONE, 7, "Files")
    assert ([file.size for file in files], problems) == ([1], ())


def test_a_file_too_large_is_refused_before_it_is_read(folder, monkeypatch):
    monkeypatch.setattr("desktop_app.attachments.weighing._digest", lambda *_: pytest.fail("read"))
    field = Field("UF_F", "UF_F", "file", "Contract", settings={"MAX_ALLOWED_SIZE": 6})
    assert codes(folder, "a.pdf", field) == ["file-too-large"]


CHILD = """
import os
import sys
from pathlib import Path
from desktop_app.attachments.folder import FolderFinder
from desktop_app.domain.schema import Field
if os.geteuid() == 0:
    # Rights do not bind root. Given up here and not at the start: the interpreter may lie where only root may go.
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
field = Field("UF_FS", "UF_FS", "file", "Scans", is_multiple=True)
for name in ("open.txt", "shut.txt", "shut/a.txt", "none.txt"):
    files, problems = FolderFinder(Path(sys.argv[1])).find(name, field, 7, "Files")
    print(name, *(file.name for file in files), *(problem.code for problem in problems))
"""


@pytest.fixture
def public_folder():
    # Not below tmp_path: pytest shuts its folders to other users.
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_a_file_without_the_right_to_read_it_is_told(public_folder):
    (public_folder / "open.txt").write_bytes(b"o")
    (public_folder / "shut.txt").write_bytes(b"s")
    (public_folder / "shut").mkdir()
    (public_folder / "shut" / "a.txt").write_bytes(b"a")
    (public_folder / "shut.txt").chmod(0)
    (public_folder / "shut").chmod(0)
    done = subprocess.run(
        [sys.executable, "-B", "-c", CHILD, str(public_folder)],
        cwd=Path(__file__).resolve().parents[3],
        capture_output=True,
        text=True,
        timeout=60,
    )
    (public_folder / "shut").chmod(0o755)
    assert done.stdout.splitlines() == [
        "open.txt open.txt",
        "shut.txt file-unreadable",
        "shut/a.txt file-unreadable",
        "none.txt file-missing",
    ], done.stderr

"""What an installed program is made of."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, timeout=170)
    return next(folder.glob("*.whl"))


def test_resources_and_practice_data_travel_with_it(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "desktop_app/resources/samples/contacts.xlsx",
        "desktop_app/resources/samples/attachments/offer.pdf",
    } <= names
    assert {"desktop_app/practice/data/people.json", "desktop_app/practice/data/kinds.json"} <= names
    assert not [name for name in names if name.startswith(("tests/", "packaging/"))]


def test_the_unpacked_program_finds_its_resources(wheel: Path, tmp_path: Path):
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.path[0] = sys.argv[1]; from desktop_app.store.paths import resource_dir; print(resource_dir())", str(tmp_path / "site")],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(done.stdout.strip()) == tmp_path / "site" / "desktop_app" / "resources"

import hashlib
from pathlib import Path

from desktop_app.attachments.folder import FolderFinder
from desktop_app.domain.plan import PlannedFile, PlannedRow
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.attachments import FILE_MISSING
from desktop_app.engine.attaching import RowFiles
from desktop_app.engine.weighing import Weighed, refreshed


def planned(path: Path, size: int = 3, field: str = "ufScans") -> PlannedFile:
    return PlannedFile(field, True, path.name, path, size, "old")


def row(*files: PlannedFile) -> PlannedRow:
    return PlannedRow(0, 2, "m", {}, (), "", tuple(files))


def test_files_of_several_fields_are_put_together_by_row(tmp_path: Path):
    one, other = planned(tmp_path / "a"), planned(tmp_path / "b", field="ufOne")
    problem = Problem(FILE_MISSING, 3, "File", "c", {"name": "c"})
    found = [
        RowFiles(0, 2, "UF_SCANS", "File", "a", (one,)),
        RowFiles(0, 2, "UF_ONE", "", "b", (other,)),
        RowFiles(1, 3, "UF_SCANS", "File", "c", (), (problem,)),
    ]
    weighed = Weighed.of(found, may_be_late=True)
    assert (weighed.files, weighed.problems) == ({0: (one, other)}, {1: (problem,)})
    assert (weighed.is_worth_measuring, weighed.plan_files.may_be_late, weighed.plan_files.late) == (
        False, True, frozenset()
    )  # fmt: skip
    assert not Weighed().is_worth_measuring


def test_a_row_that_is_sent_again_takes_its_files_as_they_are_now(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"changed since")
    again = refreshed(row(planned(tmp_path / "a"), planned(tmp_path / "gone")), FolderFinder)
    assert (again.files[0].size, again.files[0].sha256) == (13, hashlib.sha256(b"changed since").hexdigest())
    assert again.files[1] == planned(tmp_path / "gone")
    elsewhere = row(planned(tmp_path / "no folder" / "a"))
    assert refreshed(elsewhere, FolderFinder) == elsewhere
    assert refreshed(row(), FolderFinder) == row()

from pathlib import Path

from desktop_app.domain.compare import Difference
from desktop_app.domain.outcome import FilesState
from desktop_app.domain.plan import ComparedField, PlannedFile, PlannedRow
from desktop_app.engine.run.files import Proofs, as_sent, broken, file_fields, lost_files, sent_values


def row(*files: PlannedFile) -> PlannedRow:
    return PlannedRow(0, 2, "m", {"title": "One"}, (), "One", tuple(files))


def file_at(path: Path, size: int, field: str = "ufScans") -> PlannedFile:
    return PlannedFile(field, True, path.name, path, size, "aa")


def test_a_file_of_another_size_or_gone_is_broken(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"123")
    assert broken(row(file_at(tmp_path / "a", 3))) is None
    for file in (file_at(tmp_path / "a", 4), file_at(tmp_path / "gone", 3)):
        problem = broken(row(file))
        assert problem is not None
        assert (problem.code, problem.row, problem.words["name"]) == ("file-changed", 2, file.name)


def test_files_that_are_to_follow_do_not_go_with_the_row(tmp_path: Path):
    whole = row(file_at(tmp_path / "a", 3))
    assert as_sent(whole, FilesState.WITH_ROW) == whole
    assert as_sent(whole, FilesState.OWED).files == ()


def test_what_is_compared_holds_every_file_of_a_field(tmp_path: Path):
    values = sent_values(
        row(file_at(tmp_path / "a", 1), file_at(tmp_path / "b", 2), file_at(tmp_path / "c", 3, "ufOne"))
    )
    assert values == {
        "title": "One",
        "ufScans": [{"name": "a", "size": 1, "sha256": "aa"}, {"name": "b", "size": 2, "sha256": "aa"}],
        "ufOne": [{"name": "c", "size": 3, "sha256": "aa"}],
    }


def test_lost_files_are_told_by_the_titles_of_their_fields():
    compared = (ComparedField("title", "string"), ComparedField("ufScans", "file", title="Scans"))
    differences = (Difference("title", "Title", "a", "b"), Difference("ufScans", "Scans", "1", "0"))
    assert file_fields(compared) == ("ufScans",)
    assert lost_files(differences, compared) == ("Scans",)
    assert lost_files(differences[:1], compared) == ()


def test_of_few_rows_all_files_are_proven_and_of_many_an_even_part():
    few = bytes([FilesState.WITH_ROW, FilesState.NONE, FilesState.WITH_ROW])
    assert Proofs(few, 40).chosen({0: 10, 1: 11, 2: 12}) == {10, 12}
    many = bytearray([FilesState.WITH_ROW] * 1000)
    many[7] = FilesState.PUT
    many[8] = FilesState.MISSING
    chosen = Proofs(many, 40).chosen({index: index + 1 for index in range(1000)})
    assert len(chosen) == 41
    assert 8 in chosen
    assert 9 not in chosen
    assert Proofs(b"", 40).chosen({}) == frozenset()

from dataclasses import replace

import pytest

from desktop_app.attachments.folder import FolderFinder
from desktop_app.domain.filing import FileRule, RuleKind
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.problems import Trouble
from desktop_app.domain.schema import Field, Schema
from desktop_app.engine.attaching import FilesOrder, FilesWanted, attach_files, files_wanted
from desktop_app.engine.weighing import Weighed
from tests.support.free import NeverCancelled, no_progress
from tests.support.tables import table

ONE = Field("ufContract", "UF_CONTRACT", "file", "Contract")
MANY = Field("ufScans", "UF_SCANS", "file", "Scans", is_multiple=True)
FIELDS = {"UF_CONTRACT": ONE, "UF_SCANS": MANY}
SCANS = FileRule(RuleKind.CONTAINS, "No", "UF_SCANS")


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "files"
    for name, content in {
        "D-1 договор.pdf": b"one",
        "D-1 photo.png": b"photo",
        "D-2.pdf": b"two",
        "D-3.pdf": b"",
        "D-1 and D-2.txt": b"both",
        "other.txt": b"other",
        "Acme/D-4.pdf": b"four",
        "Acme/D-1 photo.png": b"photo",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return root


SHEET = table(["No", "File"], ["D-1", ""], ["D-2", "D-2.pdf"], ["D-3", ""], ["D-4", "none.pdf"], ["D-5", ""])


def attach(order, *, columns=None, rules=(), sheet=SHEET, cancel=None, loose=True):
    wanted = FilesWanted(columns or {}, tuple(rules), FIELDS)
    cancel = cancel or NeverCancelled()
    return attach_files(sheet, wanted, FolderFinder, order, progress=no_progress, cancel=cancel, with_loose=loose)


def shown(attached):
    return {
        (each.index, each.field): [file.name for file in each.files] or [problem.code for problem in each.problems]
        for each in attached.rows
    }


def loose(attached):
    return {each.place: each.problem.code if each.problem else None for each in attached.loose}


def test_a_rule_gives_files_to_their_rows_and_tells_the_rest(folder):
    found = attach(FilesOrder(folder), rules=[SCANS])
    assert shown(found) == {
        (0, "UF_SCANS"): ["D-1 photo.png", "D-1 договор.pdf"],
        (1, "UF_SCANS"): ["D-2.pdf"],
        (2, "UF_SCANS"): ["file-empty"],
        (3, "UF_SCANS"): ["D-4.pdf"],
    }
    assert loose(found) == {"D-1 and D-2.txt": "file-fits-several", "other.txt": None}
    unclear = next(each.problem for each in found.loose if each.problem)
    assert unclear.column == "No"
    assert unclear.text == "The file “D-1 and D-2.txt” fits 2 rows (2, 3), so it goes to none of them."


def test_a_shared_rule_gives_a_file_to_each_row_it_fits(folder):
    rule = FileRule(RuleKind.CONTAINS, "No", "UF_SCANS", is_shared=True)
    found = attach(FilesOrder(folder), rules=[rule])
    assert shown(found)[1, "UF_SCANS"] == ["D-1 and D-2.txt", "D-2.pdf"]
    assert "D-1 and D-2.txt" not in loose(found)


def test_a_field_for_one_file_holds_the_row_that_has_two(folder):
    rule = FileRule(RuleKind.STARTS, "No", "UF_CONTRACT")
    found = attach(FilesOrder(folder), rules=[rule])
    # The folder Acme holds a second copy of the photo, the root a contract: two files for one field.
    assert shown(found)[0, "UF_CONTRACT"] == ["files-too-many"]
    assert shown(found)[1, "UF_CONTRACT"] == ["D-2.pdf"]


def test_two_different_files_of_one_name_are_not_guessed_between(folder):
    (folder / "Acme" / "D-1 photo.png").write_bytes(b"another photo")
    found = attach(FilesOrder(folder), rules=[SCANS])
    row = found.rows[0]
    assert [problem.code for problem in row.problems] == ["files-same-name"]
    assert row.problems[0].words["places"] == "Acme, files"


def test_names_rules_and_several_fields_go_together(folder):
    found = attach(FilesOrder(folder), columns={"File": ONE}, rules=[SCANS])
    assert shown(found)[1, "UF_CONTRACT"] == ["D-2.pdf"]
    assert shown(found)[1, "UF_SCANS"] == ["D-2.pdf"]
    assert shown(found)[3, "UF_CONTRACT"] == ["file-missing"]
    both = attach(FilesOrder(folder), columns={"File": MANY}, rules=[SCANS])
    assert shown(both)[1, "UF_SCANS"] == ["D-2.pdf"]


def test_files_picked_by_hand_stand_for_all_others(folder):
    picked = {
        2: {"UF_SCANS": (folder / "other.txt",)},
        3: {"UF_CONTRACT": (folder / "none.txt",)},
        99: {"UF_SCANS": ()},
    }
    found = attach(FilesOrder(folder, picked), rules=[SCANS])
    assert shown(found)[0, "UF_SCANS"] == ["other.txt"]
    assert shown(found)[1, "UF_CONTRACT"] == ["file-missing"]
    assert "other.txt" not in loose(found)
    without_folder = attach(FilesOrder(None, picked))
    assert shown(without_folder) == {(0, "UF_SCANS"): ["other.txt"], (1, "UF_CONTRACT"): ["file-missing"]}


def test_a_picked_file_whose_folder_is_gone_is_its_rows_trouble(folder):
    order = FilesOrder(None, {2: {"UF_SCANS": (folder / "gone" / "a.txt",)}})
    assert shown(attach(order)) == {(0, "UF_SCANS"): ["files-folder-missing"]}


def test_two_files_picked_for_a_field_that_takes_one_are_told(folder):
    order = FilesOrder(None, {2: {"UF_CONTRACT": (folder / "D-2.pdf", folder / "other.txt")}})
    assert shown(attach(order)) == {(0, "UF_CONTRACT"): ["files-too-many"]}


def test_paths_out_of_the_folder_need_a_yes_for_their_column(folder):
    (folder.parent / "secret.txt").write_bytes(b"s")
    (folder / "D-5.txt").symlink_to(folder.parent / "secret.txt")
    sheet = table(["No", "File"], ["D-1", "../secret.txt"], ["D-5", ""])
    order = FilesOrder(folder)
    refused = attach(order, columns={"File": ONE}, rules=[SCANS], sheet=sheet)
    assert shown(refused)[0, "UF_CONTRACT"] == ["file-outside"]
    assert shown(refused)[1, "UF_SCANS"] == ["file-is-link"]
    by_name = attach(replace(order, outside=frozenset({"File"})), columns={"File": ONE}, rules=[SCANS], sheet=sheet)
    assert shown(by_name)[0, "UF_CONTRACT"] == ["secret.txt"]
    assert shown(by_name)[1, "UF_SCANS"] == ["file-is-link"]
    by_rule = attach(replace(order, outside=frozenset({"No"})), columns={"File": ONE}, rules=[SCANS], sheet=sheet)
    assert shown(by_rule)[0, "UF_CONTRACT"] == ["file-outside"]
    assert shown(by_rule)[1, "UF_SCANS"] == ["D-5.txt"]


def test_a_row_may_go_without_the_files_that_cannot_be_used(folder):
    sheet = table(["No", "File"], ["D-1", "D-2.pdf; none.pdf"], ["D-3", ""])
    order = FilesOrder(folder, left_out=frozenset({(2, "UF_CONTRACT"), (3, "UF_SCANS")}))
    several = replace(ONE, is_multiple=True)
    found = attach(order, columns={"File": several}, rules=[SCANS], sheet=sheet)
    assert shown(found)[0, "UF_CONTRACT"] == ["D-2.pdf"]
    assert (1, "UF_SCANS") not in shown(found)
    one = attach(order, columns={"File": ONE}, sheet=sheet)
    assert shown(one)[0, "UF_CONTRACT"] == ["files-too-many"]
    picked = order.with_picked(3, "UF_SCANS", (folder / "none.txt", folder / "other.txt"))
    assert shown(attach(picked, rules=[SCANS], sheet=sheet))[1, "UF_SCANS"] == ["other.txt"]
    again = picked.without_choices(3, "UF_SCANS")
    assert (again.picked, again.left_out) == ({}, {(2, "UF_CONTRACT")})
    assert again.without_choices(2, "").left_out == frozenset()


def test_what_was_said_of_rows_does_not_go_over_to_other_rows(folder):
    picked = {2: {"UF_SCANS": (folder / "other.txt",)}}
    order = FilesOrder(folder, picked, True, frozenset({"No"}), frozenset({(2, "X")}))
    assert order.for_other_rows() == FilesOrder(folder, may_be_late=True)


def test_without_rules_only_names_are_looked_at(folder):
    found = attach(FilesOrder(folder), columns={"File": ONE}, loose=False)
    assert (shown(found)[1, "UF_CONTRACT"], found.loose) == (["D-2.pdf"], ())


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(Trouble, match="is not there"):
        attach(FilesOrder(tmp_path / "gone"), rules=[SCANS])


def test_searching_ends_when_it_is_no_longer_wanted(folder):
    class Cancelled:
        def is_cancelled(self):
            return True

    assert attach(FilesOrder(folder), columns={"File": ONE}, rules=[SCANS], cancel=Cancelled()).rows == ()


def test_what_a_mapping_asks_for_is_held_against_the_portals_fields():
    from desktop_app.domain.kinds import DEAL

    schema = Schema(DEAL, (ONE, Field("title", "TITLE", "string", "Title")))
    mapping = ImportMapping(files={"File": "UF_CONTRACT", "Other": "UF_GONE"}, file_rules=(SCANS,))
    wanted = files_wanted(mapping, schema)
    assert (wanted.columns, wanted.rules, list(wanted.fields)) == ({"File": ONE}, (), ["UF_CONTRACT"])
    assert not wanted.is_empty


def test_rows_too_heavy_for_the_pace_are_told_before_anything_is_sent(folder):
    (folder / "D-2.pdf").write_bytes(b"x" * 3_000_000)
    found = attach(FilesOrder(folder), rules=[SCANS])
    weighed = Weighed.of(found.rows, may_be_late=False)
    assert weighed.is_worth_measuring
    assert weighed.at_pace(1_000_000, SHEET.row_numbers).problems == weighed.problems
    slow = weighed.at_pace(50_000, SHEET.row_numbers)
    assert [problem.code for problem in slow.problems[1]] == ["files-too-slow"]
    assert slow.problems[1][0].text == (
        "The files of this row take about 80 s at the upload pace measured now (0.05 MB/s); the portal breaks off "
        "after 60 s."
    )
    late = Weighed.of(found.rows, may_be_late=True).at_pace(50_000, SHEET.row_numbers)
    assert ([problem.code for problem in late.problems[1]], late.late) == (["files-later"], {1})
    assert late.plan_files.late == {1}

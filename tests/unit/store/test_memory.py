"""What finished imports taught, and templates, on disk."""

import json

import pytest

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.problems import Trouble
from desktop_app.domain.remembering import Remembered
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.store.memory import MappingMemory, load_mapping

HERE = PortalIdentity("acme.example:8443", "1")
MAPPING = ImportMapping({"Deal": Target("TITLE"), "Kind": Target("TYPE_ID")})


def test_nothing_is_known_at_first(tmp_path):
    assert MappingMemory(tmp_path).recall(HERE, DEAL) == Remembered()


def test_what_was_learnt_belongs_to_one_portal_user_and_kind(tmp_path):
    MappingMemory(tmp_path).learn(HERE, DEAL, MAPPING, ["Deal", "Kind"])
    memory = MappingMemory(tmp_path)
    assert memory.recall(HERE, DEAL).columns == {"deal": "TITLE", "kind": "TYPE_ID"}
    for identity, kind in ((HERE, CONTACT), (PortalIdentity(HERE.host, "2"), DEAL), (PortalIdentity("b", "1"), DEAL)):
        assert memory.recall(identity, kind) == Remembered()


def test_a_heading_or_everything_can_be_forgotten(tmp_path):
    memory = MappingMemory(tmp_path)
    memory.learn(HERE, DEAL, MAPPING, [])
    memory.forget(HERE, DEAL, "KIND")
    assert memory.recall(HERE, DEAL).columns == {"deal": "TITLE"}
    memory.forget(HERE, DEAL)
    memory.forget(HERE, DEAL)
    assert memory.recall(HERE, DEAL) == Remembered()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b'{"columns": 5}'])
def test_a_damaged_file_is_as_good_as_none(tmp_path, content):
    memory = MappingMemory(tmp_path)
    memory.learn(HERE, DEAL, MAPPING, [])
    (path,) = tmp_path.iterdir()
    path.write_bytes(content)
    assert memory.recall(HERE, DEAL) == Remembered()
    memory.learn(HERE, DEAL, MAPPING, [])
    assert memory.recall(HERE, DEAL).columns == {"deal": "TITLE", "kind": "TYPE_ID"}


def test_files_are_for_their_owner_alone(tmp_path):
    MappingMemory(tmp_path).learn(HERE, DEAL, MAPPING, [])
    assert [path.stat().st_mode & 0o077 for path in tmp_path.iterdir()] == [0]


def test_templates_are_saved_listed_and_loaded(tmp_path):
    memory = MappingMemory(tmp_path)
    memory.learn(HERE, DEAL, MAPPING, [])
    memory.write(memory.place("Отчёт: май/июнь"), {"columns": {"Deal": "TITLE"}})
    memory.write(memory.place("april"), {"columns": {}})
    assert memory.templates() == ("april", "Отчёт май июнь")
    assert memory.read(memory.place("Отчёт май июнь")) == ImportMapping({"Deal": Target("TITLE")})


def test_a_template_that_cannot_be_written_is_a_sentence(tmp_path):
    with pytest.raises(Trouble) as caught:
        MappingMemory(tmp_path).write(tmp_path / "gone" / "a.json", {"columns": {}})
    assert (caught.value.problem.code, caught.value.problem.value) == ("mapping-unwritable", "a.json")


@pytest.mark.parametrize("name", ["../../evil", "..", "", "  ", "a\\b", "CON:", "x" * 300])
def test_no_name_leads_out_of_the_folder(tmp_path, name):
    folder = tmp_path / "templates"
    folder.mkdir()
    memory = MappingMemory(folder)
    memory.write(memory.place(name), {"columns": {}})
    assert [memory.place(each) for each in memory.templates()] == [memory.place(name)]
    assert list(tmp_path.iterdir()) == [folder]
    assert memory.read(memory.place(name)) == ImportMapping()


def test_a_mapping_file_that_cannot_be_read_is_a_sentence(tmp_path):
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"columns": [1]}), encoding="utf-8")
    for name in ("a.json", "b.json", "missing.json"):
        with pytest.raises(Trouble) as caught:
            load_mapping(tmp_path / name)
        assert caught.value.problem.code == "mapping-unreadable"

"""The release workflow, the installer's script and the recipe keep what the README of `packaging` promises."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = (ROOT / "packaging/windows/installer.nsi").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    document = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8"))
    assert document[True] == {"push": {"tags": ["v*.*.*"]}, "workflow_dispatch": None}  # "on" is YAML's word for true
    assert document["permissions"] == {"contents": "read"}
    return document["jobs"]


def commands(job: dict[str, Any]) -> str:
    return "\n".join(step.get("run", "") for step in job["steps"])


def test_each_system_builds_its_own_packages_with_tests_before(jobs):
    assert jobs["linux"]["container"]["image"].startswith("debian:")
    systems = jobs["desktop"]["strategy"]["matrix"]["system"]
    assert {each.split("-")[0] for each in systems} == {"windows", "macos"}
    for name, tests in (("linux", ".ci/run"), ("desktop", "packaging/develop.py test")):
        told = commands(jobs[name])
        assert -1 < told.index(tests) < told.index("packaging/build.py")
        assert jobs[name]["steps"][-1]["with"] == {
            "name": "linux" if name == "linux" else "${{ matrix.system }}", "path": "dist/*", "if-no-files-found": "error",
        }  # fmt: skip


def test_only_a_tag_is_published_with_checked_sums_as_a_draft(jobs):
    publish = jobs["publish"]
    assert publish["needs"] == ["linux", "desktop"]
    assert publish["if"] == "startsWith(github.ref, 'refs/tags/')"
    told = commands(publish)
    assert "sha256sum --check --strict" in told
    assert re.search(r"gh release create .* --draft ", told)


def test_every_script_the_workflow_names_is_there(jobs):
    named = {path for job in jobs.values() for path in re.findall(r"(?:packaging|tests|\.ci)/[\w/.]+", commands(job))}
    assert {"packaging/build.py", "packaging/develop.py", "packaging/stamping.py"} <= named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_ci_builds_the_linux_program_and_tries_it():
    run = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert re.findall(r"develop\.py (\w+)", run) == ["test", "check", "bundle"]


def test_the_installer_stays_with_one_person_and_needs_no_administrator():
    assert "RequestExecutionLevel user" in SCRIPT
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\' in SCRIPT
    assert re.findall(r"\bHK(?:LM|CR)\b|SetShellVarContext all|\$PROGRAMFILES", SCRIPT) == []
    assert 'CreateShortcut "$SMPROGRAMS\\' in SCRIPT


def test_uninstalling_keeps_data_unless_asked_and_takes_out_what_was_put_there():
    written = set(re.findall(r'WriteReg\w+ HKCU "(\$\{\w+\})', SCRIPT))
    assert written == set(re.findall(r'DeleteRegKey HKCU "(\$\{\w+\})"', SCRIPT))
    body = SCRIPT[SCRIPT.index('Section "un.Program"') :]
    guarded = body[body.index("${If} $RemoveData == 1") : body.index("${EndIf}")]
    assert 'RMDir /r "${DATA}"' in guarded
    assert "forget-connections" in guarded
    assert SCRIPT.count('RMDir /r "${DATA}"') == 1
    assert "StrCpy $RemoveData 0" in SCRIPT
    # The folder may hold files of the person: it goes only when it is empty.
    assert re.search(r'RMDir /r "\$INSTDIR"', SCRIPT) is None
    assert 'RMDir "$INSTDIR"' in body


def test_both_languages_have_every_sentence_of_the_installer():
    names = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.MULTILINE)
    by_language = {
        language: [name for name, other in names if other == language] for language in ("ENGLISH", "RUSSIAN")
    }
    assert by_language["ENGLISH"] == by_language["RUSSIAN"]
    assert len(by_language["ENGLISH"]) == 4


def test_the_data_of_the_program_lies_where_the_installer_looks_for_it():
    import platformdirs.windows

    folder = platformdirs.windows.Windows("import-assistant", appauthor=False)
    assert folder.appname == "import-assistant"
    assert '!define DATA "$LOCALAPPDATA\\${PROGRAM}"' in SCRIPT
    assert '!define PROGRAM "import-assistant"' in SCRIPT

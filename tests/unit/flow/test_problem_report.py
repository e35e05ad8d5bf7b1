"""The report of a problem holds what the program did, and nothing of people."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.flow.problem_report import newest_lines, problem_report, without_people
from desktop_app.store.logs import scrubbed

HOME = Path("/home/annapetrova")


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("mail to anna.petrova@acme.example failed", "mail to <e-mail> failed"),
        ("phone +7 (495) 123-45-67 is short", "phone <number> is short"),
        ("the cell “ООО Ромашка” is odd", "the cell “…” is odd"),
        ('the cell "Secret Ltd" is odd', "the cell “…” is odd"),
        ("asked acme.bitrix24.com twice", "asked <portal>.bitrix24.com twice"),
        ("read /home/annapetrova/clients.xlsx", "read ~/clients.xlsx"),
        ("user annapetrova", "user <user>"),
        ("2026-05-14 10:30:00,123 INFO x: 7 rows", "2026-05-14 10:30:00,123 INFO x: 7 rows"),
        (
            '  File "/opt/app/desktop_app/ui/app.py", line 17, in run',
            '  File "/opt/app/desktop_app/ui/app.py", line 17, in run',
        ),
        ("sent 20 rows in 3.2 s", "sent 20 rows in 3.2 s"),
    ],
)
def test_what_may_be_of_people_is_taken_out_and_the_rest_stays(line: str, kept: str):
    assert without_people(line, HOME) == kept


@given(st.text(alphabet="abcdefghij0123456789", min_size=8, max_size=24))
def test_no_secret_of_a_webhook_gets_through(secret: str):
    log = f"INFO HTTP POST https://acme.bitrix24.com/rest/1/{secret}/crm.item.add.json"
    report = problem_report({}, (), log, scrub=scrubbed, home=HOME)
    assert f"/{secret}/" not in report


def test_the_newest_lines_come_over_the_seams_of_files(tmp_path: Path):
    (tmp_path / "import-assistant.log.1").write_text("\n".join(f"old {n}" for n in range(500)), encoding="utf-8")
    (tmp_path / "import-assistant.log").write_text("new 1\nnew 2\n", encoding="utf-8")
    lines = newest_lines(tmp_path).splitlines()
    assert lines[-3:] == ["old 499", "new 1", "new 2"]
    assert len(lines) == 400


def test_without_a_log_there_is_still_a_report(tmp_path: Path):
    report = problem_report({"Qt": "6.11"}, (), newest_lines(tmp_path), scrub=scrubbed, home=HOME)
    assert report.splitlines()[:3] == ["Import Assistant for Bitrix24: report of a problem", "", "Qt: 6.11"]

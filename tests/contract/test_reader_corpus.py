"""Every spreadsheet of the corpus is read as contracts.md 1.2 promises: everything `inspect` says, literally."""

from pathlib import Path

import pytest

from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress
from tests.support.spreadsheets import by_hand, by_openpyxl, by_xlsxwriter, texts
from tests.support.spreadsheets.truth import Sample, seen

SAMPLES = [*by_openpyxl.SAMPLES, *by_xlsxwriter.SAMPLES, *by_hand.SAMPLES, *texts.SAMPLES]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_spreadsheet_is_read_as_a_person_sees_it(tmp_path: Path, sample: Sample):
    path = tmp_path / sample.name
    sample.make(path)
    table = SpreadsheetReader().read(path, sample.options, progress=no_progress, cancel=NeverCancelled())
    assert seen(table) == sample.truth.document()

"""Every spreadsheet of the corpus is read as contracts.md 1.2 promises: everything `inspect` says, literally."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress
from tests.support.spreadsheets import binary, by_hand, by_openpyxl, by_xlsxwriter, old, texts
from tests.support.spreadsheets.truth import Sample, comparable, seen

SAMPLES = [
    *by_openpyxl.SAMPLES,
    *by_xlsxwriter.SAMPLES,
    *by_hand.SAMPLES,
    *binary.SAMPLES,
    *old.SAMPLES,
    *texts.SAMPLES,
]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_spreadsheet_is_read_as_a_person_sees_it(tmp_path: Path, sample: Sample):
    path = tmp_path / sample.name
    sample.make(path)
    table = SpreadsheetReader().read(path, sample.options, progress=no_progress, cancel=NeverCancelled())
    assert seen(table) == sample.truth.document()


@pytest.mark.parametrize(
    "name", ["decorated.xlsx", "two-tables.xlsx", "moments-1904.xlsx", "ru-cp866.csv", "xml-2003.xls"]
)
def test_the_command_says_the_same(tmp_path: Path, name: str):
    sample = next(each for each in SAMPLES if each.name == name)
    sample.make(tmp_path / name)
    arguments = ["--data-dir", str(tmp_path / "data"), "inspect", str(tmp_path / name), "--rows", "all", "--json"]
    said = subprocess.run([sys.executable, "-m", "desktop_app", *arguments], capture_output=True, check=True)
    assert comparable(json.loads(said.stdout)) == sample.truth.document()


def test_the_corpus_is_as_large_as_promised():
    assert len({sample.name for sample in SAMPLES}) == len(SAMPLES) >= 80

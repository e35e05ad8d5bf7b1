"""What LibreOffice writes is read as contracts.md 1.2 promises; it fails, and is not skipped, without LibreOffice."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop_app.domain.table import ReadingOptions
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress
from tests.support.spreadsheets.by_office import TRUTHS, convert_all
from tests.support.spreadsheets.truth import seen


@pytest.fixture(scope="session")
def office_files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """All files, converted once for each process of the tests that needs them."""
    return convert_all(tmp_path_factory.mktemp("office"))


@pytest.mark.timeout(180)
@pytest.mark.parametrize(("source", "target"), TRUTHS, ids=lambda part: part)
def test_what_libreoffice_writes_is_read_as_a_person_sees_it(
    office_files: Mapping[str, Path], source: str, target: str
):
    path = office_files[f"{source}→{target}"]
    table = SpreadsheetReader().read(path, ReadingOptions(), progress=no_progress, cancel=NeverCancelled())
    assert seen(table) == TRUTHS[source, target].document()

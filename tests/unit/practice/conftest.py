"""A portal in this process for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desk import PracticeDesk


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PracticeDesk]:
    made = PracticeDesk(tmp_path)
    yield made
    made.store.close()

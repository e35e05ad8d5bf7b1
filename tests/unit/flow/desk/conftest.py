"""The window's services, and the portal they speak to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.bootstrap import PracticeKeeper, build_services
from desktop_app.flow.desk.services import DeskServices
from desktop_app.flow.facts import Connected
from desktop_app.store.paths import data_paths
from tests.support.contacts import NEVER
from tests.support.practice import RunningPortal, start_practice_portal


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture
def services(tmp_path: Path) -> Iterator[DeskServices]:
    paths = data_paths(tmp_path / "data").prepare()
    keeper = PracticeKeeper(paths)
    made = build_services(paths, keeper.start)
    yield made
    made.close()
    keeper.stop()


@pytest.fixture
def connected(services: DeskServices, portal: RunningPortal) -> Connected:
    return services.examine(services.understand(portal.webhook), lambda line: None, NEVER)

"""What `packaging/develop.py bundle` has just built; these tests are not part of the plain run, which builds nothing."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from linux.clean_root import X_SOCKETS, CleanRoot, make
from stamping import DIST, FOLDER


@pytest.fixture(scope="session")
def folder() -> Path:
    """The program's folder."""
    assert (FOLDER / "import-assistant").exists(), "python3 packaging/develop.py bundle builds it"
    return FOLDER


@pytest.fixture(scope="session")
def deb() -> Path:
    """The Debian package."""
    (found,) = DIST.glob("*.deb")
    return found


@pytest.fixture(scope="session")
def clean_root(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> CleanRoot:
    """A system of the package and what its `Depends` names."""
    return make(deb, tmp_path_factory.mktemp("clean") / "root")


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A screen in memory; its name."""
    Path(X_SOCKETS).mkdir(exist_ok=True)
    reading, writing = os.pipe()
    # A server that begins anew whenever its last guest leaves turns those away who come in that moment.
    screen = ["-noreset", "-screen", "0", "1280x800x24"]
    words = ["Xvfb", *screen, "-nolisten", "tcp", "-displayfd", str(writing)]
    server = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not come up"
    yield f":{number}"
    server.terminate()
    server.wait()

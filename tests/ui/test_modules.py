"""The window's modules stand on their own: each can be loaded first, offscreen, without a warning."""

import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import desktop_app.flow
import desktop_app.ui

ROOT = Path(__file__).resolve().parents[2]
MODULES = [
    module.name
    for package in (desktop_app.flow, desktop_app.ui)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]


@pytest.mark.parametrize("module", MODULES)
def test_it_can_be_loaded_first(module: str):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import {module}"], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")

"""The window's modules stand on their own: each can be loaded first, offscreen, without a warning."""

import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import desktop_app.flow
import desktop_app.ui

ROOT = Path(__file__).resolve().parents[2]
MODULES = [
    module.name
    for package in (desktop_app.flow, desktop_app.ui)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]
LOADER = """
import importlib, json, sys, traceback
wrong = {}
for module in json.load(sys.stdin):
    for known in [name for name in sys.modules if name.split(".")[0] == "desktop_app"]:
        del sys.modules[known]
    try:
        importlib.import_module(module)
    except BaseException:
        wrong[module] = traceback.format_exc()
print(json.dumps(wrong))
"""
"""Loads each module as the first one of ours; what others made is loaded once, for it does not depend on us."""


def test_each_can_be_loaded_first():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOADER],
        cwd=ROOT, input=json.dumps(MODULES), capture_output=True, text=True, timeout=170,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {}
    assert len(MODULES) > 60

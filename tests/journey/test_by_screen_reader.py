"""A whole import by somebody who does not see: on a screen nobody looks at, through AT-SPI."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEYRING = "echo -n word | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
WAY = f'exec "{sys.executable}" -m pytest -q -x -p no:cacheprovider tests/journey/screen_reader_way.py'


@pytest.mark.timeout(300)
def test_an_import_through_the_accessibility_tree_alone(tmp_path: Path):
    ready, told = os.pipe()
    command = ["Xvfb", "-noreset", "-displayfd", str(told), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    # Sockets have short names; pytest's own folder is too deep for them.
    with tempfile.TemporaryDirectory(prefix="ia") as runtime:
        screen = subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL)
        try:
            os.close(told)
            with os.fdopen(ready) as number:
                display = f":{number.readline().strip()}"
            done = subprocess.run(
                ["dbus-run-session", "--", "sh", "-c", f"{KEYRING} && {WAY}"],
                env={
                    **os.environ,
                    "DISPLAY": display,
                    "HOME": str(tmp_path),
                    "XDG_DATA_HOME": str(tmp_path / "data"),
                    "XDG_RUNTIME_DIR": runtime,
                    "QT_QPA_PLATFORM": "xcb",
                    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                },
                cwd=ROOT,
                capture_output=True,
                text=True,
                timeout=280,
            )
        finally:
            screen.terminate()
            screen.wait(30)
    assert done.returncode == 0, done.stdout + done.stderr

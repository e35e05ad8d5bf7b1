"""Both vaults keep the same promises; the lasting one on a real keystore in a private session."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from desktop_app.domain.problems import Trouble
from desktop_app.domain.webhook import Webhook
from desktop_app.vault.keystore import KeyringVault
from desktop_app.vault.session import SessionVault
from tests.contract.vault_promises import keep_promises

ROOT = Path(__file__).resolve().parents[2]
CHILD = """
from desktop_app.vault.keystore import open_vault
from tests.contract.vault_promises import keep_promises
vault = open_vault()
assert vault.is_lasting, vault.place
keep_promises(vault)
print(vault.place)
"""


def test_the_session_vault_keeps_its_promises():
    vault = SessionVault()
    keep_promises(vault)
    assert (vault.is_lasting, vault.place) == (False, "this session only")


def test_the_system_keyring_keeps_its_promises(tmp_path):
    script = (
        "echo -n word | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "
        + sys.executable
        + ' -c "$CHILD"'
    )
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "XDG_RUNTIME_DIR": str(tmp_path),
                   "CHILD": CHILD, "PYTHONPATH": str(ROOT)}  # fmt: skip
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "Secret Service (system keyring)"), done.stderr


class Locked(KeyringBackend):
    priority = 1

    def get_password(self, service, username):
        raise KeyringLocked("no")

    def set_password(self, service, username, password):
        raise KeyringLocked(password)


def test_a_locked_keystore_is_a_sentence_without_the_secret():
    vault = KeyringVault(Locked(), "macOS Keychain")
    for act in (vault.names, lambda: vault.load("a"), lambda: vault.save("a", Webhook("https", "h", "1", "hidden"))):
        with pytest.raises(Trouble) as caught:
            act()
        assert caught.value.problem.text == "macOS Keychain is locked or does not let this program in."
        assert "hidden" not in repr(caught.value.problem)

"""Looking into the Secret Service makes nothing there; tried with a real one that has no keyring yet."""

import os
import subprocess
import sys

LOOK = """
import secretstorage
from desktop_app.domain.webhook import Webhook
from desktop_app.vault.keystore import open_vault

def keyrings():
    bus = secretstorage.dbus_init()
    labels = [each.get_label() for each in secretstorage.get_all_collections(bus)]
    bus.close()
    return labels

vault = open_vault()
print(vault.place)
print(vault.names(), "Default" in keyrings())
"""
KEEP = """
vault.save("acme", Webhook("https", "acme.bitrix24.com", "1", "hidden"))
print(vault.names(), vault.load("acme").secret, "Login" in keyrings())
"""


def with_secret_service(tmp_path, start, script):
    """What a script prints beside a Secret Service of its own."""
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f'{start} >/dev/null && exec "{sys.executable}" -c "$SCRIPT"'],
        env={**os.environ, **home, "SCRIPT": script},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


def test_looking_where_nothing_was_ever_kept_asks_for_no_password_and_makes_no_keyring(tmp_path):
    place, found = with_secret_service(tmp_path, "gnome-keyring-daemon --start --components=secrets", LOOK)
    assert place == "Secret Service (system keyring)"
    assert found == "() False"


def test_an_address_is_kept_and_found_in_the_keyring_that_is_there(tmp_path):
    start = "echo -n word | gnome-keyring-daemon --unlock --components=secrets"
    *_, kept = with_secret_service(tmp_path, start, LOOK + KEEP)
    assert kept == "('acme',) hidden True"

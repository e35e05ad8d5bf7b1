import json
import sys
import types

import pytest
from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import PasswordDeleteError

from desktop_app.domain.problems import Trouble
from desktop_app.domain.webhook import Webhook
from desktop_app.vault import keystore
from desktop_app.vault.keystore import KeyringVault, open_vault
from tests.contract.vault_promises import keep_promises

ADDRESS = Webhook("https", "acme.bitrix24.com", "1", "hidden")


class Memory(KeyringBackend):
    """A keystore whose entries a test can see, and which can be told to deny."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.entries = {}
        self.denied = set()

    def get_password(self, service, username):
        return self.entries.get(username)

    def set_password(self, service, username, password):
        if username in self.denied:
            raise PermissionError(password)
        self.entries[username] = password

    def delete_password(self, service, username):
        if username in self.denied or username not in self.entries:
            raise PasswordDeleteError("Can't delete password in keychain")
        del self.entries[username]


@pytest.fixture
def backend():
    return Memory()


@pytest.fixture
def vault(backend):
    return KeyringVault(backend, "macOS Keychain")


def test_a_keystore_in_memory_keeps_the_promises(vault):
    keep_promises(vault)


def test_the_list_holds_names_alone_in_their_own_letters(vault, backend):
    vault.save("Ромашка", ADDRESS)
    assert backend.entries["connections"] == '["Ромашка"]'
    assert [entry for entry, text in backend.entries.items() if "hidden" in text] == ["connection: Ромашка"]


def test_fifty_national_names_fit_into_an_entry_of_windows(vault, backend):
    for number in range(50):
        vault.save(f"Портал компании {number}", ADDRESS)
    assert len(backend.entries["connections"].encode("utf-16-le")) <= 2560


def test_a_connection_named_like_the_list_does_not_touch_it(vault):
    vault.save("connections", ADDRESS)
    assert (vault.names(), vault.load("connections")) == (("connections",), ADDRESS)


def test_a_denied_removal_is_told_and_the_name_stays_listed(vault, backend):
    vault.save("Acme", ADDRESS)
    backend.denied.add("connection: Acme")
    with pytest.raises(Trouble) as caught:
        vault.forget("Acme")
    assert caught.value.problem.code == "keystore-closed"
    assert vault.names() == ("Acme",)
    backend.denied.clear()
    vault.forget("Acme")
    assert backend.entries == {"connections": "[]"}


def test_a_secret_that_is_not_listed_is_forgotten_too(vault, backend):
    vault.save("Acme", ADDRESS)
    backend.entries["connections"] = "[]"
    vault.forget("Acme")
    assert backend.entries == {"connections": "[]"}


def test_no_secret_is_kept_when_its_name_cannot_be_listed(vault, backend):
    backend.denied.add("connections")
    with pytest.raises(Trouble):
        vault.save("Acme", ADDRESS)
    assert backend.entries == {}


@pytest.mark.parametrize("text", ["{hidden", '["https", "host", "hidden"]', "7", "null"])
def test_a_damaged_connection_is_a_sentence_without_the_secret(vault, backend, text):
    backend.entries["connection: Acme"] = text
    with pytest.raises(Trouble) as caught:
        vault.load("Acme")
    assert caught.value.problem.text == "What macOS Keychain keeps under the name “Acme” is not a connection."
    assert caught.value.__context__ is None


@pytest.mark.parametrize("text", ["{bad", "7", "null", ""])
def test_a_damaged_list_is_mended_by_the_next_save(vault, backend, text):
    backend.entries["connections"] = text
    assert vault.names() == ()
    vault.save("Acme", ADDRESS)
    assert json.loads(backend.entries["connections"]) == ["Acme"]


def backend_module(monkeypatch, name, backend_class):
    module = types.ModuleType(name)
    module.Keyring = backend_class
    monkeypatch.setitem(sys.modules, name, module)
    return (name, "Keyring", f"place of {name}")


class Absent(Memory):
    @properties.classproperty
    def priority(self):
        raise RuntimeError("no such service")


class Failing(Memory):
    priority = 0


def test_the_first_backend_that_works_is_taken(monkeypatch):
    rows = (
        ("no_such_module_at_all", "Keyring", "nowhere"),
        backend_module(monkeypatch, "absent", Absent),
        backend_module(monkeypatch, "failing", Failing),
        backend_module(monkeypatch, "working", Memory),
    )
    monkeypatch.setattr(keystore, "BACKENDS", {sys.platform: rows})
    vault = open_vault()
    assert (vault.place, vault.is_lasting) == ("place of working", True)


@pytest.mark.parametrize("platform", ["linux", "unheard-of"])
def test_without_a_keystore_addresses_live_for_the_session(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    vault = open_vault()
    assert (vault.place, vault.is_lasting) == ("this session only", False)


def test_only_backends_that_encrypt_are_named():
    modules = {module for rows in keystore.BACKENDS.values() for module, _, _ in rows}
    assert modules == {
        *(f"keyring.backends.{name}" for name in ("Windows", "macOS", "kwallet", "libsecret")),
        "desktop_app.vault.secret_service",
    }

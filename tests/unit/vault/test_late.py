"""The late vault is the one `open_vault` finds, looked for once and only when asked."""

import pytest

from desktop_app.domain.webhook import Webhook
from desktop_app.vault import keystore
from desktop_app.vault.late import LateVault
from desktop_app.vault.session import SessionVault

WEBHOOK = Webhook("https", "acme.bitrix24.com", "1", "abcdefgh12345678")


def test_it_is_looked_for_once_and_only_when_asked(monkeypatch: pytest.MonkeyPatch):
    opened: list[SessionVault] = []

    def open_vault() -> SessionVault:
        opened.append(SessionVault())
        return opened[-1]

    monkeypatch.setattr(keystore, "open_vault", open_vault)
    vault = LateVault()
    assert opened == []
    vault.save("acme", WEBHOOK)
    assert (vault.names(), vault.load("acme")) == (("acme",), WEBHOOK)
    assert (vault.place, vault.is_lasting) == (opened[0].place, opened[0].is_lasting)
    vault.forget("acme")
    assert (vault.names(), len(opened)) == ((), 1)

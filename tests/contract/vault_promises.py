"""What every vault promises, whatever keeps the addresses; run by the tests of each."""

from __future__ import annotations

from desktop_app.domain.ports import Vault
from desktop_app.domain.problems import Trouble
from desktop_app.domain.webhook import Webhook

NAMES = ("Acme", "Ромашка", "山田商店", "name with “quotes” / and slashes")


def keep_promises(vault: Vault) -> None:
    """Save, load, replace, list and forget connections of many names; raise AssertionError where a promise breaks."""
    for number, name in enumerate(NAMES):
        vault.save(name, Webhook("https", f"p{number}.bitrix24.com", str(number), f"secret{number}"))
    assert vault.names() == tuple(sorted(NAMES))
    for number, name in enumerate(NAMES):
        assert vault.load(name).address == f"https://p{number}.bitrix24.com/rest/{number}/secret{number}/"
    vault.save(NAMES[1], Webhook("https", "new.bitrix24.com", "1", "other"))
    assert vault.load(NAMES[1]).secret == "other"
    assert len(vault.names()) == len(NAMES)
    for name in (*NAMES, "never saved"):
        vault.forget(name)
    assert vault.names() == ()
    try:
        vault.load(NAMES[0])
    except Trouble as trouble:
        assert trouble.problem.code == "connection-unknown"
    else:
        raise AssertionError("a forgotten connection was found")

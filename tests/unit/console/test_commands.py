"""Commands that need neither file nor portal."""

import io
import json
from argparse import Namespace
from types import SimpleNamespace

from desktop_app.console.commands import carry_out
from desktop_app.console.output import Output
from desktop_app.console.setting import Setting
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.vault import KEYSTORE_CLOSED
from desktop_app.domain.webhook import Webhook
from desktop_app.vault.session import SessionVault


def setting(vault, stdout: io.StringIO, stderr: io.StringIO) -> Setting:
    return Setting(
        tools=SimpleNamespace(vault=vault), output=Output(stdout, stderr, as_json=True), open_journal=None,
        clock=SimpleNamespace(monotonic=lambda: 0.0), environment_address=None, data_dir=None, samples=None, start_practice=None, further_parts={}, began=0.0,
    )  # fmt: skip


def test_every_saved_connection_is_forgotten_and_named_without_its_secret():
    vault, stdout = SessionVault(), io.StringIO()
    for name in ("Office", "Склад"):
        vault.save(name, Webhook("https", "acme.bitrix24.com", "1", "hidden"))
    assert carry_out(Namespace(command="forget-connections"), setting(vault, stdout, io.StringIO())) == 0
    assert vault.names() == ()
    assert json.loads(stdout.getvalue()) == {"forgotten": ["Office", "Склад"]}


def test_a_closed_keystore_is_told_and_nothing_is_claimed():
    class Closed(SessionVault):
        def names(self):
            raise Trouble(Problem(KEYSTORE_CLOSED, words={"place": "Keychain"}))

    stdout, stderr = io.StringIO(), io.StringIO()
    assert carry_out(Namespace(command="forget-connections"), setting(Closed(), stdout, stderr)) == 2
    assert (stdout.getvalue(), stderr.getvalue()[:8]) == ("", "Keychain")

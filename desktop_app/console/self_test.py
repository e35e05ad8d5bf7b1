"""`self-test`: starts every part of the installed or bundled program once and names what failed."""

from __future__ import annotations

import ssl
import tempfile
from argparse import Namespace
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop_app.console.practice import practice_import
from desktop_app.console.setting import Setting
from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import ReadingOptions


def self_test(setting: Setting) -> int:
    """Run all parts; 0 when every one works, 1 when one failed."""
    parts: tuple[tuple[str, Callable[[], str]], ...] = (
        ("window", setting.show_window),
        ("keyring", lambda: setting.tools.vault.place),
        ("certificates", _certificates),
        ("spreadsheet readers", lambda: _readers(setting)),
        ("journal", lambda: _journal(setting)),
        ("practice import", lambda: _practice(setting)),
    )
    found: dict[str, str] = {}
    failed: list[str] = []
    for name, part in parts:
        try:
            found[name] = part()
        except (Trouble, OSError, ImportError, RuntimeError, AssertionError) as error:
            found[name] = f"failed: {error}"
            failed.append(name)
        setting.output.say(f"{name}: {found[name]}")
    plain = "Everything works." if not failed else f"Failed: {', '.join(failed)}."
    setting.output.document({"parts": found, "failed": failed}, plain)
    return 1 if failed else 0


def _certificates() -> str:
    import truststore

    truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return "the operating system's"


def _readers(setting: Setting) -> str:
    read = []
    for name in ("contacts.xlsx", "deals.csv", "companies.xlsx"):
        table = setting.tools.reader.read(
            setting.samples / name, ReadingOptions(), progress=lambda done, total: None, cancel=setting.stop
        )
        read.append(f"{name} {table.row_count} rows")
    return ", ".join(read)


def _journal(setting: Setting) -> str:
    with closing(setting.open_journal()) as journal:
        return f"{len(journal.runs())} runs"


def _practice(setting: Setting) -> str:
    with tempfile.TemporaryDirectory(dir=setting.data_dir) as folder:
        status = practice_import(Namespace(report=Path(folder) / "report.xlsx"), setting)
        assert status in {0, 1}, f"ended with status {status}"
    return "done"

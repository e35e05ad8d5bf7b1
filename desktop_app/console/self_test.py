"""`self-test`: starts every part of the installed or bundled program once and names what failed."""

from __future__ import annotations

import json
import ssl
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from io import StringIO
from pathlib import Path

from desktop_app.console.output import Output
from desktop_app.console.practice import practice_import
from desktop_app.console.setting import Setting
from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import ReadingOptions


def self_test(setting: Setting) -> int:
    """Run all parts; 0 when every one works, 1 when one failed."""
    parts: tuple[tuple[str, Callable[[], str]], ...] = (
        *setting.further_parts.items(),
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

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # The authorities are looked up when a connection begins.
    context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost")
    if not sys.platform.startswith("linux"):
        return "the operating system's"  # it judges by itself and lets nobody count
    folder = ssl.get_default_verify_paths().capath
    count = context._ctx.cert_store_stats()["x509_ca"] or len(list(Path(folder).iterdir()) if folder else ())  # noqa: SLF001 - it has no public way to count
    if not count:
        raise RuntimeError("the operating system has none, so no portal can be trusted")
    return f"the operating system's, {count}"


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
    """The numbers of its result must add up; rows the sample holds back on purpose are part of it."""
    stdout = StringIO()
    rehearsal = replace(setting, output=Output(stdout, setting.output.stderr, as_json=True))
    with tempfile.TemporaryDirectory(dir=setting.data_dir) as folder:
        report = Path(folder) / "report.xlsx"
        status = practice_import(Namespace(report=report), rehearsal)
        if status not in {0, 1} or not report.exists():
            raise RuntimeError(f"ended with status {status}")
    result = json.loads(stdout.getvalue())
    done = result["created"] + result["already_there"]  # a second self-test finds the rows of the first
    if not 0 < done == result["rows"] - result["held_back"] or result["verified"] != result["created"]:
        raise RuntimeError(f"rows are missing: {result}")
    return f"{done} of {result['rows']} rows created and read back or already there, {result['held_back']} held back"

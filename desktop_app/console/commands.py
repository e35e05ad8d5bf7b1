"""Carries out one command of the terminal and turns every trouble into its sentence and exit status."""

from __future__ import annotations

import argparse

from desktop_app.console.arguments import reading_options
from desktop_app.console.inspecting import table_document, table_words
from desktop_app.console.practice import practice_import
from desktop_app.console.runs import ALL_DONE, NOT_STARTED, Runs
from desktop_app.console.self_test import self_test
from desktop_app.console.setting import Setting
from desktop_app.domain.problems import Trouble
from desktop_app.engine.load import load_table


def carry_out(options: argparse.Namespace, setting: Setting) -> int:
    """Carry out a command and return its exit status (contracts.md §1)."""
    try:
        return _command(options, setting)
    except Trouble as trouble:
        setting.output.trouble(trouble.problem)
        return NOT_STARTED


def _command(options: argparse.Namespace, setting: Setting) -> int:
    runs = Runs(setting)
    if options.command == "inspect":
        return _inspect(options, setting)
    if options.command == "check":
        return runs.check(options)
    if options.command == "import":
        return runs.import_(options)
    if options.command == "resume":
        return runs.resume(options)
    if options.command == "undo":
        return runs.undo(options)
    if options.command == "runs":
        return runs.runs()
    if options.command == "report":
        return runs.report(options)
    if options.command == "forget-connections":
        return _forget_connections(setting)
    if options.command == "practice-import":
        return practice_import(options, setting)
    return self_test(setting)


def _forget_connections(setting: Setting) -> int:
    """Take every saved address out of the keyring; the uninstaller asks for it when data is to go."""
    vault = setting.tools.vault
    names = vault.names()
    for name in names:
        vault.forget(name)
    setting.output.document({"forgotten": list(names)}, f"Removed from {vault.place}: {', '.join(names) or 'nothing'}.")
    return ALL_DONE


def _inspect(options: argparse.Namespace, setting: Setting) -> int:
    reading = reading_options(options)
    loaded = load_table(
        setting.tools.reader,
        options.file,
        reading,
        setting.tools.copies,
        lambda done, total: None,
        setting.stop,
    )
    table = loaded.table
    setting.output.document(table_document(table, options.rows), table_words(table, options.rows))
    return ALL_DONE

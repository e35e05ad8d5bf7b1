"""The words of the command line (contracts.md §1)."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app import __version__
from desktop_app.domain.table import QUESTIONABLE, NoteCode, ReadingOptions

SETTLE_SECONDS = 75.0
REQUEST_TIMEOUT = 90.0


def parser() -> argparse.ArgumentParser:
    """Build the parser of all sub-commands."""
    root = argparse.ArgumentParser(
        prog="import-assistant",
        description="Moves spreadsheets and their files into Bitrix24 CRM. Without a command the window opens.",
    )
    root.add_argument("--version", action="version", version=f"import-assistant {__version__}")
    root.add_argument("--practice", action="store_true", help="open the window on the built-in practice portal")
    # The file may be missing: a desktop entry leaves its place empty when the program is started without one.
    root.add_argument("--open", type=Path, nargs="?", metavar="FILE", help="open the window with this spreadsheet")
    _add_common(root, top=True)
    commands = root.add_subparsers(dest="command", metavar="COMMAND")
    _add_practice(commands)
    _add_reading(commands)
    _add_import(commands)
    _add_history(commands)
    _command(commands, "forget-connections", "remove every saved connection from the keyring")
    _command(commands, "self-test", "start every part of the program once and say whether it works")
    return root


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    _add_common(command, top=False)
    return command


def _add_common(command: argparse.ArgumentParser, *, top: bool) -> None:
    # Both before and after the command's name; what is not said after it must not undo what was said before it.
    missing = None if top else argparse.SUPPRESS
    command.add_argument(
        "--data-dir", type=Path, default=missing, help="where journal, drafts, settings and logs are kept"
    )
    command.add_argument("--lang", default=missing, help="language of texts: en, ru, …")
    command.add_argument(
        "--json", action="store_true", default=False if top else argparse.SUPPRESS, help="one JSON document on stdout"
    )


def _add_practice(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    portal = _command(commands, "practice-portal", "serve the practice portal on this machine")
    portal.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (default: a free one)")
    portal.add_argument("--scenario", type=Path, help="file that scripts faults")
    portal.add_argument("--stop-with-parent", action="store_true", help=argparse.SUPPRESS)
    practice = _command(commands, "practice-import", "import the sample contacts into the practice portal")
    practice.add_argument("--report", type=Path, help="where to write the report")


def _add_connection(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--connection", help="name of a saved connection; otherwise IMPORT_ASSISTANT_WEBHOOK holds the address"
    )


def _add_reading_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--sheet", help="name of the sheet")
    command.add_argument("--header-row", type=int, help="number of the row that holds the headings")
    command.add_argument("--encoding", help="encoding of a text file")
    command.add_argument("--delimiter", help="separator of a text file")
    command.add_argument(
        "--leave-out",
        action="append",
        default=[],
        choices=[code.value for code in (*QUESTIONABLE, NoteCode.HIDDEN_COLUMNS)],
        help="rows or columns that do not belong to the table; may be given several times",
    )


def reading_options(options: argparse.Namespace) -> ReadingOptions:
    """Return what a command says about how its file is to be read."""
    return ReadingOptions(
        options.sheet,
        options.header_row,
        options.encoding,
        options.delimiter,
        frozenset(NoteCode(code) for code in options.leave_out),
    )


def _rows(text: str) -> int | None:
    if text == "all":
        return None
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("a number of rows, or all")
    return number


def _add_reading(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    inspect = _command(commands, "inspect", "say what was understood of a spreadsheet")
    _add_reading_options(inspect)
    inspect.add_argument("--rows", type=_rows, default=20, help="how many rows to show: a number, or all")


def _add_target(command: argparse.ArgumentParser) -> None:
    _add_reading_options(command)
    _add_connection(command)
    command.add_argument(
        "--to", required=True, metavar="KIND", help="lead, deal, contact, company, quote, invoice, spa:N"
    )
    command.add_argument("--pipeline", help="name or number of the pipeline")
    command.add_argument("--mapping", type=Path, help="file that says which column goes to which field")
    command.add_argument("--files", type=Path, metavar="DIR", help="folder the file names in the table refer to")
    command.add_argument(
        "--files-later",
        action="store_true",
        help="create records whose files are too heavy for one request without them, and put the files in afterwards",
    )
    command.add_argument(
        "--duplicates",
        choices=("hold", "create", "off"),
        default="hold",
        help="what to do with rows that look like records the portal has",
    )
    command.add_argument("--limit", type=int, help="first N rows only")
    command.add_argument("--request-timeout", type=float, default=REQUEST_TIMEOUT, help="seconds to wait for an answer")


def _add_timing(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--settle-seconds",
        type=float,
        default=SETTLE_SECONDS,
        help="how long after sending an unanswered request is asked about",
    )


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = _command(commands, "check", "convert and check every row; nothing is sent")
    _add_target(check)
    importing = _command(commands, "import", "import a spreadsheet")
    _add_target(importing)
    _add_timing(importing)
    importing.add_argument(
        "--on-problem",
        choices=("hold", "stop"),
        default="hold",
        help="hold: rows with problems stay behind, the rest goes; stop: nothing goes",
    )
    importing.add_argument("--report", type=Path, help="where to write the report")


def _add_history(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    _command(commands, "runs", "list all imports, newest first")
    resume = _command(commands, "resume", "continue an interrupted import")
    undo = _command(commands, "undo", "take an import back")
    report = _command(commands, "report", "write the report of an import again")
    for command in (resume, undo, report):
        command.add_argument("run", metavar="RUN")
    for command in (resume, undo):
        _add_connection(command)
        command.add_argument(
            "--request-timeout", type=float, default=REQUEST_TIMEOUT, help="seconds to wait for an answer"
        )
        _add_timing(command)
    resume.add_argument(
        "--retry-files", action="store_true", help="put files that are missing on created records in once more"
    )
    resume.add_argument("--report", type=Path, help="where to write the report")
    undo.add_argument("--yes", action="store_true", help="really delete; without it only a preview is given")
    undo.add_argument(
        "--doubles",
        action="store_true",
        help="only where a row has more than one record: the younger one, if nobody changed it",
    )
    report.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx")

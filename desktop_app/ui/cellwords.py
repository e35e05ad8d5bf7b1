"""Says what is the matter with cells whose formula failed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def bad_cell(text: str) -> str:
    """Say why a cell holds no value: `text` is the error it shows, or `""` for a formula without a result."""
    if not text:
        return translate("CellError", "a formula without a result")
    return f"{text}: {error_meaning(text)}"


def error_meaning(error: str) -> str:
    """Say what an error cell of a spreadsheet program means."""
    known = {
        "#N/A": translate("CellError", "the formula found nothing"),
        "#DIV/0!": translate("CellError", "the formula divides by zero"),
        "#REF!": translate("CellError", "the formula refers to cells that no longer exist"),
        "#NAME?": translate("CellError", "the formula uses a name the spreadsheet does not know"),
        "#VALUE!": translate("CellError", "the formula was given something it cannot calculate with"),
        "#NUM!": translate("CellError", "the number is too large, too small or impossible"),
        "#NULL!": translate("CellError", "the formula refers to cells that do not meet"),
    }
    return known.get(error.strip(), translate("CellError", "the formula failed"))

"""Countries by name, for phones without a country code."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale

from desktop_app.engine.phones import country_code, known_countries

_LAST: Final = "\u0530"
"""Behind Latin, Greek and Cyrillic letters."""


def country_name(code: str) -> str:
    """Return "Germany, Deutschland (DE, +49)": Qt knows English and the country's own words.

    Own words in letters for which not every machine has a font are left out.
    """
    territory = QLocale.codeToTerritory(code)
    native = QLocale(QLocale.Language.AnyLanguage, territory).nativeTerritoryName()
    names = dict.fromkeys([QLocale.territoryToString(territory), *([native] if native and max(native) < _LAST else [])])
    return f"{', '.join(names)} ({code}, +{country_code(code)})"


def countries(first: str = "") -> list[tuple[str, str]]:
    """Return code and name of all countries with a plan of numbers: one first, then the machine's own."""
    own = QLocale.territoryToCode(QLocale.system().territory())
    named = [(code, country_name(code)) for code in known_countries()]
    return sorted(named, key=lambda pair: (pair[0] != first, pair[0] != own, pair[1]))

"""Names of months and weekdays as spreadsheets write them, in the languages the portal is used in."""

from __future__ import annotations

import unicodedata
from typing import Final

_NAMES: Final = (
    (
        "jan january янв январь января januar jänner janvier janv enero ene gennaio gen janeiro styczeń stycznia sty "
        "січень січня січ студзень ocak"
    ),
    (
        "feb february фев февр февраль февраля februar février févr fév febrero febbraio fevereiro fev luty lutego lut "
        "лютий лютого лют люты şubat"
    ),
    "mar march мар март марта märz mär mrz mars marzo março marzec marca березень березня бер сакавік mart",
    "apr april апр апрель апреля avril avr abril abr aprile kwiecień kwietnia kwi квітень квітня квіт красавік nisan",
    "may май мая mai mayo maggio mag maio maj maja травень травня трав mayıs",
    "jun june июн июнь июня juni juin junio giugno giu junho czerwiec czerwca cze червень червня черв чэрвень haziran",
    "jul july июл июль июля juli juillet juil julio luglio lug julho lipiec lipca lip липень липня лип ліпень temmuz",
    "aug august авг август августа août aout agosto ago sierpień sierpnia sie серпень серпня серп жнівень ağustos",
    (
        "sep sept september сен сент сентябрь сентября septembre septiembre setembro settembre set wrzesień września "
        "wrz вересень вересня вер верасень eylül"
    ),
    (
        "oct october окт октябрь октября oktober okt octobre octubre ottobre ott outubro out październik października "
        "paź жовтень жовтня жовт кастрычнік ekim"
    ),
    (
        "nov november ноя нояб ноябрь ноября novembre noviembre novembro listopad listopada lis листопад листопада "
        "лист лістапад kasım"
    ),
    (
        "dec december дек декабрь декабря dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia "
        "gru грудень грудня груд снежань aralık"
    ),
)
_WEEKDAYS: Final = (
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday "
    "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so "
    "lundi mardi mercredi jeudi vendredi samedi dimanche"
)


def _bare(name: str) -> str:
    """Return a name without case and without the accents people leave out; й stays й."""
    folded = unicodedata.normalize("NFC", name).casefold().replace("ё", "е")
    if folded.isascii():
        return folded
    return "".join(
        letter if "а" <= letter <= "я" else unicodedata.normalize("NFD", letter)[0] for letter in folded if letter
    )


_MONTHS: Final = {_bare(name): number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
_DAYS: Final = frozenset(map(_bare, _WEEKDAYS.split()))


def month_number(name: str) -> int:
    """Return 1 to 12 for the name of a month, or its usual abbreviation; 0 for any other word."""
    return _MONTHS.get(_bare(name), 0)


def is_weekday(name: str) -> bool:
    """Tell whether a word names a day of the week."""
    return _bare(name) in _DAYS

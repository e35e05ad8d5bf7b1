"""Parts a full name into surname, first name and patronymic."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from desktop_app.domain.convert.model import Cell, Converter, Refusal, Remark, Tell, Value
from desktop_app.domain.decisions import NameOrder
from desktop_app.domain.plan import Json
from desktop_app.domain.problems import values as problems

FIRST, MIDDLE, LAST = "NAME", "SECOND_NAME", "LAST_NAME"
"""Stable names of the fields a full name goes to."""

_LIMIT: Final = 255
_PATRONYMIC: Final = re.compile(r".{2,}(?:вич|ична|вна|оглы|кызы|vich|vna|ichna)", re.IGNORECASE)
_SURNAME: Final = re.compile(
    r".{2,}(?:ов|ова|ев|ева|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|чук|швили|дзе|ян|ov|ova|ev|eva|sk[iy]y?|skaya|enko)",
    re.IGNORECASE,
)
_PARTICLES: Final = frozenset(
    "van von der den de del della di da dos du la le el al bin ibn ben ter ten ван фон де дер ибн".split()
)
_FIRST_NAMES: Final = frozenset(
    "александр алексей анатолий андрей антон артем борис вадим валентин валерий василий виктор виталий владимир "
    "владислав вячеслав геннадий георгий григорий даниил денис дмитрий евгений егор иван игорь илья кирилл "
    "константин леонид максим михаил никита николай олег павел петр роман руслан сергей станислав степан тимофей "
    "федор юрий ярослав александра алена алина алла анастасия анна антонина валентина валерия вера виктория галина "
    "дарья диана евгения екатерина елена елизавета жанна зинаида инна ирина карина кристина ксения лариса лидия "
    "любовь людмила маргарита марина мария надежда наталья наталия нина оксана олеся ольга полина раиса светлана "
    "софия софья тамара татьяна ульяна юлия яна "
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "paul steven andrew kenneth george peter edward brian kevin jason jack henry oliver harry adam martin frank "
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra "
    "ashley emily donna michelle carol amanda laura anna anne emma grace alice jane julia helen olivia sophie kate "
    "hans klaus jurgen wolfgang stefan andreas thomas petra monika sabine ivan sergey dmitry olga natalia elena maria "
    "jean pierre marie luis carlos jose juan ana".split()
)


_TITLES: Final = frozenset(
    "mr mrs ms miss sir madam dr prof herr frau mme mlle г-н г-жа господин госпожа д-р проф ип ооо зао оао ао".split()
)
_MORE_THAN_A_NAME: Final = re.compile(r"[\d;/()\[\]&+@]")
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.-?){1,3}")


def is_first_name(text: str) -> bool:
    """Tell whether a text is a common first name."""
    name = text.strip().casefold().replace("ё", "е")
    return name in _FIRST_NAMES or ("-" in name and all(part in _FIRST_NAMES for part in name.split("-")))


def is_surname(text: str) -> bool:
    """Tell whether a text ends as surnames do, and not as patronymics do."""
    word = text.strip().replace("ё", "е")
    return _SURNAME.fullmatch(word) is not None and _PATRONYMIC.fullmatch(word) is None


def name_order(texts: Iterable[str], heading: str) -> NameOrder:
    """Choose the order of a column's names: by patronymics, known first names and surnames; else by its alphabet."""
    last_first = first_last = 0
    is_cyrillic = bool(re.search("[а-яё]", heading, re.IGNORECASE))
    for text in texts:
        words = text.replace("ё", "е").split()
        if len(words) < 2:
            continue
        vote = _vote(words)
        last_first += vote is NameOrder.LAST_FIRST
        first_last += vote is NameOrder.FIRST_LAST
        is_cyrillic = is_cyrillic or bool(re.search("[а-я]", text, re.IGNORECASE))
    if last_first != first_last:
        return NameOrder.LAST_FIRST if last_first > first_last else NameOrder.FIRST_LAST
    return NameOrder.LAST_FIRST if is_cyrillic else NameOrder.FIRST_LAST


def _vote(words: list[str]) -> NameOrder | None:
    if words[0].endswith(","):
        return NameOrder.LAST_FIRST
    if _PATRONYMIC.fullmatch(words[-1]) and len(words) > 2:
        return NameOrder.LAST_FIRST
    if _PATRONYMIC.fullmatch(words[1]) and not _SURNAME.fullmatch(words[0]):
        return NameOrder.FIRST_LAST
    known = [word.strip(",.").casefold() in _FIRST_NAMES for word in (words[0], words[1])]
    if known[0] != known[1]:
        return NameOrder.FIRST_LAST if known[0] else NameOrder.LAST_FIRST
    surnames = [bool(_SURNAME.fullmatch(word)) for word in (words[0], words[-1])]
    if surnames[0] != surnames[1]:
        return NameOrder.LAST_FIRST if surnames[0] else NameOrder.FIRST_LAST
    return None


def full_names(order: NameOrder, *, is_guess: bool = False) -> Converter:
    """Return what parts full names, and says so where a cell holds more than a name.

    Args:
        order: Order of the column's names.
        is_guess: Nobody said so: a name that surely has the other order is parted by its own.
    """

    def convert(cell: Cell, tell: Tell) -> Value:
        parts = to_full_name(cell, order, is_guess=is_guess)
        first = cell.text.split()[0].strip(".,").casefold()
        if first in _TITLES or _MORE_THAN_A_NAME.search(cell.text):
            tell(Remark(problems.NAME_DOUBTFUL))
        return parts

    return convert


def to_full_name(cell: Cell, order: NameOrder, *, is_guess: bool = False) -> dict[str, Json]:
    """Part a full name; no word of it is lost.

    Returns:
        Stable field name → its part; parts that are not there are left out.
    """
    text = " ".join(cell.text.split())
    if not any(map(str.isalpha, text)):
        raise Refusal(problems.NAME_UNREADABLE)
    before, comma, after = (part.strip() for part in text.partition(","))
    if comma and before and after:
        parts = {LAST: before, **_first_and_middle(after.split())}
    else:
        words = text.replace(",", " ").split()
        parts = _parted(words, _guessed_order(words, order) if is_guess else order)
    for part in parts.values():
        if len(part) > _LIMIT:
            raise Refusal(problems.TEXT_TOO_LONG, count=str(len(part)), limit=str(_LIMIT))
    return dict(parts)


def _parted(words: list[str], order: NameOrder) -> dict[str, str]:
    words = _with_particles(words)
    if len(words) == 1:
        is_first = words[0].casefold().replace("ё", "е") in _FIRST_NAMES or order is NameOrder.FIRST_LAST
        return {FIRST if is_first else LAST: words[0]}
    if len(words) == 2 and is_first_name(words[0]) and _is_surely_patronymic(words[1], order):
        return {FIRST: words[0], MIDDLE: words[1]}
    if _own_order(words, order) is NameOrder.LAST_FIRST:
        return {LAST: words[0], **_first_and_middle(words[1:])}
    middle = " ".join(words[1:-1])
    return {FIRST: words[0], **({MIDDLE: middle} if middle else {}), LAST: words[-1]}


def _is_surely_patronymic(word: str, order: NameOrder) -> bool:
    """Tell a patronymic behind a first name; "Иван Петрович" may be a surname where surnames stand last."""
    is_patronymic = _PATRONYMIC.fullmatch(word.replace("ё", "е")) is not None and _CYRILLIC.match(word) is not None
    return is_patronymic and (order is NameOrder.LAST_FIRST or word.casefold().endswith("вна"))


def _own_order(words: list[str], order: NameOrder) -> NameOrder:
    """Return the order of one name: initials and patronymics say it, whatever the other names of the column do."""
    initials = [_INITIALS.fullmatch(word) is not None for word in words]
    if initials[0] and not initials[-1]:
        return NameOrder.FIRST_LAST
    if not initials[0] and all(initials[1:]) and sum(word.count(".") for word in words[1:]) > 1:
        return NameOrder.LAST_FIRST
    if len(words) == 3:
        is_second, is_third = (_PATRONYMIC.fullmatch(word.replace("ё", "е")) is not None for word in words[1:])
        if is_second and not is_third:
            return NameOrder.FIRST_LAST
        # In Latin letters a surname may well end so: Abramovich.
        if is_third and not is_second and _CYRILLIC.match(words[0]) and not is_first_name(words[0]):
            return NameOrder.LAST_FIRST
    return order


def _guessed_order(words: list[str], order: NameOrder) -> NameOrder:
    """Return the order of one name where the column's is a guess: a first name beside a surname says it."""
    if len(words) == 2 and [is_first_name(word) for word in words] in ([True, False], [False, True]):
        if is_first_name(words[0]) and is_surname(words[1]) and not is_surname(words[0]):
            return NameOrder.FIRST_LAST
        if is_first_name(words[1]) and is_surname(words[0]) and not is_surname(words[1]):
            return NameOrder.LAST_FIRST
    return order


def _first_and_middle(words: list[str]) -> dict[str, str]:
    middle = " ".join(words[1:])
    return {FIRST: words[0], **({MIDDLE: middle} if middle else {})}


def _with_particles(words: list[str]) -> list[str]:
    """Join "van", "de la" and the like to the word they belong to."""
    joined: list[str] = []
    waiting: list[str] = []
    for position, word in enumerate(words):
        if word.casefold() in _PARTICLES and position < len(words) - 1:
            waiting.append(word)
        else:
            joined.append(" ".join([*waiting, word]))
            waiting = []
    return joined

"""Numbers and money as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from desktop_app.domain.convert.amounts import currency_of, digits_of, take_apart, visible
from desktop_app.domain.convert.model import NOTHING, Cell, Converter, Refusal, Remark, Tell, Value
from desktop_app.domain.convert.shown import shown_by
from desktop_app.domain.problems import values as problems
from desktop_app.domain.schema import Currency
from desktop_app.domain.table import CellKind, Column

_SPACES: Final = re.compile(r"[\s\u00a0\u202f\u2009'’`´]+")
_SPACED: Final = re.compile(r"\d{1,3}(?:[\s'’`´]\d{3})+(?:[.,]\d*)?")
_KEPT_DIGITS: Final = 15
_PORTAL_FORM: Final = re.compile(r"^(-?\d+(?:\.\d+)?)\|([A-Z]{3})$")
_LARGEST_WHOLE: Final = 2**63 - 1
_ALL_PERCENTS: Final = 100
_WORDS: Final = re.compile(r"[^\W\d_]|[$€£₽₴₸¥₹₺]")
_DOUBTFUL: Final = re.compile(r"\d[.,]\d{3}(?!\d)")
# What nearly all cells look like: read at once. Three digits behind a lone mark are left to the careful way.
_USUAL: Final = re.compile(r"(-?\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,3}|-?\d{1,12})(?:[.,](\d\d?))?")
_USUAL_PRICE: Final = re.compile(_USUAL.pattern + r"\s?([^\d\s%(][^\d\s%)]{0,7})")


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How a column writes numbers.

    Attributes:
        decimal: Its decimal mark, or `""` when its values do not tell.
        has_shares: It has numbers between nought and one, so that a 1 may mean all of it.
    """

    decimal: str = ""
    has_shares: bool = False


UNDECIDED: Final = NumberStyle()


def style_of(texts: Sequence[str]) -> NumberStyle:
    """Find the decimal mark of a column from the values that leave no doubt."""
    if not _DOUBTFUL.search("\n".join(texts)):
        return UNDECIDED  # every value speaks for itself
    found = {mark for text in texts if (mark := _certain_mark(text))}
    return NumberStyle(found.pop()) if len(found) == 1 else NumberStyle()


def has_shares(column: Column) -> bool:
    """Tell whether a column has numbers between nought and one that are not shown as percent."""
    cells = enumerate(zip(column.texts, column.kinds, strict=True))
    return any(
        kind == CellKind.NUMBER and text.startswith("0.") and not shown_by(column.formats.get(index, "")).is_percent
        for index, (text, kind) in cells
    )


def _certain_mark(text: str) -> str:
    digits = _SPACES.sub("", digits_of(text))
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        return max(",.", key=digits.rfind)
    if commas + points != 1:
        # Two equal marks can only part thousands.
        return "" if commas + points == 0 else ("." if commas else ",")
    mark = "," if commas else "."
    before, _, after = digits.partition(mark)
    following = re.match(r"\d*", after)
    count = len(following[0]) if following else 0
    whole = re.search(r"\d+$", before)
    if count != 3 or whole is None or len(whole[0]) > 3 or whole[0].startswith("0"):
        return mark
    return ""


class Amount(NamedTuple):
    """A number with the currency it was written with, or `""`."""

    value: Decimal
    currency: str
    is_percent: bool = False


def read_amount(cell: Cell, style: NumberStyle) -> Amount:
    """Read a number with an optional currency sign, code or scale word.

    Raises:
        Refusal: It is no number, or thousands and decimals cannot be told apart.
    """
    if (usual := _USUAL.fullmatch(cell.text)) and not cell.raw:
        return Amount(Decimal(_usual_digits(usual)), cell.currency, cell.is_percent)
    if (price := _USUAL_PRICE.fullmatch(cell.text)) and (code := currency_of(price[3])):
        return Amount(Decimal(_usual_digits(price)), code)
    if cell.kind is CellKind.NUMBER:
        plain = _plain(cell.raw or cell.text)
        if plain is not None:
            return Amount(plain, cell.currency, cell.is_percent)
    written = take_apart(cell.text)
    if written is None:
        raise Refusal(problems.NUMBER_UNREADABLE)
    value = _read_digits(written.number, style)
    return Amount(value.scaleb(written.power) if written.power else value, written.currency, written.is_percent)


def _usual_digits(usual: re.Match[str]) -> str:
    whole, fraction = usual[1], usual[2]
    if len(whole) > 3:
        whole = whole.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    return f"{whole}.{fraction}" if fraction else whole


def _plain(text: str) -> Decimal | None:
    return Decimal(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None


def _read_digits(text: str, style: NumberStyle) -> Decimal:
    negative = text[0] in "(-−–" or text[-1] in "-−–"
    if (text[0] == "(") != (text[-1] == ")") or sum(map(text.count, "+-−–")) > 1:
        raise Refusal(problems.NUMBER_UNREADABLE)
    written = text.strip("()+-−– ")
    digits = _SPACES.sub("", written)
    if digits != written and not _SPACED.fullmatch(written):
        raise Refusal(problems.NUMBER_UNREADABLE)  # "1200 1500" are two numbers
    mark = _certain_mark(digits) or style.decimal
    if not mark and ("," in digits or "." in digits):
        # "1,234" or "1.234" alone: a person must say, save that a point is how most programs write decimals.
        raise Refusal(problems.NUMBER_AMBIGUOUS)
    thousands = "." if mark == "," else ","
    whole, _, fraction = digits.partition(mark) if mark else (digits, "", "")
    groups = whole.split(thousands)
    if len(groups) > 1 and not (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])):
        raise Refusal(problems.NUMBER_UNREADABLE)
    plain = _plain(("".join(groups) or "0") + (f".{fraction}" if fraction else ""))
    if plain is None:
        raise Refusal(problems.NUMBER_UNREADABLE)
    return -plain if negative and plain else plain


def _not_percent(amount: Amount) -> Amount:
    # 15 % may be kept as 15 or as 0.15, and the field's name does not say which.
    if amount.is_percent:
        raise Refusal(problems.PERCENT_UNCLEAR)
    return amount


def to_integer(cell: Cell, style: NumberStyle) -> int:
    """Convert to a JSON integer."""
    if (usual := _USUAL.fullmatch(cell.text)) and not usual[2] and not cell.raw and not cell.is_percent:
        return int(_usual_digits(usual))
    amount = _not_percent(read_amount(cell, style))
    if amount.value != amount.value.to_integral_value():
        raise Refusal(problems.NUMBER_NOT_WHOLE)
    if abs(amount.value) > _LARGEST_WHOLE:
        raise Refusal(problems.NUMBER_TOO_PRECISE)
    return int(amount.value)


def percents(convert: Converter) -> Converter:
    """Return what reads percents for a field that keeps them as such: "15%", "15" and a cell of 15 % are fifteen."""

    def without_sign(cell: Cell, tell: Tell) -> Value:
        text = cell.text.strip()
        if cell.is_percent and (share := _plain(text)) is not None:
            return convert(_in_hundredths(share), tell)
        return convert(Cell(text[:-1].strip()) if text.endswith("%") else cell, tell)

    return without_sign


def to_probability(cell: Cell, style: NumberStyle) -> int:
    """Convert to whole percents from 0 to 100; of a number cell between nought and one, 0.15 is fifteen."""
    if cell.kind is CellKind.NUMBER and (share := _plain(cell.text)) is not None and 0 < share < 1:
        cell = _in_hundredths(share)
    elif style.has_shares and cell.kind is CellKind.NUMBER and cell.text == "1":
        raise Refusal(problems.PERCENT_UNCLEAR)
    amount = to_integer(cell, style)
    if not 0 <= amount <= _ALL_PERCENTS:
        raise Refusal(problems.NUMBER_OUTSIDE, least="0", most=str(_ALL_PERCENTS))
    return amount


def _in_hundredths(share: Decimal) -> Cell:
    return Cell(f"{share.scaleb(2).normalize():f}", CellKind.NUMBER)


def to_double(cell: Cell, style: NumberStyle, tell: Tell) -> float | int:
    """Convert to a JSON number; says so when a currency sign was left out."""
    if (usual := _USUAL.fullmatch(cell.text)) and not cell.raw and not cell.is_percent and not cell.currency:
        digits = _usual_digits(usual)
        return float(digits) if usual[2] else int(digits)
    amount = _not_percent(read_amount(cell, style))
    if amount.currency:
        tell(Remark(problems.CURRENCY_LEFT_OUT, _with_currency(cell)))
    return json_number(amount.value)


def json_number(value: Decimal) -> float | int:
    """Return the JSON number that loses nothing.

    Raises:
        Refusal: It has more digits than the portal keeps.
    """
    if len(value.normalize().as_tuple().digits) > _KEPT_DIGITS:
        raise Refusal(problems.NUMBER_TOO_PRECISE)
    return int(value) if value == value.to_integral_value() else float(value)


def monies(style: NumberStyle, currencies: Sequence[Currency]) -> Converter:
    """Return what converts to `amount|CUR` (reference §5.2); without a currency the portal's own is meant."""
    known = frozenset(each.code for each in currencies)
    own = next((each.code for each in currencies if each.is_base), "")

    def convert(cell: Cell, _tell: Tell) -> str:
        # The portal's own form, as its exports write it.
        cell = cell if "|" not in cell.text else cell._replace(text=_PORTAL_FORM.sub(r"\1 \2", cell.text.strip()))
        try:
            amount = read_amount(cell, style)
        except Refusal as refusal:
            entry = problems.MONEY_UNREADABLE if refusal.entry is problems.NUMBER_UNREADABLE else refusal.entry
            raise Refusal(entry, **refusal.words) from None
        if amount.is_percent:
            raise Refusal(problems.MONEY_UNREADABLE)
        if amount.currency and known and amount.currency not in known:
            raise Refusal(
                problems.CURRENCY_UNKNOWN, value=amount.currency, names=", ".join(each.code for each in currencies)
            )
        number = format(amount.value or Decimal(0), "f")
        if "." in number:
            number = number.rstrip("0").rstrip(".")
        code = amount.currency or own
        return f"{number}|{code}" if code else number

    return convert


def currencies_beside(currencies: Sequence[Currency], style: NumberStyle) -> Converter:
    """Return what reads the currency written beside an amount; nothing where none is, or where it is no amount."""
    known = {each.code for each in currencies}

    def convert(cell: Cell, _tell: Tell) -> Value:
        try:
            code = read_amount(cell, style).currency
        except Refusal:
            return NOTHING  # the amount's own column says what is wrong
        if code and known and code not in known:
            raise Refusal(problems.CURRENCY_UNKNOWN, value=code, names=", ".join(sorted(known)))
        return code or NOTHING

    return convert


def names_currencies(texts: Iterable[str], formats: Iterable[str] = ()) -> bool:
    """Tell whether any of the amounts may have a currency beside it, as text or by its number format."""
    if any(not _USUAL.fullmatch(text) and _WORDS.search(text) for text in texts):
        return True
    return any(shown_by(each).currency for each in set(formats))


def _with_currency(cell: Cell) -> dict[str, str]:
    """Return the amount as the spreadsheet program shows it, where the text alone lacks its currency."""
    return {"value": f"{cell.text} {cell.currency}"} if cell.currency else {}


def to_currency(cell: Cell, currencies: Sequence[Currency]) -> str:
    """Convert a code, sign or name to the code of a currency the portal has."""
    wanted = " ".join(visible(cell.text).split()).casefold()
    if (bracketed := re.fullmatch(r".*[(\[]([a-z]{3})[)\]]", wanted)) is not None:
        wanted = bracketed[1]
    code = currency_of(wanted) or wanted.upper()
    for each in currencies:
        if code == each.code or wanted == each.name.casefold():
            return each.code
    if not currencies and re.fullmatch(r"[A-Z]{3}", code):
        return code
    raise Refusal(problems.CURRENCY_UNKNOWN, names=", ".join(each.code for each in currencies))

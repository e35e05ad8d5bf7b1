"""What can be wrong with the value of a cell."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity


def _error(code: str, title: str, text: str, cure: str) -> Entry:
    return Entry(code, Severity.ERROR, title, text, cure)


CELL_ERROR: Final = _error(
    "cell-error",
    "Error in the cell",
    "The cell shows {value}: its formula found no result.",
    "Type the value, or mend the formula in the file.",
)
FORMULA_WITHOUT_RESULT: Final = _error(
    "formula-without-result",
    "Formula without a result",
    "The cell holds a formula whose result was not stored in the file.",
    "Open the file once in a spreadsheet program and save it.",
)
TEXT_TOO_LONG: Final = _error(
    "text-too-long",
    "Text too long",
    "The text has {count} characters; the field holds {limit}.",
    "Shorten it; the portal would cut it off.",
)
MARKUP_KEPT: Final = Entry(
    "markup-kept",
    Severity.INFO,
    "Space put after “<”",
    "The portal takes what stands between “<” and “>” for formatting and drops it; with a space behind “<” it stays.",
    "Nothing to do.",
)
NUMBER_UNREADABLE: Final = _error(
    "number-unreadable",
    "Not a number",
    "“{value}” cannot be read as a number.",
    "Type the number with digits only.",
)
NUMBER_AMBIGUOUS: Final = _error(
    "number-ambiguous",
    "Thousands or decimals?",
    "“{value}” may be a whole number or have decimals.",
    "Write it without separators, or with two decimals.",
)
NUMBER_NOT_WHOLE: Final = _error(
    "number-not-whole",
    "Not a whole number",
    "“{value}” has decimals; the field takes whole numbers.",
    "Round it.",
)
NUMBER_TOO_PRECISE: Final = _error(
    "number-too-precise",
    "Too many digits",
    "“{value}” has more digits than the portal keeps.",
    "Shorten it, or choose a text field for it.",
)
NUMBER_OUTSIDE: Final = _error(
    "number-outside",
    "Number out of range",
    "“{value}” is not between {least} and {most}.",
    "Correct the number.",
)
PERCENT_UNCLEAR: Final = _error(
    "percent-unclear",
    "Percent in a field of numbers",
    "“{value}” is a percentage, and the field does not say whether it keeps 15 % as 15 or as 0.15.",
    "Type the number as the field keeps it, without a percent sign.",
)
CURRENCY_LEFT_OUT: Final = Entry(
    "currency-left-out",
    Severity.INFO,
    "Currency sign left out",
    "“{value}” names a currency; only the number goes into this field.",
    "Match a column to the currency, or give one currency for all rows.",
)
YES_NO_UNREADABLE: Final = _error(
    "yes-no-unreadable",
    "Neither yes nor no",
    "“{value}” is neither yes nor no.",
    "Type yes or no.",
)
DATE_UNREADABLE: Final = _error(
    "date-unreadable",
    "Not a date",
    "“{value}” cannot be read as a date.",
    "Type it as day.month.year.",
)
TIME_LEFT_OUT: Final = Entry(
    "time-left-out",
    Severity.INFO,
    "Time of day left out",
    "“{value}” has a time of day; the field keeps only the date.",
    "Nothing to do, or choose a field with date and time.",
)
MONEY_UNREADABLE: Final = _error(
    "money-unreadable",
    "Not an amount",
    "“{value}” cannot be read as an amount of money.",
    "Type the amount and the currency, for example 1250.50 EUR.",
)
CURRENCY_UNKNOWN: Final = _error(
    "currency-unknown",
    "Unknown currency",
    "The portal has no currency “{value}”.",
    "Choose one of: {names}.",
)
CHOICE_UNKNOWN: Final = _error(
    "choice-unknown",
    "Unknown value",
    "The field “{field}” has no value “{value}” on the portal.",
    "Choose what it means, or leave it empty.",
)
CHOICE_AMBIGUOUS: Final = _error(
    "choice-ambiguous",
    "Several meanings",
    "“{value}” stands for several values of the field “{field}”.",
    "Choose which one is meant.",
)
CHOICE_HELD: Final = _error(
    "choice-held",
    "Held back by choice",
    "Rows with “{value}” in the field “{field}” are held back.",
    "Choose another meaning to let them go.",
)
PERSON_UNKNOWN: Final = _error(
    "person-unknown",
    "Unknown person",
    "Nobody on the portal is called “{value}”.",
    "Choose who is meant, or assign these rows to somebody.",
)
PERSON_AMBIGUOUS: Final = _error(
    "person-ambiguous",
    "Several people of this name",
    "“{value}” may be {names}.",
    "Choose who is meant.",
)
PERSON_DISMISSED: Final = Entry(
    "person-dismissed",
    Severity.WARNING,
    "No longer employed",
    "“{value}” is marked as dismissed on the portal.",
    "Check that this is meant.",
)
RELATION_UNKNOWN: Final = _error(
    "relation-unknown",
    "No such record",
    "The portal has no record “{value}” for the field “{field}”, or it is hidden from this connection.",
    "Choose the record that is meant, import it first, or leave the cell empty.",
)
RELATION_SEVERAL: Final = _error(
    "relation-several",
    "Several records of this name",
    "“{value}” may be {count} records: {names}.",
    "Choose which one is meant.",
)
RELATION_UNREADABLE: Final = _error(
    "relation-unreadable",
    "Not a record number",
    "“{value}” is not the number of a record.",
    "Type the record's number on the portal.",
)
BINDING_UNREADABLE: Final = _error(
    "binding-unreadable",
    "Not a link to a record",
    "“{value}” does not say which record is meant.",
    "Type it like {example}.",
)
PHONE_UNREADABLE: Final = _error(
    "phone-unreadable",
    "Not a phone number",
    "“{value}” is not a whole phone number.",
    "Type the whole number.",
)
PHONE_WITH_WORDS: Final = Entry(
    "phone-with-words",
    Severity.WARNING,
    "Words in a phone number",
    "“{value}” holds more than a phone number; it is sent as it is.",
    "Move the words to a column of their own if they do not belong to the number.",
)
PHONE_UNUSUAL: Final = Entry(
    "phone-unusual",
    Severity.WARNING,
    "Unusual phone number",
    "“{value}” is no complete number of the country {country}; it is sent as it is.",
    "Check the number.",
)
PHONE_DAMAGED: Final = _error(
    "phone-damaged",
    "Digits lost",
    "The spreadsheet program shortened this phone number to “{value}”.",
    "Bring the digits back, or type the number again.",
)
LINK_BEHIND: Final = Entry(
    "link-behind",
    Severity.INFO,
    "Address behind a text",
    "“{value}” is no address, but a link: {link} is sent.",
    "Nothing to do.",
)
DIGITS_LOST: Final = Entry(
    "digits-lost",
    Severity.WARNING,
    "Last digits lost",
    "“{value}” was shortened by the program that wrote the file; its last digits are not those of the number.",
    "Type the whole number again, as text.",
)
EMAIL_NAME_LEFT_OUT: Final = Entry(
    "email-name-left-out",
    Severity.INFO,
    "Name beside an e-mail address",
    "Only the address of “{value}” goes into this field; “{name}” does not.",
    "Move the name to a column of its own if no other column has it.",
)
EMAIL_LETTERS: Final = Entry(
    "email-letters",
    Severity.WARNING,
    "Two alphabets in an e-mail address",
    "“{value}” has Cyrillic letters that look Latin, or the other way round; mail to it would not arrive.",
    "Type the address again.",
)
EMAIL_UNREADABLE: Final = _error(
    "email-unreadable",
    "Not an e-mail address",
    "“{value}” is not an e-mail address.",
    "Correct it.",
)
COMMUNICATION_TOO_LONG: Final = _error(
    "communication-too-long",
    "Too long",
    "“{value}” is longer than the 250 characters the portal takes.",
    "Shorten it.",
)
LINK_UNREADABLE: Final = _error(
    "link-unreadable",
    "Not a link",
    "“{value}” is not the address of a page.",
    "Type it like https://example.org.",
)
MESSENGER_UNREADABLE: Final = _error(
    "messenger-unreadable",
    "Not a messenger name",
    "“{value}” holds no name or number.",
    "Correct it, or leave the cell empty.",
)
ADDRESS_EMPTY: Final = _error(
    "address-empty",
    "Not an address",
    "“{value}” holds no address.",
    "Type the address, or leave the cell empty.",
)
NAME_UNREADABLE: Final = _error(
    "name-unreadable",
    "Not a name",
    "“{value}” holds no name.",
    "Type the name.",
)
NAME_DOUBTFUL: Final = Entry(
    "name-doubtful",
    Severity.WARNING,
    "More than a name",
    "“{value}” holds more than a name; it is parted as it stands.",
    "Take out what does not belong to the name.",
)
TEXT_BROKEN: Final = _error(
    "text-broken",
    "Damaged letters",
    "The text holds half letters that cannot be sent.",
    "Type the text again.",
)
CURRENCY_DIFFERS: Final = _error(
    "currency-differs",
    "Two currencies",
    "“{value}” names another currency than the row's own, {currency}.",
    "Correct the amount or the currency.",
)
CURRENCY_SHOWN_DIFFERS: Final = Entry(
    "currency-shown-differs",
    Severity.WARNING,
    "Another currency is shown",
    "The spreadsheet shows “{value}”; the row's own currency, {currency}, is used.",
    "Correct the currency if it is the amount that is right.",
)
NAME_PART_REPLACED: Final = Entry(
    "name-part-replaced",
    Severity.WARNING,
    "Two names in one row",
    "“{part}” of the full name is not sent: the column “{other}” says “{kept}”.",
    "Correct one of them, or do not match the column “{other}”.",
)
CELL_MERGED: Final = Entry(
    "cell-merged",
    Severity.WARNING,
    "Merged cells",
    "The cell is merged with those above it: “{shown}” stands in row {first} only, and this row is sent without it.",
    "Fill the merged cells if it is meant for every row.",
)
REQUIRED_EMPTY: Final = Entry(
    "required-empty",
    Severity.WARNING,
    "Required field empty",
    "The portal marks the field “{field}” as required, and the cell is empty.",
    "Fill it in; some portals refuse rows without it.",
)
ROW_EMPTY: Final = _error(
    "row-empty",
    "Nothing to import",
    "None of the matched columns holds anything in this row.",
    "Fill the row in, or leave it out.",
)
DUPLICATE_PORTAL: Final = _error(
    "duplicate-portal",
    "Already on the portal?",
    "The portal has {what} with the same {by}: number {ids}.",
    "Look at it there; import the row only if it is somebody else.",
)
KEY_TWICE: Final = _error(
    "key-twice",
    "External key not unique",
    "The key “{value}” stands in more than one row.",
    "Give each row a key of its own.",
)
KEY_EMPTY: Final = _error(
    "key-empty",
    "External key missing",
    "The key is empty; it is what recognises the record.",
    "Fill the key in.",
)

UNKNOWN_VALUES: Final = frozenset(
    {CHOICE_UNKNOWN, CHOICE_AMBIGUOUS, PERSON_UNKNOWN, PERSON_AMBIGUOUS, RELATION_UNKNOWN, CURRENCY_UNKNOWN}
)
"""What "assign all unknown to …" settles."""

"""What number formats show beside the digits."""

import pytest

from desktop_app.domain.convert.shown import shown_by, written_out

CURRENCIES = [
    ("General", ""), ("#,##0.00", ""), ("0%", ""), ("", ""),
    ('#,##0.00 "₽"', "RUB"), ("#,##0.00\\ [$₽-419]", "RUB"), ("#,##0.00[$р.-419]", "RUB"), ('0" руб."', "RUB"),
    ("#,##0\\ \\р\\.", "RUB"), ("_-* #,##0.00\\ _₽_-;\\-* #,##0.00\\ _₽_-", ""),
    ("$#,##0", "USD"), ("[$$-409]#,##0.00", "USD"), ('"$"#,##0_);("$"#,##0)', "USD"), ("[$USD] #,##0", "USD"),
    ("[$$-1009]#,##0", "CAD"), ("[$$-C09]#,##0", "AUD"), ("[$$-en-US]#,##0", "USD"),
    ("#,##0.00 [$€-407]", "EUR"), ("#,##0.00\\ €;[Red]-#,##0.00\\ €", "EUR"), ("[$€-2] #,##0", "EUR"),
    ("[$¥-411]#,##0", "JPY"), ("[$¥-804]#,##0", "CNY"), ("#,##0 [$zł-415]", "PLN"), ("#,##0 [$kr-41D]", "SEK"),
    ("#,##0 [$Ft-40E]", "Ft"), ('0" шт."', ""), ('0 "USD"', "USD"), ("[Red]#,##0", ""), ("[$-419]d mmm yyyy", ""),
    ('#,##0;"-$"#,##0', ""), ('"№ "0', ""), ("@", ""),
]  # fmt: skip


@pytest.mark.parametrize(("code", "currency"), CURRENCIES)
def test_the_currency_of_a_number_format(code, currency):
    assert shown_by(code).currency == currency


@pytest.mark.parametrize(
    ("code", "is_percent"),
    [("0%", True), ("0.00%", True), ("0;-0%", True), ('0"%"', False), ("0\\%", False), ("0", False), ("0 [$%]", False)],
)
def test_a_percent_sign_counts_where_it_multiplies(code, is_percent):
    assert shown_by(code).is_percent is is_percent


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        ("0.15", "0%", "15%"), ("1", "0.00%", "100%"), ("0.125", "0.0%", "12.5%"), ("-0.5", "0%", "-50%"), ("0", "0%", "0%"),
        ("100", "$#,##0", "100 USD"), ("100.5", "#,##0 [$Ft-40E]", "100.5 Ft"), ("100", "0.00", "100"), ("100", "", "100"),
        ("100 руб.", '0" руб."', "100 руб."), ("text", "0%", "text"), ("", "0%", ""),
    ],
)  # fmt: skip
def test_a_number_is_written_out_with_what_its_format_shows(number, code, text):
    assert written_out(number, code) == text

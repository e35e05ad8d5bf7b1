"""Phones in international form, by the plan of a country."""

import pytest

from desktop_app.domain.convert.communications import Communications
from desktop_app.domain.convert.model import Cell
from desktop_app.engine.phones import PhonePlans, known_countries


@pytest.mark.parametrize(
    ("text", "country", "international"),
    [
        ("8 (495) 123-45-67", "RU", "+74951234567"), ("495 123-45-67", "RU", "+74951234567"), ("+49 151 16728812", "RU", "+4915116728812"),
        ("0151 16728812", "DE", "+4915116728812"), ("(212) 555-0100", "US", "+12125550100"), ("212 736 5000 ext. 5", "US", "+12127365000;5"), ("12", "RU", None), ("text", "RU", None),
    ],
)  # fmt: skip
def test_numbers_get_their_country(text, country, international):
    assert PhonePlans().international(text, country) == international


def test_a_number_that_fits_no_plan_stays_as_written_and_is_told():
    remarks = []
    entries = Communications("WORK", PhonePlans(), "RU").to_phones(Cell("8 495 123-45-67; 123456"), remarks.append)
    assert [entry["VALUE"] for entry in entries] == ["+74951234567", "123456"]
    assert [each.entry.code for each in remarks] == ["phone-unusual"]


def test_countries_are_offered_in_order():
    countries = known_countries()
    assert {"DE", "KZ", "RU", "US"} <= set(countries)
    assert list(countries) == sorted(countries)

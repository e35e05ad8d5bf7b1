"""Numbering plans of countries; the only module that knows the phone number library."""

from __future__ import annotations

import phonenumbers


class PhonePlans:
    """Brings phones into international form."""

    def international(self, text: str, country: str) -> str | None:
        """Return "+74951234567", with its extension as ";12", or `None` when it is no number of a plan.

        Args:
            text: The number as written.
            country: Two-letter country whose plan holds for numbers without "+".
        """
        try:
            number = phonenumbers.parse(text, country)
        except phonenumbers.NumberParseException:
            return None
        if not phonenumbers.is_valid_number(number):
            return None
        plain = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        return f"{plain};{number.extension}" if number.extension else plain


def country_code(country: str) -> int:
    """Return the number that stands after "+" for a two-letter country; 0 where there is none."""
    return phonenumbers.country_code_for_region(country)


def known_countries() -> tuple[str, ...]:
    """Return the two-letter countries whose plans are known, in alphabetical order."""
    return tuple(sorted(phonenumbers.SUPPORTED_REGIONS))

"""Phrases are plain English text that can still be said in another language."""

from __future__ import annotations

import json
import pickle

from desktop_app.domain.phrases import Phrase, patterns, phrase, said, together

RUSSIAN = {
    "{channel} ({use})": "{channel} ({use})",
    "Phone": "Телефон",
    "work": "рабочий",
    "Row {row} looks like a total.": "Строка {row} похожа на итог.",
}


def russian(pattern: str) -> str:
    return RUSSIAN.get(pattern, pattern)


def test_a_phrase_is_its_english_text() -> None:
    text = phrase("Row {row} looks like a total.", row=7)
    assert text == "Row 7 looks like a total."
    assert json.dumps([text]) == '["Row 7 looks like a total."]'
    assert f"Note: {text}" == "Note: Row 7 looks like a total."


def test_a_phrase_is_said_in_another_language_with_its_words() -> None:
    assert said(phrase("Row {row} looks like a total.", row=7), russian) == "Строка 7 похожа на итог."


def test_words_that_are_phrases_are_said_too() -> None:
    title = phrase("{channel} ({use})", channel=phrase("Phone"), use=phrase("work"))
    assert title == "Phone (work)"
    assert said(title, russian) == "Телефон (рабочий)"


def test_a_persons_own_text_stays_what_it_is() -> None:
    assert said("Phone", russian) == "Phone"
    assert said(phrase("{channel} ({use})", channel="{use}", use="Phone"), russian) == "{use} (Phone)"


def test_a_phrase_keeps_its_pattern_over_the_border_of_a_process() -> None:
    title = phrase("{channel} ({use})", channel=phrase("Phone"), use=phrase("work"))
    again = pickle.loads(pickle.dumps(title))
    assert isinstance(again, Phrase)
    assert again == title
    assert said(again, russian) == "Телефон (рабочий)"


def test_joined_texts_are_said_each_for_itself() -> None:
    text = together("; ", [phrase("Phone"), "Phone", phrase("Row {row} looks like a total.", row=7)])
    assert text == "Phone; Phone; Row 7 looks like a total."
    assert said(text, russian) == "Телефон; Phone; Строка 7 похожа на итог."
    assert not together("; ", [])


def test_what_is_to_be_translated_of_a_text_is_told() -> None:
    title = phrase("{channel} ({use})", channel=phrase("Phone"), use="work")
    assert list(patterns(title)) == ["{channel} ({use})", "Phone"]
    assert list(patterns("Phone")) == []

"""Words the program itself puts into a sentence, and which the window says in the language shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Self

_PLACE = re.compile(r"\{(\w+)\}")


class Phrase(str):
    """English text that remembers the pattern it was made of and the words in it.

    It is text like any other for the console, for reports and for the journal; only the window looks at the pattern.

    Attributes:
        pattern: The text with its places in braces; the catalogue of translations knows it.
        words: What stands in the places; a word may be a phrase of its own.
    """

    __slots__ = ("pattern", "words")
    pattern: str
    words: Mapping[str, str]

    def __new__(cls, pattern: str, words: Mapping[str, str]) -> Self:
        """Fill the pattern."""
        made = super().__new__(cls, _filled(pattern, words))
        made.pattern, made.words = pattern, words
        return made

    def __reduce__(self) -> tuple[type[Phrase], tuple[str, Mapping[str, str]]]:
        # Crosses the border of the child process with its pattern.
        return Phrase, (self.pattern, self.words)


def phrase(pattern: str, **words: object) -> Phrase:
    """Return a phrase; packaging/translations.py finds the pattern where it is given as a literal."""
    return Phrase(pattern, {name: word if isinstance(word, str) else str(word) for name, word in words.items()})


def together(separator: str, texts: Sequence[str]) -> str:
    """Join texts; those among them that are phrases are still known as such."""
    if not any(isinstance(text, Phrase) for text in texts):
        return separator.join(texts)
    words = {f"text{number}": text for number, text in enumerate(texts)}
    return Phrase(separator.join(f"{{{name}}}" for name in words), words)


def listed(texts: Sequence[str]) -> str:
    """Return the texts behind one another, parted by commas."""
    return together(", ", texts)


def patterns(text: str) -> Iterator[str]:
    """Give what is to be translated of a text: its pattern and those of the phrases inside it."""
    if isinstance(text, Phrase):
        yield text.pattern
        for word in text.words.values():
            yield from patterns(word)


def said(text: str, translated: Callable[[str], str]) -> str:
    """Return a text in another language, as far as it is a phrase; all else is somebody's own and stays as it is."""
    if not isinstance(text, Phrase):
        return text
    return _filled(translated(text.pattern), {name: said(word, translated) for name, word in text.words.items()})


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    # In one pass, so that braces inside a person's own text stay what they are.
    return _PLACE.sub(lambda match: words.get(match[1], match[0]), pattern)

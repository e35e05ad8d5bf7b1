"""Sentences the portal speaks, in its language."""

from desktop_app.practice.schema import Language, read_data


class Texts:
    """The sentences of `data/texts.json` in one language."""

    def __init__(self, language: Language) -> None:
        self._texts: dict[str, str] = {key: item[language] for key, item in read_data("texts").items()}

    def get(self, key: str, **values: str) -> str:
        """Return a sentence with its gaps filled."""
        return self._texts[key].format(**values) if values else self._texts[key]

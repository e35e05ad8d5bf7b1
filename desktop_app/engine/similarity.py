"""Likeness of texts; the only module that knows the library for it."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process


class FuzzySimilarity:
    """Finds the most similar of many texts."""

    def best(self, text: str, candidates: Sequence[str], *, least: float) -> Sequence[tuple[int, float]]:
        """Return positions of the most similar candidates, best first, with their likeness between 0 and 1.

        Args:
            text: What is looked for.
            candidates: What it may be.
            least: Candidates that are less alike are left out.
        """
        # Not a likeness of parts: "Address" is no "address of electronic mail".
        found = process.extract(text, candidates, scorer=fuzz.token_sort_ratio, limit=5, score_cutoff=least * 100)
        return [(position, score / 100) for _, score, position in found]

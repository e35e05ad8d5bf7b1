"""What tells records of one name apart: phone, e-mail, post, amount and the day they were made (reference §6.5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from desktop_app.domain.answers import Verdict
from desktop_app.domain.convert.relations import FoundRecord, FoundRecords
from desktop_app.domain.kinds import kind_of
from desktop_app.domain.phrases import listed, phrase
from desktop_app.domain.ports import CancelToken, Portal
from desktop_app.domain.problems import Trouble

_AT_ONCE: Final = 50
_MOST: Final = 500
"""Records read to be told apart, ten requests; nobody picks among more."""
_REACHED: Final = ("PHONE", "EMAIL")
_SAID: Final = ("post", "companyTitle", "accountNumber", "quoteNumber")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def told_apart(
    found: Mapping[str, FoundRecords], portal: Portal, cancel: CancelToken
) -> Mapping[str, Mapping[str, tuple[FoundRecord, ...]]]:
    """Return what look-ups found, each of several records of one name with what tells it from the others.

    Raises:
        Trouble: The portal cannot be asked.
    """
    doubtful = [each for texts in found.values() for records in texts.values() if len(records) > 1 for each in records]
    notes = _notes(dict.fromkeys((each.entity_type_id, each.id) for each in doubtful), portal, cancel)
    return {
        code: {
            text: tuple(_noted(each, notes) if len(records) > 1 else each for each in records)
            for text, records in texts.items()
        }
        for code, texts in found.items()
    }


def _noted(record: FoundRecord, notes: Mapping[tuple[int, int], str]) -> FoundRecord:
    note = notes.get((record.entity_type_id, record.id), "")
    return replace(record, note=note) if note else record


def _notes(keys: Iterable[tuple[int, int]], portal: Portal, cancel: CancelToken) -> dict[tuple[int, int], str]:
    ids: dict[int, list[int]] = {}
    for entity_type_id, identity in list(keys)[:_MOST]:
        ids.setdefault(entity_type_id, []).append(identity)
    notes: dict[tuple[int, int], str] = {}
    for entity_type_id, numbers in ids.items():
        for start in range(0, len(numbers), _AT_ONCE):
            if cancel.is_cancelled():
                return notes
            some: Sequence[int] = numbers[start : start + _AT_ONCE]
            answer = portal.find(kind_of(entity_type_id), {"@id": list(some)}, ["*"])
            if answer.verdict is not Verdict.ANSWERED:
                assert answer.problem is not None
                raise Trouble(answer.problem)
            notes.update({(entity_type_id, each.id): _note(each.values) for each in answer.records})
    return notes


def _note(values: Mapping[str, Any]) -> str:
    entries = values.get("fm")
    reached = {
        str(each.get("typeId")): str(each.get("value", ""))
        for each in reversed(entries if isinstance(entries, list) else [])
        if isinstance(each, Mapping)
    }
    facts = [reached.get(name, "") for name in _REACHED]
    facts += [str(values.get(name) or "") for name in _SAID]
    if (amount := values.get("opportunity")) not in (None, "", 0, "0"):
        facts.append(f"{amount} {values.get('currencyId') or ''}".strip())
    if (day := _DAY.match(str(values.get("createdTime") or ""))) is not None:
        facts.append(phrase("made on {day}", day=day[0]))
    return listed([fact for fact in facts if fact])

"""A row beside the records it is like."""

import pytest

from desktop_app.domain.answers import FoundRecord, ReadAnswer, Timing, Verdict
from desktop_app.domain.kinds import CONTACT
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.connection import HOST_UNKNOWN
from desktop_app.engine.alike import LikeRecord, like_records
from tests.support.schemas import schema

TIMING = Timing(0.0, 0.0, sent=0.0)


class Portal:
    def __init__(self, answer):
        self.answer, self.asked = answer, []

    def read(self, kind, ids, select):
        self.asked.append((kind, ids, select))
        return self.answer


def test_a_record_is_told_by_its_plain_fields_and_communications():
    phones = [
        {"typeId": "PHONE", "value": "+1"},
        {"typeId": "PHONE", "value": "+2"},
        {"typeId": "EMAIL", "value": "a@b.c"},
    ]
    values = {
        "name": "Anna",
        "lastName": "",
        "birthdate": "1980-01-02T03:00:00+03:00",
        "originId": "ia1:x",
        "fm": phones,
    }
    portal = Portal(ReadAnswer(Verdict.ANSWERED, TIMING, (FoundRecord(7, values),)))
    (record,) = like_records(portal, schema(CONTACT), (7, 8, 9, 10))
    told = {"NAME": "Anna", "BIRTHDATE": "1980-01-02", "PHONE": "+1; +2", "EMAIL": "a@b.c"}
    assert record == LikeRecord(7, told)
    assert portal.asked[0][1] == [7, 8, 9]


def test_a_portal_that_cannot_be_asked_is_a_sentence():
    answer = ReadAnswer(Verdict.NOT_SENT, TIMING, (), Problem(HOST_UNKNOWN, words={"host": "x"}))
    with pytest.raises(Trouble):
        like_records(Portal(answer), schema(CONTACT), (7,))

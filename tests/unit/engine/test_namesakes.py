"""Records of one name are read once and told apart; a record without namesakes is not read."""

import pytest

from desktop_app.domain.answers import FoundRecord as PortalRecord
from desktop_app.domain.answers import ReadAnswer, Timing, Verdict
from desktop_app.domain.convert.relations import FoundRecord
from desktop_app.domain.phrases import said
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.connection import HOST_UNKNOWN
from desktop_app.engine.namesakes import told_apart
from tests.support.free import NeverCancelled

TIMING = Timing(0.0, 1.0)


class Portal:
    def __init__(self, **records):
        self.records = {int(name[1:]): values for name, values in records.items()}
        self.asked = []

    def find(self, kind, filters, select):
        self.asked.append((kind.code, filters["@id"]))
        found = tuple(PortalRecord(each, self.records[each]) for each in filters["@id"] if each in self.records)
        return ReadAnswer(Verdict.ANSWERED, TIMING, found)


def records(*ids, kind=4):
    return tuple(FoundRecord(kind, each, "Twins") for each in ids)


def notes(found, portal):
    told = told_apart({"F": found}, portal, NeverCancelled())
    return {text: [each.note for each in some] for text, some in told["F"].items()}


def test_only_those_of_one_name_are_read_each_kind_together():
    portal = Portal(r1={"createdTime": "2025-03-03T10:00:00+03:00"}, r2={"fm": [{"typeId": "PHONE", "value": "+7 1"}]})
    found = {"twins": records(1, 2), "twins again": records(2, 1), "alone": records(3)}
    first, second = "made on 2025-03-03", "+7 1"
    assert notes(found, portal) == {"twins": [first, second], "twins again": [second, first], "alone": [""]}
    assert portal.asked == [("company", [1, 2])]


def test_the_first_phone_and_e_mail_the_sum_and_the_number_are_told():
    values = {
        "fm": [{"typeId": kind, "value": value} for kind, value in (("PHONE", "1"), ("PHONE", "2"), ("EMAIL", "a@b.org"))],
        "quoteNumber": "Q-7", "opportunity": 99.5, "currencyId": "EUR", "createdTime": "",
    }  # fmt: skip
    portal = Portal(r1=values, r2={"opportunity": 0, "post": None})
    assert notes({"q": records(1, 2, kind=7)}, portal) == {"q": ["1, a@b.org, Q-7, 99.5 EUR", ""]}


def test_many_are_read_in_few_requests_and_more_than_anybody_looks_at_not_at_all():
    portal = Portal()
    notes({"all": records(*range(1, 2001))}, portal)
    assert [len(ids) for _, ids in portal.asked] == [50] * 10


def test_the_program_s_own_words_are_said_in_the_language_shown():
    portal = Portal(r1={"post": "Buyer", "createdTime": "2025-03-03T10:00:00+03:00"}, r2={})
    told = told_apart({"F": {"twins": records(1, 2, kind=3)}}, portal, NeverCancelled())
    assert (
        said(told["F"]["twins"][0].note, lambda text: text.replace("made on", "создан")) == "Buyer, создан 2025-03-03"
    )


def test_a_portal_that_cannot_be_asked_says_so():
    class Silent(Portal):
        def find(self, kind, filters, select):
            return ReadAnswer(Verdict.STOP, TIMING, problem=Problem(HOST_UNKNOWN))

    with pytest.raises(Trouble):
        notes({"twins": records(1, 2)}, Silent())

from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.contacts import Party, Reply
from intake.domain.contradictions.noted import noted
from intake.domain.dates import ApproxDate
from intake.domain.evidence import ContactEntry, ScoreEntry
from intake.domain.known import know
from intake.ids import ContactId, ScoreId
from tests.builders import a_catalog, a_choice, a_contact, a_day, a_diary_entry

TODAY = dt.date(2026, 11, 22)


def found(*entries):
    return list(noted(know(Case.of(entries), a_catalog(), TODAY)))


def a_call(name, day, answer, **more):
    reply = Reply(ask="benefit", question="Drug or service?", answer=answer)
    date = ApproxDate(year=2026, month=11, day=day)
    return a_contact(name, date=date, replies=(reply,), **more)


def test_two_calls_with_two_answers():
    (one,) = found(a_call("c2", 18, "A service"), a_call("c1", 12, "A drug"))
    assert one.id == "answers:insurer:benefit"
    assert one.what == (
        "“Drug or service?” got answers that differ. "
        "Nov 12, 2026: “A drug”. Nov 18, 2026: “A service”."
    )
    assert one.evidence == (
        ContactEntry(contact=ContactId("c1")),
        ContactEntry(contact=ContactId("c2")),
    )


def test_the_same_answer_twice_is_left_alone():
    assert not found(a_call("c1", 12, "A drug"), a_call("c2", 18, "a drug."))


def test_two_clinics_may_answer_in_two_ways():
    one, other = ({"party": Party.CLINIC, "organisation": name} for name in ("Lake", "Hill"))
    assert not found(a_call("c1", 12, "yes", **one), a_call("c2", 18, "no", **other))
    assert found(a_call("c1", 12, "yes", **one), a_call("c2", 18, "no", **one))


def on_the_pain_path(visit, last):
    day = TODAY + dt.timedelta(days=visit)
    ended = TODAY - dt.timedelta(days=last)
    diary = a_diary_entry(ended.isoformat())
    return found(a_choice("request.condition", "crps_1"), a_day("visit.date", day), diary)


def test_a_diary_that_ended_long_before_the_visit():
    (one,) = on_the_pain_path(visit=5, last=12)
    assert one.what == "Your pain diary ends on Nov 10, 2026. That is 17 days before the visit."
    assert one.evidence == (ScoreEntry(score=ScoreId("diary")),)


@pytest.mark.parametrize(
    ("visit", "last"),
    [(5, 9), (7, 0), (7, 7), (200, 60), (-3, 60)],
    ids=["recent", "kept", "a short pause", "visit far away", "visit over"],
)
def test_a_diary_that_is_recent_kept_or_early_is_left_alone(visit, last):
    assert not on_the_pain_path(visit, last)


def test_without_a_visit_or_a_diary_nothing_is_said():
    assert not found(a_diary_entry("2026-01-02"))
    assert not found(a_day("visit.date", TODAY))

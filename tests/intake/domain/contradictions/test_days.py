from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.contradictions.days import days
from intake.domain.dates import ApproxDate, Edge
from intake.domain.evidence import DocumentPages, TrialEntry
from intake.domain.known import know
from intake.ids import DocumentId, TrialId
from tests.builders import a_catalog, a_day, a_diary_entry, a_document, a_trial

TODAY = dt.date(2026, 11, 22)
MARCH, MAY = ApproxDate(year=2021, month=3), ApproxDate(year=2021, month=5)


def found(*entries):
    return list(days(know(Case.of(entries), a_catalog(), TODAY)))


def test_a_treatment_that_ends_before_it_starts():
    (one,) = found(a_trial(start=MAY, end=MARCH))
    assert one.id == "trial_dates:t1"
    assert one.what == "“Gabapentin” ends before it starts: from May 2021 to March 2021."
    assert one.evidence == (TrialEntry(trial=TrialId("t1")),)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (MARCH, MAY),
        (MARCH, ApproxDate(year=2021)),
        (MAY, ApproxDate(year=2021)),
        (MAY, ApproxDate(year=2020, edge=Edge.AFTER)),
        (None, MARCH),
    ],
)
def test_dates_that_may_both_be_true_are_left_alone(start, end):
    assert not found(a_trial(start=start, end=end))


def test_more_weeks_than_the_dates_leave():
    (one,) = found(a_trial(start=MARCH, end=MAY, weeks_at_dose=20))
    assert one.id == "trial_weeks:t1"
    assert one.what == (
        "“Gabapentin” has 20 weeks at the highest dose. "
        "Its dates leave less: from March 2021 to May 2021."
    )


@pytest.mark.parametrize("weeks", [4, 13, 14])
def test_weeks_that_the_dates_may_hold_are_left_alone(weeks):
    assert not found(a_trial(start=MARCH, end=MAY, weeks_at_dose=weeks))


def test_a_treatment_still_going_on_is_counted_to_today():
    start = ApproxDate.of(TODAY - dt.timedelta(days=20))
    assert not found(a_trial(start=start, ongoing=True, weeks_at_dose=3))
    (one,) = found(a_trial(start=start, ongoing=True, weeks_at_dose=4))
    assert one.what.endswith("to now.")


def test_a_paper_with_a_date_still_to_come():
    to_come = ApproxDate(year=2027, month=1)
    (one,) = found(a_document(date=to_come, pages=2))
    assert one.what == "“Paper d1” has a date that is still to come: January 2027."
    assert one.evidence == (DocumentPages(document=DocumentId("d1"), first=1, last=2),)
    this_month = ApproxDate(year=2026, month=11)
    assert not found(a_document(date=this_month))


def test_what_was_done_cannot_lie_ahead():
    ahead = ApproxDate(year=2027)
    (start,) = found(a_trial(start=ahead))
    assert start.what == "The start of “Gabapentin” has a date that is still to come: 2027."
    assert start.evidence == (TrialEntry(trial=TrialId("t1")),)
    (sent,) = found(a_day("request.sent_on", dt.date(2027, 1, 4)))
    assert sent.questions == ("request.sent_on",)
    assert not found(a_day("visit.date", dt.date(2027, 1, 4)))
    assert not found(a_trial(start=ApproxDate(year=2026)))


def test_nothing_lies_before_the_birth_date():
    born = a_day("patient.birth_date", dt.date(1984, 5, 17))
    early = ApproxDate(year=1984, month=4)
    (trial,) = found(born, a_trial(start=early, ongoing=True))
    assert trial.what == (
        "The start of “Gabapentin” has a date before the birth date: April 1984."
    )
    assert trial.questions == ("patient.birth_date",)
    (paper,) = found(born, a_document(date=early))
    assert paper.evidence == (DocumentPages(document=DocumentId("d1"), first=1, last=3),)
    (day,) = found(born, a_diary_entry("1984-05-16"))
    assert day.id == "before_birth:diary:1984-05-16"
    assert not found(born, a_trial(start=ApproxDate(year=1984), ongoing=True))


def test_a_visit_before_the_birth_date_is_told_with_both_questions():
    born = a_day("patient.birth_date", dt.date(1984, 5, 17))
    ids = {each.id: each for each in found(born, a_day("visit.date", dt.date(1926, 12, 3)))}
    one = ids["before_birth:answer:visit.date"]
    assert one.questions == ("visit.date", "patient.birth_date")


def test_a_visit_that_is_over():
    (one,) = found(a_day("visit.date", dt.date(2026, 11, 21)))
    assert one.what == "Your visit date has passed: Nov 21, 2026."
    assert one.questions == ("visit.date",)
    assert not found(a_day("visit.date", TODAY))

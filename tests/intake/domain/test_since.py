from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.contacts import Promise
from intake.domain.dates import ApproxDate
from intake.domain.since import time_passed
from tests.builders import a_catalog, a_choice, a_contact, a_document

TODAY = dt.date(2026, 11, 22)
ASKED = (a_choice("request.condition", "back"), a_choice("coverage.kind", "employer"))


def passed(then, *entries, today=TODAY):
    return time_passed(Case.of([*ASKED, *entries]), a_catalog(), then, today)


def test_a_paper_that_became_too_old_is_told_with_the_reason():
    within = next(
        each.within_days for each in a_catalog().requirements if each.id == "paper.note"
    )
    day = TODAY - dt.timedelta(days=within + 1)
    paper = a_document(type="visit_note", is_confirmed=True, date=ApproxDate.of(day))
    (told, *_) = passed(TODAY - dt.timedelta(days=9), paper)
    assert told.startswith("Visit notes: The newest is")
    assert not any(each.startswith("Visit notes") for each in passed(TODAY, paper))


def test_a_day_that_went_by_is_told_once():
    promise = Promise(what="Send the form", by=TODAY - dt.timedelta(days=2))
    call = a_contact(promises=(promise,))
    told = passed(TODAY - dt.timedelta(days=5), call)
    assert "Send the form: the day was Nov 20, 2026." in told
    assert not passed(TODAY - dt.timedelta(days=1), call)


def test_a_row_that_nobody_checked_for_a_year_is_told():
    told = passed(dt.date(2027, 6, 1), today=dt.date(2032, 1, 1))
    assert any("was last checked on" in each for each in told)


def test_on_the_same_day_nothing_went_by():
    assert passed(TODAY) == ()
    assert passed(TODAY + dt.timedelta(days=3)) == ()

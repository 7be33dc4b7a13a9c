from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate, Edge
from intake.domain.definitions import Requirement
from intake.domain.documents import Target
from intake.domain.known import know
from intake.domain.readiness import Standing
from intake.domain.standing.papers import papers
from tests.builders import a_catalog, a_day, a_document, a_proof

TODAY = dt.date(2026, 11, 22)
NOTE = a_catalog().find(Requirement, "paper.note")  # within 60 days
TWO = a_catalog().find(Requirement, "paper.notes_two")


def held(*entries, requirement=NOTE, visit=None):
    given = [*entries, a_day("visit.date", visit)] if visit else entries
    known = know(Case.of(given), a_catalog(), TODAY)
    return papers(requirement.met_by, requirement, known)


def a_note(name="d1", days=10, **more):
    date = ApproxDate.of(TODAY - dt.timedelta(days=days))
    return a_document(
        name, **{"type": "visit_note", "date": date, "is_confirmed": True, **more}
    )


def test_without_a_page_it_is_missing_and_says_what_to_do():
    found = held()
    assert (found.standing, found.to_do) == (Standing.MISSING, "Get: Visit notes")


def test_a_recent_note_that_was_checked_meets_it():
    found = held(a_note())
    assert found.standing is Standing.MET
    assert found.because == "“Paper d1”, Nov 12, 2026, shows it."
    assert [(each.document, each.first, each.last) for each in found.evidence] == [("d1", 1, 3)]


def test_linked_pages_count_whatever_the_type_and_are_the_ones_named():
    link = a_proof("d1", Target.requirement(NOTE.id), pages=(2, 3))
    found = held(a_note(type="lab", is_confirmed=False), link)
    assert found.standing is Standing.MET
    assert [(each.first, each.last) for each in found.evidence] == [(2, 3)]


def test_an_old_note_is_weak_and_says_how_old_and_what_is_often_asked_for():
    found = held(a_note(days=220))
    assert found.standing is Standing.WEAK
    assert found.because == (
        "The newest is 7 months old. Often asked for within 60 days of the visit."
    )


def test_age_counts_to_the_day_of_the_visit():
    found = held(a_note(days=10), visit=TODAY + dt.timedelta(days=80))
    assert found.standing is Standing.WEAK
    assert "will be 12 weeks old on the day of your visit" in found.because
    assert found.not_before == TODAY + dt.timedelta(days=20)


def test_a_visit_that_is_over_no_longer_counts():
    assert held(a_note(days=50), visit=TODAY - dt.timedelta(days=5)).standing is Standing.MET


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (None, "has no date yet"),
        (ApproxDate(year=2026), "may be too old"),
        (ApproxDate(year=2026, month=12, edge=Edge.BEFORE), "has no date yet"),
    ],
)
def test_a_vague_date_is_weak_never_met_and_never_missing(date, words):
    found = held(a_note(date=date))
    assert found.standing is Standing.WEAK
    assert words in found.because


def test_a_paper_dated_after_today_is_weak_and_asks_to_check_its_date():
    found = held(a_note(days=-9))
    assert found.standing is Standing.WEAK
    assert "a date that is still to come" in found.because
    assert found.to_do.startswith("Check the date of")
    assert held(a_note(days=0)).standing is Standing.MET


def test_a_vague_date_that_is_surely_recent_is_recent():
    assert held(a_note(date=ApproxDate(year=2026, month=11))).standing is Standing.MET


def test_a_type_that_was_only_suggested_has_to_be_checked_first():
    found = held(a_note(is_confirmed=False))
    assert found.standing is Standing.WEAK
    assert found.to_do == "Open “Paper d1” and check its type and date."


def test_a_file_that_cannot_be_shown_can_prove_no_page():
    found = held(a_note(pages=0))
    assert found.standing is Standing.WEAK
    assert "cannot be shown" in found.because


def test_one_of_two_notes_is_weak():
    found = held(a_note(), requirement=TWO)
    assert (found.standing, found.because) == (Standing.WEAK, "1 of 2 is here.")


def test_two_notes_meet_what_asks_for_two():
    found = held(a_note(), a_note("d2"), requirement=TWO)
    assert found.standing is Standing.MET
    assert len(found.evidence) == 2


def test_the_newest_notes_are_the_evidence_not_every_old_one():
    found = held(*(a_note(f"d{days}", days=days) for days in (400, 5, 40, 300)))
    assert [each.document for each in found.evidence] == ["d5"]


def test_what_would_be_too_old_by_the_visit_is_not_asked_for_yet():
    far = TODAY + dt.timedelta(days=100)
    day = TODAY + dt.timedelta(days=40)
    assert held(visit=far).not_before == day
    assert held(a_note(days=500), visit=far).not_before == day
    assert held(visit=TODAY + dt.timedelta(days=30)).not_before is None

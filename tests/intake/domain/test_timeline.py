from __future__ import annotations

import datetime as dt

from intake.domain.answers import Waiting
from intake.domain.case import Case
from intake.domain.contacts import Promise
from intake.domain.dates import ApproxDate
from intake.domain.readiness import assess, is_done
from intake.domain.timeline import timeline
from tests.builders import (
    a_catalog,
    a_choice,
    a_contact,
    a_day,
    a_document,
    a_yes,
    not_answered,
)

TODAY = dt.date(2026, 11, 22)
ASKED = (
    a_choice("request.condition", "back"),
    a_choice("coverage.kind", "employer"),
    a_choice("request.route", "iv"),
    a_yes("safety.pregnancy", yes=False),
)


def drawn(*entries):
    case = Case.of([*ASKED, *entries])
    return timeline(assess(case, a_catalog(), TODAY), case, a_catalog(), TODAY)


def visit(days):
    return a_day("visit.date", TODAY + dt.timedelta(days=days))


def where(stretches, name):
    return next(
        (each.heading, start) for each in stretches for start in each.starts if start.id == name
    )


def lead_of(name):
    return next(each.lead_days for each in a_catalog().requirements if each.id == name)


def test_the_latest_start_is_the_visit_less_the_usual_time():
    heading, start = where(drawn(visit(90)), "paper.note")
    assert start.day == TODAY + dt.timedelta(days=90 - lead_of("paper.note"))
    assert not start.is_late
    weeks = -(-lead_of("paper.note") // 7)
    assert heading.startswith(f"{weeks} weeks before your visit: ")


def test_what_is_past_its_latest_start_is_said_plainly_and_comes_first():
    found = drawn(visit(3))
    assert found[0].heading == "Best started now"
    _, start = where(found, "paper.note")
    assert start.is_late
    assert start.line == "Usually takes 10 days. 3 days left."
    assert found[0].note.startswith("It is still worth asking.")
    assert "late" not in start.line


def test_the_visit_stands_at_its_own_day():
    heading, start = where(drawn(visit(9)), "visit")
    assert heading == "The day of your visit: Dec 1, 2026"
    assert start.title == "Your visit"


def test_every_open_thing_stands_there_once():
    case = Case.of([*ASKED, visit(40)])
    open_ones = {
        each.requirement.id
        for each in assess(case, a_catalog(), TODAY).findings
        if not is_done(each)
    }
    listed = [start.id for each in drawn(visit(40)) for start in each.starts if start.minutes]
    assert sorted(listed) == sorted(open_ones)


def test_days_run_forward_over_the_whole_list():
    days = [
        start.day
        for each in drawn(visit(40))
        for start in each.starts
        if start.day and each.heading != "Others have it in hand"
    ]
    assert days == sorted(days)


def test_promises_stand_among_the_starts_and_those_after_the_visit_last():
    late, soon = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=20)
    promises = (Promise(what="Send it", by=late), Promise(what="Call back", by=soon))
    found = drawn(visit(9), a_contact(promises=promises))
    assert where(found, "promise:c1:1")[0] == "Best started now"
    assert where(found, "promise:c1:2")[0] == "After your visit"


def test_what_others_have_in_hand_stands_apart_with_the_day_to_ask_again():
    again = TODAY + dt.timedelta(days=2)
    said = Waiting(whom="Dr. Okafor", ask_again=again)
    heading, start = where(drawn(visit(12), not_answered("paper.note", said)), "paper.note")
    assert heading == "Others have it in hand"
    assert (start.day, start.title) == (again, "Visit notes")
    assert "You are waiting for Dr. Okafor." in start.line


def test_a_newer_paper_is_not_asked_for_before_it_would_last():
    paper = a_document(
        type="visit_note",
        is_confirmed=True,
        date=ApproxDate.of(TODAY - dt.timedelta(days=30)),
    )
    within = next(
        each.within_days for each in a_catalog().requirements if each.id == "paper.note"
    )
    _, start = where(drawn(visit(90), paper), "paper.note")
    assert start.day == TODAY + dt.timedelta(days=90 - min(within, lead_of("paper.note")))


def test_without_a_visit_the_slowest_things_come_first():
    (only,) = drawn()
    leads = [lead_of(each.id) for each in only.starts]
    assert only.heading == "Slowest first"
    assert leads == sorted(leads, reverse=True)
    assert all(each.day is None for each in only.starts)
    assert drawn(visit(-2))[0].heading == "Slowest first"


def test_what_may_not_be_needed_names_the_question_that_decides():
    case = Case.of([*ASKED[:3], visit(40)])
    found = timeline(assess(case, a_catalog(), TODAY), case, a_catalog(), TODAY)
    _, start = where(found, "paper.test")
    assert start.line == "Whether you need this depends on: Could you be pregnant?"
    assert "that question" not in start.title

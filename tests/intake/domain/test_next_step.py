from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import DontKnow, Waiting
from intake.domain.case import Case
from intake.domain.conditions import AllOf, Always, ContactAbout, DiaryKept, TrialsTried
from intake.domain.dates import ApproxDate
from intake.domain.next_step import next_step, room_of
from intake.domain.put_off import PutOff
from intake.domain.readiness import assess
from intake.ids import RequirementId
from tests.builders import (
    a_catalog,
    a_choice,
    a_day,
    a_document,
    a_yes,
    not_answered,
)

TODAY = dt.date(2026, 11, 22)
ESSENTIALS = (
    a_choice("request.condition", "back"),
    a_choice("coverage.kind", "employer"),
)
ASKED = (
    *ESSENTIALS,
    a_choice("request.route", "iv"),
    a_day("request.sent_on", TODAY),
    a_yes("safety.pregnancy", yes=False),
)


NOTED = PutOff(id=RequirementId("score.pain"), until=TODAY + dt.timedelta(days=1))


def step(*entries, minutes=None, today=TODAY):
    case = Case.of(entries)
    return next_step(assess(case, a_catalog(), today), case, a_catalog(), today, minutes)


def visit(days):
    return a_day("visit.date", TODAY + dt.timedelta(days=days))


def put_off(*names, days=1):
    until = TODAY + dt.timedelta(days=days)
    return [PutOff(id=name, until=until) for name in names]


def test_the_first_questions_come_before_everything():
    assert step().id == "interview"
    assert step(ESSENTIALS[0], visit(1)).room == "about_you"


def test_with_two_minutes_the_first_questions_are_one_question():
    assert step(minutes=2).minutes == 2
    assert step(minutes=10).minutes == 5


def test_not_knowing_an_essential_is_an_answer_too():
    unknown = not_answered("request.condition", DontKnow())
    assert step(unknown, ESSENTIALS[1]).title != step().title


def test_what_slips_first_comes_first_with_the_reason():
    found = step(*ASKED, NOTED, visit(12))
    assert found.id == "paper.note"
    assert found.because == (
        "It comes first because offices may take up to 30 days to answer, "
        "and your visit is in 12 days."
    )


@pytest.mark.parametrize(("days", "words"), [(0, "is today"), (1, "is tomorrow")])
def test_the_last_days_are_said_in_words(days, words):
    assert words in step(*ASKED, visit(days)).because


def test_after_the_visit_nothing_counts_down():
    assert "your visit" not in step(*ASKED, visit(-3)).because


def test_something_put_off_is_not_offered_until_its_day():
    assert step(*ASKED, NOTED, visit(12), *put_off("paper.note")).id != "paper.note"
    assert step(*ASKED, NOTED, visit(12), *put_off("paper.note", days=0)).id == "paper.note"


def test_what_someone_else_has_is_not_offered_before_the_day_to_ask_again():
    said = Waiting(whom="Dr. Okafor", ask_again=TODAY + dt.timedelta(days=2))
    assert step(*ASKED, NOTED, visit(12), not_answered("paper.note", said)).id != "paper.note"
    found = step(
        *ASKED, NOTED, visit(12), not_answered("paper.note", said.changed(ask_again=TODAY))
    )
    assert found.title == "Visit notes: ask Dr. Okafor again now"
    assert "time to ask again" in found.because


def test_without_a_day_to_ask_again_the_usual_time_is_waited():
    recent = Waiting(since=TODAY - dt.timedelta(days=9))
    assert step(*ASKED, NOTED, visit(12), not_answered("paper.note", recent)).id != "paper.note"
    old = Waiting(since=TODAY - dt.timedelta(days=10))
    assert step(*ASKED, NOTED, visit(12), not_answered("paper.note", old)).id == "paper.note"


def test_a_newer_paper_is_not_asked_for_before_it_would_last():
    paper = a_document(type="visit_note", is_confirmed=True, date=ApproxDate.of(TODAY))
    found = step(*ASKED, visit(90), paper, *put_off("paper.notes_two"))
    assert found.id != "paper.note"


def test_what_is_half_there_says_what_it_still_needs():
    half = a_document(type="visit_note", date=ApproxDate.of(TODAY))
    found = step(*ASKED, NOTED, visit(12), half)
    assert found.title == "Visit notes: open “Paper d1” and check its type and date"
    old = a_document(type="visit_note", is_confirmed=True, date=ApproxDate(year=2020))
    assert step(*ASKED, NOTED, visit(12), old).title == "Get: Visit notes"


def test_what_the_interview_decides_is_left_to_the_interview():
    open_question = step(*ESSENTIALS, *put_off("interview"))
    assert open_question.id != "paper.test"


def test_a_small_thing_fits_into_two_minutes():
    found = step(*ASKED, visit(12), minutes=2)
    assert found.id == "score.pain"
    assert found.minutes <= 2


def test_with_nothing_small_left_the_day_can_be_noted():
    open_ones = ("score.pain", "interview", "safe.all")
    found = step(*ASKED, visit(12), *put_off(*open_ones), minutes=2)
    assert (found.id, found.room) == ("diary", "pain")


def test_with_everything_put_off_the_summary_can_be_looked_at():
    names = [each.id for each in a_catalog().requirements]
    found = step(*ASKED, visit(12), *put_off("interview", *names))
    assert (found.id, found.room) == ("summary", "summary")


def test_an_open_question_comes_before_what_only_depends():
    names = [each.id for each in a_catalog().requirements]
    found = step(*ESSENTIALS, *put_off(*names))
    assert found.id == "interview"
    assert found.title == "Go on with the questions about you"


@pytest.mark.parametrize("minutes", [None, 0, 1, 5, 60])
@pytest.mark.parametrize("entries", [(), ESSENTIALS, ASKED])
def test_there_is_always_exactly_one_with_its_reason(entries, minutes):
    assert step(*entries, minutes=minutes).because.startswith("It comes first because") or (
        step(*entries, minutes=minutes).room == "summary"
    )


@pytest.mark.parametrize(
    ("condition", "room"),
    [
        (Always(), "checklist"),
        (DiaryKept(days=1, over_days=7), "pain"),
        (TrialsTried(), "treatments"),
        (AllOf(of=(ContactAbout(party="clinic"), Always())), "contacts"),
    ],
)
def test_each_thing_is_done_in_its_room(condition, room):
    assert room_of(condition) == room

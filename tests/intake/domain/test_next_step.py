from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import DontKnow, Waiting
from intake.domain.case import Case
from intake.domain.conditions import AllOf, Always, ContactAbout, DiaryKept, TrialsTried
from intake.domain.dates import ApproxDate
from intake.domain.next_step import after_first, choose, next_step, room_of, to_do
from intake.domain.put_off import PutOff
from intake.domain.readiness import assess
from intake.domain.steps import FIRST, FITS
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


def step(*entries):
    case = Case.of(entries)
    return next_step(assess(case, a_catalog(), TODAY), case, a_catalog(), TODAY)


def chosen(*entries, minutes):
    case = Case.of(entries)
    return choose(to_do(assess(case, a_catalog(), TODAY), case, a_catalog(), TODAY), minutes)


def visit(days):
    return a_day("visit.date", TODAY + dt.timedelta(days=days))


def put_off(*names, days=1):
    until = TODAY + dt.timedelta(days=days)
    return [PutOff(id=name, until=until) for name in names]


def test_the_first_questions_come_before_everything():
    assert step().id == "interview"
    assert step(ESSENTIALS[0], visit(1)).room == "about_you"


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


def test_what_is_not_known_is_found_out_before_a_paper_that_may_not_be_needed():
    unknown = not_answered("request.condition", DontKnow())
    found = step(unknown, *ASKED[1:], NOTED, visit(12))
    assert found.id == "request.condition"
    assert found.title == "Find out: What is the treatment for?"
    assert found.room == "about_you"
    assert "on your list depend on it." in found.because


def test_what_the_interview_decides_is_left_to_the_interview():
    open_question = step(*ESSENTIALS, *put_off("interview"))
    assert open_question.id != "paper.test"


def test_what_fits_the_time_is_chosen_and_what_slips_stays_named():
    found = chosen(*ASKED, NOTED, visit(12), minutes=5)
    assert found.step.minutes <= 5
    assert found.step.because.startswith("It fits the time you have, and")
    assert found.cannot_wait is not None
    first = step(*ASKED, NOTED, visit(12))
    assert found.cannot_wait.title == first.title
    assert first.because == f"It comes first because o{found.cannot_wait.because[1:]}"
    assert found.cannot_wait.minutes > 5


def test_with_time_enough_what_comes_first_is_the_step_and_nothing_else_is_named():
    found = chosen(*ASKED, NOTED, visit(12), minutes=60)
    assert found.step == step(*ASKED, NOTED, visit(12))
    assert found.cannot_wait is None


def test_without_a_visit_nothing_slips_so_nothing_is_pressed_on_the_person():
    assert chosen(*ASKED, minutes=5).cannot_wait is None


def test_with_nothing_small_left_the_day_can_be_noted():
    open_ones = ("score.pain", "interview", "safe.all")
    found = chosen(*ASKED, visit(12), *put_off(*open_ones), minutes=2)
    assert (found.step.id, found.step.room) == ("diary", "pain")
    assert found.cannot_wait is not None


def test_what_someone_else_has_in_hand_is_not_named_as_slipping():
    said = Waiting(whom="Dr. Okafor", ask_again=TODAY + dt.timedelta(days=2))
    found = chosen(*ASKED, NOTED, visit(12), not_answered("paper.note", said), minutes=5)
    assert found.cannot_wait is None or found.cannot_wait.id != "paper.note"


def test_everything_that_can_be_done_stands_in_order():
    case = Case.of([*ASKED, visit(12)])
    todo = to_do(assess(case, a_catalog(), TODAY), case, a_catalog(), TODAY)
    ids = [each.step.id for each in todo.turns]
    assert ids[0] == step(*ASKED, visit(12)).id
    assert len(set(ids)) == len(ids)
    assert [each.id for each in after_first(todo)] == ids[1:]
    assert not any(each.because.startswith(FIRST) for each in after_first(todo))
    assert [each.urgent for each in todo.turns] == sorted(
        (each.urgent for each in todo.turns), reverse=True
    )


def test_with_everything_put_off_the_summary_can_be_looked_at():
    names = [each.id for each in a_catalog().requirements]
    found = step(*ASKED, visit(12), *put_off("interview", *names))
    assert (found.id, found.room) == ("summary", "summary")


def test_an_open_question_comes_before_what_only_depends():
    names = [each.id for each in a_catalog().requirements]
    found = step(*ESSENTIALS, *put_off(*names))
    assert found.id == "interview"
    assert found.title == "Answer 1 short question"


@pytest.mark.parametrize("minutes", [None, 0, 1, 5, 60])
@pytest.mark.parametrize("entries", [(), ESSENTIALS, ASKED])
def test_there_is_always_exactly_one_with_its_reason(entries, minutes):
    found = chosen(*entries, minutes=minutes).step
    assert found.because.startswith((FIRST, FITS)) or found.room == "summary"


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

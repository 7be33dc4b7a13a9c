from __future__ import annotations

import datetime as dt

from intake.domain.answers import ComeBack, Waiting
from intake.domain.case import Case
from intake.domain.contacts import Promise
from intake.domain.known import know
from intake.domain.readiness import assess
from intake.domain.section_done import SectionDone, section_of
from intake.domain.steps import (
    diary_today,
    first_questions,
    look,
    overdue,
    questions_left,
)
from tests.builders import (
    a_catalog,
    a_choice,
    a_contact,
    a_diary_entry,
    a_yes,
    not_answered,
)

TODAY = dt.date(2026, 11, 22)
TOMORROW = TODAY + dt.timedelta(days=1)


def known(*entries):
    return know(Case.of(entries), a_catalog(), TODAY)


def test_a_promise_whose_day_has_come_is_a_step_at_the_contacts():
    contact = a_contact(
        promises=(Promise(what="Send it", by=TODAY), Promise(what="Call", by=TOMORROW))
    )
    (found,) = overdue(known(contact))
    assert found.step.title == "Ask about what was promised: Send it"
    assert (found.step.id, found.step.room, found.urgent) == (
        "promise:c1:1",
        "contacts",
        True,
    )


def test_a_question_to_ask_again_is_a_step_of_the_interview():
    said = Waiting(whom="HR", ask_again=TODAY)
    rows = list(
        overdue(known(not_answered("coverage.kind", said), not_answered("paper.note", said)))
    )
    assert [each.step.id for each in rows] == ["ask:coverage.kind"]
    assert rows[0].step.room == "about_you"


def test_the_first_questions_end_once_something_was_said_to_each():
    assert first_questions(known()) is not None
    said = not_answered("request.condition", ComeBack())
    assert first_questions(known(said, a_choice("coverage.kind", "employer"))) is None


def left(*entries):
    found = known(*entries)
    return questions_left(assess(found.case, a_catalog(), TODAY).findings, found)


FIRST_ROUND = (a_choice("request.condition", "back"), a_choice("coverage.kind", "employer"))


def test_the_first_round_is_left_while_one_of_it_is_open_or_to_come_back_to():
    assert left().title == "Go on with the first questions"
    later = not_answered("coverage.kind", ComeBack())
    assert left(FIRST_ROUND[0], later).title == "Go on with the first questions"


def test_after_it_only_questions_that_decide_something_are_left():
    found = left(*FIRST_ROUND)
    assert found.title == "Answer 1 short question"
    assert found.room == "about_you"
    assert left(*FIRST_ROUND, a_yes("safety.pregnancy", yes=True)) is None


def test_a_section_that_is_done_for_now_is_left_alone():
    done = SectionDone(id=section_of("Your plan"), on=TODAY)
    assert left(*FIRST_ROUND, done) is None


def test_a_day_is_noted_once():
    assert diary_today(known()) is not None
    assert diary_today(known(a_diary_entry(TODAY.isoformat()))) is None


def test_looking_says_whether_anything_is_open():
    assert "so far" in look(assess(Case(), a_catalog(), TODAY)).because
    nothing = assess(Case(), a_catalog().changed(requirements=()), TODAY)
    assert "Nothing else is open" in look(nothing).because

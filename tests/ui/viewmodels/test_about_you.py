from __future__ import annotations

import pytest

from intake.domain.answers import (
    Answered,
    Choice,
    ComeBack,
    DontKnow,
    Text,
)
from tests.ui.interview import FUNDED, INSURER, KIND, NAME, an_interview
from tests.ui.open_case import OpenCase
from ui.viewmodels.about_legs import DECIDING, FIRST
from ui.viewmodels.about_you import AboutYouViewModel

EMPLOYER = Answered(given=Choice(options=("employer",)))


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, catalog=an_interview())
    yield made
    made.close()


@pytest.fixture
def model(desk):
    return AboutYouViewModel(desk.bridge)


def ids(questions):
    return [each.id for each in questions]


def test_a_question_is_asked_unless_it_surely_does_not_apply(model, desk):
    assert ids(model.questions()) == [NAME, KIND, FUNDED, INSURER]
    model.say(model.question(KIND), Answered(given=Choice(options=("original_medicare",))))
    desk.settle()
    assert ids(model.questions()) == [NAME, KIND, INSURER]


def test_the_first_round_is_through_once_something_was_said_to_each(model, desk):
    assert model.first_counts() == (1, 1)
    assert model.shaping() == FIRST
    model.say(model.question(KIND), ComeBack())
    desk.settle()
    assert model.is_through_first
    assert model.shaping() == DECIDING
    assert model.counts() == (1, 4)


def test_the_parts_say_what_is_open_and_since_when_one_is_done_with_them(model, desk):
    def told():
        return [(each.title, each.open, each.total, bool(each.since)) for each in model.parts()]

    assert told() == [("You", 1, 1, False), ("Your plan", 2, 2, False)]
    model.say(model.question(NAME), DontKnow())
    model.turn_section("Your plan")
    desk.settle()
    assert told() == [("You", 0, 1, False), ("Your plan", 2, 2, True)]


def test_nothing_decides_while_nothing_on_the_list_is_unknown(model):
    assert model.count_deciding() == 0


def test_what_was_said_is_kept_and_taken_back(model, desk):
    name = model.question(NAME)
    model.say(name, Answered(given=Text(text="Łukasz")))
    desk.settle()
    assert model.said(NAME) == Answered(given=Text(text="Łukasz"))
    rows = len(desk.store.rows)
    model.say(name, Answered(given=Text(text="Łukasz")))
    desk.settle()
    assert len(desk.store.rows) == rows
    model.say(name, None)
    desk.settle()
    assert model.said(NAME) is None


def test_all_answers_stand_by_section(model, desk):
    model.say(model.question(KIND), EMPLOYER)
    desk.settle()
    sections = model.answers()
    assert [title for title, _ in sections] == ["You", "Your plan"]
    assert next(row.words for row in sections[1][1]) == "Employer"


def test_a_helper_who_is_added_is_typing(model, desk):
    model.add_helper("Tom", "her brother")
    desk.settle()
    assert [each.says for each in model.typists()] == ["The patient", "Tom, her brother"]
    assert model.typist() == model.typists()[1].id
    model.type_as(model.typists()[0].id)
    desk.settle()
    assert model.typist() == "patient"

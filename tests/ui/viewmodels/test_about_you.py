from __future__ import annotations

import pytest

from intake.domain.answers import (
    Answered,
    Choice,
    ComeBack,
    DoesNotApply,
    DontKnow,
    Text,
    Waiting,
)
from tests.ui.interview import FUNDED, INSURER, KIND, NAME, an_interview
from tests.ui.open_case import OpenCase
from ui.viewmodels.about_you import AboutYouViewModel, say_said

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


def test_the_essentials_come_first_then_whatever_has_nothing_said(model, desk):
    assert model.first_open().id == KIND
    for question in (KIND, NAME):
        model.say(model.question(question), ComeBack())
        desk.settle()
    assert model.first_open().id == FUNDED
    for question in (FUNDED, INSURER):
        model.say(model.question(question), DontKnow())
        desk.settle()
    assert model.first_open() is None
    assert model.counts() == (4, 4)


def test_one_walks_from_question_to_question_and_back(model):
    kind = model.question(KIND)
    assert model.after(kind).id == FUNDED
    assert model.before(kind).id == NAME
    assert model.before(model.question(NAME)) is None
    assert model.after(model.question(INSURER)) is None


def test_the_place_says_section_and_how_far(model):
    assert model.place(model.question(KIND)) == "Your plan · 1 of 3"


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


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (None, "Not answered yet"),
        (EMPLOYER, "Employer"),
        (DontKnow(), "You don’t know yet"),
        (DoesNotApply(), "Does not apply"),
        (ComeBack(), "You’ll come back to this"),
        (Waiting(whom="Dana"), "Waiting for Dana"),
        (Waiting(), "Waiting for someone"),
    ],
)
def test_every_kind_of_answer_is_told_in_words(model, said, words):
    assert say_said(model.question(KIND), said) == words


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

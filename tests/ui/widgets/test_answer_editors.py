from __future__ import annotations

import pytest
from PySide6.QtWidgets import QButtonGroup

from intake.domain.answers import Choice, Quantity, Text, When, YesNo
from intake.domain.dates import ApproxDate
from intake.domain.definitions import AnswerKind, AnswerOption, Question
from intake.ids import QuestionId
from ui.widgets.answer_editors import EDITORS, QuantityEditor, read_number

DAY = ApproxDate(year=2026, month=12, day=3)
GIVEN = {
    AnswerKind.TEXT: Text(text="Łukasz"),
    AnswerKind.LONG_TEXT: Text(text="I cannot button a shirt."),
    AnswerKind.CHOICE: Choice(options=("b",)),
    AnswerKind.CHOICES: Choice(options=("a", "b")),
    AnswerKind.YES_NO: YesNo(yes=False),
    AnswerKind.QUANTITY: Quantity(amount=61.5, unit="kg"),
    AnswerKind.DATE: When(date=ApproxDate(year=2021, month=3, about=True)),
    AnswerKind.DATE_TIME: When(date=DAY, time="10:30 AM"),
}


def a_question(kind):
    return Question(
        id=QuestionId("q"),
        section="You",
        asks="What is it?",
        why="It is asked for.",
        kind=kind,
        options=(AnswerOption(id="a", says="A"), AnswerOption(id="b", says="B", help="b")),
        units=("lb", "kg"),
    )


@pytest.fixture
def editor(qtbot):
    groups = []

    def make(kind):
        groups.append(QButtonGroup())
        made = EDITORS[kind](a_question(kind), groups[-1])
        qtbot.addWidget(made)
        return made

    return make


def test_every_kind_of_answer_has_an_editor():
    assert set(EDITORS) == set(AnswerKind) == set(GIVEN)


@pytest.mark.parametrize("kind", AnswerKind)
def test_what_is_shown_comes_back(editor, kind):
    made, told = editor(kind), []
    made.edited.connect(lambda: told.append(True))
    made.show_given(GIVEN[kind])
    assert made.given() == GIVEN[kind]
    assert made.problem() == ""
    made.show_given(None)
    assert made.given() is None
    assert made.first_field() is not None
    assert not told


@pytest.mark.parametrize(
    ("text", "number"),
    [("6", 6), ("2.5", 2.5), ("1,200", 1200), ("nan", None), ("six", None), ("1e99", None)],
)
def test_numbers_are_read_as_people_write_them(text, number):
    assert read_number(text) == number


def test_a_number_that_is_none_is_said(editor):
    made = editor(AnswerKind.QUANTITY)
    assert isinstance(made, QuantityEditor)
    made._line.field.setText("six")
    assert made.problem() == "Write a number, like 6 or 2.5."
    assert made.given() is None


def test_choosing_a_card_is_told(editor):
    made, told = editor(AnswerKind.YES_NO), []
    made.edited.connect(lambda: told.append(made.given()))
    made._cards.cards[0].click()
    assert told == [YesNo(yes=True)]
    assert made.first_field() is made._cards.cards[0]

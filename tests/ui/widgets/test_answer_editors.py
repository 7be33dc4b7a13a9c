from __future__ import annotations

import pytest
from PySide6.QtWidgets import QButtonGroup

from intake.domain.answers import YesNo
from intake.domain.definitions import AnswerKind, AnswerOption, Question
from intake.ids import QuestionId
from ui.widgets.answer_editors import QuantityEditor, read_number
from ui.widgets.editors import EDITORS


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

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QButtonGroup

from intake.domain.answers import Choice, Quantity, Text, When, YesNo
from intake.domain.dates import ApproxDate
from intake.domain.definitions import AnswerKind, AnswerOption, Question
from intake.ids import QuestionId
from ui.widgets.editors import EDITORS

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
    AnswerKind.PICK: Choice(options=("b",)),
    AnswerKind.DIAGNOSIS_CODES: Text(text="G90.512"),
    AnswerKind.TREATMENT_CODES: Text(text="J3490, 96365"),
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

from __future__ import annotations

import pytest

from intake.domain.answers import Answered, Choice, ComeBack
from tests.ui.interview import KIND, an_interview
from ui.pages.about_you.question_view import QuestionView

EMPLOYER = Answered(given=Choice(options=("employer",)))


@pytest.fixture
def view(qtbot):
    question = next(each for each in an_interview().questions if each.id == KIND)
    made = QuestionView(question, "Your plan · 1 of 3", None)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("said", [None, EMPLOYER, ComeBack()])
def test_what_was_said_comes_back_without_being_told(view, said):
    told = []
    view.said_changed.connect(lambda: told.append(True))
    view.show_said(said)
    assert view.said() == said
    view.flush()
    assert not told


def test_nothing_said_is_a_way_to_go_on(view):
    went = []
    view.continue_wanted.connect(lambda: went.append(True))
    view._continue.click()
    assert went == [True]
    assert view.problems.isHidden()

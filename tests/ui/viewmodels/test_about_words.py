from __future__ import annotations

import pytest

from intake.domain.answers import (
    Answered,
    Choice,
    ComeBack,
    DoesNotApply,
    DontKnow,
    Waiting,
)
from tests.ui.interview import KIND, an_interview
from ui.viewmodels.about_words import say_said

ROW = next(each for each in an_interview().questions if each.id == KIND)
EMPLOYER = Answered(given=Choice(options=("employer",)))


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
def test_every_kind_of_answer_is_told_in_words(said, words):
    assert say_said(ROW, said) == words

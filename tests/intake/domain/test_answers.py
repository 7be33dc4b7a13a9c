from __future__ import annotations

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError

from intake.domain.answers import (
    Answer,
    Answered,
    Choice,
    ComeBack,
    DoesNotApply,
    DontKnow,
    Quantity,
    Text,
    Waiting,
    When,
    YesNo,
    own_words_id,
    told_about,
)
from intake.domain.dates import ApproxDate
from intake.ids import QuestionId

SAID = [
    Answered(given=Text(text="Nguyễn, Łukasz & Ñ <b>")),
    Answered(given=Choice(options=("crps_1",))),
    Answered(given=YesNo(yes=False)),
    Answered(given=Quantity(amount=61.5, unit="kg")),
    Answered(given=When(date=ApproxDate(year=2026, month=12, day=3), time="10:30 AM")),
    DontKnow(),
    DoesNotApply(because="I have no helper"),
    ComeBack(),
    Waiting(whom="Dana in HR", since=dt.date(2026, 11, 20), ask_again=dt.date(2026, 11, 30)),
]


@pytest.mark.parametrize("said", SAID, ids=lambda said: said.kind)
def test_whatever_was_said_comes_back_from_disk_as_it_was(said):
    answer = Answer(id=QuestionId("q"), said=said)
    assert TypeAdapter(Answer).validate_json(answer.model_dump_json()) == answer


@pytest.mark.parametrize(
    "empty", [{"kind": "text", "text": ""}, {"kind": "choice", "options": []}]
)
def test_an_empty_answer_is_no_answer(empty):
    with pytest.raises(ValidationError):
        TypeAdapter(Answered).validate_python({"kind": "answered", "given": empty})


def test_own_words_about_a_requirement_have_an_id_of_their_own_that_leads_back():
    assert own_words_id("tried.therapy") != "tried.therapy"
    assert told_about(own_words_id("tried.therapy")) == "tried.therapy"
    assert told_about("tried.therapy") == "tried.therapy"

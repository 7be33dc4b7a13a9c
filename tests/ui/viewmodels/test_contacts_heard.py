from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.contacts import Party, Reply
from intake.domain.dates import ApproxDate
from tests.builders import a_contact
from ui.viewmodels.contacts_heard import (
    asks_heard,
    contradiction,
    differs,
    heard_before,
    told_before,
)


def _said(name, answer, **more):
    return a_contact(name, replies=(Reply(ask="benefit", question="?", answer=answer),), **more)


NOW = a_contact("now")


def _heard(*contacts):
    return heard_before(Case.of([NOW, *contacts]), NOW, "benefit")


def test_the_newest_answer_of_the_same_party_comes_first():
    old = _said("c1", "A drug", date=ApproxDate(year=2026, month=1))
    new = _said("c2", "A service")
    clinic = _said("c3", "Neither", party=Party.CLINIC)
    assert [each.answer for each in _heard(old, new, clinic)] == ["A service", "A drug"]


def test_an_own_question_has_no_earlier_answers():
    assert heard_before(Case.of([NOW, _said("c1", "A drug")]), NOW, "") == ()


@pytest.mark.parametrize("answer", ["drug", "“Drug.”", "  DRUG ", ""])
def test_the_same_answer_in_other_letters_is_no_contradiction(answer):
    assert differs(answer, _heard(_said("c1", "Drug"))) is None


def test_two_answers_are_told_with_the_sentence_to_say():
    heard = _heard(_said("c1", "drug", person="Denise", reference="8830"))
    other = differs("Medical service.", heard)
    assert other is not None
    first, say = contradiction(other, "Medical service.")
    assert first == (
        "On Nov 12, 2026 Denise said “drug”. "
        "You can say this, and ask for the answer in writing:"
    )
    assert say == (
        "“On November 12, reference 8830, I was told “drug”. Now I hear “Medical service”. "
        "Which is right?”"
    )


def test_what_was_heard_last_is_told_before_the_question_is_asked():
    assert told_before(_heard(_said("c1", "drug"))) == "On Nov 12, 2026 they said “drug”."
    assert told_before(()) == ""


def test_a_vague_date_stays_vague_when_it_is_said():
    heard = _heard(_said("c1", "drug", date=ApproxDate(year=2026, month=10, about=True)))
    assert "“On about October 2026, I was told" in contradiction(heard[0], "service")[1]


def test_which_questions_were_answered_before_is_known_at_once():
    clinic = _said("c3", "Neither", party=Party.CLINIC)
    case = Case.of([NOW, _said("c1", "A drug"), _said("c2", ""), clinic])
    assert asks_heard(case, NOW) == {"benefit"}
    assert asks_heard(Case.of([NOW, clinic]), NOW) == frozenset()

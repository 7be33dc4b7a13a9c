from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import ComeBack, DoesNotApply, DontKnow, Waiting
from intake.domain.case import Case
from intake.domain.conditions import (
    Always,
    AnswerGiven,
    AnswerIs,
    ContactAbout,
    OnPath,
    OwnWords,
)
from intake.domain.contacts import Party, Reply
from intake.domain.dates import ApproxDate
from intake.domain.definitions import Requirement
from intake.domain.documents import Target
from intake.domain.known import know
from intake.domain.readiness import Standing
from intake.domain.standing.told import answer, circumstance, contact, own_account
from intake.ids import ContactId, QuestionId
from tests.builders import (
    a_catalog,
    a_choice,
    a_contact,
    a_document,
    a_proof,
    a_yes,
    an_answer,
    not_answered,
)

TODAY = dt.date(2026, 11, 22)
ROW = a_catalog().find(Requirement, "safe.all")
KIND = AnswerGiven(question=QuestionId("coverage.kind"))


def held(way, condition, *entries):
    return way(condition, ROW, know(Case.of(entries), a_catalog(), TODAY))


@pytest.mark.parametrize(
    ("said", "standing", "because"),
    [
        (ComeBack(), Standing.MISSING, "You said that you will come back to this."),
        (DontKnow(), Standing.UNKNOWN, "You do not know this yet."),
        (Waiting(), Standing.WAITING, "You are waiting for someone."),
        (
            DoesNotApply(),
            Standing.NOT_APPLICABLE,
            "You said that this does not apply to you.",
        ),
    ],
)
def test_the_four_ways_of_not_having_an_answer_stay_apart(said, standing, because):
    found = held(answer, KIND, not_answered("coverage.kind", said))
    assert (found.standing, found.because) == (standing, because)


def test_not_asked_yet_is_missing():
    assert held(answer, KIND).standing is Standing.MISSING


def test_not_knowing_leads_to_how_to_find_out():
    found = held(answer, KIND, not_answered("coverage.kind", DontKnow()))
    assert found.to_do == "Look at your card, or ask HR."


def test_an_answer_is_the_persons_own_account_with_any_page_linked_to_it():
    link = a_proof("d1", Target.answer(QuestionId("coverage.kind")))
    found = held(answer, KIND, a_choice("coverage.kind", "employer"), a_document(), link)
    assert found.standing is Standing.MET
    assert [each.kind for each in found.evidence] == ["pages", "own_account"]
    assert found.evidence[1].about == "What kind of plan is it?"


def test_own_words_meet_what_asks_for_own_words():
    found = held(
        answer, OwnWords(question=QuestionId("life.words")), an_answer("life.words", "I limp.")
    )
    assert found.standing is Standing.MET


@pytest.mark.parametrize(("yes", "standing"), [(True, Standing.MET), (False, Standing.MISSING)])
def test_a_certain_answer_may_be_asked_for(yes, standing):
    condition = AnswerIs(question=QuestionId("safety.pregnancy"), one_of=("yes",))
    assert held(answer, condition, a_yes("safety.pregnancy", yes)).standing is standing


def test_waiting_says_for_whom_since_when_and_when_to_ask_again():
    said = Waiting(whom="HR", since=dt.date(2026, 11, 10), ask_again=dt.date(2026, 11, 30))
    found = held(answer, KIND, not_answered("coverage.kind", said))
    assert found.because == "You are waiting for HR since Nov 10, 2026."
    assert found.to_do == "Ask HR again on Nov 30, 2026."
    assert found.not_before == dt.date(2026, 11, 30)


def test_once_the_day_has_come_it_says_to_ask_now():
    said = Waiting(whom="HR", ask_again=TODAY)
    found = held(answer, KIND, not_answered("coverage.kind", said))
    assert (found.to_do, found.not_before) == ("Ask HR again now.", None)


def test_a_reason_for_not_applying_is_told_in_the_persons_words():
    said = DoesNotApply(because="I have no card")
    found = held(answer, KIND, not_answered("coverage.kind", said))
    assert found.because.endswith("does not apply to you: I have no card")


def test_a_contact_counts_only_if_it_answers_the_question():
    condition = ContactAbout(party="insurer", ask="ask.benefit")
    reply = Reply(ask="ask.benefit", question="Which?", answer="A drug.")
    unasked = Reply(ask="ask.benefit", question="Which?")
    assert held(contact, condition, a_contact()).standing is Standing.MISSING
    assert held(contact, condition, a_contact(replies=(unasked,))).standing is Standing.MISSING
    clinic = a_contact(replies=(reply,), party=Party.CLINIC)
    assert held(contact, condition, clinic).standing is Standing.MISSING
    assert held(contact, condition, a_contact(replies=(reply,))).standing is Standing.MET


def test_the_newest_contact_is_named_and_its_letter_is_evidence():
    old = a_contact("c0", date=ApproxDate(year=2025))
    link = a_proof("d1", Target.contact(ContactId("c1")))
    condition = ContactAbout(party="insurer")
    found = held(contact, condition, old, a_contact(), a_document(), link)
    assert found.because == "In your log, Nov 12, 2026."
    assert [each.kind for each in found.evidence] == ["contact", "pages", "contact"]


def test_circumstances_are_known_not_known_or_beside_the_point():
    pain = OnPath(path="pain")
    assert held(circumstance, Always()).standing is Standing.MET
    assert held(circumstance, pain).standing is Standing.UNKNOWN
    chosen = a_choice("request.condition", "low")
    assert held(circumstance, pain, chosen).standing is Standing.NOT_APPLICABLE


def test_without_an_answer_there_is_no_own_account():
    nothing = know(Case(), a_catalog(), TODAY)
    assert own_account(QuestionId("coverage.kind"), nothing) == ()

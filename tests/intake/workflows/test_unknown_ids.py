from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.answers import Answered, Choice, DontKnow, own_words_id
from intake.domain.definitions import AnswerKind, AnswerOption, Catalog, Question
from intake.domain.documents import Target
from intake.ids import QuestionId, RequirementId
from intake.workflows.unknown_ids import unknown_ids
from tests.builders import a_document, a_proof, a_trial, an_answer
from tests.crps import CRITERIA, noticed, seen

if TYPE_CHECKING:
    from intake.domain.case import AnyEntry

NAME = Question(
    id=QuestionId("patient.name"),
    section="you",
    asks="Your name?",
    why="",
    kind=AnswerKind.TEXT,
)
CATALOG = Catalog(questions=(NAME,))


def test_a_slip_in_a_question_is_told_with_what_was_meant():
    (told,) = unknown_ids([an_answer("patient.nmae"), an_answer()], CATALOG)
    assert "question “patient.nmae”" in told
    assert told.endswith("Did you mean patient.name?")
    assert not list(unknown_ids([an_answer(own_words_id("patient.name"))], CATALOG))


def test_each_kind_of_id_is_looked_up():
    entries: list[AnyEntry] = [
        a_document(type="letter"),
        a_trial(treatment="gabapentin", group="anticonvulsant"),
        a_proof(target=Target.requirement(RequirementId("r"))),
    ]
    told = " ".join(unknown_ids(entries, CATALOG))
    for each in ("type of paper", "treatment “", "class of treatments", "requirement"):
        assert each in told


def test_a_symptom_or_sign_that_no_criteria_have_is_told():
    catalog = Catalog(criteria=(CRITERIA,))
    right: list[AnyEntry] = [noticed("n", 6, "sensory.told"), seen("s", 6, "motor.seen")]
    assert list(unknown_ids(right, catalog)) == []
    (told,) = unknown_ids([seen("s", 6, "motr.seen")], catalog)
    assert told.endswith("Did you mean motor.seen?")


def test_what_names_nothing_of_the_catalog_is_left_in_peace():
    entries: list[AnyEntry] = [a_document(), a_trial(), a_proof(), an_answer()]
    assert list(unknown_ids(entries, CATALOG)) == []


SITE = Question(
    id=QuestionId("request.site"),
    section="request",
    asks="Where?",
    why="",
    kind=AnswerKind.CHOICE,
    options=(AnswerOption(id="office", says="An office"),),
)


def test_an_option_that_the_question_does_not_offer_is_told():
    given = Answered(given=Choice(options=("offce",)))
    (told,) = unknown_ids([an_answer(SITE.id).changed(said=given)], Catalog(questions=(SITE,)))
    assert told.endswith("Did you mean office?")


def test_an_answer_of_another_kind_is_told():
    (told,) = unknown_ids([an_answer(SITE.id, "office")], Catalog(questions=(SITE,)))
    assert "asks for an answer of the kind choice" in told


def test_what_is_not_known_fits_every_question():
    waiting = an_answer(SITE.id).changed(said=DontKnow())
    assert list(unknown_ids([waiting], Catalog(questions=(SITE,)))) == []

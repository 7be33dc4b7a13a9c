from __future__ import annotations

from intake.domain.answers import DontKnow, Text
from intake.domain.case import Case
from intake.domain.definitions import AnswerKind, Question, SummaryPart
from intake.domain.documents import Proof, Target, TargetKind
from intake.domain.evidence import DocumentPages, OwnAccount
from intake.domain.report.answers_told import answers_in, told
from intake.ids import PATIENT, DocumentId, ProofId
from tests.builders import a_choice, a_yes, an_answer, not_answered
from tests.reports import a_material, a_question


def safety_lines(*entries):
    return list(answers_in(a_material(Case.of(entries)), SummaryPart.SAFETY))


def a_proof(question, page=2):
    target = Target(kind=TargetKind.ANSWER, id=question)
    return Proof(
        id=ProofId(f"{question}-{page}"),
        document=DocumentId("d"),
        first=page,
        last=page,
        target=target,
    )


def test_noes_with_the_same_proof_share_a_line():
    (line,) = safety_lines(a_yes("safety.heart", False), a_yes("safety.liver", False))
    assert line.text == "No: a heart problem, liver disease."


def test_a_no_on_paper_does_not_lend_its_page_to_another_no():
    proof = a_proof("safety.liver")
    lines = safety_lines(a_yes("safety.heart", False), a_yes("safety.liver", False), proof)
    assert {line.text: line.evidence[0].kind for line in lines} == {
        "No: a heart problem.": "own_account",
        "No: liver disease.": "pages",
    }


def test_a_yes_comes_before_the_noes():
    lines = safety_lines(a_yes("safety.heart", False), a_yes("safety.liver"))
    assert [line.text for line in lines] == ["Yes: liver disease.", "No: a heart problem."]


def test_not_known_is_told_and_never_as_no():
    (line,) = safety_lines(not_answered("safety.heart", DontKnow()))
    assert line.text == "Not known yet: a heart problem."


def test_answers_with_the_same_proof_share_a_line():
    material = a_material(
        Case.of([an_answer("crps.signs", "cold"), a_choice("safety.medicines", "a")])
    )
    (line,) = answers_in(material, SummaryPart.DIAGNOSIS)
    assert line.text == "Signs: cold."
    assert line.evidence == (OwnAccount(said_by=PATIENT, about="crps.signs"),)


def test_an_answer_names_the_pages_linked_to_it():
    (line,) = answers_in(
        a_material(Case.of([an_answer("crps.signs", "cold"), a_proof("crps.signs")])),
        SummaryPart.DIAGNOSIS,
    )
    assert line.evidence == (DocumentPages(document=DocumentId("d"), first=2, last=2),)


def test_a_question_told_elsewhere_is_left_alone():
    material = a_material(Case.of([an_answer("function.own_words", "Hard.")]))
    part = SummaryPart.DAILY_LIFE
    assert list(answers_in(material, part, but=("function.own_words",))) == []


def test_without_a_template_question_and_answer_are_told():
    question = Question.model_validate(a_question("q", "text"))
    assert told(question, Text(text="Maria Nguyễn")) == "q? Maria Nguyễn."
    at_length = question.changed(kind=AnswerKind.LONG_TEXT)
    assert told(at_length, Text(text="Maria Nguyễn")) == "“Maria Nguyễn”"


def test_a_template_never_ends_in_two_full_stops():
    question = Question.model_validate(a_question("q", "text", told="Goal: {answer}."))
    assert told(question, Text(text="To sleep.")) == "Goal: To sleep."


def test_many_answers_fill_several_lines():
    entries = [an_answer("crps.signs", "x" * 239), a_yes("safety.heart")]
    assert len(list(answers_in(a_material(Case.of(entries)), SummaryPart.DIAGNOSIS))) == 1

from __future__ import annotations

from intake.domain.answers import Answer, Answered, Quantity
from intake.domain.case import Case
from intake.domain.report.asked import asked, say_route
from intake.domain.report.statements import SectionId
from intake.ids import QuestionId
from tests.builders import a_choice, an_answer
from tests.reports import a_material


def texts(*entries):
    return [line.text for line in asked(a_material(Case.of(entries))).lines]


def a_quantity(question, amount):
    return Answer(id=QuestionId(question), said=Answered(given=Quantity(amount=amount)))


def test_nothing_told_gives_an_empty_section():
    assert asked(a_material(Case())).lines == ()


def test_the_request_is_told_in_one_line_with_its_pages():
    line = asked(a_material()).lines[0]
    assert line.text == (
        "IV ketamine, outpatient: 10 sessions of 4 hours, up to 0.35 mg/kg an hour; weight "
        "61 kg on Nov 10, 2026. First request."
    )
    assert {each.kind for each in line.evidence} == {"pages"}


def test_what_is_not_known_is_left_out_and_not_made_up():
    assert texts(a_choice("request.route", "iv_ketamine")) == ["IV ketamine."]
    assert texts(a_quantity("request.sessions", 1)) == ["1 session."]
    assert texts(a_quantity("request.hours", 4)) == ["4 hours."]


def test_a_continued_request_says_so():
    assert texts(
        a_choice("request.route", "iv_ketamine"), a_choice("request.first_or_more", "more")
    ) == ["IV ketamine. More sessions after earlier ones."]


def test_codes_are_told_as_the_clinic_gave_them():
    assert texts(an_answer("request.diagnosis_codes", "G90.512")) == [
        "Codes the clinic gave: G90.512."
    ]
    assert texts(an_answer("request.procedure_codes", "J3490")) == [
        "Codes the clinic gave: J3490."
    ]


def test_the_policy_is_told_as_words_that_were_read():
    assert texts(an_answer("coverage.policy", "It calls it investigational.")) == [
        "The plan’s policy, as the patient read it: “It calls it investigational.”"
    ]


def test_the_route_alone_says_what_is_asked_for():
    assert say_route(a_material()) == "IV ketamine, outpatient"
    assert asked(a_material()).id is SectionId.ASKED

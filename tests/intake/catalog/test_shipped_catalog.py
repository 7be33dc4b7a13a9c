"""The data files are code: each is held to the rules here. No other test leans on them."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from intake.domain.answers import DontKnow
from intake.domain.applying import holds, open_questions
from intake.domain.definitions import AnswerKind, Question, Requirement
from intake.domain.known import know
from intake.domain.next_step import next_step
from intake.domain.readiness import Standing, applies, assess
from intake.domain.sourced import Sourced
from tests.builders import a_yes, not_answered
from tests.intake.catalog.shipped import case_of, catalog, rows

TODAY = dt.date(2026, 11, 22)
COMPILED = dt.date(2026, 11, 22)
USED_IN_CODE = {
    "patient.name patient.birth_date patient.weight patient.weight_on request.condition",
    "request.route request.body_part request.first_or_more request.dose request.hours",
    "request.sessions request.site request.diagnosis_codes request.procedure_codes",
    "request.clinician request.npi request.clinic coverage.kind coverage.insurer",
    "coverage.plan_name coverage.member_id coverage.group_number coverage.phone",
    "coverage.self_funded coverage.benefit coverage.policy visit.date visit.place visit.with",
    "function.own_words",
}


def paths():
    kinds = [each.id for each in catalog().plan_kinds]
    conditions = [each.id for each in catalog().conditions]
    routes = [each.id for each in catalog().routes]
    return list(itertools.product(kinds, conditions, routes))


def test_the_two_paths_have_what_they_need():
    assert 45 <= len(catalog().questions) <= 110
    assert len(catalog().requirements) >= 90
    assert len(catalog().document_types) >= 40
    assert len(catalog().treatments) >= 90
    assert len(catalog().plan_kinds) == 12
    assert len(catalog().conditions) == 13
    assert {each.id for each in catalog().instruments} >= {"peg", "nrs", "phq9"}


def test_the_questions_that_code_reads_are_there():
    wanted = set(" ".join(USED_IN_CODE).split())
    assert wanted <= {each.id for each in catalog().questions}


def test_the_options_that_code_reads_are_there():
    wanted = {
        "request.first_or_more": {"first", "more"},
        "coverage.self_funded": {"self_funded", "insured"},
        "coverage.benefit": {"medical", "drug"},
    }
    for question, options in wanted.items():
        row = catalog().find(Question, question)
        assert row is not None
        assert {each.id for each in row.options} == options


@pytest.mark.parametrize("kind", [each.id for each in catalog().plan_kinds])
def test_every_plan_condition_and_route_has_a_checklist(kind):
    for plan, condition, route in paths():
        if plan != kind:
            continue
        found = assess(case_of(plan, condition, route), catalog(), TODAY)
        assert found.findings, (plan, condition, route)
        assert next_step(found, case_of(plan, condition, route), catalog(), TODAY).because


def test_no_paper_waits_for_a_question_that_is_never_asked():
    for plan, condition, route in paths():
        case = case_of(plan, condition, route)
        known = know(case, catalog(), TODAY)
        for row in catalog().requirements:
            if holds(row.when, known) is not None:
                continue
            for name in open_questions(row.when, known):
                question = catalog().find(Question, name)
                assert question is not None
                message = f"{row.id} waits for {name} under {plan}, {condition}"
                assert applies(question.when, case, catalog(), TODAY), message


def test_no_question_waits_for_one_that_is_never_asked():
    for plan, condition, route in paths():
        known = know(case_of(plan, condition, route), catalog(), TODAY)
        for row in catalog().questions:
            if holds(row.when, known) is not None:
                continue
            waited_for = [catalog().find(Question, n) for n in open_questions(row.when, known)]
            asked = [each for each in waited_for if holds(each.when, known) is not False]
            assert asked, (row.id, plan, condition, route)


def test_original_medicare_has_no_request_to_a_plan():
    case = case_of("original_medicare", "crps_1", "iv_ketamine")
    found = {each.requirement.id for each in assess(case, catalog(), TODAY).findings}
    assert "plan.medicare_billing" in found
    assert not found & {"plan.policy", "plan.first_call", "plan.service_or_drug"}
    kind = next(each for each in catalog().plan_kinds if each.id == "original_medicare")
    assert not kind.has_prior_authorization
    assert "no prior authorization" in kind.path_says


def test_pain_is_not_asked_about_mood_and_mood_not_about_pain():
    pain = case_of("employer", "crps_1", "iv_ketamine")
    mood = case_of("medicare_advantage", "depression", "iv_ketamine")
    asked = {
        name: {q.id for q in catalog().questions if applies(q.when, case, catalog(), TODAY)}
        for name, case in (("pain", pain), ("mood", mood))
    }
    assert "mood.episode_start" not in asked["pain"]
    assert not asked["mood"] & {"crps.symptoms", "pain.since", "coverage.self_funded"}
    listed = {each.requirement.id for each in assess(mood, catalog(), TODAY).findings}
    assert "scores.phq9" in listed
    assert "scores.pain_diary" not in listed


def test_unknown_answers_take_nothing_off_the_list():
    known = case_of("employer", "crps_1", "iv_ketamine")
    before = {each.requirement.id for each in assess(known, catalog(), TODAY).findings}
    for question in catalog().questions:
        unknown = known.with_entry(not_answered(question.id, DontKnow()))
        after = {each.requirement.id for each in assess(unknown, catalog(), TODAY).findings}
        assert before <= after, question.id


def test_a_yes_to_a_safety_question_brings_its_papers():
    case = case_of("employer", "crps_1", "iv_ketamine", a_yes("safety.heart"))
    found = assess(case, catalog(), TODAY).of("safety.heart_test")
    assert found is not None
    assert found.standing is Standing.MISSING


def test_every_row_that_says_something_has_a_source_and_a_date_that_is_not_ahead():
    for row in rows():
        if isinstance(row, Sourced):
            assert row.source.title, row
            assert dt.date(2026, 1, 1) <= row.as_of <= COMPILED, row


def test_what_a_requirement_leaves_unsure_names_whom_to_ask():
    for row in catalog().requirements:
        assert row.ask_when_unsure, row.id


def test_every_question_says_why_it_is_asked_and_how_to_find_out():
    for row in catalog().questions:
        assert row.why, row.id
        assert row.find_out, row.id


OFFERING = {
    *(AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.PICK),
    *(AnswerKind.DIAGNOSIS_CODES, AnswerKind.TREATMENT_CODES),
}


def test_questions_to_choose_from_have_options_and_quantities_their_units():
    for row in catalog().questions:
        chosen = row.kind in OFFERING
        assert bool(row.options) == chosen, row.id
        assert bool(row.units) == (row.kind is AnswerKind.QUANTITY), row.id


def test_every_kind_of_paper_belongs_to_a_requirement():
    used = {each for row in catalog().requirements for each in row.document_types}
    assert {each.id for each in catalog().document_types} - used == {"other"}


def test_a_requirement_can_be_found_by_its_id():
    assert catalog().find(Requirement, "doctor.letter")


def test_paths_are_those_of_the_conditions():
    known = {each.path for each in catalog().conditions}
    for row in catalog().instruments:
        assert set(row.paths) <= known, row.id
    for group in catalog().classes:
        assert set(group.for_paths) <= known, group.id

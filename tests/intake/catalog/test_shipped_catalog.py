"""The data files are code: each is held to the rules here. No other test leans on them."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import statistics
from functools import cache
from pathlib import Path

import pytest

from intake.adapters.catalog_files import read_catalog
from intake.domain.answers import DontKnow
from intake.domain.applying import holds, open_questions
from intake.domain.case import Case
from intake.domain.definitions import AnswerKind, Question, Requirement
from intake.domain.instruments import Instrument
from intake.domain.known import know
from intake.domain.next_step import next_step
from intake.domain.readiness import Standing, applies, assess
from intake.domain.sourced import Sourced
from tests.builders import a_choice, a_yes, an_answer, not_answered
from tests.intake.catalog.reading_grade import grade

TODAY = dt.date(2026, 11, 22)
COMPILED = dt.date(2026, 11, 22)
PREDICTS = re.compile(
    r"\b(approv\w*|guarantee\w*|likely|unlikely|chances?|odds|entitled|eligible|qualif\w+"
    r"|will be paid|will pay|covered)\b|\d\s?% chance",
    re.IGNORECASE,
)
# what a source itself says, told as such; never a word about this person's request
TOLD_OF_A_SOURCE = {
    "approved by the FDA",
    "FDA has approved",
    "FDA-approved",
    "an approved medicine",
}
USED_IN_CODE = {
    "patient.name patient.birth_date patient.weight patient.weight_on request.condition",
    "request.route request.body_part request.first_or_more request.dose request.hours",
    "request.sessions request.site request.diagnosis_codes request.procedure_codes",
    "request.clinician request.npi request.clinic coverage.kind coverage.insurer",
    "coverage.plan_name coverage.member_id coverage.group_number coverage.phone",
    "coverage.self_funded coverage.benefit coverage.policy visit.date visit.place visit.with",
    "function.own_words",
}


@cache
def catalog():
    return read_catalog(Path("resources"), None)


def paths():
    kinds = [each.id for each in catalog().plan_kinds]
    conditions = [each.id for each in catalog().conditions]
    routes = [each.id for each in catalog().routes]
    return list(itertools.product(kinds, conditions, routes))


def case_of(kind, condition, route, *more):
    return Case.of(
        [
            an_answer(),
            a_choice("coverage.kind", kind),
            a_choice("request.condition", condition),
            a_choice("request.route", route),
            not_answered("visit.date", DontKnow()),
            *more,
        ]
    )


def rows():
    for name in type(catalog()).model_fields:
        yield from getattr(catalog(), name)


def strings(value, name=""):
    """Yield every text that a person may read, with the key it stands at."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each, name)
    elif hasattr(type(value), "model_fields"):
        for key in type(value).model_fields:
            if key not in HIDDEN:
                yield from strings(getattr(value, key), f"{name} {key}".strip())


HIDDEN = {
    *("id", "group", "kind", "source", "as_of", "confidence", "when", "met_by", "starts"),
    *("part", "party", "question", "plan", "path", "for_paths", "document_types", "language"),
    *("licence", "scoring", "options_from", "unit", "units", "in_summary", "check"),
}


def shipped():
    for row in rows():
        for name, text in strings(row):
            yield f"{type(row).__name__} {row.id} {name}", text


def test_the_two_paths_have_what_they_need():
    assert 45 <= len(catalog().questions) <= 60
    assert len(catalog().requirements) >= 40
    assert len(catalog().document_types) >= 40
    assert len(catalog().treatments) >= 90
    assert len(catalog().plan_kinds) == 12
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
        assert 15 <= len(found.findings) <= 45, (plan, condition, route)
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


def test_questions_to_choose_from_have_options_and_quantities_their_units():
    for row in catalog().questions:
        chosen = row.kind in (AnswerKind.CHOICE, AnswerKind.CHOICES)
        assert bool(row.options) == chosen, row.id
        assert bool(row.units) == (row.kind is AnswerKind.QUANTITY), row.id


def test_short_names_fit_a_narrow_row():
    for row in catalog().requirements:
        assert row.short, row.id
        assert len(row.short) <= 30, row.id


def test_nothing_shipped_predicts_what_a_plan_will_do():
    found = []
    for where, text in shipped():
        plain = text
        for told in TOLD_OF_A_SOURCE:
            plain = plain.replace(told, "")
        if not where.endswith("others") and PREDICTS.search(plain):
            found.append((where, text))
    assert not found


def test_what_is_told_of_a_source_is_still_told():
    everything = " ".join(text for _, text in shipped())
    assert all(told in everything for told in TOLD_OF_A_SOURCE)


def test_the_words_are_plain_enough_for_grade_eight():
    own = [
        (grade(text), where)
        for where, text in shipped()
        if len(text.split()) >= 6 and not where.startswith("Instrument phq9")
    ]
    grades = [each for each, _ in own]
    worst = sorted(own, reverse=True)[:5]
    assert statistics.median(grades) <= 8, worst
    assert statistics.quantiles(grades, n=10)[-1] <= 12, worst


def test_the_words_are_typed_as_they_are_printed():
    for where, text in shipped():
        assert text == text.strip(), where
        assert "  " not in text, where
        assert not re.search(r"[\"']", text.replace("'s", "")), where


def test_help_in_a_crisis_is_here_with_its_numbers():
    page = next(each for each in catalog().learn if each.id == "crisis")
    assert "call or text 988" in page.body
    assert "press 1" in page.body
    assert "838255" in page.body
    assert "press 3" not in page.body


def test_both_sides_of_the_evidence_are_told():
    page = next(each for each in catalog().learn if each.id == "evidence")
    assert "up to 12 weeks" in page.body
    assert "no clear evidence of benefit" in page.body
    assert "more side effects" in page.body


def test_the_phq9_asks_for_help_from_one_point_and_leaves_the_last_item_unscored():
    row = catalog().find(Instrument, "phq9")
    assert row is not None
    assert [each.crisis_from for each in row.items] == [None] * 8 + [1, None]
    assert [each.scored for each in row.items] == [True] * 9 + [False]
    assert row.items[8].says == (
        "Thoughts that you would be better off dead or of hurting yourself in some way"
    )
    assert row.footer.endswith(
        "No permission required to reproduce, translate, display or distribute."
    )


def test_instruments_whose_words_have_an_owner_ship_no_words():
    for row in catalog().instruments:
        if row.is_total_only:
            assert not row.items, row.id
    assert {each.id for each in catalog().instruments if each.is_total_only} == {
        "madrs",
        "hamd17",
    }


def test_every_kind_of_paper_belongs_to_a_requirement():
    used = {each for row in catalog().requirements for each in row.document_types}
    assert {each.id for each in catalog().document_types} - used == {"other"}


def test_a_requirement_can_be_found_by_its_id():
    assert catalog().find(Requirement, "doctor.letter")

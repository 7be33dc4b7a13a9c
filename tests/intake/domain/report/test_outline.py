from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from intake.domain.case import Case
from intake.domain.definitions import ExceptionPart, ExceptionStep, FactsBelow
from intake.domain.documents import Target
from intake.domain.report.outline import (
    FOR_CLINICIAN,
    NOTHING,
    OWN_ACCOUNT,
    outline,
    outline_paper,
)
from intake.domain.report.statements import SectionId
from intake.domain.sourced import Confidence, Source
from intake.ids import CriterionId
from tests.builders import a_document, a_proof
from tests.made_rules import a_policy, a_rule
from tests.reports import a_material


def a_step(name, *facts, part=ExceptionPart.WRITE):
    return ExceptionStep(
        id=name,
        part=part,
        title=f"Heading {name}",
        why="What belongs there.",
        facts=facts,
        source=Source(title="A made-up list"),
        as_of=dt.date(2026, 11, 22),
        confidence=Confidence.MEDIUM,
    )


def material(*steps, case=None):
    made = a_material(case)
    return replace(made, catalog=made.catalog.changed(exception_steps=steps))


def test_only_the_persons_own_facts_stand_below_a_heading():
    told = material(a_step("t", FactsBelow.TRIED), a_step("g"))
    tried, goals = outline(told)
    assert tried.heading == "Heading t"
    assert any("Gabapentin" in each.text for each in tried.facts)
    assert goals.facts == ()


def test_what_to_gather_and_ask_is_no_part_of_the_letter():
    assert outline(material(a_step("g", part=ExceptionPart.GATHER))) == ()
    assert outline_paper(material()) is None


def test_every_fact_names_its_page_or_the_own_account():
    (part,) = outline(material(a_step("t", FactsBelow.TRIED)))
    assert all(each.shown_by for each in part.facts)
    assert any(", page" in each.shown_by for each in part.facts)
    assert any(each.shown_by == OWN_ACCOUNT for each in part.facts)


def test_rules_stand_in_the_plans_words_with_their_pages():
    link = a_proof("d1", Target.criterion(CriterionId("a")), (1, 2))
    rules = (a_rule("a", words="Signs."), a_rule("b", 1, words="Age."))
    case = Case.of((a_policy(), *rules, a_document("d1"), link))
    (part,) = outline(material(a_step("r", FactsBelow.RULES), case=case))
    assert [(each.text, each.shown_by) for each in part.facts] == [
        ("“Signs.” Weak.", "Paper d1, pages 1 to 2"),
        ("“Age.” Missing.", "no page yet"),
    ]


def test_an_empty_part_says_so_on_paper():
    paper = outline_paper(material(a_step("g")))
    assert paper is not None
    assert paper.rows[0].cells == ("Heading g. What belongs there.", FOR_CLINICIAN, "")
    (part,) = outline(material(a_step("t", FactsBelow.TRIED), case=Case()))
    assert part.empty_says == NOTHING


@pytest.mark.parametrize("facts", [each for each in FactsBelow if each != "rules"])
def test_every_kind_of_facts_is_a_section_of_the_summary(facts):
    assert SectionId(facts.value)

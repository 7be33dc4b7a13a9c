"""CRPS in the summary: symptoms as own account, signs only as a clinician recorded them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.documents import Target
from intake.domain.evidence import OwnAccount
from intake.domain.report.proofs import NO_PAGE, pages_for, unique
from intake.domain.report.statements import Span, Statement
from intake.domain.report.words import MOST_LINE, one_line, sentence
from intake.domain.told_and_recorded import (
    criteria_for,
    held_against,
    say_asked,
    say_by_category,
    say_counts,
    say_recorded,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.crps import Signs, Symptoms
    from intake.domain.definitions import ClinicalCriteria
    from intake.domain.evidence import Evidence
    from intake.domain.report.material import Material
    from intake.domain.told_and_recorded import ToldAndRecorded


def crps_lines(material: Material) -> Iterator[Statement]:
    """Yield what was noticed, what was recorded, and the counts beside what is asked for."""
    criteria = criteria_for(material.case, material.catalog)
    if criteria is None:
        return
    told = held_against(criteria, material.case)
    if told.symptoms is not None and told.symptoms.noticed:
        yield _noticed(criteria, told.symptoms)
    if told.signs is not None:
        yield _recorded(criteria, told.signs, material.case)
    if told.symptoms is not None or told.signs is not None:
        evidence = unique(_behind(told, material.case)) or (NO_PAGE,)
        words = f"{say_asked(told)} {say_counts(told)}"
        yield Statement(spans=(Span(text=words),), evidence=evidence)


def told_elsewhere(material: Material) -> tuple[str, ...]:
    """Return the question whose ticks the dated symptoms take the place of, if any."""
    criteria = criteria_for(material.case, material.catalog)
    if criteria is None or held_against(criteria, material.case).symptoms is None:
        return ()
    return (criteria.asked_in,)


def symptoms_proof(symptoms: Symptoms) -> OwnAccount:
    """Return what stands behind symptoms: the person, or the helper who wrote them down."""
    return OwnAccount(said_by=symptoms.said_by, about=symptoms.id)


def signs_proofs(signs: Signs, case: Case) -> tuple[Evidence, ...]:
    """Return the pages of the record; without any, that it is an own account of it."""
    pages = pages_for(case, Target.crps_signs(signs.id))
    return pages or (OwnAccount(said_by=signs.said_by, about=signs.id),)


def _noticed(criteria: ClinicalCriteria, symptoms: Symptoms) -> Statement:
    lead = f"Symptoms told by the patient ({say_date(symptoms.date)}): "
    words = "; ".join(say_by_category(criteria, symptoms.noticed))
    return _statement(lead, words, (symptoms_proof(symptoms),))


def _recorded(criteria: ClinicalCriteria, signs: Signs, case: Case) -> Statement:
    lead = f"Signs as recorded by {signs.recorded_by} ({say_date(signs.date)}): "
    said = (*say_by_category(criteria, signs.seen), *say_recorded(criteria, signs))
    words = "; ".join(each.rstrip(".") for each in said) or "none listed"
    return _statement(lead, words, signs_proofs(signs, case))


def _statement(lead: str, words: str, evidence: tuple[Evidence, ...]) -> Statement:
    told = sentence(one_line(words, MOST_LINE))
    return Statement(spans=(Span(text=lead, strong=True), Span(text=told)), evidence=evidence)


def _behind(told: ToldAndRecorded, case: Case) -> Iterator[Evidence]:
    if told.symptoms is not None:
        yield symptoms_proof(told.symptoms)
    if told.signs is not None:
        yield from signs_proofs(told.signs, case)

"""Symptoms, recorded signs and both sides compared, by date: a list for the packet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import newest_first, say_date
from intake.domain.definitions import PacketPart
from intake.domain.evidence import OwnAccount
from intake.domain.limbs import Limbs, say_sides, say_thicker, say_warmer
from intake.domain.report.crps_told import symptoms_proof
from intake.domain.report.own_paper import OwnPaper, OwnRow, continued
from intake.domain.told_and_recorded import (
    criteria_for,
    say_by_category,
    say_recorded,
    signs_by_date,
    symptoms_by_date,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.crps import Signs, Symptoms
    from intake.domain.definitions import ClinicalCriteria
    from intake.domain.evidence import Evidence
    from intake.domain.report.material import Material


def crps_paper(material: Material) -> OwnPaper | None:
    """Return every date of symptoms and signs; None while there is none."""
    criteria = criteria_for(material.case, material.catalog)
    if criteria is None:
        return None
    noticed, seen = symptoms_by_date(material.case), signs_by_date(material.case)
    rows = [row for each in noticed for row in _noticed(criteria, each)]
    rows += [row for each in seen if each.recorded_by for row in _seen(criteria, each)]
    if not rows:
        return None
    return OwnPaper(
        id="crps",
        title="CRPS: symptoms told, signs recorded",
        part=PacketPart.DIAGNOSIS,
        intro="Symptoms are the patient’s own account. Signs stand here as the patient read "
        "them in the record of the clinician named.",
        heads=("When, and who says so", "What"),
        shares=(30, 70),
        rows=tuple(rows),
    )


def limbs_paper(material: Material) -> OwnPaper | None:
    """Return left and right compared, the newest first; None while nothing was compared."""
    rows = [row for each in limbs_by_date(material.case) for row in _sides(each)]
    if not rows:
        return None
    return OwnPaper(
        id="limbs",
        title="Left and right compared, by date",
        part=PacketPart.DIAGNOSIS,
        intro="Measured and seen by the patient or helper, not by a clinician.",
        heads=("When", "What", "Left", "Right"),
        shares=(20, 22, 29, 29),
        rows=tuple(rows),
    )


def limbs_by_date(case: Case) -> tuple[Limbs, ...]:
    """Return the comparisons, the newest first."""
    return tuple(sorted(case.all(Limbs), key=lambda each: newest_first(each.date)))


def _noticed(criteria: ClinicalCriteria, symptoms: Symptoms) -> Iterator[OwnRow]:
    proves = symptoms_proof(symptoms)
    lead = f"{say_date(symptoms.date)}, symptoms told"
    lines = say_by_category(criteria, symptoms.noticed) or ("None ticked",)
    yield from _lines(lead, (*lines, symptoms.note), proves)


def _seen(criteria: ClinicalCriteria, signs: Signs) -> Iterator[OwnRow]:
    proves = OwnAccount(said_by=signs.said_by, about=signs.id)
    lead = f"{say_date(signs.date)}, recorded by {signs.recorded_by}"
    lines = say_by_category(criteria, signs.seen) or ("No signs listed",)
    yield from _lines(lead, (*lines, *say_recorded(criteria, signs), signs.note), proves)


def _lines(lead: str, lines: tuple[str, ...], proves: Evidence) -> Iterator[OwnRow]:
    for place, words in enumerate(lines):
        yield from continued("" if place else lead, words, proves)


def _sides(limbs: Limbs) -> Iterator[OwnRow]:
    proves = OwnAccount(said_by=limbs.said_by, about=limbs.id)
    lead = f"{say_date(limbs.date)}, {limbs.part}".rstrip(", ")
    for what, left, right in say_sides(limbs):
        yield OwnRow(cells=(lead, what, left, right), proves=proves)
        lead = ""
    how = [
        f"Measured with: {limbs.measured_with}" if limbs.measured_with else "",
        f"Around at: {limbs.around_at}" if limbs.around_at else "",
        say_warmer(limbs),
        say_thicker(limbs),
        limbs.note,
    ]
    for words in how:
        yield from continued("", words, proves)

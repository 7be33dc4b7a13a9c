"""Section 2: which diagnosis, by whom and since when, as recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.definitions import ConditionKind, SummaryPart
from intake.domain.facts import request_of
from intake.domain.report.answers_told import answers_in
from intake.domain.report.crps_told import crps_lines, told_elsewhere
from intake.domain.report.proofs import answer_proofs
from intake.domain.report.statements import Section, SectionId, Span, Statement
from intake.domain.report.words import MOST_NAME, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.material import Material


def diagnosis(material: Material) -> Section:
    """Return the section on the diagnosis."""
    lines = [
        *_named(material),
        *answers_in(material, SummaryPart.DIAGNOSIS, but=told_elsewhere(material)),
        *crps_lines(material),
    ]
    return Section(id=SectionId.DIAGNOSIS, lines=tuple(lines))


def say_diagnosis(material: Material) -> str:
    """Return the diagnosis in a few words: "CRPS type I, left hand (G90.512)"."""
    request = request_of(material.case)
    found = material.catalog.find(ConditionKind, request.condition)
    where = one_line(request.body_part, MOST_NAME)
    words = ", ".join(part for part in (found.title if found else "", where) if part)
    codes = one_line(request.diagnosis_codes, MOST_NAME)
    return f"{words} ({codes})" if words and codes else words or codes


def _named(material: Material) -> Iterator[Statement]:
    words = say_diagnosis(material)
    if words:
        questions = ("request.condition", "request.body_part", "request.diagnosis_codes")
        yield Statement(
            spans=(Span(text=f"{words}.", strong=True),),
            evidence=answer_proofs(material.case, *questions),
        )

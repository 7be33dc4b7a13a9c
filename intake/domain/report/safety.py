"""Section 6: safety items for the clinic, as answered and as records show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.allergies import ANY_ALLERGIES
from intake.domain.conditions import Always
from intake.domain.definitions import SummaryPart
from intake.domain.known import know
from intake.domain.prompts import prompts_of
from intake.domain.report.answers_told import answers_in
from intake.domain.report.medicines import medicine_lines
from intake.domain.report.proofs import NO_PAGE
from intake.domain.report.statements import (
    Cut,
    Reader,
    Section,
    SectionId,
    Span,
    Statement,
)
from intake.domain.report.words import one_line, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.material import Material


def safety(material: Material) -> Section:
    """Return the section on safety: every answer stays, whatever is cut elsewhere."""
    answers = answers_in(material, SummaryPart.SAFETY, but=(ANY_ALLERGIES,))
    lines = (*medicine_lines(material), *answers, *_to_bring_up(material))
    return Section(id=SectionId.SAFETY, lines=lines)


def _to_bring_up(material: Material) -> Iterator[Statement]:
    """Yield what the patient means to talk about; the insurer’s copy does without it."""
    if material.reader is Reader.INSURER:
        return
    known = know(material.case, material.catalog, material.today)
    names = [each.short for each in prompts_of(known).tell if not isinstance(each.when, Always)]
    if names:
        words = sentence(one_line("; ".join(names)))
        spans = (Span(text="To talk about at the visit: ", strong=True), Span(text=words))
        yield Statement(spans=spans, evidence=(NO_PAGE,), may_go=Cut.LONG_WORDS)

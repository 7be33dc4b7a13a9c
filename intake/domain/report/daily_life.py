"""Section 5: what it does to daily life, in the person's own words and in records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.domain.definitions import SummaryPart
from intake.domain.facts import text_of
from intake.domain.report.answers_told import answers_in
from intake.domain.report.proofs import answer_proofs
from intake.domain.report.statements import Cut, Section, SectionId, Span, Statement
from intake.domain.report.words import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.material import Material

OWN_WORDS = "function.own_words"
_PARAGRAPHS = re.compile(r"\n\s*\n|\r\n|\n")


def daily_life(material: Material) -> Section:
    """Return the section on daily life."""
    told = answers_in(material, SummaryPart.DAILY_LIFE, but=(OWN_WORDS,))
    lines = [*_quotes(material), *told]
    return Section(id=SectionId.DAILY_LIFE, lines=tuple(lines))


def _quotes(material: Material) -> Iterator[Statement]:
    text = text_of(material.case, OWN_WORDS)
    paragraphs = [part for part in _PARAGRAPHS.split(text) if part.strip()]
    for position, paragraph in enumerate(paragraphs):
        yield Statement(
            spans=(Span(text=quoted(paragraph)),),
            evidence=answer_proofs(material.case, OWN_WORDS),
            may_go=Cut.LATER_QUOTE if position else None,
        )

"""Section 6: safety items for the clinic, as answered and as records show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.definitions import SummaryPart
from intake.domain.report.answers_told import answers_in
from intake.domain.report.statements import Section, SectionId

if TYPE_CHECKING:
    from intake.domain.report.material import Material


def safety(material: Material) -> Section:
    """Return the section on safety: every answer stays, whatever is cut elsewhere."""
    return Section(id=SectionId.SAFETY, lines=tuple(answers_in(material, SummaryPart.SAFETY)))

"""The lines of the packet's cover: the few facts that say whose papers these are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.report.asked import say_route
from intake.domain.report.diagnosis import say_diagnosis
from intake.domain.report.top import NOT_GIVEN

if TYPE_CHECKING:
    from intake.domain.report.material import Material
    from intake.domain.report.statements import Report


def cover_facts(material: Material, report: Report) -> tuple[tuple[str, str], ...]:
    """Return label and words of each line, in order."""
    top = {each.label: each.text for row in report.top for each in (row.left, row.right)}
    return (
        ("Asked for", say_route(material) or NOT_GIVEN),
        ("Diagnosis", say_diagnosis(material) or NOT_GIVEN),
        *(
            (label, top[label])
            for label in ("Born", "Plan", "Member", "Visit", "With", "Prepared")
        ),
    )

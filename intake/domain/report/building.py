"""The whole report, section by section, from what the person told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.report.asked import asked
from intake.domain.report.contacts import contacts
from intake.domain.report.daily_life import daily_life
from intake.domain.report.diagnosis import diagnosis
from intake.domain.report.material import Material
from intake.domain.report.papers_told import with_papers
from intake.domain.report.safety import safety
from intake.domain.report.scores import scores
from intake.domain.report.statements import Report
from intake.domain.report.still_open import open_line, still_open
from intake.domain.report.top import name_of, top
from intake.domain.report.tried import tried

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.readiness import Readiness
    from intake.domain.report.statements import Reader


def build_report(
    case: Case, catalog: Catalog, readiness: Readiness, today: dt.date, reader: Reader
) -> Report:
    """Return what the summary says to this reader on this day.

    Args:
        case: what the person told; nothing else is ever told.
        catalog: the words for classes, plans and questions.
        readiness: what ``assess`` found for the same case and day.
        today: the day printed as "prepared".
        reader: decides what stays at home, e.g. mood scores for a request about pain.
    """
    material = Material(case, catalog, readiness, today, reader)
    return Report(
        reader=reader,
        prepared_on=today,
        name=name_of(material),
        top=top(material),
        open_line=open_line(material),
        sections=with_papers(
            material,
            (
                asked(material),
                diagnosis(material),
                tried(material),
                scores(material),
                daily_life(material),
                safety(material),
                contacts(material),
                still_open(material),
            ),
        ),
    )

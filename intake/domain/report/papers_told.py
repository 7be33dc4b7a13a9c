"""What linked papers show, as lines of the summary: the requirement and its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.definitions import Group
from intake.domain.documents import Document
from intake.domain.report.proofs import finding_pages, unique
from intake.domain.report.statements import Span, Statement
from intake.domain.report.words import MOST_NAME, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.case import Case
    from intake.domain.definitions import SummaryPart
    from intake.domain.evidence import DocumentPages
    from intake.domain.report.material import Material
    from intake.domain.report.statements import Cut


def papers_in(
    material: Material, part: SummaryPart, *, may_go: Cut | None = None
) -> Iterator[Statement]:
    """Yield a line for each requirement of this part that has pages behind it."""
    for finding in material.readiness.findings:
        group = material.catalog.find(Group, finding.requirement.group)
        pages = finding_pages(finding)
        if group is None or group.in_summary is not part or not pages:
            continue
        words = f"{finding.requirement.short}: {say_papers(material.case, pages)}."
        yield Statement(spans=(Span(text=words),), evidence=unique(pages), may_go=may_go)


def say_papers(case: Case, pages: Iterable[DocumentPages]) -> str:
    """Return the papers by title and date: "Bone scan, Oct 3, 2024; nerve study, 2024"."""
    papers = [case.one(Document, each.document) for each in unique(pages)]
    return "; ".join(dict.fromkeys(say_paper(paper) for paper in papers if paper))


def say_paper(paper: Document) -> str:
    """Return a paper's title and date."""
    title = one_line(paper.title, MOST_NAME)
    return f"{title}, {say_date(paper.date)}" if paper.date else title

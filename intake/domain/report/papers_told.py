"""Papers that prove something but that no line has named yet: each told once, by its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.definitions import Group, SummaryPart
from intake.domain.documents import Document
from intake.domain.evidence import DocumentPages
from intake.domain.report.proofs import finding_pages, unique
from intake.domain.report.statements import Cut, SectionId, Span, Statement
from intake.domain.report.words import MOST_NAME, counted, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.report.material import Material
    from intake.domain.report.statements import Section
    from intake.ids import DocumentId

MOST_TOLD = 5
_SECTIONS = {
    SectionId.ASKED: SummaryPart.ASKED,
    SectionId.DIAGNOSIS: SummaryPart.DIAGNOSIS,
    SectionId.TRIED: SummaryPart.TRIED,
    SectionId.DAILY_LIFE: SummaryPart.DAILY_LIFE,
    SectionId.SAFETY: SummaryPart.SAFETY,
}


def with_papers(material: Material, sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return the sections, each with a line for every linked paper not yet named anywhere."""
    made = tuple(sections)
    named = {document for section in made for document in _named(section)}
    grown: list[Section] = []
    for section in made:
        lines = tuple(_lines(material, section.id, named))
        grown.append(section.changed(after=(*section.after, *lines)))
    return tuple(grown)


def say_paper(paper: Document) -> str:
    """Return a paper's title and date."""
    title = one_line(paper.title, MOST_NAME)
    return f"{title}, {say_date(paper.date)}" if paper.date else title


def _lines(
    material: Material, section: SectionId, named: set[DocumentId]
) -> Iterator[Statement]:
    """Yield the lines, newest paper first, and note the papers as named."""
    may_go = Cut.TEST_DETAIL if section is SectionId.SAFETY else None
    linked = _linked(material, _SECTIONS.get(section))
    papers = [material.case.one(Document, each) for each in linked if each not in named]
    found = sorted((each for each in papers if each), key=_newest_first)
    named.update(each.id for each in found)
    for paper in found[:MOST_TOLD]:
        span = Span(text=f"{say_paper(paper)}.")
        yield Statement(spans=(span,), evidence=unique(linked[paper.id]), may_go=may_go)
    rest = found[MOST_TOLD:]
    if rest:
        span = Span(text=f"And {counted(len(rest), 'older paper')}: see the pages named.")
        pages = unique(page for paper in rest for page in linked[paper.id])
        yield Statement(spans=(span,), evidence=pages, may_go=may_go)


def _newest_first(paper: Document) -> int:
    return -paper.date.last.toordinal() if paper.date else 0


def _linked(
    material: Material, part: SummaryPart | None
) -> dict[DocumentId, list[DocumentPages]]:
    """Return the pages that the findings of a part looked at, by document."""
    found: dict[DocumentId, list[DocumentPages]] = {}
    for finding in material.readiness.findings:
        group = material.catalog.find(Group, finding.requirement.group)
        if group is not None and part is not None and group.in_summary is part:
            for pages in finding_pages(finding):
                found.setdefault(pages.document, []).append(pages)
    return found


def _named(section: Section) -> Iterator[DocumentId]:
    for said in section.said if section.id is not SectionId.OPEN else ():
        for each in said.evidence:
            if isinstance(each, DocumentPages):
                yield each.document

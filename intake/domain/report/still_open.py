"""Section 8: what is weak, waited for, missing or not known yet, told openly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.answers import Waiting
from intake.domain.dates import say_day
from intake.domain.documents import Document
from intake.domain.evidence import DocumentPages
from intake.domain.facts import visit_of
from intake.domain.lost_pages import is_damaged, say_lost
from intake.domain.readiness import Standing
from intake.domain.report.proofs import answer_proofs, finding_pages, unique
from intake.domain.report.statements import Section, SectionId, Span, Statement
from intake.domain.report.words import MOST_NAME, about_the_patient, counted, one_line, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.evidence import Evidence
    from intake.domain.readiness import Finding
    from intake.domain.report.material import Material

OPEN = {
    Standing.WAITING: "Waiting",
    Standing.WEAK: "Weak",
    Standing.MISSING: "Missing",
    Standing.UNKNOWN: "Not known yet",
}
MOST_TOLD_APART = 4


def still_open(material: Material) -> Section:
    """Return the section on what is open, by standing, in the order of ``OPEN``."""
    lines = [line for standing in OPEN for line in _lines(material, standing)]
    return Section(id=SectionId.OPEN, lines=(*lines, *_lost(material)))


def _lost(material: Material) -> Iterator[Statement]:
    """Yield a line that names the lost pages of papers that are in the packet."""
    found = [
        each for each in material.case.all(Document) if each.packet_pages and is_damaged(each)
    ]
    if not found:
        return
    names = "; ".join(f"{one_line(each.title, MOST_NAME)}, {say_lost(each)}" for each in found)
    pages = (
        DocumentPages(document=each.id, first=page, last=page)
        for each in found
        for page in each.packet_pages
    )
    yield Statement(
        spans=(Span(text="Could not be read: ", strong=True), Span(text=f"{names}.")),
        evidence=unique(pages),
    )


def open_findings(material: Material) -> tuple[Finding, ...]:
    """Return the findings that are not met."""
    return tuple(each for each in material.readiness.findings if each.standing in OPEN)


def open_line(material: Material) -> Statement:
    """Return the line for the top of the page: how many papers are open."""
    found = open_findings(material)
    if not found:
        words = "Nothing on the checklist is still open."
    else:
        verb = "is" if len(found) == 1 else "are"
        words = f"{counted(len(found), 'item')} {verb} still open: see {SectionId.OPEN.number}."
    return Statement(
        spans=(Span(text=words, strong=True),), evidence=answer_proofs(material.case)
    )


def _lines(material: Material, standing: Standing) -> Iterator[Statement]:
    found = [each for each in material.readiness.findings if each.standing is standing]
    if len(found) > MOST_TOLD_APART and standing is not Standing.WAITING:
        yield _together(material, standing, found)
    else:
        yield from (_alone(material, each) for each in found)


def _alone(material: Material, finding: Finding) -> Statement:
    more = _waiting(material, finding) or finding.because
    head = f"{OPEN[finding.standing]}: {finding.requirement.short}."
    return Statement(
        spans=(Span(text=f"{head} " if more else head, strong=True), Span(text=_told(more))),
        evidence=_proofs(material, finding),
    )


def _together(material: Material, standing: Standing, found: list[Finding]) -> Statement:
    names = "; ".join(each.requirement.short for each in found)
    return Statement(
        spans=(
            Span(text=f"{OPEN[standing]} ({len(found)}): ", strong=True),
            Span(text=f"{names}."),
        ),
        evidence=answer_proofs(material.case, *(each.requirement.id for each in found)),
    )


def _waiting(material: Material, finding: Finding) -> str:
    said = material.case.said(finding.requirement.id)
    if not isinstance(said, Waiting):
        return ""
    whom = f" of {one_line(said.whom, MOST_NAME)}" if said.whom else ""
    since = f"Asked {say_day(said.since)}" if said.since else "Asked"
    visit = visit_of(material.case).day
    needed = f"; needed before {say_day(visit)}" if visit else ""
    return f"{since}{whom}{needed}"


def _told(words: str) -> str:
    return sentence(one_line(about_the_patient(words))) if words else ""


def _proofs(material: Material, finding: Finding) -> tuple[Evidence, ...]:
    return unique(finding_pages(finding)) or answer_proofs(
        material.case, finding.requirement.id
    )

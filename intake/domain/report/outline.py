"""An outline for the clinician's letter: fixed headings, the person's own facts, no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import StrictStr

from intake.domain.definitions import ExceptionPart, FactsBelow, PacketPart
from intake.domain.documents import Document
from intake.domain.evidence import DocumentPages
from intake.domain.report.building import build_report
from intake.domain.report.own_paper import OwnPaper, OwnRow, pieces
from intake.domain.report.plan_rules import STANDS
from intake.domain.report.statements import SectionId
from intake.domain.report.words import MOST_NAME, one_line
from intake.domain.standing.held import Standing
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.definitions import ExceptionStep
    from intake.domain.evidence import Evidence
    from intake.domain.report.material import Material
    from intake.domain.report.statements import Report

NOTHING = "Nothing in the case yet."
FOR_CLINICIAN = "For the clinician to write."
OWN_ACCOUNT = "own account"
_BY = "Put together from the patient’s own notes and records. Nothing was added to them."
_INTRO = "An outline to help the clinician. The clinician decides what the letter says."


class OutlineFact(Value):
    """One fact as the summary tells it, and what shows it in words."""

    text: StrictStr
    shown_by: StrictStr


class OutlinePart(Value):
    """One heading of the letter: what belongs there, and the facts there are."""

    heading: StrictStr
    belongs: StrictStr
    facts: tuple[OutlineFact, ...] = ()
    empty_says: StrictStr = NOTHING


def outline(material: Material) -> tuple[OutlinePart, ...]:
    """Return the outline of the letter for this case."""
    report = build_report(
        material.case, material.catalog, material.readiness, material.today, material.reader
    )
    steps = (each for each in material.catalog.exception_steps)
    return tuple(
        _part(material, report, each) for each in steps if each.part is ExceptionPart.WRITE
    )


def outline_paper(material: Material) -> OwnPaper | None:
    """Return the outline as a list to print, or None where the catalog has none."""
    rows = [row for part in outline(material) for row in _rows(part)]
    if not rows:
        return None
    return OwnPaper(
        id="outline",
        title="Outline for the doctor’s letter",
        part=PacketPart.REQUEST,
        by=_BY,
        intro=_INTRO,
        heads=("Part of the letter", "Facts", "Shown by"),
        shares=(26, 50, 24),
        rows=tuple(rows),
    )


def _part(material: Material, report: Report, step: ExceptionStep) -> OutlinePart:
    facts = tuple(fact for each in step.facts for fact in _facts(material, report, each))
    empty_says = NOTHING if step.facts else FOR_CLINICIAN
    return OutlinePart(heading=step.title, belongs=step.why, facts=facts, empty_says=empty_says)


def _facts(material: Material, report: Report, kind: FactsBelow) -> Iterator[OutlineFact]:
    if kind is FactsBelow.RULES:
        yield from _rules(material)
        return
    for said in report.section(SectionId(kind.value)).said:
        shown_by = _shown_by(material, said.evidence)
        yield OutlineFact(text=said.text, shown_by=shown_by)


def _rules(material: Material) -> Iterator[OutlineFact]:
    for finding in material.readiness.criteria:
        if finding.counts and finding.standing is not Standing.NOT_APPLICABLE:
            lead = "Not paid when: " if finding.excludes else ""
            words = f"{lead}“{finding.criterion.words}” {STANDS[finding.standing]}."
            shown_by = _shown_by(material, finding.evidence)
            is_bare = not finding.evidence
            yield OutlineFact(text=words, shown_by="no page yet" if is_bare else shown_by)


def _shown_by(material: Material, evidence: Iterable[Evidence]) -> str:
    """Return the records in words; without any, that it is the own account."""
    found = [
        f"{one_line(paper.title, MOST_NAME)}, {_pages(each)}"
        for each in evidence
        if isinstance(each, DocumentPages)
        and (paper := material.case.one(Document, each.document)) is not None
    ]
    return "; ".join(dict.fromkeys(found)) or OWN_ACCOUNT


def _pages(pages: DocumentPages) -> str:
    if pages.first == pages.last:
        return f"page {pages.first}"
    return f"pages {pages.first} to {pages.last}"


def _rows(part: OutlinePart) -> Iterator[OwnRow]:
    head = f"{part.heading}. {part.belongs}"
    if not part.facts:
        yield OwnRow(cells=(head, part.empty_says, ""))
    for at, fact in enumerate(part.facts):
        first, *rest = pieces(fact.text)
        yield OwnRow(cells=("" if at else head, first, fact.shown_by))
        for piece in rest:
            yield OwnRow(cells=("", piece, ""))

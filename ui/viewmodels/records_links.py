"""What the pages of a record can prove: what they are linked to, and what they often show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.documents import Proof, Target, TargetKind
from intake.domain.report.words import one_line
from ui.viewmodels.records_targets import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from intake.domain.documents import Document
    from intake.domain.passages import Passage
    from intake.domain.standing.held import Standing
    from ui.viewmodels.records_hand import InHand
    from ui.viewmodels.records_targets import Told

MOST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class LinkView:
    """One range of pages that is linked to a target."""

    proof: str
    pages: str


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A thing these pages can prove, ticked where they are linked to it.

    ``more`` offers to link the pages in hand too, where the links name other pages.
    """

    target: Target
    title: str
    second: str
    standing: Standing | None
    links: tuple[LinkView, ...]
    more: str = ""

    @property
    def is_linked(self) -> bool:
        """Whether any page of this record is linked to it."""
        return bool(self.links)


@dataclass(frozen=True, slots=True)
class TargetSection:
    """Things of one kind under their heading."""

    title: str
    rows: tuple[TargetRow, ...]


def sections(
    told: Told, document: Document, hand: InHand, wanted: Target | None = None
) -> tuple[TargetSection, ...]:
    """Return what these pages prove or may prove, by kind.

    Args:
        told: the case with its catalog and readiness.
        document: the record that is open.
        hand: the pages in hand, or words on one.
        wanted: what a paper is looked for just now, if for anything; it comes first.
    """
    proofs = [each for each in told.case.all(Proof) if each.document == document.id]
    targets = [*_expected(told, document, wanted), *(each.target for each in proofs)]
    return tuple(
        TargetSection(
            _heading(kind),
            tuple(
                _row(target, told, proofs, hand)
                for target in dict.fromkeys(targets)
                if target.kind is kind
            ),
        )
        for kind in TargetKind
        if any(target.kind is kind for target in targets)
    )


def say_range(first: int, last: int) -> str:
    """Return "page 3" or "pages 3 to 5"."""
    if first == last:
        return _tr("page {0}").format(first)
    return _tr("pages {0} to {1}").format(first, last)


def _expected(told: Told, document: Document, wanted: Target | None) -> Iterable[Target]:
    if wanted is not None:
        yield wanted
    for finding in told.readiness.findings:
        row = finding.requirement
        if document.type and document.type in row.document_types:
            yield Target.requirement(row.id)


def _row(target: Target, told: Told, proofs: Sequence[Proof], hand: InHand) -> TargetRow:
    links = sorted(
        (each for each in proofs if each.target == target),
        key=lambda each: (each.first, each.last),
    )
    title, second = title_of(target, told)
    return TargetRow(
        target=target,
        title=title,
        second=second,
        standing=told.standing(target),
        links=tuple(LinkView(each.id, _sentence(each)) for each in links),
        more=_more(links, hand) if links else "",
    )


def _more(links: Sequence[Proof], hand: InHand) -> str:
    if hand.passage is not None:
        known = [each.passage for each in links if each.first == hand.pages[0]]
        return "" if hand.passage in known else _tr("Add these words")
    first, last = hand.range
    is_inside = any(
        each.first <= first and last <= each.last for each in links if each.passage is None
    )
    return "" if is_inside else _tr("Add {0}").format(say_range(first, last))


def _sentence(proof: Proof) -> str:
    words = say_range(proof.first, proof.last)
    told = words[:1].upper() + words[1:]
    return f"{told}, {quote(proof.passage)}" if proof.passage else told


def quote(passage: Passage) -> str:
    """Return the words of a passage in quotation marks, shortened."""
    return f"“{one_line(passage.words, MOST_QUOTED)}”"


def _heading(kind: TargetKind) -> str:
    headings = {
        TargetKind.REQUIREMENT: _tr("For the checklist"),
        TargetKind.CRITERION: _tr("For a rule of your plan"),
        TargetKind.TRIAL: _tr("For a treatment you tried"),
        TargetKind.SCORE: _tr("For a score"),
        TargetKind.CONTACT: _tr("For a call or letter"),
        TargetKind.ANSWER: _tr("For an answer you gave"),
        TargetKind.INFUSION: _tr("For an earlier infusion"),
        TargetKind.CRPS_SIGNS: _tr("For signs a clinician recorded"),
    }
    return headings[kind]


def _tr(words: str) -> str:
    return QCoreApplication.translate("RecordsLinks", words)

"""Which packet page proves this? Settled before a page is drawn, answered in one place.

The packet is laid out as cover, summary, index, then each part: divider, the patient's own
lists, records. The summary's own length moves every page behind it, so the plan is made
anew until the summary, drawn with the plan's numbers, has the length the plan took it to have.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from intake.domain.evidence import DocumentPages, OwnAccount
from intake.domain.report.packet import RecordPaper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from intake.domain.definitions import PacketPart
    from intake.domain.evidence import Evidence
    from intake.domain.report.packet import Contents, Part, WrittenPaper
    from intake.ids import DocumentId

COVER_PAGE = 1
MOST_ROUNDS = 4


class ProofKind(StrEnum):
    """How a line is proven: by a record, by a page the patient wrote, or by no page."""

    RECORD = "record"
    OWN_PAGE = "own_page"
    OWN_ACCOUNT = "own_account"


@dataclass(frozen=True, slots=True)
class Proof:
    """What proves a line, and on which packet pages; own account has none."""

    kind: ProofKind
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Packet pages in a row, both ends included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many pages our own papers fill, and where on them each piece of evidence stands.

    ``rows`` maps the id of an own paper to the pages of it (from 1) that show the evidence.
    """

    index: int
    own: Mapping[str, int]
    rows: Mapping[str, Mapping[Evidence, tuple[int, ...]]]


@dataclass(frozen=True, slots=True)
class PacketPlan:
    """Where everything lies, in packet pages from 1."""

    pages: int
    summary: Stretch
    index: Stretch
    dividers: Mapping[PacketPart, int]
    items: Mapping[str, Stretch]
    records: Mapping[DocumentId, Mapping[int, int]]
    own: Mapping[Evidence, tuple[int, ...]] = field(repr=False)

    def pages_that_prove(self, evidence: Iterable[Evidence]) -> Proof:
        """Return what proves a line: records before own pages, own pages before no page."""
        pieces = tuple(evidence)
        records = _sorted(page for each in pieces for page in self._record_pages(each))
        if records:
            return Proof(ProofKind.RECORD, records)
        own = _sorted(page for each in pieces for page in self.own.get(_as_key(each), ()))
        return Proof(ProofKind.OWN_PAGE, own) if own else Proof(ProofKind.OWN_ACCOUNT)

    def _record_pages(self, evidence: Evidence) -> Iterator[int]:
        if isinstance(evidence, DocumentPages):
            placed = self.records.get(evidence.document, {})
            asked = range(evidence.first, evidence.last + 1)
            yield from (placed[page] for page in asked if page in placed)


def item_id(item: RecordPaper | WrittenPaper) -> str:
    """Return the id under which a plan holds an item of the packet."""
    return f"{item.kind} {item.id}"


def packet_plan(contents: Contents, lengths: Lengths, summary_pages: int) -> PacketPlan:
    """Lay the packet out for a summary of so many pages."""
    summary = Stretch(COVER_PAGE + 1, COVER_PAGE + summary_pages)
    index = Stretch(summary.last + 1, summary.last + lengths.index)
    layout = _Layout(lengths, index.last)
    for part in contents.parts:
        layout.add(part)
    return PacketPlan(
        pages=layout.last,
        summary=summary,
        index=index,
        dividers=layout.dividers,
        items=layout.items,
        records=layout.records,
        own={piece: tuple(pages) for piece, pages in layout.own.items()},
    )


def settled_plan(
    contents: Contents, lengths: Lengths, measure: Callable[[PacketPlan], int]
) -> PacketPlan:
    """Return the plan whose summary, written with its numbers, has the length it assumes.

    Args:
        contents: what goes into the packet.
        lengths: the pages of our own papers, which do not depend on the numbers.
        measure: the pages of the summary (1 or 2) when written with a plan's numbers.
            It may always answer with more pages than needed; it pads with an empty page.
    """
    pages = 1
    for _ in range(MOST_ROUNDS):
        plan = packet_plan(contents, lengths, pages)
        needed = measure(plan)
        if needed <= pages:
            return plan
        pages = needed
    return packet_plan(contents, lengths, pages)


class _Layout:
    """The packet being laid out, part by part."""

    def __init__(self, lengths: Lengths, last: int) -> None:
        self.last = last
        self.dividers: dict[PacketPart, int] = {}
        self.items: dict[str, Stretch] = {}
        self.records: dict[DocumentId, dict[int, int]] = {}
        self.own: dict[Evidence, list[int]] = {}
        self._lengths = lengths

    def add(self, part: Part) -> None:
        """Put a part's divider and items after what is there; an empty part has no divider."""
        if not part.items:
            return
        self.dividers[part.id] = self._take(1).first
        for item in part.items:
            if isinstance(item, RecordPaper):
                self._add_record(item)
            else:
                self._add_own(item)

    def _add_record(self, item: RecordPaper) -> None:
        stretch = self._take(len(item.pages))
        self.items[item_id(item)] = stretch
        places = {choice.page: stretch.first + at for at, choice in enumerate(item.pages)}
        self.records[item.document] = places

    def _add_own(self, item: WrittenPaper) -> None:
        stretch = self._take(self._lengths.own[item.paper.id])
        self.items[item_id(item)] = stretch
        for piece, pages in self._lengths.rows[item.paper.id].items():
            placed = self.own.setdefault(_as_key(piece), [])
            placed += [stretch.first + page - 1 for page in pages]

    def _take(self, pages: int) -> Stretch:
        first = self.last + 1
        self.last += pages
        return Stretch(first, self.last)


def _as_key(evidence: Evidence) -> Evidence:
    """Own words are found by what they are about, whoever typed them."""
    if isinstance(evidence, OwnAccount):
        return evidence.changed(said_by="")
    return evidence


def _sorted(pages: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(pages)))

"""Make the summary and the packet of a case: drawn, put together, nothing silently dropped."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake.domain.assembly import LeftOut, OwnPages, Packet, PacketOrder
from intake.domain.documents import Document, Original
from intake.domain.papers import Paper, Trouble
from intake.domain.report.building import build_report
from intake.domain.report.packet import contents
from intake.errors import DocumentDamagedError, DocumentMissingError, PacketNotMadeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.assembly import Progress
    from intake.domain.case import Case
    from intake.domain.report.drawn import DrawnPapers
    from intake.domain.report.material import Material
    from intake.domain.report.packet import Contents, NotInPacket
    from intake.ids import CaseId, DocumentId
    from intake.ports import Papers

SUMMARY_TITLE = "Summary for the pre-authorization visit"
BYTES_PER_MEGABYTE = 1_000_000
_REFERENCES = 10_000


@dataclass(frozen=True, slots=True)
class Wish:
    """How the files are wanted: parts of at most so many bytes, locked with a password."""

    largest_part_bytes: int | None = None
    password: str | None = None


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One finished file: its neutral name and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Export:
    """Everything made for one reader. ``pages`` counts the packet's pages."""

    summary: MadeFile
    packet: tuple[MadeFile, ...]
    html: MadeFile
    manifest: MadeFile
    pages: int
    left_out: tuple[NotInPacket, ...]

    @property
    def files(self) -> tuple[MadeFile, ...]:
        """All files, in the order a person would open them."""
        return (self.summary, *self.packet, self.html, self.manifest)


@dataclass(frozen=True, slots=True)
class Maker:
    """What an export is made with: the worker, the documents' bytes, and who hears of it."""

    papers: Papers
    read: Callable[[DocumentId], bytes]
    watch: Callable[[Progress], None]

    def paper(self, document: DocumentId) -> Paper:
        """Return a document's bytes on their way to the worker."""
        return Paper(self.read(document))


def reference_of(case: CaseId) -> str:
    """Return the case reference for stamps: four digits, never from a member id."""
    number = int.from_bytes(hashlib.sha256(case.encode()).digest()[:8])
    return f"{number % _REFERENCES:04}"


def draw_papers(papers: Papers, material: Material, reference: str) -> DrawnPapers:
    """Draw the summary and order the packet, without putting the packet together."""
    return papers.draw(told_for(material, reference))


def make_export(
    maker: Maker, material: Material, reference: str, wish: Wish | None = None
) -> Export:
    """Make all files for one reader.

    A page that turns out unreadable while the packet is put together is left out and
    named, and the packet is ordered anew, so that every page number stays true.

    Raises:
        PapersStoppedError: it was stopped.
        ExportError: the worker failed, and no document was to blame.
    """
    wanted = wish or Wish()
    case = material.case
    for _ in range(len(case.all(Document)) + len(case.all(Original)) + 1):
        told = told_for(material, reference)
        drawn = maker.papers.draw(told)
        packet = _assembled(maker, _locked(drawn.order, wanted))
        if not packet.left_out:
            return _export(drawn, packet, told, _lock_summary(maker, drawn, wanted))
        material = _seen(material, packet.left_out)
    raise PacketNotMadeError


def _assembled(maker: Maker, order: PacketOrder) -> Packet:
    """Put the packet together; a document whose own file is lost is one to leave out."""
    asked: list[DocumentId] = []

    def paper(document: DocumentId) -> Paper:
        asked.append(document)
        return maker.paper(document)

    try:
        return maker.papers.assemble(order, paper, maker.watch)
    except (DocumentDamagedError, DocumentMissingError):
        return Packet(left_out=(LeftOut(document=asked[-1], trouble=Trouble.DAMAGED),))


def told_for(material: Material, reference: str) -> Contents:
    """Return everything that the packet for this reader is made of."""
    report = build_report(
        material.case, material.catalog, material.readiness, material.today, material.reader
    )
    return contents(material, report, reference)


def _locked(order: PacketOrder, wish: Wish) -> PacketOrder:
    return order.changed(password=wish.password, largest_part_bytes=wish.largest_part_bytes)


def _lock_summary(maker: Maker, drawn: DrawnPapers, wish: Wish) -> bytes:
    """Return the summary; locked like the packet, where a password is wanted."""
    if wish.password is None:
        return drawn.summary_pdf
    pages = OwnPages(pdf=drawn.summary_pdf, pages=drawn.summary_pages)
    order = PacketOrder(title=SUMMARY_TITLE, parts=(pages,), password=wish.password)
    return maker.papers.assemble(order, maker.paper, maker.watch).files[0].pdf


def _seen(material: Material, left_out: tuple[LeftOut, ...]) -> Material:
    """Return the material with the pages marked that the worker could not pack."""
    case = material.case
    for document in case.all(Document):
        for gone in left_out:
            case = _marked(case, document.id, gone)
    return replace(material, case=case)


def _marked(case: Case, document: DocumentId, gone: LeftOut) -> Case:
    """Return the case with the pages of a document marked that lie in the lost leaves."""
    found = case.one(Document, document)
    leaves = found.leaves if found else ()
    lost = {
        at
        for at, leaf in enumerate(leaves, start=1)
        if leaf.original == gone.document and (not gone.pages or leaf.page in gone.pages)
    }
    if found is None or not lost:
        return case
    unreadable = tuple(sorted({*found.unreadable, *lost}))
    return case.with_entry(found.changed(unreadable=unreadable, trouble=gone.trouble))


def _export(drawn: DrawnPapers, packet: Packet, told: Contents, summary: bytes) -> Export:
    return Export(
        summary=MadeFile("summary.pdf", summary),
        packet=tuple(_named(packet)),
        html=MadeFile("summary.html", drawn.summary_html.encode()),
        manifest=MadeFile("manifest.json", drawn.manifest.encode()),
        pages=drawn.order.page_count,
        left_out=told.left_out,
    )


def _named(packet: Packet) -> list[MadeFile]:
    count = len(packet.files)
    if count == 1:
        return [MadeFile("packet.pdf", packet.files[0].pdf)]
    return [
        MadeFile(f"packet-{number}-of-{count}.pdf", each.pdf)
        for number, each in enumerate(packet.files, start=1)
    ]

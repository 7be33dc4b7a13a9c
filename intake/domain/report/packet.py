"""What lies in the packet, in order, and what does not, each with its reason."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import Field, StrictStr

from intake.domain.assembly import DocumentPages, PageChoice
from intake.domain.dates import ApproxDate, say_date
from intake.domain.definitions import DocumentType, PacketPart
from intake.domain.documents import Document
from intake.domain.lost_pages import breaks_off, is_damaged, say_lost, say_numbers
from intake.domain.papers import Trouble
from intake.domain.report.cover_facts import cover_facts
from intake.domain.report.own_pages import own_papers
from intake.domain.report.own_paper import OwnPaper
from intake.domain.report.papers_told import say_paper
from intake.domain.report.statements import Report
from intake.domain.report.still_open import OPEN, open_findings
from intake.domain.report.words import MOST_NAME, one_line
from intake.domain.value import Value
from intake.ids import DocumentId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.leaves import Leaf
    from intake.domain.report.material import Material

PART_TITLES: Final = {
    PacketPart.REQUEST: "The request",
    PacketPart.DIAGNOSIS: "Diagnosis",
    PacketPart.TRIED: "Treatments tried",
    PacketPart.DAILY_LIFE: "Scores and daily life",
    PacketPart.SAFETY: "Safety",
    PacketPart.PLAN: "The plan",
    PacketPart.OTHER: "Other papers",
}

_REASONS: Final = {
    Trouble.LOCKED: "The file is locked with a password.",
    Trouble.DAMAGED: "The file is damaged.",
    Trouble.EMPTY: "The file is empty.",
    Trouble.TOO_LARGE: "The file is too large.",
    Trouble.TOO_MANY_PAGES: "The file has too many pages.",
    Trouble.TOO_MANY_PIXELS: "The picture is too large.",
    Trouble.TOO_MANY_WORDS: "The file has too many words.",
    Trouble.NOT_A_PAPER: "The file cannot be shown as pages.",
    Trouble.RARE_KIND: "The picture is damaged, or of a rare kind.",
    Trouble.NO_WORDS: "No words were found in the file.",
    Trouble.OLD_LETTERS: "Its letters are of an older kind and can't be read here.",
    Trouble.LOCKED_ELSEWHERE: "The file is locked.",
    Trouble.PACKED: "The file is packed.",
    Trouble.ZIP_DAMAGED: "The file is damaged.",
    Trouble.XRAY_PICTURES: "The pictures are in a form that cannot be packed.",
    Trouble.RECORDING: "It is a film or a sound.",
    Trouble.PROGRAM: "It is a program, not a paper.",
    Trouble.SHORTCUT: "It only points to a paper somewhere else.",
    Trouble.WEBSITE_MESSAGE: "It is a message of a website, not a paper.",
    Trouble.TIMED_OUT: "Reading the file took too long.",
    Trouble.READER_STOPPED: "The file could not be read.",
}
OWN = "own"
_ON_PURPOSE = "Left out on purpose."
_BLANK = "Nothing is on these pages."
_REPLACED = "A newer version of this paper takes its place."
_UNREADABLE = "The file is damaged there."
_CUT_OFF = "The file breaks off there, and more may have followed."


class RecordPaper(Value):
    """A document as it lies in the packet: the chosen pages of it, in order.

    ``pages`` are numbered as in the document; ``sheets`` says where they lie, file by file.
    """

    kind: Literal["record"] = "record"
    document: DocumentId
    title: StrictStr
    type: StrictStr = ""
    when: StrictStr = ""
    sha256: StrictStr
    pages: Annotated[tuple[PageChoice, ...], Field(min_length=1)]
    sheets: Annotated[tuple[DocumentPages, ...], Field(min_length=1)]

    @property
    def id(self) -> str:
        """The id of its document."""
        return self.document


class WrittenPaper(Value):
    """A list that the patient wrote, as it lies in the packet."""

    kind: Literal["written"] = "written"
    paper: OwnPaper

    @property
    def id(self) -> str:
        """The id of the list."""
        return self.paper.id

    @property
    def title(self) -> str:
        """The title of the list."""
        return self.paper.title

    @property
    def type(self) -> str:
        """What the index and the manifest call such pages."""
        return OWN

    @property
    def when(self) -> str:
        """The dates it covers."""
        return self.paper.when


Item = Annotated[RecordPaper | WrittenPaper, Field(discriminator="kind")]


class Part(Value):
    """One part of the packet behind its divider."""

    id: PacketPart
    items: tuple[Item, ...] = ()

    @property
    def letter(self) -> str:
        """Its letter, the same in every packet."""
        return "ABCDEFG"[tuple(PacketPart).index(self.id)]

    @property
    def title(self) -> str:
        """Its heading."""
        return PART_TITLES[self.id]


class NotInPacket(Value):
    """A paper, or pages of it, that is not in the packet, and why."""

    title: StrictStr
    because: StrictStr


class Contents(Value):
    """Everything one packet is made of.

    ``reference`` is a case reference for stamps, never digits of a member id. ``facts`` are
    the lines of the cover. ``awaited`` names what is weak, waited for, missing or unknown.
    """

    report: Report
    reference: StrictStr
    facts: tuple[tuple[StrictStr, StrictStr], ...]
    parts: tuple[Part, ...]
    awaited: tuple[StrictStr, ...] = ()
    left_out: tuple[NotInPacket, ...] = ()

    @property
    def stamp(self) -> str:
        """What stands before the page number on every page."""
        return f"{self.report.name} · ref {self.reference}"


def contents(material: Material, report: Report, reference: str) -> Contents:
    """Return what goes into the packet of this report, and what does not."""
    documents = sorted(material.case.all(Document), key=_by_date)
    return Contents(
        report=report,
        reference=reference,
        facts=cover_facts(material, report),
        parts=tuple(_part(material, part, documents) for part in PacketPart),
        awaited=tuple(_awaited(material)),
        left_out=tuple(gone for document in documents for gone in _not_in(document)),
    )


def _awaited(material: Material) -> Iterator[str]:
    """Yield a line for each standing: "Weak: blood tests; therapy records"."""
    found = open_findings(material)
    for standing, word in OPEN.items():
        names = [each.requirement.short for each in found if each.standing is standing]
        if names:
            yield f"{word}: {'; '.join(names)}"


def _part(material: Material, part: PacketPart, documents: list[Document]) -> Part:
    records = [
        _record(material, each)
        for each in documents
        if each.packet_pages and _part_of(material, each) is part
    ]
    written = [WrittenPaper(paper=each) for each in own_papers(material) if each.part is part]
    return Part(id=part, items=(*written, *records))


def _part_of(material: Material, document: Document) -> PacketPart:
    found = material.catalog.find(DocumentType, document.type)
    return found.part if found else PacketPart.OTHER


def _by_date(document: Document) -> tuple[object, ...]:
    return (document.date or ApproxDate(year=2199)).order


def _record(material: Material, document: Document) -> RecordPaper:
    found = material.catalog.find(DocumentType, document.type)
    pages = tuple(
        PageChoice(
            page=page,
            quarter_turns=document.quarters(page),
            foot_is_free=document.foot_is_free(page),
        )
        for page in document.packet_pages
    )
    return RecordPaper(
        document=document.id,
        title=one_line(document.title, MOST_NAME),
        type=found.title if found else "",
        when=say_date(document.date) if document.date else "",
        sha256=document.sha256,
        pages=pages,
        sheets=_sheets(document, pages),
    )


def _sheets(document: Document, pages: tuple[PageChoice, ...]) -> tuple[DocumentPages, ...]:
    """Return the same pages by the files they lie in, numbered as there."""
    leaves = document.leaves
    placed = ((leaves[choice.page - 1], choice) for choice in pages)
    return tuple(
        DocumentPages(
            document=original,
            pages=tuple(choice.changed(page=leaf.page) for leaf, choice in group),
        )
        for original, group in groupby(placed, key=_original)
    )


def _original(placed: tuple[Leaf, PageChoice]) -> DocumentId:
    return placed[0].original


def _not_in(document: Document) -> Iterator[NotInPacket]:
    title = say_paper(document)
    if not document.in_packet:
        yield NotInPacket(title=title, because=_ON_PURPOSE)
    elif document.replaced_by:
        yield NotInPacket(title=title, because=_REPLACED)
    elif not document.can_be_shown:
        reason = _REASONS.get(document.trouble, _REASONS[Trouble.READER_STOPPED])
        yield NotInPacket(title=title, because=reason)
    else:
        if document.left_out:
            yield NotInPacket(title=_pages(title, document.left_out), because=_ON_PURPOSE)
        if document.blank:
            yield NotInPacket(title=_pages(title, document.blank), because=_BLANK)
        if is_damaged(document):
            because = _CUT_OFF if breaks_off(document) else _UNREADABLE
            yield NotInPacket(title=f"{title}, {say_lost(document)}", because=because)


def _pages(title: str, pages: tuple[int, ...]) -> str:
    return f"{title}, {say_numbers(pages)}"

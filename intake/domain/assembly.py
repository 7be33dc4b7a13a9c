"""What goes into a packet, and what came of it.

A packet is made exactly as ordered, page for page, or not at all: its page numbers were
settled before a page was drawn, so a document that drops out at the last moment would
make every later citation wrong. Pages count from 1, in documents and in the packet.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StrictBool, StrictBytes, StrictInt, StrictStr, model_validator

from intake.domain.papers import PageNumber, QuarterTurns, Trouble
from intake.domain.value import Value
from intake.ids import DocumentId

Coordinate = Annotated[float, Field(strict=True, ge=-20_000, le=20_000, allow_inf_nan=False)]


class PageChoice(Value):
    """One page of a document, with the extra quarter turns to the right it needs.

    ``foot_is_free`` says whether a stamp at its foot covers nothing; None: look.
    """

    page: PageNumber
    quarter_turns: QuarterTurns = 0
    foot_is_free: StrictBool | None = None


class OwnPages(Value):
    """A PDF that we drew ourselves; all its pages go in, in order.

    The very first one gives the packet its tags and language.
    """

    kind: Literal["own"] = "own"
    pdf: StrictBytes = Field(repr=False)
    pages: PageNumber


class DocumentPages(Value):
    """The chosen pages of one document, in this order."""

    kind: Literal["document"] = "document"
    document: DocumentId
    pages: Annotated[tuple[PageChoice, ...], Field(min_length=1)]


Part = Annotated[OwnPages | DocumentPages, Field(discriminator="kind")]


class Bookmark(Value):
    """One line of the outline; ``level`` 1 is the outermost."""

    title: StrictStr
    page: PageNumber
    level: Annotated[int, Field(strict=True, ge=1, le=6)] = 1


class PageLink(Value):
    """A rectangle on a packet page that leads to another packet page.

    In points from the page's lower left corner, as reportlab counts.
    """

    page: PageNumber
    left: Coordinate
    bottom: Coordinate
    right: Coordinate
    top: Coordinate
    target: PageNumber


class PacketOrder(Value):
    """Everything that makes one packet.

    ``stamp`` stands before the page number on each page, e.g. "Maria Nguyễn · ref 4471";
    empty: no stamps. ``title`` is the only thing the file says about itself.
    ``password`` locks each part (AES-256); ``largest_part_bytes`` splits between parts of
    the order, and the page numbers run on.
    """

    title: StrictStr
    stamp: StrictStr = ""
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    bookmarks: tuple[Bookmark, ...] = ()
    links: tuple[PageLink, ...] = ()
    password: StrictStr | None = Field(default=None, repr=False, min_length=1)
    largest_part_bytes: Annotated[int, Field(strict=True, gt=0)] | None = None

    @property
    def page_count(self) -> int:
        """How many pages the packet has."""
        return sum(page_count(part) for part in self.parts)

    @model_validator(mode="after")
    def _every_page_number_exists(self) -> Self:
        last = self.page_count
        named = [mark.page for mark in self.bookmarks]
        named += [page for link in self.links for page in (link.page, link.target)]
        if any(page > last for page in named):
            message = "a bookmark or link names a page after the last"
            raise ValueError(message)
        return self


class LeftOut(Value):
    """Pages of a document that cannot go into a packet; no pages: none of it can."""

    document: DocumentId
    trouble: Trouble
    pages: tuple[PageNumber, ...] = ()


class PacketFile(Value):
    """One finished file and the packet pages it holds, both ends included."""

    pdf: StrictBytes = Field(repr=False)
    first_page: PageNumber
    last_page: PageNumber


class Packet(Value):
    """What came of an order: the files, or what to leave out of the next order.

    Exactly one of ``files`` and ``left_out`` is empty.
    """

    files: tuple[PacketFile, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class Progress(Value):
    """How far a long job is, in pages."""

    done: StrictInt
    total: StrictInt


def page_count(part: OwnPages | DocumentPages) -> int:
    """Return how many packet pages a part of the order makes."""
    match part:
        case OwnPages(pages=pages):
            return pages
        case DocumentPages(pages=choices):
            return len(choices)

"""Writing one file of a packet: pages, stamps, bookmarks, links, labels, lock."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from intake.worker.layers import keep_layers
from intake.worker.packet_furniture import add_bookmarks, add_labels, add_links
from intake.worker.stamps import clear_foot, make_stamper, quarters
from intake.worker.verify import verify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.assembly import PacketOrder
    from intake.worker.desk import Desk
    from intake.worker.feet import Feet
    from intake.worker.packet_sources import ChosenPage, Source

_BASE_KEYS = frozenset(
    {
        "/Type",
        "/Pages",
        "/Lang",
        "/MarkInfo",
        "/StructTreeRoot",
        "/ViewerPreferences",
    }
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A source and the packet page its first page becomes."""

    source: Source
    first: int
    is_own: bool

    @property
    def last(self) -> int:
        """The packet page of its last page."""
        return self.first + len(self.source.pages) - 1


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A finished file and the packet pages it holds.

    Its bytes are shown, not copied: a packet of scans is large.
    """

    pdf: memoryview
    first: int
    last: int


class PacketFileWriter:
    """Writes files of one order."""

    def __init__(self, order: PacketOrder, desk: Desk, feet: Feet) -> None:
        self._order = order
        self._feet = feet
        self._total = order.page_count
        self._desk = desk

    def write(self, pieces: Sequence[Piece]) -> WrittenFile:
        """Write these pieces, which follow each other, as one file.

        Raises:
            ValueError: what was written is not what was meant.
        """
        first, last = pieces[0].first, pieces[-1].last
        with _base(pieces[0]) as pdf:
            for piece in pieces[1:] if pieces[0].is_own else pieces:
                _add(pdf, piece)
                if self._order.largest_part_bytes is None:  # nobody will need it again
                    piece.source.let_go()
            self._stamp(pdf, pieces)
            add_links(pdf, self._order.links, first, last)
            add_bookmarks(pdf, self._order.bookmarks, first, last)
            add_labels(pdf, first)
            pdf.docinfo["/Title"] = self._order.title
            written = self._save(pdf)
        verify(written, self._order.password, last - first + 1)
        return WrittenFile(written.getbuffer(), first, last)

    def _stamp(self, pdf: pikepdf.Pdf, pieces: Sequence[Piece]) -> None:
        if not self._order.stamp:
            return
        fonts = self._desk.resources / "fonts"
        stamper = make_stamper(pdf, self._order.stamp, self._total, fonts)
        chosen = [page for piece in pieces for page in piece.source.pages]
        for number, (choice, page) in enumerate(
            zip(chosen, pdf.pages, strict=True), start=pieces[0].first
        ):
            if not self._foot_is_free(choice):
                clear_foot(pdf, page.obj)
            stamper.stamp(page.obj, number)
            self._desk.pulse(self._total + number, 2 * self._total)

    def _foot_is_free(self, page: ChosenPage) -> bool:
        if page.foot_is_free is None:
            return self._feet.is_free(page.ticket)
        return page.foot_is_free

    def _save(self, pdf: pikepdf.Pdf) -> io.BytesIO:
        out = io.BytesIO()
        password = self._order.password
        pdf.save(
            out,
            static_id=password is None,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=False,  # a tenth of a second for half a megabyte on 2,000 pages
            encryption=pikepdf.Encryption(owner=password, user=password, R=6)
            if password
            else False,
            progress=lambda _: self._desk.pulse(2 * self._total, 2 * self._total),
        )
        return out


def _base(piece: Piece) -> pikepdf.Pdf:
    """Start a file: from our own pages, so that their tags and language stay, or empty."""
    if not piece.is_own:
        return pikepdf.new()
    copy = io.BytesIO()
    piece.source.pdf.save(copy, static_id=True)
    pdf = pikepdf.open(copy)
    for key in pdf.Root.keys() - _BASE_KEYS:
        del pdf.Root[key]
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    return pdf


def _add(pdf: pikepdf.Pdf, piece: Piece) -> None:
    start = len(pdf.pages)
    piece.source.copy_to(pdf)
    for at, choice in enumerate(piece.source.pages, start):
        page = pdf.pages[at].obj
        if piece.is_own:
            _drop_tags(page)
        else:
            _turn(page, choice)
    if not piece.is_own:
        keep_layers(pdf, piece.source.pdf)


def _drop_tags(page: pikepdf.Object) -> None:
    for key in {"/StructParents", "/Annots", "/Tabs"} & page.keys():
        del page[key]


def _turn(page: pikepdf.Object, choice: ChosenPage) -> None:
    turned = (quarters(page) + choice.quarter_turns) % 4
    if turned:
        page["/Rotate"] = turned * 90
    elif "/Rotate" in page:
        del page["/Rotate"]

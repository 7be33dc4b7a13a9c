"""The documents of a packet, opened, cleaned and reduced to the chosen pages."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

from intake.domain.papers import Media, Trouble
from intake.worker.kinds import media_of
from intake.worker.page_geometry import foot_band
from intake.worker.pdf_reading import open_pdf, user_edges_free
from intake.worker.pdf_repair import open_for_editing
from intake.worker.picture_pages import picture_pdf
from intake.worker.scrub import scrub
from intake.worker.unusable import NoSuchPageError, UnusableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.assembly import PageChoice


@dataclass(frozen=True, slots=True)
class ChosenPage:
    """A clean page of a source, its extra turns, and whether its foot is free."""

    page: pikepdf.Page
    quarter_turns: int
    foot_is_free: bool


@dataclass(frozen=True, slots=True)
class Source:
    """A clean PDF that stays open until the packet is written, and what is taken of it."""

    pdf: pikepdf.Pdf
    pages: tuple[ChosenPage, ...]
    size: int


def document_source(data: bytes, password: str | None, choices: Sequence[PageChoice]) -> Source:
    """Return the chosen pages of a document, cleaned.

    Raises:
        UnusableError: the document, or one of these pages, cannot be packed.
    """
    media = media_of(data)
    try:
        match media:
            case Media.OTHER:
                raise UnusableError(Trouble.NOT_A_PAPER)
            case Media.PDF:
                return _pdf_source(data, password, choices)
            case _:
                return _picture_source(data, media, choices)
    except (pikepdf.PdfError, NoSuchPageError, ValueError, RuntimeError, TypeError) as error:
        raise UnusableError(Trouble.DAMAGED) from error


def _picture_source(data: bytes, media: Media, choices: Sequence[PageChoice]) -> Source:
    pdf = picture_pdf(data, media, choices)
    pages = tuple(ChosenPage(page, 0, foot_is_free=True) for page in pdf.pages)
    return Source(pdf, pages, len(data))


def _pdf_source(data: bytes, password: str | None, choices: Sequence[PageChoice]) -> Source:
    seen = open_pdf(data, password)
    try:
        pdf = _editable(data, password, seen)
        drawn = scrub(pdf)
        pages = tuple(
            ChosenPage(
                page=_page(pdf, choice.page),
                quarter_turns=choice.quarter_turns,
                foot_is_free=_foot_is_free(seen, choice, choice.page - 1 in drawn),
            )
            for choice in choices
        )
    finally:
        seen.close()
    return Source(pdf, pages, len(data))


def _editable(data: bytes, password: str | None, seen: pypdfium2.PdfDocument) -> pikepdf.Pdf:
    """Open for editing the same pages that PDFium shows, in the same order.

    Where qpdf counts other pages in a broken file, page 3 on the screen would be another
    page 3 in the packet; then PDFium writes its own view of the file first.
    """
    try:
        pdf = open_for_editing(data, password)
    except UnusableError:
        return _as_seen(seen)
    if len(pdf.pages) != len(seen):
        pdf.close()
        return _as_seen(seen)
    return pdf


def _as_seen(seen: pypdfium2.PdfDocument) -> pikepdf.Pdf:
    copy = pypdfium2.PdfDocument.new()
    try:
        copy.import_pages(seen)
        written = io.BytesIO()
        copy.save(written)
    except pypdfium2.PdfiumError as error:
        raise UnusableError(Trouble.DAMAGED) from error
    finally:
        copy.close()
    pdf = open_for_editing(written.getvalue(), None)
    if len(pdf.pages) != len(seen):
        raise UnusableError(Trouble.DAMAGED)
    return pdf


def _page(pdf: pikepdf.Pdf, number: int) -> pikepdf.Page:
    if number > len(pdf.pages):
        raise NoSuchPageError
    return pdf.pages[number - 1]


def _foot_is_free(
    seen: pypdfium2.PdfDocument,
    choice: PageChoice,
    notes_were_drawn: bool,  # noqa: FBT001 -- private, called once
) -> bool:
    if choice.foot_is_free is not None:
        return choice.foot_is_free
    if notes_were_drawn:
        return False
    try:
        page = seen[choice.page - 1]
    except pypdfium2.PdfiumError as error:
        raise UnusableError(Trouble.DAMAGED) from error
    width, height = page.get_size()
    if choice.quarter_turns % 2:
        width, height = height, width
    edges = user_edges_free(page, foot_band(width, height))
    turned = page.get_rotation() // 90 + choice.quarter_turns
    page.close()
    return edges[-turned % 4]


def own_source(data: bytes, pages: int) -> Source:
    """Return a PDF of our own, whole.

    Raises:
        ValueError: it is not what the order says.
    """
    pdf = open_for_editing(data, None)
    if len(pdf.pages) != pages:
        raise ValueError("an own part has other pages than ordered")
    whole = tuple(ChosenPage(page, 0, foot_is_free=True) for page in pdf.pages)
    return Source(pdf, whole, len(data))

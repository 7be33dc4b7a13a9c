"""Reading PDFs with PDFium: pages, words, pictures of pages. Nothing is ever run."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
import io
import math
import time
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from intake.domain.papers import Edge, PageInfo, Trouble
from intake.worker.glued_pdfs import joined
from intake.worker.page_geometry import LETTER, foot_band
from intake.worker.page_salvage import REST_PT
from intake.worker.pdf_repair import found_more, repaired
from intake.worker.scan_flaws import MOST_PAGES_LOOKED_AT, is_too_large, look_at_picture
from intake.worker.unusable import NoSuchPageError, UnusableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LOOKING_SECONDS = 5.0  # at the pictures of one file; the silence of the rest means nothing
_LARGEST_SIDE_PX = 4_000
_LARGEST_AREA_PX = 12_000_000
_LARGEST_AREA_PT = 1e9
_MOST_OBJECTS = 4_000  # a page of more is a drawing; its edges are not looked at one by one
_FAR_EDGES = (2, 3)  # top and right are measured downwards
_LETTER_BOX = (0.0, 0.0, *LETTER)
_EDGES = (Edge.FOOT, Edge.LEFT, Edge.TOP, Edge.RIGHT)


def open_pdf(data: bytes, password: str | None) -> pypdfium2.PdfDocument:
    """Open a PDF, mending it first where PDFium alone cannot.

    Raises:
        UnusableError: locked, damaged beyond mending, or without a page.
    """
    data = joined(data, password) or data
    try:
        document = pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError:  # of what it calls locked, qpdf opens some without a word
        document = _open_mended(data, password)
    if len(document) == 0:
        document.close()
        document = _open_mended(data, password)
    elif more := found_more(data, password, len(document)):
        document.close()
        document = pypdfium2.PdfDocument(more)
    if document.get_formtype() != pdfium.FORMTYPE_NONE:
        document.init_forms()
    return document


def _open_mended(data: bytes, password: str | None) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(repaired(data, password))
    except pypdfium2.PdfiumError as error:
        raise UnusableError(Trouble.DAMAGED) from error
    if len(document) == 0:
        document.close()
        raise UnusableError(Trouble.EMPTY)
    return document


def page_infos(
    document: pypdfium2.PdfDocument,
    pulse: Callable[[int, int], None],
    *,
    measures: bool = True,
) -> Iterable[PageInfo]:
    """Look at each page in turn; ``pulse(done, total)`` is called before each.

    Photos on the first pages are measured, if that is wanted.
    """
    total = len(document)
    enough = time.monotonic() + _LOOKING_SECONDS
    for index in range(total):
        pulse(index, total)
        info = _page_info(document, index)
        if info.readable and time.monotonic() < enough:
            is_measured = measures and index < MOST_PAGES_LOOKED_AT
            info = _looked_at(document, index, info, measures=is_measured)
        yield info


def shows_too_large(document: pypdfium2.PdfDocument) -> bool:
    """Whether the first page is one picture of more dots than can be drawn."""
    try:
        page = document[0]
    except pypdfium2.PdfiumError:
        return False
    try:
        return is_too_large(page)
    finally:
        page.close()


def has_lost_rest(document: pypdfium2.PdfDocument) -> bool:
    """Whether the file breaks off, and nobody knows how many pages it had."""
    total = len(document)
    try:
        return total > 1 and document.get_page_size(total - 1) == (REST_PT, REST_PT)
    except pypdfium2.PdfiumError:
        return False


def page_png(
    document: pypdfium2.PdfDocument, page: int, width_px: int, quarter_turns: int
) -> bytes:
    """Draw a page, upright and then turned to the right, as a PNG.

    Raises:
        NoSuchPageError: there is no page with that number.
        UnusableError: that page is damaged.
    """
    opened = load_page(document, page)
    width, height = opened.get_size()
    if not is_drawable(width, height):
        raise UnusableError(Trouble.DAMAGED)
    if quarter_turns % 2:
        width, height = height, width
    scale = min(
        width_px / width,
        _LARGEST_SIDE_PX / height,
        math.sqrt(_LARGEST_AREA_PX / (width * height)),
    )
    bitmap = opened.render(scale=scale, rotation=90 * quarter_turns, rev_byteorder=True)
    out = io.BytesIO()
    bitmap.to_pil().save(out, "PNG", compress_level=1)
    bitmap.close()
    opened.close()
    return out.getvalue()


def page_words(document: pypdfium2.PdfDocument, page: int) -> str:
    """Return the text of a page as PDFium orders it.

    Raises:
        NoSuchPageError: there is no page with that number.
        UnusableError: that page is damaged.
    """
    opened = page_with_notes(document, page)
    words = opened.get_textpage()
    text: str = words.get_text_bounded(errors="ignore")
    words.close()
    opened.close()
    return text


def load_page(document: pypdfium2.PdfDocument, page: int) -> pypdfium2.PdfPage:
    """Return page ``page`` (from 1)."""
    if page > len(document):
        raise NoSuchPageError
    try:
        return document[page - 1]
    except pypdfium2.PdfiumError as error:
        raise UnusableError(Trouble.DAMAGED) from error


def page_with_notes(document: pypdfium2.PdfDocument, page: int) -> pypdfium2.PdfPage:
    """Return page ``page`` (from 1); what was filled in or noted there is among its words."""
    opened = load_page(document, page)
    if not pdfium.FPDFPage_GetAnnotCount(opened):
        return opened
    merged = pdfium.FPDFPage_Flatten(opened, pdfium.FLAT_NORMALDISPLAY)
    if merged != pdfium.FLATTEN_SUCCESS:
        return opened
    opened.close()
    return load_page(document, page)


def edge_is_free(page: pypdfium2.PdfPage, edge: int, depth: float) -> bool:
    """Return whether nothing lies within ``depth`` of one edge of the crop box.

    Args:
        page: an opened page.
        edge: 0 foot, 1 left, 2 top, 3 right, in the file's own space, not as seen.
        depth: in points.
    """
    objects = pdfium.FPDFPage_CountObjects(page)
    if objects > _MOST_OBJECTS:
        return False
    box = page.get_cropbox() or _LETTER_BOX
    corner = (1, 0, 3, 2)[edge]  # which of left, bottom, right, top lies nearest
    sign = -1 if edge in _FAR_EDGES else 1
    limit = sign * box[corner] + depth
    sides = [ctypes.c_float() for _ in range(4)]
    nearest = sides[corner]
    for index in range(objects):
        item = pdfium.FPDFPage_GetObject(page, index)
        if not pdfium.FPDFPageObj_GetBounds(item, *sides) or sign * nearest.value < limit:
            return False
    return True


def _page_info(document: pypdfium2.PdfDocument, index: int) -> PageInfo:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return PageInfo(width_pt=0.0, height_pt=0.0, readable=False)
    width, height = page.get_size()
    readable = is_drawable(width, height)
    rotation = page.get_rotation()
    free: tuple[Edge, ...] = ()
    if readable:
        depth, quarters = foot_band(width, height), rotation // 90
        free = tuple(
            edge
            for at, edge in enumerate(_EDGES)
            if edge_is_free(page, (at - quarters) % 4, depth)
        )
    info = PageInfo(
        width_pt=width if readable else 0.0,
        height_pt=height if readable else 0.0,
        rotation=rotation,
        readable=readable,
        has_text=readable and _has_text(page),
        free_edges=free,
    )
    page.close()
    return info


def _looked_at(
    document: pypdfium2.PdfDocument, index: int, info: PageInfo, *, measures: bool
) -> PageInfo:
    """Say more of a page that is one picture: whether it is lost, or hard to read."""
    page = document[index]
    try:
        seen = look_at_picture(page, measures=measures)
        is_lost = seen.is_lost and not info.has_text
        return info.changed(readable=not is_lost, flaws=seen.flaws)
    finally:
        page.close()


def _has_text(page: pypdfium2.PdfPage) -> bool:
    words = page.get_textpage()
    has_words = words.count_chars() > 0 and bool(
        words.get_text_bounded(errors="ignore").strip()
    )
    words.close()
    return has_words


def is_drawable(width: float, height: float) -> bool:
    """Whether a page of this size, in points, can be drawn at all."""
    area = width * height
    return min(width, height) >= 1 and math.isfinite(area) and area < _LARGEST_AREA_PT

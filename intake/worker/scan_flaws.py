"""What is wrong with a page of a PDF that is one picture, as scanners and phones make them.

The photo is taken out as it lies in the file and read small, so that looking costs little.
"""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
import io
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium
from PIL import Image

from intake.domain.papers import Media, Trouble
from intake.worker.photo_flaws import SIDE_PX, flaws_of
from intake.worker.pictures import FORMATS, for_screen, refusals
from intake.worker.unusable import UnusableError

if TYPE_CHECKING:
    import pypdfium2

    from intake.domain.papers import Flaw

MOST_PAGES_LOOKED_AT = 40  # nobody photographs more of one paper; a longer scan is a machine's
_MOST_OBJECTS = 4_000
_COVERED = 0.8  # of the page
_SMALLEST_SIDE = 200  # dots; a smaller picture is a logo, not a paper
_PHOTO = "DCTDecode"
_UNSEEN = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_LARGEST = 60_000_000  # bytes of one photo
PageObject = Any  # a pointer of PDFium's


def scan_flaws(page: pypdfium2.PdfPage) -> tuple[Flaw, ...]:
    """Return what is wrong with the photo that a page shows; nothing of any other page."""
    photo = _only_photo(page)
    data = _as_it_lies(photo) if photo is not None else b""
    if not data:
        return ()
    try:
        with refusals(), Image.open(io.BytesIO(data), formats=FORMATS[Media.JPEG]) as picture:
            longer = max(picture.size)
            if min(picture.size) < _SMALLEST_SIDE:
                return ()
            picture.draft(None, (SIDE_PX, SIDE_PX))
            dots = for_screen(picture)
            return flaws_of(dots.rotate(-page.get_rotation(), expand=True), longer)
    except UnusableError:
        return ()


def picture_is_lost(page: pypdfium2.PdfPage) -> bool:
    """Whether all that a page shows is one picture, and nobody can read that any more."""
    picture = _only_photo(page)
    if picture is None:
        return False
    photo = _as_it_lies(picture)
    if photo:
        return not _begins_well(photo)
    dots = pdfium.FPDFImageObj_GetBitmap(picture)
    if dots:
        pdfium.FPDFBitmap_Destroy(dots)
    return not dots


def _begins_well(data: bytes) -> bool:
    """Whether a photo can be opened; what is lost of its end is shown as grey."""
    try:
        with refusals():
            Image.open(io.BytesIO(data), formats=FORMATS[Media.JPEG]).close()
    except UnusableError as error:
        return error.trouble is Trouble.TOO_MANY_PIXELS
    return True


def _only_photo(page: pypdfium2.PdfPage) -> PageObject | None:
    """Return the one picture of a page that shows nothing else; unseen words may lie on it."""
    found = None
    total = pdfium.FPDFPage_CountObjects(page)
    if total > _MOST_OBJECTS:
        return None
    for index in range(total):
        item = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            if pdfium.FPDFTextObj_GetTextRenderMode(item) != _UNSEEN:
                return None
        elif kind != pdfium.FPDF_PAGEOBJ_IMAGE or found is not None:
            return None
        else:
            found = item
    return found if found is not None and _covers(page, found) else None


def _covers(page: pypdfium2.PdfPage, item: PageObject) -> bool:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *sides):
        return False
    left, bottom, right, top = (side.value for side in sides)
    width, height = page.get_size()
    return bool(abs((right - left) * (top - bottom)) > _COVERED * width * height)


def _as_it_lies(item: PageObject) -> bytes:
    """Return the photo's own bytes, or none where its dots are packed in another way."""
    last = pdfium.FPDFImageObj_GetImageFilterCount(item) - 1
    if last < 0:
        return b""
    name = ctypes.create_string_buffer(32)
    pdfium.FPDFImageObj_GetImageFilter(item, last, name, len(name))
    if name.value.decode("ascii", "replace") != _PHOTO:
        return b""
    read = pdfium.FPDFImageObj_GetImageDataDecoded  # undoes what is around the photo
    size = read(item, None, 0)
    if not 0 < size <= _LARGEST:
        return b""
    data = ctypes.create_string_buffer(size)
    read(item, data, size)
    return data.raw

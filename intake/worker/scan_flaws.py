"""What is wrong with a page of a PDF that is one picture, as scanners and phones make them.

The photo is taken out as it lies in the file and read small, so that looking costs little.
"""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from intake.domain.papers import MOST_PIXELS, Flaw, Media, Trouble
from intake.worker.photo_flaws import SIDE_PX, flaws_of
from intake.worker.pictures import for_screen, opened, refusals
from intake.worker.unusable import UnusableError

if TYPE_CHECKING:
    import pypdfium2
    from PIL import Image

MOST_PAGES_LOOKED_AT = 40  # nobody photographs more of one paper; a longer scan is a machine's
_MOST_OBJECTS = 4_000
_COVERED = 0.8  # of the page
_SMALLEST_SIDE = 200  # dots; a smaller picture is a logo, not a paper
_PHOTO = "DCTDecode"
_UNSEEN = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_LARGEST = 60_000_000  # bytes of one photo
PageObject = Any  # a pointer of PDFium's


class PictureLook(NamedTuple):
    """What is to be said of the one picture of a page."""

    is_lost: bool = False
    flaws: tuple[Flaw, ...] = ()


def look_at_picture(page: pypdfium2.PdfPage, *, measures: bool = True) -> PictureLook:
    """Return whether all that a page shows is one picture that nobody can read, or badly.

    Args:
        page: an opened page; of one that shows anything else, nothing is said.
        measures: whether to look how well a photo can be read, too.
    """
    picture = _only_photo(page)
    if picture is None:
        return PictureLook()
    photo = _as_it_lies(picture)
    if not photo:
        return PictureLook(is_lost=not _can_be_drawn(picture))
    try:
        with opened(photo, Media.JPEG) as dots:
            if not measures or min(dots.size) < _SMALLEST_SIDE:
                return PictureLook()
            return PictureLook(flaws=_flaws(dots, page.get_rotation()))
    except UnusableError as error:
        return _broken(picture) if error.trouble is Trouble.RARE_KIND else PictureLook()


def is_too_large(page: pypdfium2.PdfPage) -> bool:
    """Whether all that a page shows is one picture of more dots than can be drawn."""
    picture = _only_photo(page)
    width, height = ctypes.c_uint(), ctypes.c_uint()
    if picture is None or not pdfium.FPDFImageObj_GetImagePixelSize(picture, width, height):
        return False
    return width.value * height.value > MOST_PIXELS


def _broken(picture: PageObject) -> PictureLook:
    """Return what is to be said of a photo that breaks in its middle: a part may be drawn."""
    if _can_be_drawn(picture):
        return PictureLook(flaws=(Flaw.INCOMPLETE,))
    return PictureLook(is_lost=True)


def _flaws(photo: Image.Image, degrees: int) -> tuple[Flaw, ...]:
    longer = max(photo.size)
    photo.draft("L", (SIDE_PX, SIDE_PX))  # read in grey, and in half or a quarter the dots
    with refusals():
        dots = photo if photo.mode == "L" else for_screen(photo)
        return flaws_of(dots.rotate(-degrees, expand=True) if degrees else dots, longer)


def _can_be_drawn(picture: PageObject) -> bool:
    dots = pdfium.FPDFImageObj_GetBitmap(picture)
    if dots:
        pdfium.FPDFBitmap_Destroy(dots)
    return bool(dots)


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

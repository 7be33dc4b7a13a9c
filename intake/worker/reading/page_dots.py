"""A page as a grey picture of a size that engines read well."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image

from intake.domain.papers import Trouble
from intake.worker import pictures
from intake.worker.pdf_reading import is_drawable, load_page
from intake.worker.unusable import NoSuchPageError, UnusableError

if TYPE_CHECKING:
    import pypdfium2

    from intake.domain.papers import Media

_DPI = 250  # of a PDF's page; letters of 10 points are then about 25 dots high
_LONGEST_PX = 3_400
_SHORTEST_PX = 1_900  # a small photo is enlarged: engines miss small letters
_LARGEST_AREA_PX = 9_000_000


def pdf_dots(document: pypdfium2.PdfDocument, page: int) -> Image.Image:
    """Draw a page of a PDF.

    Raises:
        NoSuchPageError: there is no page with that number.
        UnusableError: that page is damaged.
    """
    opened = load_page(document, page)
    width, height = opened.get_size()
    if not is_drawable(width, height):
        raise UnusableError(Trouble.DAMAGED)
    scale = min(_DPI / 72, math.sqrt(_LARGEST_AREA_PX / (width * height)))
    bitmap = opened.render(scale=scale, grayscale=True)  # pyright: ignore[reportArgumentType]
    dots: Image.Image = bitmap.to_pil().convert("L")
    bitmap.close()
    opened.close()
    return dots


def picture_dots(data: bytes, media: Media, page: int) -> Image.Image:
    """Return a page of a photo or scan, turned as the camera meant it, with square dots.

    Raises:
        NoSuchPageError: there is no page with that number.
        UnusableError: the picture is damaged.
    """
    with pictures.opened(data, media) as picture:
        if page > pictures.page_total(picture, media):
            raise NoSuchPageError
        dots = pictures.upright(picture, page)
        tall = pictures.tallness(picture, dots)
        with pictures.refusals():
            grey = pictures.for_screen(dots).convert("L")
    width, height = _fitting(grey.width, grey.height * tall)
    return grey.resize((width, height), Image.Resampling.LANCZOS)


def _fitting(width: float, height: float) -> tuple[int, int]:
    longest = max(width, height)
    scale = min(1.0, _LONGEST_PX / longest, math.sqrt(_LARGEST_AREA_PX / (width * height)))
    if longest < _SHORTEST_PX:
        scale = _SHORTEST_PX / longest
    return max(1, round(width * scale)), max(1, round(height * scale))

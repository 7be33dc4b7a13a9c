"""The stamp at the foot of every packet page: who, which case, page n of m.

It is drawn before the page's own content, in a strip that is free or was made free, so
nothing the content does can move it and it covers nothing.
"""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from intake.worker.page_geometry import (
    STAMP_FOOT,
    STAMP_TOP,
    sheet,
    shrink_matrix,
    stamp_scale,
)
from intake.worker.stamp_font import SIZE, printable, stamp_faces

if TYPE_CHECKING:
    from pathlib import Path

    from intake.worker.page_geometry import Matrix, Sheet
    from intake.worker.stamp_font import StampFaces

_LONGEST = 120
_RIGHT = 36.0
_PADDING = 8.0
_BASELINE = 5.3  # above the lower line, so that the text stands in the middle
_CORNERS = 4


class Stamper:
    """Stamps the pages of one file: the words, and the fonts copied into that file."""

    def __init__(self, pdf: pikepdf.Pdf, words: str, total: int, faces: StampFaces) -> None:
        self._pdf = pdf
        self._fonts = (
            (pikepdf.Name("/PvStamp"), pdf.copy_foreign(faces.regular.font)),
            (pikepdf.Name("/PvStampBold"), pdf.copy_foreign(faces.bold.font)),
        )
        self._total = total
        self._bold = faces.bold
        self._words_width = faces.regular.width(words) + 2 * _PADDING
        self._words_shown = faces.regular.encoded(words)
        self._drawn: dict[tuple[Sheet, int], tuple[bytes, bytes]] = {}

    def stamp(self, page: pikepdf.Object, number: int) -> None:
        """Draw the stamp of packet page ``number``; the foot of the page must be free."""
        count = f"Page {number} of {self._total}"
        key = (sheet_of(page), len(count))
        if key not in self._drawn:
            self._drawn[key] = self._around(key[0], count)
        before, after = self._drawn[key]
        drawing = self._pdf.make_stream(before + self._bold.encoded(count) + after)
        page["/Contents"] = pikepdf.Array([drawing, *contents(page)])
        self._add_fonts(page)

    def _add_fonts(self, page: pikepdf.Object) -> None:
        resources = page.get("/Resources")
        if not isinstance(resources, pikepdf.Dictionary):
            resources = page["/Resources"] = pikepdf.Dictionary()
        fonts = resources.get("/Font")
        if not isinstance(fonts, pikepdf.Dictionary):
            fonts = resources["/Font"] = pikepdf.Dictionary()
        for name, font in self._fonts:
            fonts[name] = font

    def _around(self, place: Sheet, count: str) -> tuple[bytes, bytes]:
        """Return the drawing before and after the number; digits are all equally wide."""
        width = self._words_width + self._bold.width(count)
        scale = stamp_scale(place.seen_width, place.seen_height)
        size = min(scale, (place.seen_width - 2 * scale) / width)
        left = max(place.seen_width - _RIGHT * scale - width * size, scale)
        parts = (
            b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC q",
            numbers(place.to_file) + b" cm",
            numbers((size, 0, 0, size, left, STAMP_FOOT * scale)) + b" cm",
            b"1 g 0 G 0.8 w 0 0 " + numbers((width, STAMP_TOP - STAMP_FOOT)) + b" re B 0 g BT",
            b"0 Tc 0 Tw 100 Tz 0 Ts 0 Tr /PvStamp " + numbers((SIZE,)) + b" Tf",
            numbers((_PADDING, _BASELINE)) + b" Td " + self._words_shown + b" Tj",
            b"/PvStampBold " + numbers((SIZE,)) + b" Tf ",
        )
        return b"\n".join(parts), b" Tj ET Q EMC"


def make_stamper(pdf: pikepdf.Pdf, stamp: str, total: int, fonts: Path) -> Stamper:
    """Return a stamper for the pages of ``pdf``.

    Raises:
        OSError: the app's fonts are not there.
    """
    words = f"{printable(stamp)[:_LONGEST].rstrip()} · "
    faces = stamp_faces(fonts, words, "Page of 0123456789")
    return Stamper(pdf, words, total, faces)


def clear_foot(pdf: pikepdf.Pdf, page: pikepdf.Object) -> None:
    """Set what is on a page a little smaller, so that its foot is free."""
    place = sheet_of(page)
    box = (place.left, place.bottom, place.right - place.left, place.top - place.bottom)
    before = b"q " + numbers(shrink_matrix(place)) + b" cm " + numbers(box) + b" re W n"
    page["/Contents"] = pikepdf.Array(
        [pdf.make_stream(before), *contents(page), pdf.make_stream(b"Q")]
    )


def sheet_of(page: pikepdf.Object) -> Sheet:
    """Return the visible sheet of a page."""
    return sheet(visible_box(page), quarters(page))


def visible_box(page: pikepdf.Object) -> list[float]:
    """Return what is seen of a page: its crop box within its media box, as four numbers.

    Where the two do not meet, the media box; where there is none, nothing.
    """
    media, crop = _box(page, "/MediaBox"), _box(page, "/CropBox")
    if not (media and crop):
        return media or crop
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    return [left, bottom, right, top] if left < right and bottom < top else media


def _box(page: pikepdf.Object, key: str) -> list[float]:
    """Return a box as lower left and upper right corner, or an empty list."""
    box = page.get(key)
    if not isinstance(box, pikepdf.Array) or len(box) != _CORNERS:
        return []
    try:
        one, two, three, four = (float(side) for side in box.as_list())
    except (TypeError, ValueError):
        return []
    return [min(one, three), min(two, four), max(one, three), max(two, four)]


def quarters(page: pikepdf.Object) -> int:
    """Return how often the page says it is turned to the right."""
    try:
        return round(float(page.get("/Rotate", 0)) / 90) % 4
    except (TypeError, ValueError, OverflowError):
        return 0


def contents(page: pikepdf.Object) -> list[pikepdf.Object]:
    """Return the content streams of a page."""
    found = page.get("/Contents")
    if isinstance(found, pikepdf.Stream):
        return [found]
    if isinstance(found, pikepdf.Array):
        return [part for part in found if isinstance(part, pikepdf.Stream)]
    return []


def numbers(values: Matrix | tuple[float, ...]) -> bytes:
    """Return numbers as PDF writes them."""
    return " ".join(f"{value:.5f}".rstrip("0").rstrip(".") for value in values).encode()

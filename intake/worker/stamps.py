"""The stamp at the foot of every packet page: who, which case, page n of m.

It is drawn before the page's own content, in a strip that is free or was made free, so
nothing the content does can move it and it covers nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from intake.worker.page_geometry import (
    STAMP_FOOT,
    STAMP_TOP,
    Matrix,
    Sheet,
    sheet,
    shrink_matrix,
    stamp_scale,
)
from intake.worker.stamp_font import SIZE, printable, stamp_faces

if TYPE_CHECKING:
    from pathlib import Path

    from intake.worker.stamp_font import StampFaces

_LONGEST = 120
_RIGHT = 36.0
_PADDING = 8.0
_BASELINE = 5.3  # above the lower line, so that the text stands in the middle
_CORNERS = 4


@dataclass(frozen=True, slots=True)
class Stamper:
    """Stamps the pages of one file: the words, and the fonts copied into that file."""

    words: str
    total: int
    faces: StampFaces
    fonts: dict[pikepdf.Name, pikepdf.Object]

    def stamp(self, pdf: pikepdf.Pdf, page: pikepdf.Object, number: int) -> None:
        """Draw the stamp of packet page ``number``; the foot of the page must be free."""
        place = sheet_of(page)
        self._add_fonts(page)
        content = [pdf.make_stream(self._drawing(place, number)), *contents(page)]
        page["/Contents"] = pikepdf.Array(content)

    def _add_fonts(self, page: pikepdf.Object) -> None:
        resources = page.get("/Resources")
        if not isinstance(resources, pikepdf.Dictionary):
            resources = page["/Resources"] = pikepdf.Dictionary()
        fonts = resources.get("/Font")
        if not isinstance(fonts, pikepdf.Dictionary):
            fonts = resources["/Font"] = pikepdf.Dictionary()
        for name, font in self.fonts.items():
            fonts[name] = font

    def _drawing(self, place: Sheet, number: int) -> bytes:
        count = f"Page {number} of {self.total}"
        regular, bold = self.faces.regular, self.faces.bold
        width = regular.width(self.words) + bold.width(count) + 2 * _PADDING
        scale = stamp_scale(place.seen_width, place.seen_height)
        size = min(scale, (place.seen_width - 2 * scale) / width)
        left = max(place.seen_width - _RIGHT * scale - width * size, scale)
        foot = STAMP_FOOT * scale
        height = STAMP_TOP - STAMP_FOOT
        parts = (
            b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC q",
            numbers(place.to_file) + b" cm",
            numbers((size, 0, 0, size, left, foot)) + b" cm",
            b"1 g 0 G 0.8 w 0 0 " + numbers((width, height)) + b" re B 0 g BT",
            b"0 Tc 0 Tw 100 Tz 0 Ts 0 Tr /PvStamp " + numbers((SIZE,)) + b" Tf",
            numbers((_PADDING, _BASELINE)) + b" Td " + regular.encoded(self.words) + b" Tj",
            b"/PvStampBold " + numbers((SIZE,)) + b" Tf " + bold.encoded(count) + b" Tj",
            b"ET Q EMC",
        )
        return b"\n".join(parts)


def make_stamper(pdf: pikepdf.Pdf, stamp: str, total: int, fonts: Path) -> Stamper:
    """Return a stamper for the pages of ``pdf``.

    Raises:
        OSError: the app's fonts are not there.
    """
    words = f"{printable(stamp)[:_LONGEST].rstrip()} · "
    faces = stamp_faces(fonts, words, "Page of 0123456789")
    copied = {
        pikepdf.Name("/PvStamp"): pdf.copy_foreign(faces.regular.font),
        pikepdf.Name("/PvStampBold"): pdf.copy_foreign(faces.bold.font),
    }
    return Stamper(words, total, faces, copied)


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
    """Return the crop box, or else the media box, as four numbers; none if unreadable."""
    for key in ("/CropBox", "/MediaBox"):
        box = page.get(key)
        if isinstance(box, pikepdf.Array) and len(box) == _CORNERS:
            try:
                return [float(side) for side in box.as_list()]
            except (TypeError, ValueError):
                continue
    return []


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

"""Photos and scans as packet pages: drawn anew from their dots, one to a Letter sheet."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

import pikepdf
from PIL import Image

from intake.domain.papers import Media
from intake.worker import pictures
from intake.worker.picture_sheet import place
from intake.worker.stamps import numbers
from intake.worker.unusable import NoSuchPageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.assembly import PageChoice
    from intake.worker.picture_sheet import Placed

_QUALITY = 88
_PHOTOS = frozenset({Media.JPEG, Media.HEIC, Media.AVIF, Media.JPEG_2000, Media.WEBP})
_EXACT_UP_TO = 4_000_000  # dots; larger ones are packed as photos
_TURNS = {
    1: Image.Transpose.ROTATE_270,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_90,
}


def picture_pdf(data: bytes, media: Media, choices: Sequence[PageChoice]) -> pikepdf.Pdf:
    """Return a PDF of the chosen pages of a picture file, in that order, upright.

    Scans in black and white stay dot for dot; the others have at most 300 dots to the
    inch. Of a GIF, PNG, WebP, BMP or JPEG the first picture is the page; of a TIFF or a
    HEIC each picture is one. Nothing but the dots comes along.

    Raises:
        UnusableError: the file or one of these pages is damaged or too large.
        NoSuchPageError: it has no such page.
    """
    pdf = pikepdf.new()
    with pictures.opened(data, media) as picture:
        total = pictures.page_total(picture, media)
        for choice in choices:
            if choice.page > total:
                raise NoSuchPageError
            dots = pictures.upright(picture, choice.page)
            tallness = pictures.tallness(picture, dots)
            if choice.quarter_turns:
                dots = dots.transpose(_TURNS[choice.quarter_turns])
                tallness = 1 / tallness if choice.quarter_turns % 2 else tallness
            placed = place(dots.width, dots.height, tallness)
            with pictures.refusals():
                add_picture(pdf, dots, placed, media)
    return pdf


def add_picture(pdf: pikepdf.Pdf, dots: Image.Image, placed: Placed, media: Media) -> None:
    """Add a page that shows these dots; ``media`` says whether they were a photo before."""
    _add_page(pdf, _image(pdf, dots, placed, media), placed)


def _image(pdf: pikepdf.Pdf, dots: Image.Image, placed: Placed, media: Media) -> pikepdf.Object:
    if dots.mode == "1":
        return _bilevel(pdf, dots)
    shown = pictures.for_screen(dots)
    most = placed.most_px
    if shown.width > most[0] or shown.height > most[1]:
        shown = shown.resize(
            (min(most[0], shown.width), min(most[1], shown.height)), Image.Resampling.LANCZOS
        )
    photo = io.BytesIO()
    Image.frombytes(shown.mode, shown.size, shown.tobytes()).save(
        photo, "JPEG", quality=_QUALITY, optimize=True
    )
    is_exact = media not in _PHOTOS and shown.width * shown.height <= _EXACT_UP_TO
    exact = zlib.compress(shown.tobytes(), 6) if is_exact else b""
    if exact and len(exact) <= 2 * len(photo.getvalue()):
        return _stream(pdf, exact, shown, Filter=pikepdf.Name.FlateDecode)
    return _stream(pdf, photo.getvalue(), shown, Filter=pikepdf.Name.DCTDecode)


def _bilevel(pdf: pikepdf.Pdf, dots: Image.Image) -> pikepdf.Object:
    """A scan in black and white, packed as faxes are (CCITT group 4)."""
    fax = io.BytesIO()
    clean = Image.frombytes("1", dots.size, dots.tobytes())
    clean.save(fax, "TIFF", compression="group4", tiffinfo={_ROWS_PER_STRIP: dots.height})
    with Image.open(fax, formats=("TIFF",)) as packed:
        tags = packed.tag_v2  # type: ignore[attr-defined]  # TIFF only
        (start,), (length,) = tags[_STRIP_OFFSETS], tags[_STRIP_BYTES]
        is_white_zero = tags[_PHOTOMETRIC] == 0
    return _stream(
        pdf,
        fax.getvalue()[start : start + length],
        dots,
        Filter=pikepdf.Name.CCITTFaxDecode,
        DecodeParms=pikepdf.Dictionary(
            K=-1, Columns=dots.width, Rows=dots.height, BlackIs1=not is_white_zero
        ),
    )


_ROWS_PER_STRIP, _STRIP_OFFSETS, _STRIP_BYTES, _PHOTOMETRIC = 278, 273, 279, 262


def _stream(
    pdf: pikepdf.Pdf, data: bytes, dots: Image.Image, **how: pikepdf.Object
) -> pikepdf.Object:
    colours = pikepdf.Name.DeviceRGB if dots.mode == "RGB" else pikepdf.Name.DeviceGray
    return pdf.make_stream(
        data,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=dots.width,
        Height=dots.height,
        ColorSpace=colours,
        BitsPerComponent=1 if dots.mode == "1" else 8,
        **how,
    )


def _add_page(pdf: pikepdf.Pdf, image: pikepdf.Object, placed: Placed) -> None:
    matrix = (placed.width, 0.0, 0.0, placed.height, placed.left, placed.bottom)
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, placed.sheet_width, placed.sheet_height],
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Picture=image)),
        Contents=pdf.make_stream(b"q " + numbers(matrix) + b" cm /Picture Do Q"),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))

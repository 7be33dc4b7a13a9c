"""The made-up papers as files: PDFs, photos, a two-page scan and a card picture."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pypdfium2 as untyped
from PIL import Image

from intake.export.example_papers import example_pdfs

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

pypdfium2: Any = untyped  # it has no complete types

_SCAN_DPI, _PHOTO_DPI = 150, 110
_POINTS = 72
_TABLE = (96, 84, 70)  # what a photographed letter lies on
_PHOTO_EDGE = 60
_TILT = 1.4


def example_files(file: Path, today: dt.date) -> dict[str, bytes]:
    """Return the made-up papers of a data file, each of the kind its name says."""
    return {name: _as_file(name, pdf) for name, pdf in example_pdfs(file, today).items()}


def _as_file(name: str, pdf: bytes) -> bytes:
    kind = name.rsplit(".", 1)[-1]
    if kind == "pdf":
        return pdf
    if kind == "tif":
        return _scan(_pictures(pdf, _SCAN_DPI))
    picture = _pictures(pdf, _PHOTO_DPI)[0]
    return _photo(picture) if kind == "jpg" else _card(picture)


def _pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / _POINTS).to_pil().convert("RGB") for page in document]


def _scan(pages: list[Image.Image]) -> bytes:
    """Return pages as a black-and-white TIFF, as fax machines and scanners make them."""
    first, *others = [page.convert("1", dither=Image.Dither.NONE) for page in pages]
    out = io.BytesIO()
    first.save(
        out,
        "TIFF",
        save_all=True,
        append_images=others,
        compression="group4",
        dpi=(_SCAN_DPI, _SCAN_DPI),
    )
    return out.getvalue()


def _photo(page: Image.Image) -> bytes:
    """Return a page as a photo of it on a table, a little askew."""
    size = (page.width + 2 * _PHOTO_EDGE, page.height + 2 * _PHOTO_EDGE)
    ground = Image.new("RGB", size, _TABLE)
    ground.paste(page, (_PHOTO_EDGE, _PHOTO_EDGE))
    turned = ground.rotate(_TILT, resample=Image.Resampling.BICUBIC, fillcolor=_TABLE)
    out = io.BytesIO()
    turned.save(out, "JPEG", quality=85)
    return out.getvalue()


def _card(page: Image.Image) -> bytes:
    """Return the upper part of a page, cut to the shape of a card and its back."""
    out = io.BytesIO()
    page.crop((0, 0, page.width, page.width * 3 // 4)).save(out, "PNG")
    return out.getvalue()

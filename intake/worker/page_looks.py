"""How a page looks from afar: how much ink is on it, and where, in a few digits."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import io

from PIL import Image

from intake.domain.papers import PRINT_CELLS, PageLook

LOOK_PX = 240  # wide enough that a short line of type is seen, narrow enough that specks fade
_EDGE = 0.03  # of each side: shadows and punch marks of a scanner lie there
_DARKER_BY = 50  # of 255, than the paper
_PAPER_AT = 0.8  # the brightness that so much of a page is darker than is its paper's
_WHOLE = 1000


def page_look(png: bytes) -> PageLook:
    """Measure a page drawn about ``LOOK_PX`` wide.

    ``ink`` is the share of dots darker than the paper, in thousandths, edges not counted.
    ``print`` tells how dense the ink is in each cell of a grid over the inked part.
    """
    with Image.open(io.BytesIO(png), formats=("PNG",)) as picture:
        grey = picture.convert("L")
    across, down = round(grey.width * _EDGE), round(grey.height * _EDGE)
    grey = grey.crop((across, down, grey.width - across, grey.height - down))
    limit = _paper(grey) - _DARKER_BY
    ink = grey.point([255 if level < limit else 0 for level in range(256)])
    box = ink.getbbox()
    dark = ink.histogram()[255]
    return PageLook(
        ink=dark * _WHOLE // max(ink.width * ink.height, 1),
        print=_print(ink.crop(box)) if box else "",
    )


def _paper(grey: Image.Image) -> int:
    """Return how bright the paper itself is."""
    left = grey.width * grey.height * _PAPER_AT
    for level, count in enumerate(grey.histogram()):
        left -= count
        if left <= 0:
            return level
    return 255


def _print(ink: Image.Image) -> str:
    cells = ink.resize(PRINT_CELLS, Image.Resampling.BOX).tobytes()
    most = max(cells) or 1
    return "".join(f"{15 * cell // most:x}" for cell in cells)

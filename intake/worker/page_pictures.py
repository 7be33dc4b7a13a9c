"""Pages of a broken PDF as pictures of themselves: what can be seen is kept."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportArgumentType=false

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pikepdf

from intake.domain.papers import Media
from intake.worker.pdf_reading import load_page
from intake.worker.picture_pages import add_picture
from intake.worker.picture_sheet import Placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pypdfium2

    from intake.domain.assembly import PageChoice

_DPI = 200
_MOST_PX = 12_000_000


def pictured(seen: pypdfium2.PdfDocument, choices: Sequence[PageChoice]) -> pikepdf.Pdf:
    """Return the chosen pages, each as one picture of 200 dots to the inch, upright.

    Raises:
        UnusableError: PDFium cannot show one of them either.
        NoSuchPageError: there is no such page.
    """
    pdf = pikepdf.new()
    for choice in choices:
        page = load_page(seen, choice.page)
        width, height = page.get_size()
        scale = min(_DPI / 72, math.sqrt(_MOST_PX / (width * height)))
        bitmap = page.render(scale=scale, rev_byteorder=True)
        placed = Placed(width, height, 0.0, 0.0, width, height)
        add_picture(pdf, bitmap.to_pil().convert("RGB"), placed, Media.JPEG)
        bitmap.close()
        page.close()
    return pdf

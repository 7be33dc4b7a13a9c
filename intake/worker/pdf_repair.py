"""Mending what is broken around the pages of a PDF, so that its pages can be read."""

from __future__ import annotations

import io

import pikepdf

from intake.domain.papers import MOST_PAGES, Trouble
from intake.worker.unusable import UnusableError


def open_for_editing(data: bytes, password: str | None) -> pikepdf.Pdf:
    """Open a PDF with qpdf, which rebuilds lost tables as it reads.

    Raises:
        UnusableError: locked, or damaged beyond what qpdf can rebuild.
    """
    try:
        return pikepdf.open(io.BytesIO(data), password=password or "")
    except pikepdf.PasswordError as error:
        raise UnusableError(Trouble.LOCKED) from error
    except (pikepdf.PdfError, ValueError, RuntimeError) as error:
        raise UnusableError(Trouble.DAMAGED) from error


def repaired(data: bytes, password: str | None) -> bytes:
    """Return the PDF written anew by qpdf, unlocked.

    Raises:
        UnusableError: locked, damaged beyond mending, empty, or of too many pages.
    """
    with open_for_editing(data, password) as pdf:
        try:
            pages = len(pdf.pages)
            if pages == 0:
                raise UnusableError(Trouble.EMPTY)
            if pages > MOST_PAGES:
                raise UnusableError(Trouble.TOO_MANY_PAGES)
            out = io.BytesIO()
            pdf.save(out, encryption=False)
        except (pikepdf.PdfError, ValueError, RuntimeError) as error:
            raise UnusableError(Trouble.DAMAGED) from error
    return out.getvalue()

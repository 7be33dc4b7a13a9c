"""Mending what is broken around the pages of a PDF, so that its pages can be read."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import io
import re

import pikepdf

from intake.domain.between_streams import between_streams
from intake.domain.papers import MOST_PAGES, Trouble
from intake.worker.lost_content import lost_content, lost_contents
from intake.worker.page_salvage import LOST_PT, completed
from intake.worker.unusable import UnusableError

_ANOTHER_LOCK = "unsupported encryption"  # e.g. one that opens with a certificate
_OBJECT = re.compile(rb"\d+\s+\d+\s+obj\b")
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_END, _START = b"%%EOF", 1_200
_LARGEST_COUNTED = 50_000_000  # bytes; to look for pages in more takes too long
_REBUILT = "reconstruct"  # what qpdf says when it had to look for the objects itself


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
        is_locked = _ANOTHER_LOCK in str(error)
        trouble = Trouble.LOCKED_ELSEWHERE if is_locked else Trouble.DAMAGED
        raise UnusableError(trouble) from error


def repaired(data: bytes, password: str | None) -> bytes:
    """Return the PDF written anew by qpdf, unlocked; a lost page leaves a gap.

    Raises:
        UnusableError: locked, damaged beyond mending, empty, or of too many pages.
    """
    whole = completed(data)
    try:
        return _written(whole, password, data)
    except UnusableError:
        if whole is data:
            raise
    return _written(data, password, data)


def ends_in_update(data: bytes) -> bool:
    """Whether a file breaks off in what was added to it later, e.g. by a scanner."""
    end = data.rfind(_END)
    is_shown_while_it_comes = b"/Linearized" in data[:_START]  # has such an end in its middle
    return end >= 0 and not is_shown_while_it_comes and bool(_OBJECT.search(data, end))


def found_more(data: bytes, password: str | None, pages: int) -> bytes | None:
    """Return a PDF written anew if it has more pages than a reader found, or None.

    Args:
        data: the file.
        password: opens it.
        pages: how many a reader found.
    """
    is_cut = ends_in_update(data)
    if not is_cut and (len(data) > _LARGEST_COUNTED or _pages_in(data) <= pages):
        return None
    without_table = data.replace(b"startxref", b"start----")  # then its objects are asked
    whole = without_table if is_cut else data
    try:
        with open_for_editing(whole, password) as pdf:
            has_more = len(pdf.pages) > pages
        return repaired(whole, password) if has_more else None
    except (UnusableError, pikepdf.PdfError, ValueError, RuntimeError):
        return None


def _pages_in(data: bytes) -> int:
    return sum(len(_PAGE.findall(part)) for part in between_streams(data))


def lost_pages(pdf: pikepdf.Pdf, data: bytes) -> frozenset[int]:
    """Return the pages (from 0) without what was on them; none in a file that is sound.

    Args:
        pdf: the file, opened.
        data: its bytes as they came.
    """
    if any(_REBUILT in str(warning) for warning in pdf.get_warnings()):
        return lost_content(pdf, data)
    return lost_contents(pdf, data) if len(data) <= _LARGEST_COUNTED else frozenset()


def _written(data: bytes, password: str | None, as_it_came: bytes) -> bytes:
    with open_for_editing(data, password) as pdf:
        try:
            pages = len(pdf.pages)
            if pages == 0:
                raise UnusableError(Trouble.EMPTY)
            if pages > MOST_PAGES:
                raise UnusableError(Trouble.TOO_MANY_PAGES)
            for page in lost_pages(pdf, as_it_came):
                pdf.pages[page].obj.MediaBox = pikepdf.Array([0, 0, LOST_PT, LOST_PT])
            out = io.BytesIO()
            pdf.save(out, encryption=False)
        except (pikepdf.PdfError, ValueError, RuntimeError) as error:
            raise UnusableError(Trouble.DAMAGED) from error
    return out.getvalue()

"""Several PDFs that lie in one file, one behind the other: a reader shows one of them only."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import io
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pikepdf

from intake.domain.papers import Trouble
from intake.worker.page_salvage import REST_PT
from intake.worker.pdf_repair import repaired
from intake.worker.unusable import UnusableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD, _END, _OBJECT = b"%PDF-", b"%%EOF", b"obj"
_BETWEEN: Final = 1_024  # bytes between the end of one and the head of the next
_MOST: Final = 50
_TABLE_AT: Final = re.compile(rb"startxref\s+(\d{1,10})")
_TABLE: Final = re.compile(rb"\s*(?:xref|\d+\s+\d+\s+obj)\b")


def joined(data: bytes, password: str | None) -> bytes | None:
    """Return one PDF with the pages of all that lie in this file, or None if it is one.

    Where one of them cannot be read, the last page is a gap for all that may be missing.

    Raises:
        UnusableError: one of them is locked.
    """
    parts = _parts(data)
    if not parts:
        return None
    whole, out = pikepdf.new(), io.BytesIO()
    is_whole = len(parts) <= _MOST
    for part in parts[:_MOST]:
        is_whole = _taken(whole, part, password) and is_whole
    if not whole.pages:
        return None
    if not is_whole:
        whole.add_blank_page(page_size=(3, 3))
        whole.pages[-1].obj.MediaBox = pikepdf.Array([0, 0, REST_PT, REST_PT])
    whole.save(out)
    return out.getvalue()


def _taken(whole: pikepdf.Pdf, part: bytes, password: str | None) -> bool:
    """Add the pages of one file, and say whether it could be read."""
    try:
        with pikepdf.open(io.BytesIO(repaired(part, password))) as pdf:
            whole.pages.extend(pdf.pages)
    except UnusableError as error:
        if error.trouble is Trouble.LOCKED:
            raise
        return False
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return False
    return True


def _parts(data: bytes) -> Sequence[bytes]:
    """Return each PDF by itself; none where the file is one, or one with later changes."""
    table = _table_at(data)
    if table >= 0 and data.find(_HEAD, table) < 0:
        return ()  # as with nearly every file: its last list of objects is behind every head
    starts = list(_starts(data))
    if not starts or table > starts[-1]:
        return ()
    return [data[start:end] for start, end in pairwise((0, *starts, len(data)))]


def _starts(data: bytes) -> Iterator[int]:
    """Give where another PDF begins behind the end of one; one inside an object is no other."""
    at = data.find(_HEAD, _BETWEEN)
    while at >= 0:
        end = data.rfind(_END, max(0, at - _BETWEEN), at)
        if end >= 0 and _OBJECT not in data[end:at]:
            yield at
        at = data.find(_HEAD, at + 1)


def _table_at(data: bytes) -> int:
    """Return where the last list of objects lies if it is where the file says, or -1."""
    told = _TABLE_AT.search(data, max(0, data.rfind(b"startxref")))
    at = int(told[1]) if told else -1
    return at if at >= 0 and _TABLE.match(data, at) else -1

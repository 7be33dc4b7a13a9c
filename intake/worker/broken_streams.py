"""Pages of a sound PDF of which one part was changed or lost on its way here.

A reader shows what is left and says nothing. What a page draws, and its pictures, are packed
with a checksum or have an end of their own: both are looked at here, as long as there is time.
"""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import time
import zlib
from typing import TYPE_CHECKING, Final

import pikepdf

from intake.domain.papers import Media
from intake.worker.lost_content import lacks_part, streams_of
from intake.worker.pictures import is_cut_short

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE: Final = 1 << 20
_LARGEST: Final = 200_000_000  # bytes of one picture; more is a bomb
_TAIL: Final = 4_096  # bytes; a sound photo ends in them
_ZLIB_HEAD, _SUM_BYTES = 2, 4
_FLATE, _PHOTO = "/FlateDecode", "/DCTDecode"


def broken_pages(pdf: pikepdf.Pdf, seconds: float) -> frozenset[int]:
    """Return the pages (from 0) that lack a part, among those there was time to look at.

    Args:
        pdf: an opened file.
        seconds: to spend; what was not looked at by then is taken for whole.
    """
    enough = time.monotonic() + seconds
    known: dict[tuple[int, int], bool] = {}
    found: set[int] = set()
    for index, page in enumerate(pdf.pages):
        if time.monotonic() > enough:
            break
        try:
            if any(_is_broken(each, known) for each in _drawn_by(page)) or lacks_part(page):
                found.add(index)
        except (pikepdf.PdfError, ValueError, RuntimeError, AttributeError, TypeError):
            continue  # what is odd in another way is told by those who draw it
    return frozenset(found)


def _drawn_by(page: pikepdf.Page) -> Iterator[pikepdf.Stream]:
    yield from (each for each in streams_of(page) if each is not None)
    resources = page.obj.get("/Resources")
    shelf = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if isinstance(shelf, pikepdf.Dictionary):
        yield from (each for each in shelf.values() if isinstance(each, pikepdf.Stream))


def _is_broken(stream: pikepdf.Stream, known: dict[tuple[int, int], bool]) -> bool:
    if stream.objgen not in known:
        known[stream.objgen] = _lacks_a_part(stream)
    return known[stream.objgen]


def _lacks_a_part(stream: pikepdf.Stream) -> bool:
    packing = stream.get("/Filter")
    if isinstance(packing, pikepdf.Array) and len(packing) == 1:
        packing = packing[0]
    if packing not in {_FLATE, _PHOTO}:
        return False
    packed = memoryview(stream.get_raw_stream_buffer())  # a copy of a scan takes longest of all
    return _is_cut_photo(packed) if packing == _PHOTO else not _unpacks_whole(packed)


def _is_cut_photo(data: memoryview) -> bool:
    end = bytes(data[-_TAIL:])
    return is_cut_short(end, Media.JPEG) and is_cut_short(bytes(data), Media.JPEG)


def _unpacks_whole(data: memoryview) -> bool:
    """Whether packed bytes reach their end and their sum; a missing sum is forgiven."""
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    total, size = 1, 0
    rest: bytes | memoryview = data[_ZLIB_HEAD:]
    try:
        while rest and not unpacking.eof:
            piece = unpacking.decompress(rest, _PIECE)
            total, size = zlib.adler32(piece, total), size + len(piece)
            rest = unpacking.unconsumed_tail
            if size > _LARGEST:
                return True
    except zlib.error:
        return False
    told = unpacking.unused_data[:_SUM_BYTES]
    fits = len(told) < _SUM_BYTES or int.from_bytes(told) == total
    return not data or (unpacking.eof and fits)

"""Pages of a broken PDF that are still there, but not what was on them.

A reader shows such a page as blank paper. Whoever sees it would believe that the page is
kept and empty, so it is named as lost instead.
"""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from intake.worker.page_salvage import object_cut_off, objects_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAMED = re.compile(rb"/Contents\s*\[?\s*(\d{1,7})\s+\d{1,5}\s+R\b")
_DRAWN = re.compile(rb"/([^\s/<>\[\]()%]+)\s+Do\b")
_WORDS = re.compile(rb"\bT[jJ]\b")
_LARGEST = 2_000_000  # bytes of one content as it lies in the file; more is not unpacked here


def lost_content(pdf: pikepdf.Pdf, data: bytes) -> frozenset[int]:
    """Return the pages (from 0) of a broken file that lost what was drawn on them.

    Args:
        pdf: a file that had to be mended; in a sound one nothing is missing.
        data: its bytes as they came.
    """
    left = _Left(objects_of(data), object_cut_off(data))
    return frozenset(index for index, page in enumerate(pdf.pages) if left.lacks(page))


def lost_contents(pdf: pikepdf.Pdf, data: bytes) -> frozenset[int]:
    """Return the pages (from 0) of a sound file that name a content which is not in it."""
    empty = [index for index, page in enumerate(pdf.pages) if "/Contents" not in page.obj]
    if not empty:
        return frozenset()
    left = objects_of(data)
    named = {index: _NAMED.search(left.get(_number(pdf, index), b"")) for index in empty}
    return frozenset(
        index for index, found in named.items() if found and int(found[1]) not in left
    )


def _number(pdf: pikepdf.Pdf, index: int) -> int:
    return pdf.pages[index].obj.objgen[0]


@dataclass(frozen=True, slots=True)
class _Left:
    """What is left of a file: the dictionary of each object, and the one that breaks off."""

    objects: Mapping[int, bytes]
    cut: int

    def lacks(self, page: pikepdf.Page) -> bool:
        """Whether what the page shows is gone."""
        contents = list(streams_of(page))
        if not contents:
            return b"/Contents" in self.objects.get(page.obj.objgen[0], b"")
        if any(each is None or each.objgen[0] == self.cut for each in contents):
            return True
        drawn = b"\n".join(_unpacked(each) for each in contents if each is not None)
        pictures = _pictures(page, drawn)
        lacks = any(each is None or each.objgen[0] == self.cut for each in pictures)
        return not _WORDS.search(drawn) and (lacks or not drawn.strip())


def lacks_part(page: pikepdf.Page) -> bool:
    """Whether something that a page draws is not in the file.

    That is a part of its content or, if it has no word of its own, a picture.
    """
    contents = list(streams_of(page))
    if any(each is None for each in contents):
        return True
    drawn = b"\n".join(_unpacked(each) for each in contents if each is not None)
    return not _WORDS.search(drawn) and any(each is None for each in _pictures(page, drawn))


def _pictures(page: pikepdf.Page, drawn: bytes) -> Iterator[pikepdf.Object | None]:
    """Give each picture that a page draws; None for one that is not there."""
    resources = page.obj.get("/Resources")
    shelf = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(shelf, pikepdf.Dictionary):
        shelf = pikepdf.Dictionary()
    for name in _DRAWN.findall(drawn):
        yield shelf.get(f"/{name.decode('latin-1')}")


def streams_of(page: pikepdf.Page) -> Iterator[pikepdf.Stream | None]:
    """Give what a page draws, part by part; None for a part that is not there."""
    found = page.obj.get("/Contents")
    if found is None:
        return
    for each in found if isinstance(found, pikepdf.Array) else [found]:
        yield each if isinstance(each, pikepdf.Stream) else None


def _unpacked(content: pikepdf.Stream) -> bytes:
    """Return what a content draws, as far as it can be unpacked."""
    try:
        if len(content.read_raw_bytes()) > _LARGEST:
            return b" Tj "
        return content.read_bytes()
    except pikepdf.PdfError:
        return b""

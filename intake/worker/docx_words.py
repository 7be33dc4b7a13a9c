"""The words of a Word file: its letterhead, its text and its notes, in that order."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from intake.domain.papers import MOST_SIGNS, Trouble
from intake.worker.unusable import UnusableError
from intake.worker.xml_words import WORD, xml_words
from intake.worker.zips import opened_zip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile

_PARTS = tuple(
    re.compile(rf"word/{part}\.xml")
    for part in (r"header\d*", "document", r"footnotes", r"endnotes", r"footer\d*")
)
_MOST_PARTS = 40
_MOST_BYTES = 100_000_000  # of XML; it weighs some twenty times its words
_PIECE = 65_536


def docx_words(data: bytes) -> str:
    """Return the words of a Word file (.docx).

    Raises:
        UnusableError: damaged, or larger than can be shown.
    """
    with opened_zip(data) as archive:
        names = [name for part in _PARTS for name in archive.namelist() if part.fullmatch(name)]
        told = dict.fromkeys(
            _words_of(archive, name).strip("\n") for name in names[:_MOST_PARTS]
        )
    words = "\n\n".join(each for each in told if each.strip())
    if len(words) > MOST_SIGNS:
        raise UnusableError(Trouble.TOO_MANY_WORDS)
    return words


def _words_of(archive: ZipFile, name: str) -> str:
    try:
        return xml_words(_pieces(archive, name), WORD)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise UnusableError(Trouble.DAMAGED) from error


def _pieces(archive: ZipFile, name: str) -> Iterator[bytes]:
    """Give a part piece by piece, and never more of it than an honest one has."""
    with archive.open(name) as stream:
        read = 0
        while piece := stream.read(_PIECE):
            read += len(piece)
            if read > _MOST_BYTES:
                raise UnusableError(Trouble.TOO_MANY_WORDS)
            yield piece

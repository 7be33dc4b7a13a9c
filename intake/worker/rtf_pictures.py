r"""The pictures in an RTF file: scans that were put into a letter, as digits or as bytes.

Word writes each picture twice; the copy for older programs (``\nonshppict``) is passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PICTURE: Final = re.compile(rb"\\pict(?![a-zA-Z])")
_OLD_COPY: Final = re.compile(rb"\\nonshppict\s*\{\s*$")
_OLD_COPY_WITHIN: Final = 60
_TOKEN: Final = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|([{}])|([0-9a-fA-F\s]+)|\\?.", re.DOTALL
)
_KINDS: Final = {
    b"jpegblip": ".jpg",
    b"pngblip": ".png",
    b"emfblip": ".emf",
    b"wmetafile": ".wmf",
    b"macpict": ".pict",
    b"dibitmap": ".dib",
    b"wbitmap": ".dib",
}
_PHOTOS: Final = frozenset({".jpg", ".png"})
_SMALLEST_DRAWING: Final = 20_000  # bytes; a smaller one is a logo or a line


class RtfPicture(NamedTuple):
    """A picture of a letter: how a file of its kind ends, and its bytes."""

    ending: str
    data: bytes


def rtf_pictures(data: bytes) -> Iterator[RtfPicture]:
    """Yield the pictures of an RTF file in their order; small drawings are left."""
    for found in _PICTURE.finditer(data):
        start = found.start()
        if _OLD_COPY.search(data, max(0, start - _OLD_COPY_WITHIN), start):
            continue
        picture = _read(data, found.end())
        if picture.ending in _PHOTOS or len(picture.data) >= _SMALLEST_DRAWING:
            yield picture


def _read(data: bytes, at: int) -> RtfPicture:
    """Return the picture whose group goes on here; digits in groups within are not of it."""
    ending, depth, inside = "", 0, bytearray()
    while depth >= 0 and (token := _TOKEN.match(data, at)):
        at = token.end()
        word, number, brace, digits = token.groups()
        if brace:
            depth += 1 if brace == b"{" else -1
        elif depth:
            continue
        elif word == b"bin":
            inside += data[at : at + max(0, int(number or 0))]
            at += max(0, int(number or 0))
        elif word:
            ending = _KINDS.get(word, ending)
        elif digits:
            inside += _bytes_of(digits)
    return RtfPicture(ending, bytes(inside))


def _bytes_of(digits: bytes) -> bytes:
    plain = b"".join(digits.split())
    return bytes.fromhex(plain[: len(plain) // 2 * 2].decode("ascii"))

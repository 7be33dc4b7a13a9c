"""What a PDF says between its streams: its objects and lists, no pictures and no words.

A scan is nearly all picture. Whoever looks for a sign of the file's build need not look there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_STREAM: Final = re.compile(rb"stream\r?\n")
_LENGTH: Final = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)\b")
_HEAD: Final = 2_048  # bytes before a stream in which its length stands
_END: Final = b"endstream"
_GAP: Final = 4  # bytes between the last of a stream and that word
_LEAST: Final = 4_096  # bytes; to step over less takes longer than to look


def between_streams(data: bytes) -> Iterator[bytes]:
    """Give the parts of a PDF outside its long streams.

    A stream is left out only where its end stands just where its length says; whatever is in
    doubt is given.
    """
    start = at = 0
    while (found := _STREAM.search(data, at)) is not None:
        end = found.end() + _length(data, found.start())
        if end - found.end() >= _LEAST and _END in data[end : end + len(_END) + _GAP]:
            yield data[start : found.end()]
            start = at = end
        else:
            at = found.end()
    yield data[start:]


def _length(data: bytes, at: int) -> int:
    """Return the length that is told last before a stream; 0 if it stands elsewhere."""
    told = _LENGTH.findall(data, max(0, at - _HEAD), at)
    return int(told[-1]) if told else 0

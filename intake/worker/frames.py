"""Frames: how the app and its worker put messages on a pipe.

A frame is a fixed head (magic, length of the header, number of payloads), the payload
lengths, a JSON header and the payloads. Neither side trusts the other's lengths.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

MAGIC = b"PVW1"
LARGEST_HEADER = 16 * 1024 * 1024
MOST_PAYLOADS = 10_000
LARGEST_PAYLOADS = 1024 * 1024 * 1024
_HEAD = struct.Struct(">4sII")
_LENGTH = struct.Struct(">Q")


class FrameError(Exception):
    """What came through the pipe is not a frame. The pipe is of no more use."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message: a JSON header and the bytes that go with it."""

    header: bytes
    payloads: tuple[bytes, ...] = ()


def write_frame(
    stream: IO[bytes], header: bytes, payloads: Sequence[bytes | memoryview] = ()
) -> None:
    """Write one frame and flush it.

    Raises:
        OSError: the other side is gone.
    """
    lengths = b"".join(_LENGTH.pack(len(payload)) for payload in payloads)
    stream.write(_HEAD.pack(MAGIC, len(header), len(payloads)) + lengths + header)
    for payload in payloads:
        stream.write(payload)
    stream.flush()


def read_frame(stream: IO[bytes], largest: int = LARGEST_PAYLOADS) -> Frame | None:
    """Read one frame, or None where the other side has closed the pipe between frames.

    Args:
        stream: a blocking binary stream.
        largest: the most bytes all payloads may have together.

    Raises:
        FrameError: the bytes are no frame, promise too much, or end too early.
    """
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise FrameError("cut in the head")
    magic, header_length, count = _HEAD.unpack(head)
    if magic != MAGIC or header_length > LARGEST_HEADER or count > MOST_PAYLOADS:
        raise FrameError("not a head")
    raw_lengths = _exactly(stream, count * _LENGTH.size)
    lengths = [length for (length,) in _LENGTH.iter_unpack(raw_lengths)]
    if sum(lengths) > largest:
        raise FrameError("more bytes promised than allowed")
    header = _exactly(stream, header_length)
    return Frame(header, tuple(_exactly(stream, length) for length in lengths))


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise FrameError("cut short")
    return data

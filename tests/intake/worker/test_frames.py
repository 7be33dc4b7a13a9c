from __future__ import annotations

import io
import struct

import pytest

from intake.worker.frames import MAGIC, FrameError, read_frame, write_frame


def written(header: bytes, *payloads: bytes) -> bytes:
    out = io.BytesIO()
    write_frame(out, header, payloads)
    return out.getvalue()


def test_what_was_written_is_what_is_read():
    frame = read_frame(io.BytesIO(written(b"{}", b"", b"abc")))
    assert frame is not None
    assert (frame.header, frame.payloads) == (b"{}", (b"", b"abc"))


def test_a_closed_pipe_between_frames_is_an_end_not_an_error():
    assert read_frame(io.BytesIO(b"")) is None


def test_a_frame_cut_anywhere_is_refused():
    whole = written(b"{}", b"abc")
    for length in range(1, len(whole)):
        with pytest.raises(FrameError):
            read_frame(io.BytesIO(whole[:length]))


@pytest.mark.parametrize(
    "head",
    [
        struct.pack(">4sII", b"HTTP", 2, 0),
        struct.pack(">4sII", MAGIC, 2**31, 0),
        struct.pack(">4sII", MAGIC, 2, 2**31),
        struct.pack(">4sIIQ", MAGIC, 2, 1, 2**60),
    ],
)
def test_lengths_that_lie_are_refused_before_anything_is_read(head):
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(head + b"{}" * 10))


def test_no_more_is_read_than_the_reader_allows():
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(written(b"{}", b"abcd")), largest=3)

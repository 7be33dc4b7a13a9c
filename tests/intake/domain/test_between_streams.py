from __future__ import annotations

import pytest

from intake.domain.between_streams import between_streams

LONG = bytes(5_000)


def obj(packed, length=None, end=b"\nendstream"):
    told = len(packed) if length is None else length
    return b"4 0 obj<</Length %d>>\nstream\r\n%s%s endobj " % (told, packed, end)


def left(data):
    return b"".join(between_streams(data))


def test_what_lies_between_long_streams_is_given_and_they_are_not():
    data = b"/Type /Page " + obj(LONG) + b"/EmbeddedFile " + obj(LONG) + b"trailer"
    parts = left(data)
    assert len(parts) < 300
    assert b"/Type /Page" in parts
    assert b"/EmbeddedFile" in parts
    assert parts.endswith(b"endstream endobj trailer")


@pytest.mark.parametrize(
    "data",
    [
        b"no stream at all",
        b"",
        obj(b"a short one"),
        obj(LONG, length=4_999_999),
        obj(LONG, length=4_321),
        obj(LONG, end=b"\n"),
        obj(LONG).replace(b"/Length 5000", b"/Length 5000 0 R"),
        b"stream\nstream\nendstream\n",
    ],
)
def test_whatever_is_in_doubt_is_given_whole(data):
    assert left(data) == data


def test_a_sign_inside_a_stream_does_not_count_and_one_behind_a_wrong_length_does():
    sign = b"/EmbeddedFile"
    assert sign not in left(obj(LONG + sign))
    assert sign in left(obj(LONG, length=5_020) + sign)

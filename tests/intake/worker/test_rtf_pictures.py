from __future__ import annotations

import pytest

from intake.worker.rtf_pictures import rtf_pictures

DOTS = b"\xff\xd8 dots \\ { } \xff\xd9"
LINES = b"\n".join(DOTS.hex().encode()[at : at + 16] for at in range(0, 99, 16))


@pytest.mark.parametrize(
    "group",
    [
        rb"{\pict\jpegblip " + DOTS.hex().encode() + b"}",
        rb"{\pict\picw90{\*\blipuid 0123abcd}\jpegblip" + b"\n" + LINES + b"}",
        rb"{\*\shppict{\pict\jpegblip " + LINES.upper() + b"}}",
        rb"{\pict\jpegblip\bin%d " % len(DOTS) + DOTS + b"}",
    ],
)
def test_a_picture_is_read_as_digits_or_as_bytes(group):
    data = rb"{\rtf1 before " + group + rb" after 7 of 10}"
    assert list(rtf_pictures(data)) == [(".jpg", DOTS)]


def test_the_copy_for_older_programs_and_small_drawings_are_passed_over():
    drawing = b"00" * 100
    data = rb"{\rtf1{\pict\wmetafile8 %s}{\nonshppict{\pict\pngblip %s}}}"
    assert list(rtf_pictures(data % (drawing, drawing))) == []


def test_a_large_drawing_is_given_so_that_nothing_is_lost():
    (found,) = rtf_pictures(rb"{\rtf1{\pict\wmetafile8 " + b"0f" * 20_000 + b"}}")
    assert (found.ending, len(found.data)) == (".wmf", 20_000)


def test_a_letter_that_breaks_off_gives_what_is_left():
    assert list(rtf_pictures(rb"{\rtf1{\pict\pngblip 8950")) == [(".png", b"\x89P")]

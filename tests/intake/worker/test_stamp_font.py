from __future__ import annotations

import pytest

from intake.worker.stamp_font import printable, stamp_faces


def test_every_sign_of_a_name_has_its_own_glyph(resources):
    name = "Nguyễn Łukasz Ñandú Ω Жуков · ref 4471"
    face = stamp_faces(resources / "fonts", name, "Page 0123456789").regular
    codes = [face.codes[sign] for sign in sorted(set(name))]
    assert len(set(codes)) == len(codes)
    assert face.width(name) > 150


def test_digits_are_all_equally_wide(resources):
    face = stamp_faces(resources / "fonts", "x", "0123456789").bold
    assert len({face.width(digit) for digit in "0123456789"}) == 1


def test_a_sign_that_no_font_has_is_a_question_mark_not_a_box(resources):
    face = stamp_faces(resources / "fonts", "李?", "1").regular
    assert face.codes["李"] == face.codes["?"]


def test_a_name_is_printed_composed_and_on_one_line():
    assert printable("Nguye\u0302\u0303n\nMaria\x00 ") == "Nguyễn Maria"


def test_missing_fonts_are_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError):  # noqa: PT011 -- reportlab's words, not ours
        stamp_faces(tmp_path, "x", "1")

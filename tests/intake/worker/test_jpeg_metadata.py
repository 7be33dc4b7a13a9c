from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from intake.worker.jpeg_metadata import without_metadata
from tests.made_papers import a_photo, a_picture, saved


def test_camera_place_and_comment_go_and_the_picture_stays():
    photo = a_photo()
    clean = without_metadata(photo)
    assert b"CANARY" in photo
    assert b"CANARY" not in clean
    before, after = Image.open(io.BytesIO(photo)), Image.open(io.BytesIO(clean))
    assert before.tobytes() == after.tobytes()


def test_the_mark_that_decodes_the_colours_of_print_stays():
    photo = saved(a_picture().convert("CMYK"), "JPEG")
    clean = without_metadata(photo)
    assert b"Adobe" in clean
    assert Image.open(io.BytesIO(clean)).tobytes() == Image.open(io.BytesIO(photo)).tobytes()


def test_a_plain_scan_needs_no_copy():
    scan = saved(a_picture(), "JPEG")
    assert without_metadata(scan) == scan


def test_what_is_no_whole_photo_comes_back_as_it_was():
    photo = a_photo()
    for data in (b"", b"\xff\xd8", b"GIF89a", photo[:40]):
        assert without_metadata(data) == data


@given(st.binary(max_size=200))
def test_no_bytes_can_break_it_or_make_it_grow(data):
    assert len(without_metadata(b"\xff\xd8" + data)) <= len(data) + 2

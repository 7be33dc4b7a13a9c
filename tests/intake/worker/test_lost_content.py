from __future__ import annotations

import io
import re

import pikepdf

from intake.worker.lost_content import lacks_part, lost_content, lost_contents
from tests.made_papers import a_pdf, a_picture, edited, raw_pdf, saved

CATALOG = b"<</Type /Catalog /Pages 2 0 R>>"


def a_scan(*, is_there: bool, words: bytes = b"") -> bytes:
    """One page that shows a picture, and words if there are any."""
    jpeg = saved(a_picture((60, 80)), "JPEG")
    picture = (
        b"<</Type /XObject /Subtype /Image /Width 60 /Height 80 /ColorSpace /DeviceRGB"
        b" /BitsPerComponent 8 /Filter /DCTDecode /Length %d>>\nstream\n%s\nendstream"
    ) % (len(jpeg), jpeg)
    content = b"q 612 0 0 792 0 0 cm /Scan Do Q" + words
    return raw_pdf(
        CATALOG,
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources <</XObject <</Scan 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content),
        picture if is_there else b"null",
    )


def lost_in(data: bytes, came: bytes = b"") -> set[int]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return set(lost_content(pdf, came or data))


def overwritten(data: bytes, mark: bytes) -> bytes:
    """The file after something overwrote the object with this mark in it."""
    at = data.index(mark)
    start = data.rindex(b" 0 obj", 0, at + len(mark))
    start = data.rindex(b"\n", 0, start) + 1
    end = data.index(b"endobj", at) + 6
    return data[:start] + b"\0" * (end - start) + data[end:]


def test_a_page_without_what_was_drawn_on_it_is_lost():
    data = a_pdf("one", "two", "three")
    second = b"%s 0 obj" % re.findall(rb"/Contents (\d+) 0 R", data)[1]
    assert lost_in(overwritten(data, second)) == {1}
    assert lost_in(data) == set()


def test_a_page_that_never_had_anything_on_it_is_as_it_was():
    empty = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>"
    list_of_one = b"<</Type /Pages /Kids [3 0 R] /Count 1>>"
    assert lost_in(raw_pdf(CATALOG, list_of_one, empty)) == set()


def test_a_scan_without_its_picture_is_lost():
    assert lost_in(a_scan(is_there=False)) == {0}
    assert lost_in(a_scan(is_there=True)) == set()


def test_a_scan_whose_picture_breaks_off_is_lost():
    whole = a_scan(is_there=True)
    assert lost_in(whole, came=whole[: whole.index(b"/DCTDecode") + 200]) == {0}


def test_words_without_the_picture_beside_them_can_be_read():
    assert lost_in(a_scan(is_there=False, words=b" BT (Dear patient) Tj ET")) == set()


def test_a_content_of_which_nothing_can_be_unpacked_is_lost():
    def spoilt(pdf):
        pdf.pages[0].Contents = pdf.make_stream(b"")
        pdf.pages[0].Contents.write(b"no flate at all", filter=pikepdf.Name.FlateDecode)

    assert lost_in(edited(a_pdf("one", "two"), spoilt)) == {0}


def test_a_sound_page_whose_content_is_not_in_the_file_is_lost():
    page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %s>>"
    kids = b"<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>"
    data = raw_pdf(CATALOG, kids, page % b"44 0 R", page % b"[]")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert set(lost_contents(pdf, data)) == {0}


def test_a_page_that_lacks_one_part_of_its_content_is_named():
    whole = raw_pdf(
        CATALOG,
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [4 0 R 44 0 R]>>",
        b"<</Length 4>>\nstream\nq Q \nendstream",
    )
    for data, is_lacking in ((whole, True), (whole.replace(b"44 0 R", b" 4 0 R"), False)):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert lacks_part(pdf.pages[0]) is is_lacking

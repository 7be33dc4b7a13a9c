from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from intake.worker.stamps import visible_box
from tests.made_papers import (
    a_pdf,
    a_turned_pdf,
    an_order,
    drawn_page,
    edited,
    inked,
    made,
    one_file,
    own,
    page_of,
    pages_of,
    words_on,
)

if TYPE_CHECKING:
    from PIL import Image


def packet_of(papers, *, turns=0, **documents):
    parts = [pages_of(name, 1, turns=turns) for name in documents]
    return one_file(made(papers, an_order(*parts), **documents))


def ink(picture: Image.Image, box) -> int:
    return sum(picture.crop(box).histogram()[:128])


def test_every_page_says_who_which_case_and_which_page(papers):
    order = an_order(own("cover", "index"), pages_of("d1", 2, 1))
    packet = one_file(made(papers, order, d1=a_pdf("a", "b")))
    for number in range(1, 5):
        assert f"Maria Nguyễn · ref 4471 · Page {number} of 4" in words_on(packet, number - 1)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_the_stamp_stands_upright_at_the_lower_right_of_every_page(papers, degrees, turns):
    packet = packet_of(papers, turns=turns, d1=a_turned_pdf(degrees, text=""))
    seen = drawn_page(packet)
    width, height = seen.size
    foot = (width - 330, height - 28, width - 30, height - 8)
    assert ink(seen, foot) > 400
    assert ink(seen, (0, 0, width, height)) == ink(seen, foot)
    box = inked(seen)
    assert box[2] - box[0] > 5 * (box[3] - box[1])


def test_what_stands_at_the_foot_is_moved_up_not_covered(papers):
    low = a_pdf("top", low="PRINTED ON MARCH 3")
    packet = packet_of(papers, free=a_pdf("top"), taken=low)
    text = words_on(packet, 1)
    assert "PRINTED ON MARCH 3" in text
    with pypdfium2.PdfDocument(packet) as pdf:
        page = pdf[1].get_textpage()
        place = page.search("PRINTED ON MARCH 3").get_next()
        assert page.get_charbox(place[0])[1] > 28
        page = pdf[0].get_textpage()
        assert page.get_charbox(page.search("top").get_next()[0])[0] == pytest.approx(
            72.6, abs=1
        )


def test_a_scan_over_the_whole_page_is_set_smaller_and_stays_whole(papers):
    scan = a_pdf("")

    def fill(pdf):
        pdf.pages[0].contents_add(b"0.5 g 0 0 612 792 re f")

    seen = drawn_page(packet_of(papers, d1=edited(scan, fill)))
    column = seen.crop((300, 0, 301, 792)).tobytes()
    grey = [y for y, level in enumerate(column) if 100 < level < 160]
    assert min(grey) == 0
    assert 753 <= max(grey) <= 757
    assert seen.getpixel((300, 770)) == 255


def test_content_that_forgets_to_restore_cannot_move_the_stamp(papers):
    wild = edited(a_pdf(""), lambda pdf: pdf.pages[0].contents_add(b"q 5 0 0 5 99 99 cm q q"))
    seen = drawn_page(packet_of(papers, d1=wild))
    assert ink(seen, (282, 764, 582, 784)) == ink(seen, (0, 0, 612, 792))


@pytest.mark.parametrize(
    "box",
    [b"0 0 144 144", b"0 0 2448 3168", b"-300 -300 312 492", b"0 0 3000 200"],
)
def test_small_and_large_sheets_keep_their_size_and_their_stamp(papers, box):
    data = page_of(b"", box=box)
    packet = packet_of(papers, d1=data)
    with pypdfium2.PdfDocument(data) as before, pypdfium2.PdfDocument(packet) as after:
        assert before[0].get_size() == after[0].get_size()
    assert "Page 1 of 1" in words_on(packet)
    seen = drawn_page(packet)
    assert ink(seen, (0, 0, *seen.size)) > 20


def test_a_page_is_seen_where_its_boxes_meet():
    page = pikepdf.Dictionary(MediaBox=[0, 0, 100, 100], CropBox=[90, 50, -10, 200])
    assert visible_box(page) == [0, 50, 90, 100]
    assert visible_box(pikepdf.Dictionary(MediaBox=[0, 0, 9, 9], CropBox=[50, 50, 60, 60])) == [
        0,
        0,
        9,
        9,
    ]
    assert (
        visible_box(pikepdf.Dictionary(MediaBox=pikepdf.Array([0, 0, pikepdf.Name.X, 9]))) == []
    )


def test_no_stamp_is_asked_for_and_none_is_drawn_page(papers):
    packet = one_file(made(papers, an_order(pages_of("d1", 1), stamp=""), d1=a_pdf("only")))
    assert words_on(packet).strip() == "only"


def test_a_very_long_name_is_cut_and_stays_on_the_page(papers):
    order = an_order(pages_of("d1", 1), stamp="Wolfeschlegelsteinhausen" * 20)
    seen = drawn_page(one_file(made(papers, order, d1=a_pdf(""))))
    box = inked(seen)
    assert box[0] >= 0
    assert box[2] <= 612


def test_the_words_of_the_stamp_are_found_by_a_search(papers):
    packet = packet_of(papers, d1=a_pdf("x"))
    with pikepdf.open(io.BytesIO(packet)) as pdf:
        fonts = pdf.pages[0].obj.Resources.Font
        assert "/FontFile2" in fonts.PvStamp.FontDescriptor
        assert "/ToUnicode" in fonts.PvStamp

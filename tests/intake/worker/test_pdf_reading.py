from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from intake.domain.papers import Edge, Trouble
from intake.worker.pdf_reading import open_pdf, page_infos, page_png, page_words
from intake.worker.unusable import NoSuchPageError, UnusableError
from tests.made_papers import a_locked_pdf, a_pdf, a_turned_pdf, page_of, raw_pdf


def infos(data, password=None):
    with open_pdf(data, password) as document:
        return list(page_infos(document, lambda *_: None))


def shown(data, page=1, width=200, turns=0):
    with open_pdf(data, None) as document:
        return Image.open(io.BytesIO(page_png(document, page, width, turns)))


def test_a_page_is_told_as_it_is_seen():
    (page,) = infos(a_turned_pdf(90))
    assert (page.width_pt, page.height_pt, page.rotation) == (792, 612, 90)
    assert page.readable
    assert page.has_text


def test_words_at_the_foot_take_the_foot_and_only_that():
    (free,) = infos(a_pdf("top"))
    (taken,) = infos(a_pdf("top", low="printed on March 3"))
    assert Edge.FOOT in free.free_edges
    assert Edge.FOOT not in taken.free_edges
    assert set(free.free_edges) - set(taken.free_edges) == {Edge.FOOT}


@pytest.mark.parametrize(
    ("degrees", "edge"), [(0, Edge.FOOT), (90, Edge.LEFT), (180, Edge.TOP), (270, Edge.RIGHT)]
)
def test_a_turned_page_carries_its_foot_along(degrees, edge):
    from tests.made_papers import edited

    low = edited(
        a_pdf("middle", low="foot"), lambda pdf: pdf.pages[0].rotate(degrees, relative=False)
    )
    (page,) = infos(low)
    assert edge not in page.free_edges


@pytest.mark.parametrize(
    ("turns", "size"), [(0, (200, 259)), (1, (200, 155)), (2, (200, 259)), (3, (200, 155))]
)
def test_a_page_image_is_as_wide_as_asked_however_it_is_turned(turns, size):
    assert shown(a_pdf("x"), turns=turns).size == size


def test_an_image_of_a_very_long_page_stays_small():
    picture = shown(page_of(b"", box=b"0 0 10 14000"), width=2000)
    assert picture.height <= 4000


def test_words_come_page_by_page():
    with open_pdf(a_pdf("first", "second"), None) as document:
        assert page_words(document, 2).strip() == "second"
        with pytest.raises(NoSuchPageError):
            page_words(document, 3)


@pytest.mark.parametrize(
    ("data", "password", "trouble"),
    [
        (a_locked_pdf(), None, Trouble.LOCKED),
        (a_locked_pdf(), "wrong", Trouble.LOCKED),
        (b"%PDF-1.7\n", None, Trouble.DAMAGED),
        (
            raw_pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [] /Count 0>>"),
            None,
            Trouble.EMPTY,
        ),
    ],
)
def test_a_file_that_cannot_be_opened_says_why(data, password, trouble):
    with pytest.raises(UnusableError) as caught:
        open_pdf(data, password)
    assert caught.value.trouble is trouble


def test_the_right_password_opens():
    assert len(infos(a_locked_pdf(), "openpassword")) == 1


def test_a_file_cut_in_half_still_shows_what_is_left():
    data = a_pdf(*(f"page {number}" for number in range(40)))
    assert infos(data[: len(data) * 9 // 10])


def a_filled_form() -> bytes:
    out = io.BytesIO()
    paper = Canvas(out)
    paper.drawString(60, 740, "Pain diary")
    paper.acroForm.textfield(name="pain", x=60, y=650, value="seven of ten")
    paper.save()
    return out.getvalue()


def test_what_was_filled_into_a_form_is_among_its_words_and_still_shown():
    with open_pdf(a_filled_form(), None) as document:
        before = page_png(document, 1, 300, 0)
        assert page_words(document, 1).split() == ["Pain", "diary", "seven", "of", "ten"]
        after = page_png(document, 1, 300, 0)
    ink = [
        sum(Image.open(io.BytesIO(each)).convert("L").histogram()[:128])
        for each in (before, after)
    ]
    assert ink[1] >= ink[0] * 0.9

from __future__ import annotations

import io

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from intake.domain.page_words import Box
from intake.worker.reading.file_words import file_words
from intake.worker.unusable import NoSuchPageError
from tests.made_papers import a_pdf, a_picture, edited


def words(data, page=1):
    document = pypdfium2.PdfDocument(data)
    try:
        return file_words(document, page)
    finally:
        document.close()


def near(box, other, by=6):
    return all(abs(one - two) <= by for one, two in zip(box, other, strict=True))


def test_words_stand_where_they_are_seen():
    ((first, second),) = words(a_pdf("Pain clinic")).lines
    assert [first[0], second[0]] == ["Pain", "clinic"]
    assert near(first[1], Box(118, 80, 155, 95), by=12)
    assert second[1].left > first[1].right


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_the_page_s_own_turn_is_counted_in(degrees):
    upright = words(a_pdf("Pain clinic")).lines[0][0][1]
    turned = edited(
        a_pdf("Pain clinic"), lambda pdf: pdf.pages[0].rotate(degrees, relative=False)
    )
    assert near(words(turned).lines[0][0][1], upright.turned(degrees // 90))


def test_a_cropped_page_counts_from_what_is_seen():
    def crop(pdf):
        pdf.pages[0].cropbox = [0, 396, 612, 792]

    box = words(edited(a_pdf("Pain clinic"), crop)).lines[0][0][1]
    assert 160 <= box.top <= 190


def test_lines_are_kept_apart_and_a_word_split_at_the_end_of_a_line_is_one():
    out = io.BytesIO()
    page = canvas.Canvas(out)
    page.drawString(72, 700, "first line")
    page.drawString(72, 680, "second line")
    page.save()
    assert [[word for word, _ in line] for line in words(out.getvalue()).lines] == [
        ["first", "line"],
        ["second", "line"],
    ]


def test_a_page_without_words_has_none():
    found = words(a_pdf(""))
    assert found.words == []
    assert not found.is_scan


def test_a_page_that_is_one_large_picture_is_a_scan():
    out = io.BytesIO()
    page = canvas.Canvas(out)
    page.drawImage(ImageReader(a_picture()), 0, 0, 595, 842)
    page.drawString(300, 820, "FAX 11/10/2026 P.1")
    page.save()
    found = words(out.getvalue())
    assert found.is_scan
    assert "FAX" in found.words


def test_a_page_that_is_not_there_is_none():
    with pytest.raises(NoSuchPageError):
        words(a_pdf("x"), 2)

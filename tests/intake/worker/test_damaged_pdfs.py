"""Files that lost a part on their way: what is left is shown, what is lost is named."""

from __future__ import annotations

import re

import pikepdf
import pypdfium2
import pytest

from intake.domain.papers import Paper, Trouble
from tests.made_papers import (
    a_pdf,
    an_order,
    edited,
    made,
    one_file,
    pages_of,
    raw_pdf,
    words_on,
)

MANY = 14
LOST = b"null"
WHOLE = a_pdf(*(f"visit note {number} " + "pain " * 60 for number in range(1, MANY + 1)))
LAYOUTS = {
    "one after the other": {"linearize": True},
    "packed": {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
    "packed, one after the other": {
        "linearize": True,
        "object_stream_mode": pikepdf.ObjectStreamMode.generate,
    },
    "plain": {},
}


def a_file(*lost: int, pages: int = MANY) -> bytes:
    """A file with a sound table, of which some pages (from 1) are gone."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * index) for index in range(pages))
    objects = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [%s] /Count %d>>" % (kids, pages),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    ]
    for number in range(1, pages + 1):
        words = b"BT /F 12 Tf 72 700 Td (visit note %d) Tj ET" % number
        page = (
            b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources <</Font <</F 3 0 R>>>>>>" % (len(objects) + 2)
        )
        objects.append(LOST if number in lost else page)
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(words), words))
    return raw_pdf(*objects)


def unreadable(found) -> list[int]:
    return [number for number, page in enumerate(found.pages, 1) if not page.readable]


def packed_words(papers, data: bytes, found) -> list[str]:
    """What stands on each packet page of the document, as far as it can be read."""
    good = [number for number, page in enumerate(found.pages, 1) if page.readable]
    pdf = one_file(made(papers, an_order(pages_of("d1", *good)), d1=data))
    with pypdfium2.PdfDocument(pdf) as packet:
        return [words_on(pdf, index) for index in range(len(packet))]


def test_pages_1_to_12_of_14_are_read_and_the_others_named(papers):
    data = a_file()
    found = papers.inspect(Paper(data[: data.index(b"(visit note 13)")]))
    assert found.trouble is Trouble.PARTLY_DAMAGED
    assert len(found.pages) == MANY
    assert unreadable(found) == [13, 14]


@pytest.mark.parametrize("lost", [(5,), (1,), (3, 9)])
def test_a_page_lost_in_the_middle_never_shifts_the_others_into_its_place(papers, lost):
    data = a_file(*lost)
    found = papers.inspect(Paper(data))
    assert (len(found.pages), unreadable(found)) == (MANY, [*lost])
    told = re.compile(r"visit note \d+")
    words = packed_words(papers, data, found)
    left = [number for number in range(1, MANY + 1) if number not in lost]
    assert [told.findall(page) for page in words] == [[f"visit note {n}"] for n in left]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("tenth", range(1, 10))
def test_cut_at_any_tenth_no_page_is_called_read_that_is_blank(papers, layout, tenth):
    whole = edited(WHOLE, lambda _: None, **LAYOUTS[layout])
    paper = Paper(whole[: len(whole) * tenth // 10])
    found = papers.inspect(paper)
    assert found.trouble in {Trouble.NONE, Trouble.PARTLY_DAMAGED, Trouble.DAMAGED}
    assert len(found.pages) in {0, MANY}
    for number, page in enumerate(found.pages, 1):
        if page.readable:
            assert f"visit note {number} " in papers.page_text(paper, number)
    if found.trouble is Trouble.NONE:
        assert unreadable(found) == []


def test_the_control_a_reader_takes_pages_for_whole_that_are_blank():
    whole = edited(WHOLE, lambda _: None)
    with pypdfium2.PdfDocument(whole) as pdf:
        assert all(len(page.get_textpage().get_text_bounded()) > 10 for page in pdf)
    blank = whole.replace(b"/Contents", b"/Contentz")
    with pypdfium2.PdfDocument(blank) as pdf:
        assert len(pdf) == MANY
        assert all(page.get_textpage().get_text_bounded() == "" for page in pdf)


def test_a_file_that_lost_its_list_of_pages_is_told_to_break_off(papers):
    data = a_file(pages=4)
    without = data.replace(b"/Type /Pages", b"/Type /Xages").replace(b"2 0 obj", b"2 0 xxx")
    found = papers.inspect(Paper(without[: without.index(b"xref")]))
    assert found.trouble is Trouble.PARTLY_DAMAGED
    assert (len(found.pages), unreadable(found)) == (4, [])
    assert len(packed_words(papers, without[: without.index(b"xref")], found)) == 4


def test_what_readers_call_locked_without_cause_is_opened(papers, samples):
    for start in ("e85d22b832a6", "cdf252a288f2"):
        (path,) = (samples / "stress").glob(f"{start}*")
        found = papers.inspect(Paper(path.read_bytes()))
        assert (found.trouble, len(found.pages)) == (Trouble.NONE, 1)

from __future__ import annotations

import pikepdf
import pytest

from intake.domain.papers import Paper, Trouble
from intake.errors import PaperLockedError
from intake.worker.glued_pdfs import joined
from tests.made_papers import a_locked_pdf, a_pdf, edited

FIRST, SECOND = a_pdf("first one", "first two"), a_pdf("second one")


@pytest.mark.parametrize("between", [b"", b"\r\n", bytes(500), b"\nFrom: scanner\n"])
def test_two_pdfs_in_one_file_are_shown_one_after_the_other(papers, between):
    paper = Paper(FIRST + between + SECOND)
    found = papers.inspect(paper)
    assert (found.trouble, len(found.pages)) == (Trouble.NONE, 3)
    words = [papers.page_text(paper, page).strip() for page in (1, 2, 3)]
    assert words == ["first one", "first two", "second one"]


def test_one_that_cannot_be_read_is_told_as_more_that_may_have_followed(papers):
    found = papers.inspect(Paper(FIRST + b"%PDF-1.4\n" + bytes(900)))
    assert (found.trouble, len(found.pages)) == (Trouble.PARTLY_DAMAGED, 2)


def test_a_locked_one_asks_for_its_password(papers):
    with pytest.raises(PaperLockedError):
        papers.page_text(Paper(FIRST + a_locked_pdf()), 1)
    found = papers.inspect(Paper(FIRST + a_locked_pdf(), "openpassword"))
    assert len(found.pages) == 3


def attach(pdf):
    pdf.attachments["a.pdf"] = FIRST
    pdf.attachments["b.pdf"] = SECOND


@pytest.mark.parametrize(
    "one",
    [
        FIRST,
        FIRST + b"\n<html>" + bytes(2000),
        edited(FIRST, attach, compress_streams=False),
        edited(FIRST, attach, stream_decode_level=pikepdf.StreamDecodeLevel.all),
    ],
)
def test_one_pdf_stays_as_it_is(one):
    assert joined(one, None) is None


def test_a_change_with_a_head_of_its_own_makes_no_second_file():
    changed = FIRST + b"%PDF-1.4\n"
    later = b"xref\n0 0\ntrailer\n<<>>\nstartxref\n%d\n%%%%EOF\n" % len(changed)
    assert joined(changed + later, None) is None

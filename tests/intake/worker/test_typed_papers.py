from __future__ import annotations

import pytest

from intake.domain.assembly import DocumentPages, PageChoice
from intake.domain.papers import Media, Paper, Trouble
from intake.ids import DocumentId
from intake.worker.typed_papers import typed_paper
from tests.made_papers import an_order, made, one_file, words_on
from tests.made_texts import a_docx


def test_a_word_file_is_shown_read_and_packed_as_pages(papers):
    data = a_docx("Dear Maria,", "pain 7 of 10")
    found = papers.inspect(Paper(data))
    assert (found.media, found.trouble, len(found.pages)) == (Media.DOCX, Trouble.NONE, 1)
    assert found.pages[0].has_text
    assert papers.page_image(Paper(data), 1, width_px=300).startswith(b"\x89PNG")
    assert "pain 7 of 10" in papers.page_text(Paper(data), 1)
    part = DocumentPages(document=DocumentId("d"), pages=(PageChoice(page=1),))
    packet = one_file(made(papers, an_order(part), d=data))
    assert "The words of a Word file, set in type by Previsit." in words_on(packet)


@pytest.mark.parametrize("name", ["nist_ambulatory_ccd.xml", "nextgen_ccd.txt"])
def test_a_portal_summary_is_shown(papers, samples, name):
    data = (samples / "ccda" / name).read_bytes()
    found = papers.inspect(Paper(data))
    assert found.is_showable
    assert "Previsit" in papers.page_text(Paper(data), 1)


def test_the_same_file_makes_the_same_pages(resources):
    data = b"pain 7"
    assert typed_paper(data, Media.TEXT, resources) == typed_paper(data, Media.TEXT, resources)

from __future__ import annotations

from intake.export.example_papers import MADE_UP, example_pdfs
from intake.workflows.example.papers import example_papers
from tests.pdf_texts import page_texts
from tests.reports import RESOURCES, TODAY

FILE = RESOURCES / "example" / "papers.toml"


def test_every_page_says_that_it_is_made_up():
    for pdf in example_pdfs(FILE, TODAY).values():
        assert all(MADE_UP in text for text in page_texts(pdf))


def test_every_paper_of_the_example_is_drawn_with_the_pages_it_shows():
    pdfs = example_pdfs(FILE, TODAY)
    papers = example_papers(TODAY)
    assert {paper.file_name for paper in papers} == set(pdfs)
    for paper in papers:
        pages = len(page_texts(pdfs[paper.file_name]))
        assert {each.last for each in paper.shows} <= set(range(1, pages + 1))
        assert max(each.last for each in paper.shows) == pages

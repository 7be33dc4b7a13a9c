from __future__ import annotations

import pytest

from tests.fake_papers import PlainPapers
from ui.jobs import Watch
from ui.viewmodels.page_printing import PagePrinting

ONE, TWO = b"%PDFP", b"%PDFPP"


@pytest.fixture
def told():
    return []


@pytest.fixture
def watch(told):
    return Watch(told.append)


def test_every_page_of_every_paper_is_printed_and_counted(told, watch):
    papers, sheets = PlainPapers(), list[object]()
    PagePrinting(papers, bytes).print_pages([TWO, ONE], sheets.append, watch)
    assert [page for page, _, _ in papers.drawn] == [1, 2, 1]
    assert [step.words for step in told][-1] == "Printing page 3 of 3"
    assert len(sheets) == 3


def test_what_is_stopped_prints_no_further_page(watch):
    sheets: list[object] = []

    def put(sheet: object) -> None:
        sheets.append(sheet)
        watch.stop()

    PagePrinting(PlainPapers(), bytes).print_pages([TWO, ONE], put, watch)
    assert len(sheets) == 1

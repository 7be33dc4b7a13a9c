from __future__ import annotations

import pytest

from intake.domain.documents import Document
from intake.domain.page_words import PageWords, WordSource
from intake.domain.papers import PageLook
from intake.domain.separators import CALLED_FIRST
from intake.errors import PapersStoppedError
from intake.ids import DocumentId
from tests.builders import a_document
from tests.ui.open_case import OpenCase
from ui.viewmodels.records_pages import PagesViewModel

BLANK = PageLook(ink=0)


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, a_document("a", 5), a_document("b", 1))
    made.store.files[DocumentId("a")] = b"%PDF" + b"P" * 5
    made.store.files[DocumentId("b")] = b"%PDFP"
    yield made
    made.close()


@pytest.fixture
def pages(desk):
    return PagesViewModel(desk.bridge, desk.jobs, desk.papers)


def paper(desk, name="a"):
    return desk.bridge.case.one(Document, name)


def test_every_instruction_can_be_taken_back(desk, pages):
    before = list(desk.bridge.case.entries())
    acts = (
        lambda: pages.turn("a", (1, 2)),
        lambda: pages.leave_out("a", (3,)),
        lambda: pages.call_blank("a", (3, 4)),
        lambda: pages.move("a", (5,), 1),
        lambda: pages.split("a", (1, 3)),
        lambda: pages.join(("b", "a")),
        lambda: pages.put_back("b"),
    )
    for act in acts:
        act()
        desk.settle()
    assert paper(desk).blank == (3, 4)
    for _ in acts:
        desk.bridge.undo()
        desk.settle()
    assert set(desk.bridge.case.entries()) == set(before)
    assert desk.failures == []


def test_what_was_done_is_told(desk, pages):
    told: list[str] = []
    desk.bridge.did.connect(told.append)
    pages.move("a", (5,), 1)
    pages.split("a", (1, 3, 4))
    desk.settle()
    assert told == ["Moved page 5", "Made 3 papers of one"]


def test_a_page_put_back_in_is_neither_left_out_nor_blank(desk, pages):
    pages.leave_out("a", (1, 2))
    pages.call_blank("a", (2,))
    pages.take_in("a", (2,))
    desk.settle()
    assert (paper(desk).left_out, paper(desk).blank) == ((1,), ())


def test_blank_pages_are_suggested_until_the_person_decided(desk, pages):
    desk.papers.looks = {2: BLANK, 4: BLANK}
    desk.papers.texts = dict.fromkeys(range(1, 6), "")
    assert pages.blank(paper(desk)) == ()
    pages.look_over(paper(desk))
    desk.settle()
    assert pages.blank(paper(desk)) == (2, 4)
    pages.call_blank("a", (2,))
    desk.settle()
    assert pages.blank(paper(desk)) == (4,)
    assert pages.starts(paper(desk)) == {}
    pages.look_over(paper(desk))
    desk.settle()
    assert set(pages.starts(paper(desk))) == {3, 5}


def test_a_page_that_cannot_be_looked_at_is_not_called_blank(desk, pages):
    del desk.store.files[DocumentId("a")]
    failed: list[object] = []
    desk.jobs.started.connect(lambda job: job.failed.connect(failed.append))
    pages.look_over(paper(desk))
    desk.settle()
    assert pages.blank(paper(desk)) == ()


def test_a_page_at_which_looking_was_stopped_is_looked_at_the_next_time(desk, pages):
    look = desk.papers.page_look

    def stopped(_paper, _page):
        desk.papers.page_look = look
        pages.stop_looking()
        raise PapersStoppedError

    desk.papers.looks = {1: BLANK}
    desk.papers.page_look = stopped
    for _ in range(2):
        pages.look_over(paper(desk))
        desk.settle()
    assert pages.blank(paper(desk)) == (1,)


def test_what_was_looked_at_is_not_looked_at_again(desk, pages):
    jobs: list[object] = []
    desk.jobs.started.connect(jobs.append)
    for _ in range(2):
        pages.look_over(paper(desk))
        desk.settle()
    assert len(jobs) == 1
    assert not pages.is_looking


def test_words_that_are_read_later_are_weighed_too(desk, pages):
    desk.papers.texts = dict.fromkeys(range(1, 6), "")
    pages.look_over(paper(desk))
    desk.settle()
    assert pages.starts(paper(desk)) == {}
    read = PageWords(text="Page 1 of 2", source=WordSource.READ, engine="eye 1")
    desk.store.keep_words(DocumentId("a"), {4: read}, {})
    pages.look_over(paper(desk))
    desk.settle()
    assert pages.starts(paper(desk)) == {4: CALLED_FIRST}


def test_a_page_that_was_moved_is_weighed_where_it_lies(desk, pages):
    desk.papers.texts = {3: "Page 1 of 2"}
    pages.look_over(paper(desk))
    desk.settle()
    pages.move("a", (3,), 5)
    desk.settle()
    assert not pages.has_weighed(paper(desk))
    pages.look_over(paper(desk))
    desk.settle()
    assert pages.starts(paper(desk)) == {5: CALLED_FIRST}

from __future__ import annotations

import pytest

from intake.domain.documents import Turn
from intake.domain.page_words import Box, PageWords, WordSource
from intake.ids import DocumentId
from tests.builders import a_document
from tests.ui.open_case import OpenCase
from ui.viewmodels.records_text import RecordsText

D1 = DocumentId("d1")
BOX = Box(100, 200, 300, 220)


@pytest.fixture
def desk(qtbot):
    desk = OpenCase(qtbot, a_document(pages=4))
    desk.store.keep_words(
        D1,
        {
            1: PageWords(text="gabapentin daily", boxes=(BOX, BOX), source=WordSource.FILE),
            2: PageWords(text="gabapentin", source=WordSource.READ, engine="e 1"),
            3: PageWords(text="gab", source=WordSource.READ, engine="e 1", confidence=50),
        },
    )
    yield desk
    desk.close()


def opened(desk, **more):
    words = RecordsText(desk.bridge, desk.reading)
    words.open(a_document(pages=4, **more))
    desk.settle()
    return words


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (1, "The words as the file has them."),
        (2, "Read by the computer. It may be wrong: the page is what counts."),
        (3, "Read by the computer, with difficulty. Much of it may be wrong."),
        (4, "This page has not been read yet."),
    ],
)
def test_where_words_come_from_is_said(desk, page, told):
    assert opened(desk).text(page).told == told


def test_words_that_could_not_be_read_or_are_not_there_are_said(desk):
    desk.store.keep_words(D1, {1: PageWords(source=WordSource.UNREAD)})
    desk.store.keep_words(D1, {2: PageWords(source=WordSource.READ, engine="e 1")})
    words = opened(desk)
    assert words.text(1).told == "This page is a picture that could not be read."
    assert words.text(2).told == "No words were found on this page."


def test_places_of_a_search_turn_with_the_page(desk):
    words = opened(desk)
    assert words.marks(1) == ()
    words.seek("gaba")
    assert words.marks(1) == (BOX,)
    assert opened(desk, turned=(Turn(page=1, quarters=1),)).marks(1) == ()
    turned = opened(desk, turned=(Turn(page=1, quarters=1),))
    turned.seek("gaba")
    assert turned.marks(1) == (BOX.turned(1),)


def test_words_that_are_read_meanwhile_are_shown(desk):
    words = opened(desk)
    desk.store.keep_words(D1, {4: PageWords(text="new", source=WordSource.FILE)})
    desk.reading.read.emit("d1")
    desk.settle()
    assert words.text(4).text == "new"

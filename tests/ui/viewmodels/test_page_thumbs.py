from __future__ import annotations

import pytest

from intake.ids import DocumentId
from tests.builders import a_document
from tests.ui.open_case import OpenCase
from ui.viewmodels.page_drawing import PageDrawing
from ui.viewmodels.page_thumbs import KEPT_THUMBS, MOST_ASKED, PageThumbs

PAPER = a_document(pages=900)


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, PAPER)
    made.store.files[DocumentId("d1")] = b"%PDF" + b"P" * 900
    yield made
    made.close()


@pytest.fixture
def thumbs(desk):
    return PageThumbs(desk.jobs, PageDrawing(desk.bridge, desk.papers, bytes))


def test_a_small_picture_arrives_later_and_is_at_hand_then(desk, thumbs):
    assert thumbs.want(PAPER, 5, 110) is None
    desk.settle()
    assert thumbs.want(PAPER, 5, 110).startswith(b"\x89PNG")
    assert desk.papers.drawn == [(5, 120, 0)]


def test_pages_scrolled_past_are_not_drawn(desk, thumbs):
    for page in range(1, 900):
        thumbs.want(PAPER, page, 110)
    desk.settle()
    drawn = [page for page, *_ in desk.papers.drawn]
    assert len(drawn) <= MOST_ASKED + 1
    assert drawn[-1] == 899


def test_only_so_many_are_kept(desk, thumbs):
    for page in range(1, KEPT_THUMBS + 40):
        thumbs.want(PAPER, page, 110)
        desk.settle()
    assert len(thumbs._kept) == KEPT_THUMBS


def test_a_page_that_cannot_be_drawn_is_an_empty_sheet_and_is_not_tried_again(desk, thumbs):
    desk.papers.broken = {5}
    for _ in range(2):
        assert thumbs.want(PAPER, 5, 110) is None
        desk.settle()
    assert desk.papers.drawn == []
    assert thumbs.want(PAPER, 901, 110) is None

from __future__ import annotations

import pytest

from intake.domain.commands import Put
from intake.errors import PaperDamagedError
from intake.ids import DocumentId
from tests.builders import a_document
from tests.ui.open_case import OpenCase
from ui.viewmodels.page_drawing import PageDrawing
from ui.viewmodels.records_images import KEPT_IMAGES, PageImages

PAPER = a_document(pages=30)


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, PAPER)
    made.store.files[DocumentId("d1")] = b"%PDF" + b"P" * 30
    yield made
    made.close()


@pytest.fixture
def images(desk):
    return PageImages(desk.jobs, PageDrawing(desk.bridge, desk.papers, bytes))


def test_a_page_arrives_later_and_is_at_hand_then(desk, images, qtbot):
    assert images.want(PAPER, 5, 700) is None
    desk.settle()
    assert images.want(PAPER, 5, 700).startswith(b"\x89PNG")


def test_the_pages_beside_it_are_made_too(desk, images):
    images.want(PAPER, 5, 700)
    desk.settle()
    assert {page for page, *_ in desk.papers.drawn} == {4, 5, 6}
    assert images.want(PAPER, 6, 700) is not None


def test_widths_go_in_steps_so_that_a_moved_edge_draws_nothing_anew(desk, images):
    images.want(PAPER, 5, 690)
    images.want(PAPER, 5, 710)
    desk.settle()
    assert {width for _, width, _ in desk.papers.drawn} == {800}


def test_no_page_is_drawn_wider_than_the_reader_allows(desk, images):
    images.want(PAPER, 5, 9000)
    desk.settle()
    assert {width for _, width, _ in desk.papers.drawn} == {2000}


def test_pages_that_were_left_behind_are_not_drawn(desk, images):
    for page in range(1, 30):
        images.want(PAPER, page, 700)
    desk.settle()
    drawn = [page for page, *_ in desk.papers.drawn]
    assert drawn[-1] in {28, 29, 30}
    assert len(drawn) < 10


def test_a_page_that_cannot_be_drawn_says_why_and_is_not_tried_again(desk, images):
    desk.papers.broken = {5}
    images.want(PAPER, 5, 700)
    desk.settle()
    assert str(images.want(PAPER, 5, 700)).startswith("This file is damaged")
    desk.settle()
    assert 5 not in [page for page, *_ in desk.papers.drawn]


def test_only_a_few_pictures_are_kept(desk, images):
    for page in range(2, 29, 3):
        images.want(PAPER, page, 700)
        desk.settle()
    assert len(images._kept) <= KEPT_IMAGES


def test_a_missing_paper_is_told_and_not_thrown(desk, images):
    del desk.store.files[DocumentId("d1")]
    images.want(PAPER, 5, 700)
    desk.settle()
    assert (
        str(images.want(PAPER, 5, 700))
        == "The file of this document is missing from the vault."
    )


def test_what_was_being_drawn_when_pictures_were_let_go_is_not_kept(desk, images):
    images.want(PAPER, 5, 700)
    images.let_go()
    desk.settle()
    assert not images._kept
    images.want(PAPER, 5, 700)
    desk.settle()
    assert images.want(PAPER, 5, 700).startswith(b"\x89PNG")


def test_a_page_wanted_again_right_after_is_drawn_anew(desk, images):
    desk.papers.broken = {5}
    draw = desk.papers.page_image

    def mended(*_args, **_more):
        desk.papers.page_image = draw
        desk.papers.broken = set()
        images.let_go()
        images.want(PAPER, 5, 700)
        raise PaperDamagedError

    desk.papers.page_image = mended
    images.want(PAPER, 5, 700)
    desk.settle()
    assert images.want(PAPER, 5, 700).startswith(b"\x89PNG")


def test_first_pages_to_be_seen_beside_each_other_all_arrive(desk, images):
    other = a_document("d2", pages=1)
    desk.store.files[DocumentId("d2")] = b"%PDFP"
    desk.bridge.run(Put(entry=other))
    desk.settle()
    assert images.want_firsts((PAPER, other), 600) == (None, None)
    desk.settle()
    assert all(each.startswith(b"\x89PNG") for each in images.want_firsts((PAPER, other), 600))

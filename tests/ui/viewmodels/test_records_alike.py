from __future__ import annotations

import pytest

from intake.domain.documents import Document
from tests.builders import a_document, a_proof
from tests.intake.domain.test_likeness import a_print
from tests.ui.open_case import OpenCase
from ui.viewmodels.page_drawing import PageDrawing
from ui.viewmodels.page_thumbs import PageThumbs
from ui.viewmodels.records_alike import AlikeViewModel

PRINTS = (a_print(1),)


@pytest.fixture
def desk(qtbot):
    papers = [a_document("a", 1, prints=PRINTS), a_document("b", 1, prints=PRINTS)]
    made = OpenCase(qtbot, *papers, a_document("c", 1, prints=(a_print(2),)), a_proof("b"))
    yield made
    made.close()


@pytest.fixture
def alike(desk):
    thumbs = PageThumbs(desk.jobs, PageDrawing(desk.bridge, desk.papers, bytes))
    return AlikeViewModel(desk.bridge, desk.jobs, thumbs)


def paper(desk, name):
    return desk.bridge.case.one(Document, name)


def found(desk, alike):
    alike.look(paper(desk, "a"))
    desk.settle()
    return alike.other(paper(desk, "a"))


def test_a_paper_that_looks_the_same_is_found(desk, alike):
    assert found(desk, alike).id == "b"


def test_papers_told_apart_are_not_shown_again(desk, alike):
    alike.keep_both(paper(desk, "a"), found(desk, alike))
    desk.settle()
    assert alike.other(paper(desk, "a")) is None


def test_one_of_two_is_kept_and_that_can_be_taken_back(desk, alike):
    alike.keep_one(paper(desk, "a"), found(desk, alike))
    desk.settle()
    assert paper(desk, "b") is None
    assert alike.other(paper(desk, "a")) is None
    desk.bridge.undo()
    desk.settle()
    assert paper(desk, "b") is not None


def test_the_newer_one_takes_the_place_of_the_older(desk, alike):
    alike.replace(found(desk, alike), paper(desk, "a"))
    desk.settle()
    assert paper(desk, "b").replaced_by == "a"
    alike.restore(paper(desk, "b"))
    desk.settle()
    assert paper(desk, "b").replaced_by is None

from __future__ import annotations

import pytest

from ui.widgets.locked_pages import LockedPages


@pytest.fixture
def pages(qtbot):
    made = LockedPages()
    qtbot.addWidget(made)
    return made


def test_a_copy_is_asked_for_once(pages):
    asked: list[bool] = []
    pages.copy_wanted.connect(lambda: asked.append(True))
    pages.copy.click()
    pages.copy.click()
    assert asked == [True]
    pages.let_copy()
    pages.copy.click()
    assert asked == [True, True]


def test_the_words_of_a_page_are_shown_and_hidden(pages, qtbot):
    pages.view.show_pages(2)
    with qtbot.waitSignal(pages.words_toggled):
        pages.words_button.click()
    assert pages.shows_words
    assert pages.words_button.accessibleName() == "Hide the words of the page"
    pages.words_button.click()
    assert not pages.shows_words


def test_a_problem_takes_no_room_until_there_is_one_and_goes_with_the_paper(pages):
    assert pages.problem.isHidden()
    pages.show_problem("Not saved: the disk is full.")
    assert not pages.problem.isHidden()
    pages.start_anew()
    assert pages.problem.isHidden()
    assert pages.view.page == 0

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from ui.widgets.alike_card import AlikeCard


@pytest.fixture
def card(qtbot):
    made = AlikeCard()
    qtbot.addWidget(made)
    return made


def test_the_two_are_named_side_by_side(card):
    told = ("Letter. Nov 2, 2026", "scan. No date yet")
    card.show_pair("The same words", told, (True, False))
    words = [each.text() for each in card.findChildren(QLabel)]
    assert "This one: Letter. Nov 2, 2026" in words
    assert "The other: scan. No date yet" in words
    assert (card.keep_this.isEnabled(), card.keep_other.isEnabled()) == (True, False)


def test_the_first_difference_is_told_and_all_once_they_are_compared(card):
    card.show_pair("Nearly", ("a", "b"), (True, True), ("One line.", "Another."))
    assert any(each.text() == "One line." for each in card.findChildren(QLabel))
    card.compare.click()
    assert any(each.text() == "One line.\nAnother." for each in card.findChildren(QLabel))
    card.show_pair("Nearly", ("a", "b"), (True, True))
    assert not any("One line." in each.text() for each in card.findChildren(QLabel))


def test_a_picture_is_shown_in_its_place_and_taken_away(card):
    image = QImage(400, 500, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    card.show_picture(1, image)
    assert not card._pictures[1].pixmap().isNull()
    assert card._pictures[0].pixmap().isNull()
    card.show_picture(1, None)
    assert card._pictures[1].pixmap().isNull()


def test_before_links_move_it_is_asked_and_one_can_go_back(card):
    card.show_pair("Nearly the same", ("a", "b"), (True, True))
    card.compare.click()
    card.ask_links(2, fits=False)
    assert card.keep_both.isHidden() or not card.keep_both.isVisibleTo(card)
    words = " ".join(each.text() for each in card.findChildren(QLabel))
    assert "The older one has 2 links" in words
    assert "Links to pages that the newer one does not have stay" in words
    card.links.go_back.click()
    assert card.keep_both.isVisibleTo(card)
    assert not card.links.isVisibleTo(card)


def test_comparing_takes_room_and_gives_it_back(card, qtbot):
    card.show_pair("The same words", ("a", "b"), (True, True))
    with qtbot.waitSignal(card.unfolded) as told:
        card.compare.click()
    assert told.args == [True]
    with qtbot.waitSignal(card.unfolded) as told:
        card.fold()
    assert told.args == [False]
    with qtbot.assertNotEmitted(card.unfolded):
        card.fold()


def test_with_more_room_larger_pictures_are_wanted(card, qtbot):
    card.show_pair("The same words", ("a", "b"), (True, True))
    card.compare.click()
    card.resize(340, 600)
    with qtbot.waitExposed(card):
        card.show()
    narrow = card.picture_px()
    with qtbot.waitSignal(card.resized):
        card.resize(900, 600)
    assert card.picture_px() > narrow
    card.hide()

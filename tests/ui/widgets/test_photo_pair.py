from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from ui.widgets.photo_pair import PhotoPair

SAYS = "Hands, left side, Jun 15, 2026"


@pytest.fixture
def pair(qtbot):
    made = PhotoPair()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def a_photo(wide, tall):
    image = QImage(wide, tall, QImage.Format.Format_RGB32)
    image.fill(QColor("#884422"))
    return image


def test_both_sides_have_the_same_room(pair, qtbot):
    pair.left.show_side(SAYS, a_photo(300, 400), in_packet=False)
    pair.right.show_side(SAYS, a_photo(4000, 3000), in_packet=False)
    qtbot.waitUntil(lambda: pair.left.picture.height() == pair.right.picture.height())
    assert abs(pair.left.width() - pair.right.width()) <= 1


def test_a_photo_never_takes_more_than_half_of_a_small_window(pair, qtbot):
    pair.resize(900, 400)
    pair.left.show_side(SAYS, a_photo(300, 400), in_packet=False)
    qtbot.waitUntil(lambda: 0 < pair.left.picture.height() <= 200)


def test_a_photo_is_named_for_a_screen_reader_and_private_until_ticked(pair):
    pair.left.show_side(SAYS, a_photo(30, 40), in_packet=False)
    assert pair.left.picture.accessibleName() == SAYS
    assert not pair.left.packet.isChecked()
    assert pair.left.packet.isVisible()


def test_without_a_photo_only_adding_is_offered(pair):
    assert pair.right.add.isVisible()
    assert not pair.right.packet.isVisible()
    assert "No photo" in pair.right.picture.text()


def test_what_is_wrong_with_a_photo_is_said_in_its_place(pair):
    pair.left.show_side(SAYS, None, in_packet=False)
    assert pair.left.picture.text() == "Opening the photo …"
    pair.left.show_side(SAYS, ValueError("The photo is damaged."), in_packet=False)
    assert pair.left.picture.text() == "The photo is damaged."


def test_each_side_says_whose_photo_is_added_and_both_fit_beside_each_other(pair):
    names = [each.add.accessibleName() for each in (pair.left, pair.right)]
    assert names == ["Add a photo of the left side", "Add a photo of the right side"]
    assert pair.left.add.text() == pair.right.add.text() == "Add a photo"

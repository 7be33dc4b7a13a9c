from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from ui.widgets.page_beside import PageBeside


@pytest.fixture
def parts(qtbot):
    picture, panel = QLabel("picture"), QLabel("words")
    beside = PageBeside(picture)
    qtbot.addWidget(beside)
    beside.resize(1000, 400)
    with qtbot.waitExposed(beside):
        beside.show()
    return beside, picture, panel


def test_with_room_the_words_stand_beside_the_picture(parts):
    beside, picture, panel = parts
    beside.show_beside(panel)
    assert picture.isVisible()
    assert panel.isVisible()
    assert not beside.is_covered


def test_without_room_the_words_stand_in_its_place_and_go_again(parts, qtbot):
    beside, picture, panel = parts
    with qtbot.waitSignal(beside.changed):
        beside.resize(400, 400)
        beside.show_beside(panel)
    assert panel.isVisible()
    assert not picture.isVisible()
    beside.show_beside(None)
    assert picture.isVisible()
    assert not panel.isVisible()


def test_when_the_window_grows_both_are_shown(parts):
    beside, picture, panel = parts
    beside.resize(400, 400)
    beside.show_beside(panel)
    beside.resize(1000, 400)
    assert picture.isVisible()
    assert panel.isVisible()

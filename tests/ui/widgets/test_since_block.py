from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.since_block import SinceBlock, SinceShown

SHOWN = SinceShown(
    "Since you were last here, on Monday, Nov 3",
    "Tom added 2 papers.",
    ("Nov 4, 2:00 PM · Tom worked on “MRI”",),
    tuple(f"Paper {n}: it is too old." for n in range(6)),
)


@pytest.fixture
def block(qtbot):
    window = QWidget()
    made = SinceBlock()
    made.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    yield made
    window.hide()


def words(block):
    QCoreApplication.processEvents()
    return [each.text() for each in block.findChildren(QLabel) if each.isVisible()]


def test_nothing_new_takes_no_place(block):
    block.show_since(None)
    assert not block.isVisible()


def test_a_sentence_is_shown_and_every_change_on_request(block):
    block.show_since(SHOWN)
    assert "Tom added 2 papers." in words(block)
    assert SHOWN.changes[0] not in words(block)
    assert "And 2 more." in words(block)
    block.see.click()
    assert SHOWN.changes[0] in words(block)
    assert SHOWN.passed[5] in words(block)
    block.see.click()
    assert SHOWN.changes[0] not in words(block)

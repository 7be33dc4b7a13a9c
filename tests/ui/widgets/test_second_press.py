from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from ui.widgets.second_press import SecondPress

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class TwoPages(QStackedWidget):
    """A button on each of two pages, in the same place; the first one opens the second."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        for name in ("first", "second"):
            page = QWidget()
            button = QPushButton(name, page)
            button.setFixedSize(200, 100)
            button.pressed.connect(getattr(self, f"on_{name}"))
            self.addWidget(page)

    def on_first(self) -> None:
        self.pressed.append("first")
        self.setCurrentIndex(1)

    def on_second(self) -> None:
        self.pressed.append("second")


@pytest.fixture
def pages(qtbot):
    made = TwoPages()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def double_click(pages):
    QTest.mouseDClick(pages.windowHandle(), LEFT, NONE, QPoint(50, 50))


def test_a_double_click_presses_nothing_on_the_page_it_opened(pages):
    keeper = SecondPress(pages)
    pages.currentChanged.connect(keeper.page_changed)
    double_click(pages)
    assert pages.pressed == ["first"]


def test_without_it_the_second_press_would_count(pages):
    double_click(pages)
    assert "second" in pages.pressed


def test_a_double_click_on_a_page_that_stays_is_left_alone(pages):
    keeper = SecondPress(pages)
    pages.setCurrentIndex(1)
    double_click(pages)
    assert keeper.parent() is not None
    assert "second" in pages.pressed

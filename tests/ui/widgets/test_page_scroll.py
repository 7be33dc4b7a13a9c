from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ui.widgets.page_scroll import PageScroll


def test_the_hand_moves_a_page_only_while_it_holds_it(qtbot):
    picture = QLabel()
    picture.setFixedSize(900, 1200)
    sheet = PageScroll(picture)
    qtbot.addWidget(sheet)
    sheet.resize(300, 400)
    with qtbot.waitExposed(sheet):
        sheet.show()
    QTest.mouseMove(sheet.viewport(), QPoint(20, 20))
    assert sheet.verticalScrollBar().value() == 0
    QTest.mousePress(sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(sheet.viewport(), QPoint(170, 140))
    assert (sheet.horizontalScrollBar().value(), sheet.verticalScrollBar().value()) == (30, 60)


def test_a_fitted_page_has_no_bar_across(qtbot):
    sheet = PageScroll(QLabel())
    qtbot.addWidget(sheet)
    sheet.set_fitted(on=True)
    assert sheet.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    wide, high = sheet.room()
    assert (wide < sheet.width(), high < sheet.height()) == (True, True)

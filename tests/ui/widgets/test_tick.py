from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.widgets.tick import Tick


def test_the_words_can_be_pressed_too(qtbot):
    tick = Tick("Leave this page out of the packet")
    qtbot.addWidget(tick)
    tick.resize(400, 40)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    assert tick.isChecked()


def test_space_ticks_it(qtbot):
    tick = Tick("Therapy", "Shows what was done", "weak")
    qtbot.addWidget(tick)
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()


def test_a_screen_reader_hears_the_words_the_line_and_the_standing(qtbot):
    tick = Tick("Therapy", "Shows what was done", "weak")
    qtbot.addWidget(tick)
    assert tick.accessibleName() == "Therapy"
    assert tick.accessibleDescription() == "Shows what was done. Weak"


def test_short_words_stay_on_one_line_and_long_ones_wrap(qtbot):
    tick = Tick("Leave this page out of the packet")
    long = Tick("A very long name of a thing that pages can prove, " * 4)
    for each in (tick, long):
        qtbot.addWidget(each)
    one_line = tick.heightForWidth(tick.sizeHint().width())
    assert tick.sizeHint().height() == one_line
    assert long.heightForWidth(200) > 2 * one_line

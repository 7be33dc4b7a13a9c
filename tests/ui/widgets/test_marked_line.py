from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from tests.ui.robots.hand import Hand
from ui.widgets.marked_line import MarkedLine


def test_what_is_marked_is_told_with_the_way_out(qtbot):
    line = MarkedLine()
    qtbot.addWidget(line)
    hand = Hand(line, qtbot)
    line.show_marked("2 marked", "Stop marking")
    with qtbot.waitSignal(line.ended):
        hand.press("Stop marking")
    line.show_marked("Nothing is marked.", "")
    assert "Nothing is marked." in hand.words()
    assert not hand.sees(QAbstractButton, "Stop marking")
    line.show_marked("", "")
    assert line.isHidden()

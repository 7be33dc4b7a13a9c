from __future__ import annotations

from tests.ui.robots.hand import Hand
from ui.widgets.reading_line import ReadingLine


def test_it_is_not_there_while_there_is_nothing_to_say(qtbot):
    line = ReadingLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.show_reading("", is_busy=False, is_paused=False)
    assert line.isHidden()


def test_reading_can_be_paused_and_gone_on_with(qtbot):
    line, said = ReadingLine(), []
    line.pause_wanted.connect(lambda: said.append("pause"))
    line.go_on_wanted.connect(lambda: said.append("go on"))
    qtbot.addWidget(line)
    hand = Hand(line, qtbot)
    line.show_reading("Reading paper 1 of 2.", is_busy=True, is_paused=False)
    assert "Reading paper 1 of 2." in hand.words()
    hand.press("Pause reading")
    line.show_reading("Reading is paused.", is_busy=False, is_paused=True)
    hand.press("Go on reading")
    assert said == ["pause", "go on"]
    hand.leave()

from __future__ import annotations

from ui.widgets.choice_cards import Choosable
from ui.widgets.tick_list import TickList


def test_what_is_ticked_stays_ticked_when_more_is_offered(qtbot):
    ticks = TickList()
    qtbot.addWidget(ticks)
    ticks.offer([Choosable("a", "One", "A line"), Choosable("b", "Two")])
    with qtbot.waitSignal(ticks.edited):
        ticks.ticks[1].click()
    assert ticks.chosen() == ("b",)
    ticks.offer([Choosable("b", "Two"), Choosable("c", "Three")])
    assert ticks.chosen() == ("b",)
    ticks.show_chosen(())
    assert ticks.chosen() == ()

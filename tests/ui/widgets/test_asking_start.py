from __future__ import annotations

from ui.widgets.asking_start import AskingStart
from ui.widgets.choice_cards import Choosable


def test_it_begins_with_a_name_and_something_to_ask_for(qtbot):
    start = AskingStart()
    qtbot.addWidget(start)
    start.offer([Choosable("a", "Visit notes")], ["Riverside"])
    start.start.click()
    assert not start.problem.isHidden()
    start.holder.field.setText("Riverside")
    start.tick("a")
    with qtbot.waitSignal(start.begun) as told:
        start.start.click()
    assert told.args == ["Riverside", ("a",), ""]
    assert start.problem.isHidden()
    assert start.wanted.chosen() == ()

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ui.shown.questionnaire import ItemShown
from ui.widgets.instrument_item import InstrumentItem

SCALE = ItemShown("pain", 1, "How is your pain?", "No pain", "As bad as can be", 10, (), None)
OPTIONS = ((0, "Not at all"), (1, "Several days"))
CHOICE = ItemShown("low", 2, "Feeling low", "", "", 1, OPTIONS, None)


@pytest.mark.parametrize(("item", "points"), [(SCALE, 7), (CHOICE, 1)])
def test_a_digit_chooses(qtbot, item, points):
    widget = InstrumentItem(item)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.focus_answer()
    with qtbot.waitSignal(widget.chosen) as told:
        QTest.keyClicks(widget.focusWidget(), str(points))
    assert told.args == [item.id, points]
    widget.hide()


def test_a_digit_without_an_option_chooses_nothing(qtbot):
    widget = InstrumentItem(CHOICE)
    qtbot.addWidget(widget)
    with qtbot.assertNotEmitted(widget.chosen):
        QTest.keyClicks(widget, "5")


def test_words_at_the_ends_are_those_of_the_questionnaire(qtbot):
    widget = InstrumentItem(SCALE)
    qtbot.addWidget(widget)
    words = [label.text() for label in widget.findChildren(QLabel)]
    assert {"1. How is your pain?", "0: No pain", "10: As bad as can be"} <= set(words)

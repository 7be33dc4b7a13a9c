from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.stale_card import StaleCard


def test_it_says_which_rows_and_what_to_ask_and_can_be_hidden(qtbot):
    card = StaleCard()
    qtbot.addWidget(card)
    with qtbot.waitActive(card):
        card.show_notice("Last checked more than a year ago: Notes.", ["Ask your plan."])
    words = [each.text() for each in card.findChildren(QLabel)]
    assert "Last checked more than a year ago: Notes." in words
    assert "Ask your plan." in words
    with qtbot.waitSignal(card.aside_wanted):
        card.aside.click()
    card.hide()

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.card import Card, column, empty


def test_things_lie_below_each_other_in_order(qtbot):
    card, first, second = Card(), QLabel("one"), QLabel("two")
    qtbot.addWidget(card)
    card.add(first, column(second))
    assert card.body.itemAt(0).widget() is first
    assert card.body.itemAt(1).layout().itemAt(0).widget() is second


def test_an_emptied_layout_holds_nothing_and_shows_nothing(qtbot):
    box, kept = QWidget(), QLabel("kept")
    qtbot.addWidget(box)
    box.setLayout(column(column(kept), QLabel("more")))
    empty(box.layout())
    assert box.layout().count() == 0
    assert kept.isHidden()

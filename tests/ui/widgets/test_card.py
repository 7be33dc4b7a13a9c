from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.card import Card, column, empty


def test_things_lie_below_each_other_in_order(qtbot):
    card, first, second = Card(), QLabel("one"), QLabel("two")
    qtbot.addWidget(card)
    card.add(first, column(second))
    card.show()
    assert [each.text() for each in sorted(card.findChildren(QLabel), key=top)] == [
        "one",
        "two",
    ]
    card.hide()


def top(widget):
    return widget.y()


def test_an_emptied_layout_holds_nothing_and_shows_nothing(qtbot):
    box, kept = QWidget(), QLabel("kept")
    qtbot.addWidget(box)
    whole = column(column(kept), QLabel("more"))
    box.setLayout(whole)
    empty(whole)
    assert whole.count() == 0
    assert kept.isHidden()

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.lifelines_card import LifelinesCard

ROW = ("Yoga", "2019", "", "not entered")


def test_sentence_marks_and_table_say_what_is_drawn(qtbot):
    card = LifelinesCard()
    qtbot.addWidget(card)
    card.show_words("Timeline of yoga.", [("V", "Dec 3: your visit")], [ROW])
    words = [each.text() for each in card.findChildren(QLabel)]
    assert "V   Dec 3: your visit" in words
    assert card.picture.accessibleDescription() == "Timeline of yoga."
    card.link.click()  # the table is filled once it is open
    model = card.table.model()
    assert model.data(model.index(0, 0)) == "Yoga"


def test_another_width_asks_for_another_drawing(qtbot):
    card = LifelinesCard()
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.drawing_wanted):
        card.resize(900, 300)
        card.show()
    assert card.drawing_width() >= 240
    card.hide()

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ui.widgets.crisis import CrisisCard, CrisisPanel


def words(widget):
    return " ".join(each.text() for each in widget.findChildren(QLabel))


def test_the_numbers_stand_there_in_plain_words(qtbot):
    card = CrisisCard()
    qtbot.addWidget(card)
    for number in ("988", "press 1", "838255", "press 2", "911"):
        assert number in words(card)
    assert "press 3" not in words(card)


def test_the_panel_closes_on_its_button(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    panel = CrisisPanel(window)
    panel.show()
    panel.findChildren(QPushButton)[0].click()
    assert panel.isHidden()

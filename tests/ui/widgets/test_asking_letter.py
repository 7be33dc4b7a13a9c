from __future__ import annotations

from PySide6.QtWidgets import QLabel

from tests.intake.export.test_letters import a_letter
from ui.widgets.asking_letter import AskingLetter


def words(card):
    return "\n".join(each.text() for each in card.findChildren(QLabel))


def test_the_whole_letter_can_be_read(qtbot):
    card = AskingLetter()
    qtbot.addWidget(card)
    card.offer([("a", "The letter")], "a")
    assert card.which.isHidden()
    card.show_letter(a_letter(), ["The dates of care."], "Sign it.")
    for part in ("Lakeside Clinic", "1. Visit notes", "A copy of my ID", "The dates of care."):
        assert part in words(card)
    card.show_told("Printing.")
    assert "Printing." in words(card)

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.links_question import LinksQuestion


def test_what_may_move_is_said_in_numbers(qtbot):
    question = LinksQuestion()
    qtbot.addWidget(question)
    question.ask(1, fits=True)
    words = " ".join(each.text() for each in question.findChildren(QLabel))
    assert "The older one has 1 link to what it proves." in words
    assert "stay where they are" not in words

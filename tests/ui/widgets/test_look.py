from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ui.widgets.look import mark


def test_a_mark_is_set_and_taken_away(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    mark(field, "wrong", on=True)
    assert field.property("wrong") is True
    mark(field, "wrong", on=False)
    assert field.property("wrong") is False


def test_a_mark_is_seen_in_the_style(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet("QLineEdit[wrong='true'] { color: #962228; }")
    mark(field, "wrong", on=True)
    assert field.palette().color(field.foregroundRole()).name() == "#962228"

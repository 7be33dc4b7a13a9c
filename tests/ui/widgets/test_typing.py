from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.typing import is_typing_in


def test_only_a_field_with_the_focus_counts_as_typing(qtbot):
    part, field, box = QWidget(), QLineEdit(), QCheckBox("a")
    other = QLineEdit()
    window = QWidget()
    qtbot.addWidget(window)
    inside, around = QVBoxLayout(part), QVBoxLayout(window)
    inside.addWidget(field)
    inside.addWidget(box)
    around.addWidget(part)
    around.addWidget(other)
    with qtbot.waitActive(window):
        window.show()
    told = []
    for each in (field, box, other):
        each.setFocus()
        told.append(is_typing_in(part))
    window.hide()
    assert told == [True, False, False]

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.em import em


def test_the_letters_of_a_widget_have_a_size_whatever_way_it_was_set(qtbot):
    label = QLabel("a")
    qtbot.addWidget(label)
    assert em(label) > 0
    font = label.font()
    font.setPixelSize(32)
    label.setFont(font)
    assert em(label) == 32

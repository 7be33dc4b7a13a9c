from __future__ import annotations

from PySide6.QtWidgets import QListView

from ui.widgets.painted_colours import colour_of, colour_property


class View(QListView):
    ink = colour_property("ink")

    def __init__(self):
        self.colours = {}
        super().__init__()


def test_the_style_sheet_gives_a_view_its_colours(qtbot):
    view = View()
    qtbot.addWidget(view)
    view.setStyleSheet("QListView { qproperty-ink: #123456; }")
    view.ensurePolished()
    assert colour_of(view, "ink").name() == "#123456"
    assert colour_of(view, "unknown").name() == "#000000"

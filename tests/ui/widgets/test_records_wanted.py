from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.records_wanted import RecordsWanted


def test_it_names_what_is_looked_for_and_goes_when_nothing_is(qtbot):
    wanted = RecordsWanted()
    qtbot.addWidget(wanted)
    wanted.show_wanted("Therapy <records>")
    words = [each.text() for each in wanted.findChildren(QLabel)]
    assert "Therapy &lt;records&gt;" in words[0]
    assert not wanted.isHidden()
    wanted.show_wanted("")
    assert wanted.isHidden()

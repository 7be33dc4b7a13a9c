from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.records_side import RecordSide


def test_where_no_page_can_be_shown_nothing_is_asked_of_them(qtbot):
    side = RecordSide(())
    qtbot.addWidget(side)
    assert not side.proof.isHidden()
    side.set_provable(on=False)
    assert side.proof.isHidden()
    words = [each.text() for each in side.findChildren(QLabel)]
    assert "About this record" in words

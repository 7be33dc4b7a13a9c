from __future__ import annotations

from PySide6.QtWidgets import QLabel

from intake.domain.papers import LARGEST_FILE_BYTES, MOST_PAGES
from ui.widgets.records_add import RecordsAdd


def test_the_limits_said_are_the_limits_kept(qtbot):
    add = RecordsAdd()
    qtbot.addWidget(add)
    words = " ".join(each.text() for each in add.findChildren(QLabel))
    assert f"{LARGEST_FILE_BYTES // 1_000_000} MB" in words
    assert f"{MOST_PAGES:,} pages" in words


def test_it_opens_and_can_be_put_away(qtbot):
    add = RecordsAdd()
    qtbot.addWidget(add)
    with qtbot.waitSignal(add.toggled):
        add.open()
    assert not add.isHidden()
    with qtbot.waitSignal(add.toggled):
        add.shut.click()
    assert add.isHidden()

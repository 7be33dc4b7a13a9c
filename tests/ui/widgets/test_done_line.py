from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.done_line import DoneLine


def test_it_says_whether_the_part_is_done_and_offers_the_other(qtbot):
    line = DoneLine()
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
    line.show_done("Your plan", "")
    assert line.button.text() == "I’m done with “Your plan” for now"
    assert line.button.accessibleDescription() == "Your plan"
    line.show_done("Your plan", "Nov 3, 2026")
    assert line.button.text() == "Take it up again"
    words = [each.text() for each in line.findChildren(QLabel) if each.isVisibleTo(line)]
    assert words == ["“Your plan”: done for now, Nov 3, 2026"]
    with qtbot.waitSignal(line.turned):
        line.button.click()
    line.hide()

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from tests.builders import a_request
from ui.widgets.asking_wanted import AskingWanted


def test_what_is_added_and_taken_off_is_told(qtbot):
    form = AskingWanted()
    qtbot.addWidget(form)
    form.show_request(a_request())
    form.more.field.setText("Lab results")
    with qtbot.waitSignal(form.added) as added:
        form.add_it.click()
    assert added.args == ["Lab results"]
    with qtbot.assertNotEmitted(form.added):
        form.add_it.click()


def test_below_each_thing_stands_how_recent_it_should_be(qtbot):
    form = AskingWanted()
    qtbot.addWidget(form)
    form.show_request(a_request(), ["The last 12 months.", ""])
    assert "The last 12 months." in [each.text() for each in form.findChildren(QLabel)]

from __future__ import annotations

from tests.builders import a_holder
from ui.viewmodels.asking_words import SORTS
from ui.widgets.asking_holder import AskingHolder


def test_each_field_is_told_by_its_name(qtbot):
    form = AskingHolder(SORTS)
    qtbot.addWidget(form)
    form.show_holder(a_holder(fax="555"))
    assert form.lines["fax"].text() == "555"
    form.lines["phone"].field.setText("556")
    with qtbot.waitSignal(form.changed) as told:
        form.lines["phone"].flush()
    assert told.args == ["phone", "556"]


def test_an_empty_name_is_not_told(qtbot):
    form = AskingHolder(SORTS)
    qtbot.addWidget(form)
    form.show_holder(a_holder())
    form.lines["name"].field.clear()
    with qtbot.assertNotEmitted(form.changed):
        form.lines["name"].flush()

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.widgets.draft_line import ChooseOne, DraftLine, NumberField

OPTIONS = [("call", "Phone call"), ("fax", "Fax"), ("letter", "Letter")]


def test_what_is_typed_is_told_after_a_pause_without_leaving_the_field(qtbot):
    line = DraftLine("Person")
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.edited) as told:
        QTest.keyClicks(line.field, "Marcus")
    assert told.args == ["Marcus"]


def test_a_value_of_the_case_waits_while_something_else_is_being_typed(qtbot):
    line = DraftLine("Person")
    qtbot.addWidget(line)
    QTest.keyClicks(line.field, "Mar")
    line.show_text("Denise")
    assert line.text() == "Mar"
    line.flush()
    line.show_text("Denise")
    assert line.text() == "Denise"


@pytest.mark.parametrize(
    ("typed", "number"), [("20", 20), (" 20% ", 20), ("1,000", None), ("-1", None), ("x", None)]
)
def test_a_whole_number_has_a_highest(qtbot, typed, number):
    field = NumberField("Percent", highest=100)
    qtbot.addWidget(field)
    field.field.setText(typed)
    assert field.number() == number


def test_decimals_are_allowed_where_they_make_sense(qtbot):
    field = NumberField("Dose", whole=False)
    qtbot.addWidget(field)
    field.field.setText("0.5")
    assert field.number() == 0.5
    field.show_number(900.0)
    assert field.text() == "900"
    assert field.number() == 900


def test_what_is_no_number_is_kept_and_said_but_not_told(qtbot):
    field = NumberField("Percent", highest=100)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.told):
        QTest.keyClicks(field.field, "half")
        field.flush()
    assert field.text() == "half"
    with qtbot.waitSignal(field.told) as told:
        field.field.clear()
        field.flush()
    assert told.args == [None]


def test_one_of_a_short_list_is_chosen_by_key(qtbot):
    choice = ChooseOne("How?", OPTIONS)
    qtbot.addWidget(choice)
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(choice.field, Qt.Key.Key_Down)
    assert told.args == ["fax"]
    assert choice.chosen_id() == "fax"


def test_an_unknown_id_shows_the_first(qtbot):
    choice = ChooseOne("How?", OPTIONS)
    qtbot.addWidget(choice)
    choice.show_chosen("letter")
    choice.show_chosen("pigeon")
    assert choice.chosen_id() == "call"

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from ui.widgets.buttons import PrimaryButton
from ui.widgets.checklist_next import ChecklistNext


def _card(qtbot, ways, *, is_open):
    card = ChecklistNext()
    qtbot.addWidget(card)
    card.show_next(
        "What would make it “met”", ("Add a page.", "None yet."), ways, is_open=is_open
    )
    return card


def test_the_first_way_is_the_one_filled_button(qtbot):
    card = _card(qtbot, ("Add a page", "Write it"), is_open=True)
    assert [each.text() for each in card.findChildren(PrimaryButton)] == ["Add a page"]
    assert card.property("look") == "next"


def test_what_is_met_has_no_accent_and_no_filled_button(qtbot):
    card = _card(qtbot, ("Add a page",), is_open=False)
    assert card.findChildren(PrimaryButton) == []
    assert card.property("look") == "card"


def test_a_button_says_which_way_it_is(qtbot):
    card = _card(qtbot, ("Add a page", "Write it"), is_open=True)
    with qtbot.waitSignal(card.way_chosen) as told:
        card.findChildren(QPushButton)[1].click()
    assert told.args == [1]

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from ui.widgets.next_card import NextCard, StepShown
from ui.widgets.row import Row

STEP = StepShown("a", "Call the clinic", "10 minutes", "It comes first.", "Go there")
OTHER = StepShown("b", "Get your notes", "40 minutes", "Offices are slow.", "Open it")


@pytest.fixture
def card(qtbot):
    made = NextCard([("little", "5 minutes"), ("all", "Show me everything")])
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.hide()


def words(card):
    QCoreApplication.processEvents()
    return " | ".join(each.text() for each in card.findChildren(QLabel) if each.isVisible())


def test_nothing_is_chosen_before_the_person_chooses(card, qtbot):
    assert card.energy.chosen_id() == ""
    with qtbot.waitSignal(card.energy_chosen) as told:
        card.energy._buttons["little"].click()
    assert told.args == ["little"]


def test_one_step_is_shown_and_leads_on(card, qtbot):
    card.show_step(STEP, None, ())
    assert "Call the clinic" in words(card)
    assert "cannot wait" not in words(card)
    with qtbot.waitSignal(card.do_wanted) as told:
        card.do.click()
    assert told.args == ["a"]


def test_what_cannot_wait_is_named_below_and_leads_on(card, qtbot):
    card.show_step(STEP, OTHER, ())
    assert "Get your notes. About 40 minutes." in words(card)
    with qtbot.waitSignal(card.do_wanted) as told:
        card.open_urgent.click()
    assert told.args == ["b"]


def test_the_rest_stands_in_order_and_a_long_rest_is_counted(card, qtbot):
    many = [StepShown(str(n), f"Step {n}", "5 minutes", "Open.") for n in range(14)]
    card.show_step(STEP, None, many)
    rows = card.findChildren(Row)
    assert len(rows) == 12
    assert "2 more are on your checklist." in words(card)
    with qtbot.waitSignal(card.do_wanted) as told:
        rows[3].click()
    assert told.args == ["3"]


def test_what_comes_after_keeps_the_keyboard_while_it_stays_the_same(card):
    card.show_step(STEP, None, (OTHER,))
    row = card.findChildren(Row)[0]
    row.setFocus()
    card.show_step(STEP, None, (OTHER,))
    assert row.hasFocus()
    card.show_step(OTHER, None, (STEP,))
    assert "Get your notes" in words(card)
    assert not row.isVisible()

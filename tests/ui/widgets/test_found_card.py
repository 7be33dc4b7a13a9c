from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from ui.shown.found import FoundShown
from ui.widgets.found_card import FoundCard


@pytest.fixture
def card(qtbot):
    made = FoundCard()
    qtbot.addWidget(made)
    return made


def shown(key):
    return FoundShown(key, f"What {key}", "value", "Likely.", "Page 1: “x”", "Yes")


def words(card):
    return [each.text() for each in card.findChildren(QLabel) if each.isVisibleTo(card)]


def test_offers_wait_until_the_rows_are_decided(card):
    card.show_found([shown("a")], [shown("b")], "")
    assert [row.shown.key for row in card.rows] == ["a"]
    card.show_found([], [shown("b")], "")
    assert [row.shown.key for row in card.rows] == ["b"]
    assert "It also names" in words(card)


def test_nothing_to_decide_hides_it_and_one_thing_needs_no_button_for_all(card):
    card.show_found([], [], "Next paper to confirm")
    assert card.isHidden()
    card.show_found([shown("a")], [], "")
    assert not card.isHidden()
    assert card.all.isHidden()


def test_after_the_last_decision_the_next_paper_is_one_key_away(card, qtbot):
    card.show_found([shown("a")], [], "Next paper to confirm")
    assert card.next.isHidden()
    card.rows[0].yes.click()
    card.show_found([], [], "Next paper to confirm")
    assert not card.isHidden()
    with qtbot.waitSignal(card.next_wanted):
        card.next.click()


def test_yes_to_all_works_while_all_rows_are_seen(card, qtbot):
    card.show_found([shown("a"), shown("b")], [], "")
    card.resize(500, 700)
    card.show()
    qtbot.waitUntil(card.all.isEnabled)
    with qtbot.waitSignal(card.all_wanted):
        card.all.click()

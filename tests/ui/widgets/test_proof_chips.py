from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from ui.widgets.proof_chips import MOST_LETTERS, ProofChips, shortened


@pytest.fixture
def chips(qtbot):
    made = ProofChips("Nothing yet.")
    qtbot.addWidget(made)
    return made


def test_nothing_is_said_in_words(chips):
    chips.show_chips(())
    assert [each.text() for each in chips.findChildren(QLabel)] == ["Nothing yet."]


def test_a_pressed_chip_says_which_it_is(chips, qtbot):
    chips.show_chips((("MRI, p. 3", False), ("My own account", True)))
    with qtbot.waitSignal(chips.pressed) as told:
        chips.findChildren(QPushButton)[1].click()
    assert told.args == [1]
    looks = [each.property("look") for each in chips.findChildren(QPushButton)]
    assert looks == ["chip", "own"]


def test_a_long_title_is_shortened_but_its_pages_and_its_name_are_not(chips):
    says = f"{'A very long title of a letter ' * 4}, p. 12–14"
    assert shortened(says).endswith("…, p. 12–14")
    assert len(shortened(says)) <= MOST_LETTERS
    chips.show_chips(((says, False),))
    assert chips.findChildren(QPushButton)[0].accessibleName() == says

from __future__ import annotations

from typing import Any

import pytest

from ui.pages.about_you.typist_view import TypistView


@pytest.fixture
def view(qtbot):
    made = TypistView()
    qtbot.addWidget(made)
    made.show_typists([("patient", "Maria, the patient"), ("tom", "Tom")], "tom")
    return made


def test_whoever_types_now_is_chosen(view):
    told: list[Any] = []
    view.typist_chosen.connect(told.append)
    view._go_on.click()
    assert told == ["tom"]


def test_somebody_new_needs_a_name(view):
    told = []
    view.helper_added.connect(lambda name, relation: told.append((name, relation)))
    view._cards.cards[2].click()
    view._go_on.click()
    assert told == []
    view._name.field.setText("Ana")
    view._relation.field.setText("her daughter")
    view._go_on.click()
    assert told == [("Ana", "her daughter")]

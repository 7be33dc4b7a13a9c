from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.widgets.pick import SHOWN, Pick, Pickable, index_of

DRUGS = (
    Pickable("gabapentin", "Gabapentin", ("Neurontin",)),
    Pickable("pregabalin", "Pregabalin", ("Lyrica",)),
    Pickable("duloxetine", "Duloxetine", ("Cymbalta",)),
)


@pytest.fixture
def pick(qtbot):
    made = Pick("Treatment", DRUGS)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def test_options_are_found_by_their_words_and_other_names():
    assert [each.id for each in index_of(DRUGS).find("gaba")] == ["gabapentin", "pregabalin"]
    assert [each.id for each in index_of(DRUGS).find("cymb")] == ["duloxetine"]
    assert len(index_of(DRUGS * 10).find("", SHOWN)) == SHOWN


def test_one_is_picked_by_key(pick):
    told: list[Any] = []
    pick.picked.connect(told.append)
    QTest.keyClicks(pick.field, "gaba")
    QTest.keyClick(pick.field, Qt.Key.Key_Down)
    QTest.keyClick(pick.matches, Qt.Key.Key_Down)
    QTest.keyClick(pick.matches, Qt.Key.Key_Return)
    assert told == ["pregabalin"]
    assert pick.text() == "Pregabalin"


def test_a_whole_name_needs_no_picking(pick):
    told: list[Any] = []
    pick.picked.connect(told.append)
    QTest.keyClicks(pick.field, "duloxetine")
    pick.flush()
    assert told == ["duloxetine"]


def test_own_words_are_taken_where_that_is_allowed(qtbot):
    pick = Pick("Treatment", DRUGS, own_words=True)
    told: list[Any] = []
    qtbot.addWidget(pick)
    pick.picked.connect(told.append)
    QTest.keyClicks(pick.field, "bee venom")
    pick.flush()
    assert told == [""]
    assert pick.text() == "bee venom"
    assert pick.picked_id() == ""


def test_showing_one_says_nothing(pick):
    told: list[Any] = []
    pick.picked.connect(told.append)
    pick.show_picked("gabapentin")
    assert pick.text() == "Gabapentin"
    pick.offer(DRUGS[1:])
    pick.show_picked("", "own words")
    assert pick.text() == "own words"
    assert not told


@pytest.mark.parametrize(("typed", "told"), [("gaba", ["gabapentin"]), ("loxetine", [""])])
def test_enter_takes_what_begins_so_and_otherwise_the_own_words(qtbot, typed, told):
    pick = Pick("Treatment", DRUGS, own_words=True)
    heard: list[Any] = []
    qtbot.addWidget(pick)
    pick.picked.connect(heard.append)
    QTest.keyClicks(pick.field, typed)
    QTest.keyClick(pick.field, Qt.Key.Key_Return)
    assert heard == told

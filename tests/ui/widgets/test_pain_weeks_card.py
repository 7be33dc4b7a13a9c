from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from ui.widgets.pain_weeks_card import PainWeeksCard

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>'


@pytest.fixture
def card(qtbot):
    made = PainWeeksCard(("Week of", "Average"))
    qtbot.addWidget(made)
    return made


def _words(card):
    return [label.text() for label in card.findChildren(QLabel)]


def test_marks_and_the_two_weeks_stand_in_words(card):
    card.show_words("It fell.", "2 points matter.", [("A", "Oct 15: block began")])
    card.show_weeks([("Nov 16", "5")], ("Week of", "Oct 5", "Nov 16"), [("Pain", "7", "5")])
    words = _words(card)
    assert "A   Oct 15: block began" in words
    assert {"It fell.", "2 points matter.", "Oct 5", "7"} <= set(words)
    card.chart.link.click()
    assert card.chart.table.rows() == (("Nov 16", "5"),)


def test_other_numbers_take_the_place_of_those_before(card):
    heads, row = ("Week of", "Oct 5", "Nov 16"), ("Pain", "7", "5")
    card.show_weeks([], heads, [row])
    cells = [each for each in card.findChildren(QLabel) if each.text() in {"7", "5"}]
    card.show_weeks([], heads, [("Pain", "7", "4")])
    assert {each.text() for each in cells} == {"7", "4"}
    card.show_weeks([], heads, [row, ("Worst", "9", "8")])
    assert {"9", "8"} <= set(_words(card))


def test_the_drawing_carries_its_sentence(card):
    card.show_words("It fell.", "", [])
    card.show_no_drawing()
    assert card.chart.picture.isHidden()
    card.show_drawing(SVG)
    assert card.chart.picture.accessibleDescription() == "It fell."
    assert not card.chart.picture.isHidden()


def test_other_colours_ask_for_another_drawing(card, qtbot):
    dark = QPalette()
    dark.setColor(QPalette.ColorRole.Base, "#101010")
    dark.setColor(QPalette.ColorRole.WindowText, "#f0f0f0")
    with qtbot.waitSignal(card.drawing_wanted):
        card.setPalette(dark)
    _line, grid, words, ground = card.inks()
    assert (grid, words, ground) == ("#484848", "#f0f0f0", "#101010")


def test_the_drawing_is_never_higher_than_it_helps(card):
    card.chart.resize(2000, 400)
    assert card.drawing_size()[1] == 260

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from ui.widgets.buttons import Button
from ui.widgets.rail import Rail, Room, TopBar
from ui.widgets.saved_line import CRISIS

ROOMS = (Room("today", "Today"), Room("about_you", "About you", starts_group=True))


@pytest.fixture
def rail(qtbot):
    made = Rail()
    qtbot.addWidget(made)
    made.show_rooms(ROOMS)
    return made


def test_a_room_is_chosen_by_its_button(rail):
    told: list[Any] = []
    rail.room_chosen.connect(told.append)
    rail._buttons["about_you"].click()
    assert told == ["about_you"]


def test_the_room_the_person_is_in_is_marked(rail):
    rail.show_current("today")
    assert rail._buttons["today"].isChecked()
    rail.show_current("nowhere")
    rail.focus_current()


def test_whose_case_it_is_stands_on_top(rail):
    rail.show_case("Maria Nguyễn", "Visit Dec 3, 2026")
    assert rail._who.text() == "Maria Nguyễn"
    rail.show_case("Maximiliane " * 20, "")
    assert len(rail._who.text()) <= 60
    assert rail._who.toolTip() == "Maximiliane " * 20
    rail.show_case("My case", "")
    assert rail._visit.isHidden()


def test_crisis_help_is_one_step_away_in_rail_and_bar(rail, qtbot):
    bar, asked = TopBar(), []
    qtbot.addWidget(bar)
    for place in (rail, bar):
        place.crisis_wanted.connect(lambda: asked.append(True))
        button = next(
            each
            for each in place.findChildren(type(bar.rooms).__bases__[0].__bases__[0])
            if "988" in each.text()
        )
        button.click()
    assert asked == [True, True]


def test_the_bar_names_the_page_and_opens_the_rooms(qtbot):
    bar, asked = TopBar(), []
    qtbot.addWidget(bar)
    bar.rooms_wanted.connect(lambda: asked.append(True))
    bar.show_title("Records", "Maria Nguyễn")
    bar.rooms.click()
    assert bar._title.text() == "Records"
    assert bar.rooms.accessibleName() == "Rooms"
    assert asked == [True]


def test_a_long_name_in_the_bar_takes_one_line_and_is_told_whole(qtbot):
    bar, who = TopBar(), "Maria Anna Theresia Nguyễn-Achterberg (made-up example)"
    qtbot.addWidget(bar)
    bar.resize(900, 60)
    bar.show_title("Treatments tried", who)
    with qtbot.waitExposed(bar):
        bar.show()
    assert not bar._who.wordWrap()
    assert bar._who.width() <= 900 // 4
    assert bar._who.text().endswith("…")
    assert bar._who.accessibleName() == bar._who.toolTip() == who


def test_tab_stops_in_the_rail_at_the_room_the_person_is_in(rail):
    rail.show_current("about_you")
    rail.show_current("nowhere")
    stops = {
        each.text()
        for each in rail.findChildren(Button)
        if each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    }
    assert stops == {"About you", CRISIS}

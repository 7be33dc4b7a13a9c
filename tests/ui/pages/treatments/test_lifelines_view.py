from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from intake.domain.dates import ApproxDate
from tests.builders import a_trial
from ui.viewmodels.treatments_lifelines import Zoom

YEARS = a_trial(start=ApproxDate(year=2019), end=ApproxDate(year=2020))


@pytest.fixture
def timeline(enter):
    def make(*entries):
        room = enter(*entries)
        room.hand.press("Timeline with pain")
        return room

    return make


def test_the_drawing_has_its_sentence_and_its_table(timeline):
    room = timeline(YEARS)
    room.until(lambda: room.drawn)
    card = room.page.timeline.card
    assert card.picture.accessibleDescription().startswith("Timeline, Jan 1, 2019")
    room.hand.press("Show every treatment as a table")
    assert card.table.isVisibleTo(room.page)


def test_keys_go_closer_and_earlier(timeline):
    room = timeline(YEARS)
    room.page.timeline.in_packet.setFocus()
    model = room.page.timeline._model
    room.hand.key(Qt.Key.Key_Plus)
    assert str(model.zoom) == Zoom.MONTHS
    newest = model.shown().last_day
    room.hand.key(Qt.Key.Key_Left)
    assert model.shown().last_day < newest
    room.hand.key(Qt.Key.Key_Minus)
    assert str(model.zoom) == Zoom.YEARS


def test_buttons_do_the_same(timeline):
    room = timeline(YEARS)
    room.hand.press("12 months")
    newest = room.page.timeline._model.shown().last_day
    room.hand.press("Earlier")
    assert room.page.timeline._model.shown().last_day < newest


def test_without_dates_it_says_what_is_missing(timeline):
    assert "A year is enough" in timeline(a_trial()).hand.words()


def test_it_can_be_put_into_the_packet(timeline):
    room = timeline(YEARS)
    room.page.timeline.in_packet.click()
    room.settle()
    assert room.page.timeline._model.is_in_packet

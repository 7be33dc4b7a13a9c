from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QAbstractButton

from tests.builders import a_diary_entry


@pytest.fixture
def enter(enter):
    def make(*entries):
        room = enter(*entries)
        room.hand.press("Every entry")
        return room

    return make


def test_a_day_of_the_list_opens(enter):
    room = enter(a_diary_entry("2026-11-20"))
    room.page.entries.entries.opened.emit(0)
    assert room.page.place() == dt.date(2026, 11, 20).isoformat()
    assert room.hand.sees(QAbstractButton, "Done with this day")


def test_without_a_day_today_can_be_entered(enter):
    room = enter()
    room.hand.press("Enter today")
    assert room.hand.sees(QAbstractButton, "Done for today")

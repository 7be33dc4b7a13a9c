from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from intake.domain.scores import DiaryEntry, Score
from tests.builders import a_diary_entry

TODAY = "2026-11-23"


def _entry(room, day=TODAY):
    return room.desk.bridge.case.one(DiaryEntry, day)


def test_a_bad_day_takes_one_digit_and_one_key(enter):
    room = enter()
    room.page.opened("")
    room.type_keys("7")
    room.settle()
    assert _entry(room).average == 7
    room.hand.press("Done for today")
    assert room.went == [("today", "")]


def test_tab_goes_from_scale_to_scale_in_one_step(enter):
    room = enter()
    room.page.opened("")
    room.type_keys("7")
    room.next_scale()
    room.type_keys("9")
    room.next_scale()
    room.type_keys("8")
    room.settle()
    entry = _entry(room)
    assert (entry.average, entry.worst, entry.activity) == (7, 9, 8)


def test_ten_is_a_one_and_a_zero(enter):
    room = enter()
    room.page.opened("")
    room.type_keys("10")
    room.settle()
    assert _entry(room).average == 10


def test_the_letter_s_takes_over_yesterday_and_can_be_taken_back(enter):
    room = enter(a_diary_entry("2026-11-22", average=6, worst=8))
    room.page.opened("")
    room.type_keys("s")
    room.settle()
    assert (_entry(room).average, _entry(room).worst) == (6, 8)
    room.desk.bridge.undo()
    room.settle()
    assert _entry(room) is None


def test_words_are_kept_within_two_seconds_of_typing(enter):
    room = enter()
    room.hand.press("Add: Could not cook.")
    room.settle()
    assert _entry(room).could_not == "Could not cook."
    field = room.page.day.day.could_not.field
    QTest.keyClicks(field, "Tom cooked.")
    room.until(lambda: "Tom cooked." in _entry(room).could_not)


def test_another_day_is_entered_from_memory(enter):
    room = enter()
    room.hand.press("Another day")
    room.write_day("Which day?", "Nov", "20", "2026")
    room.hand.press("Open this day")
    room.type_keys("5")
    room.settle()
    assert _entry(room, "2026-11-20").from_memory
    assert "Entered from memory on Nov 23, 2026." in room.hand.words()
    room.hand.press("Back to today")
    assert "Average pain in the last 24 hours" in room.hand.words()


def test_a_day_to_come_is_refused_in_words(enter):
    room = enter()
    room.hand.press("Another day")
    room.write_day("Which day?", "Nov", "25", "2026")
    room.hand.press("Open this day")
    assert "This day is still to come." in room.hand.words()


def test_an_unfinished_date_is_asked_for_in_words(enter):
    room = enter()
    room.hand.press("Another day")
    room.hand.press("Open this day")
    assert "Add month, day and year." in room.hand.words()


def test_more_about_the_day_unfolds(enter):
    room = enter()
    assert "Pain right now" not in room.hand.words()
    room.hand.press("More about this day, all optional")
    room.hand.press("Pain right now: 4")
    room.hand.press("This was a flare: much worse than usual")
    room.settle()
    assert (_entry(room).now, _entry(room).flare) == (4, True)


def test_every_entry_opens_its_day_from_the_keyboard(enter):
    room = enter(a_diary_entry("2026-11-18", average=3), a_diary_entry("2026-11-19"))
    room.hand.press("Every entry")
    table = room.page.entries.entries
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert "Wednesday, Nov 18, 2026." in room.hand.words()


def test_a_day_is_removed_without_are_you_sure_and_can_be_taken_back(enter):
    room = enter(a_diary_entry("2026-11-18", average=3))
    said: list[str] = []
    room.desk.bridge.did.connect(said.append)
    room.page.opened("2026-11-18")
    room.hand.press("Remove this day")
    room.settle()
    assert (_entry(room, "2026-11-18"), said) == (None, ["Removed Nov 18, 2026."])
    room.desk.bridge.undo()
    room.settle()
    assert _entry(room, "2026-11-18") is not None


def test_without_entries_there_is_one_sentence_and_one_button(enter):
    room = enter()
    room.hand.press("Every entry")
    assert "No day is entered yet." in room.hand.words()
    room.hand.press("Enter today")
    assert room.hand.sees(QAbstractButton, "Done for today")


def test_the_chart_is_drawn_off_the_window_and_says_what_it_shows(enter):
    room = enter(a_diary_entry("2026-11-10", average=8), a_diary_entry("2026-11-18", average=5))
    room.until(lambda: room.page.day.weeks.chart.picture.renderer().isValid())
    picture = room.page.day.weeks.chart.picture
    assert "Average pain: 8.0 in the week of Nov 9" in picture.accessibleDescription()
    room.hand.press("Show every week as a table")
    assert ("Nov 16", "5.0", "", "", "1") in room.page.day.weeks.chart.table.rows()


def test_with_a_request_about_mood_the_questionnaires_come_first(enter):
    room = enter(path="mood")
    room.page.opened("")
    assert room.hand.sees(QAbstractButton, "Two items (SUMS)")


def test_another_room_can_open_a_score(enter):
    room = enter()
    room.page.opened("means")
    room.type_keys("4")
    room.settle()
    score = room.desk.bridge.case.all(Score)[0]
    room.hand.press("Back to all questionnaires")
    room.page.opened(score.id)
    assert "1 of 3 answered" not in room.hand.words()
    assert "Question 2 of 3" in room.hand.words()


def test_ten_years_of_entries_do_not_hold_up_the_window(enter):
    first = dt.date(2016, 11, 23)
    days = [a_diary_entry((first + dt.timedelta(days=d)).isoformat()) for d in range(3650)]
    room = enter(*days)
    room.page.opened("")
    assert room.longest_of(room.page.refresh) < 0.1
    room.hand.press("Every entry")
    assert room.longest_of(room.page.refresh) < 0.1


def test_a_week_is_filled_in_backwards_day_by_day(enter):
    room = enter()
    for name in ("Yesterday", "The day before", "The day before"):
        room.hand.press("Another day")
        room.hand.press(name)
        room.hand.key(Qt.Key.Key_6)
    room.settle()
    days = sorted(str(each.id) for each in room.desk.bridge.case.all(DiaryEntry))
    assert days == ["2026-11-20", "2026-11-21", "2026-11-22"]


def test_numbers_that_stand_there_are_not_replaced_by_those_of_yesterday(enter):
    yesterday = a_diary_entry("2026-11-22", average=3)
    room = enter(yesterday, a_diary_entry(TODAY, average=7))
    room.page.opened("")
    room.hand.key(Qt.Key.Key_S)
    room.settle()
    assert not room.hand.sees(QAbstractButton, "Same as yesterday (S)")
    assert _entry(room).average == 7


@pytest.mark.parametrize(("size", "beside"), [((1280, 800), True), ((640, 480), False)])
def test_the_choice_of_view_leaves_the_title_its_room(enter, size, beside):
    room = enter(size=size)
    views, header = room.page.views, room.page.header
    assert header.isAncestorOf(views) is beside


def test_a_number_that_could_not_be_kept_does_not_stand_there(enter):
    room = enter(a_diary_entry(TODAY, average=3))
    room.page.opened("")
    room.desk.store.full = True
    room.type_keys("7")
    room.settle()
    assert room.desk.failures
    assert room.page.day.day.scales["average"].value() == 3


def _is_in_view(page, widget):
    at = widget.mapTo(page.viewport(), widget.rect().topLeft()).y()
    return at >= 0 and at + min(widget.height(), 60) <= page.viewport().height()


def test_what_one_types_into_is_in_view_in_a_low_window(enter):
    room = enter()
    room.page.resize(800, 260)
    room.page.opened("diary")
    room.until(lambda: _is_in_view(room.page, room.page.day.day.first_scale))
    room.hand.press("Every entry")
    room.hand.press("Type in a paper diary")
    grid = room.page.entries.paper.grid
    room.until(lambda: _is_in_view(room.page, grid))
    for _ in range(13):
        QTest.keyClick(grid, Qt.Key.Key_Return)
    row = grid.current_box().translated(grid.mapTo(room.page, QPoint()))
    assert room.page.rect().contains(row)


@pytest.mark.parametrize("view", ["scores", "infusions", "entries"])
def test_the_page_opens_again_in_the_view_it_was_left_in(enter, view):
    room = enter()
    room.page.show_view(view)
    place = room.page.place()
    room.page.show_view("day")
    room.page.opened(place)
    assert room.page.views.chosen_id() == view

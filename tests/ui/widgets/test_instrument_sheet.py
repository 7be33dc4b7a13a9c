from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.dates import ApproxDate
from ui.shown.questionnaire import ItemShown, SheetShown
from ui.widgets.instrument_sheet import ALL, InstrumentSheet


def _item(number, points):
    return ItemShown(f"i{number}", number, f"Item {number}", "no", "yes", 10, (), points)


SHEET = SheetShown(
    score="s1",
    title="Three scales",
    look_back="About the past week.",
    stem="",
    items=(_item(1, 5), _item(2, None), _item(3, None)),
    date=ApproxDate(year=2026, month=11, day=23),
    hint="",
    footer="",
    result="1 of 3 answered",
    more="",
    change="",
    help_now=False,
    help_at_end=False,
    is_kept=True,
)


@pytest.fixture
def sheet(qtbot):
    made = InstrumentSheet()
    qtbot.addWidget(made)
    made.show_sheet(SHEET)
    return made


def _open_items(sheet):
    return [item.item.number for item in sheet._items if not item.isHidden()]


def test_it_begins_at_the_first_open_item(sheet):
    assert _open_items(sheet) == [2]
    assert not sheet.is_at_end


def test_next_goes_on_to_the_result_and_back_returns(sheet):
    sheet.next.click()
    assert sheet.next.text() == "See what came of it"
    sheet.next.click()
    assert (sheet.is_at_end, _open_items(sheet)) == (True, [])
    sheet.before.click()
    assert _open_items(sheet) == [3]


def test_all_items_can_be_seen_at_once_with_the_result(sheet):
    sheet.mode.show_chosen(ALL)
    sheet.mode.chosen.emit(ALL)
    assert _open_items(sheet) == [1, 2, 3]
    assert sheet.is_at_end


def test_help_is_told_once_and_stays(sheet, qtbot):
    asks = replace(SHEET, help_now=True)
    with qtbot.waitSignal(sheet.turned) as told:
        sheet.show_sheet(asks)
    assert told.args == [sheet.crisis]
    with qtbot.assertNotEmitted(sheet.turned):
        sheet.show_sheet(replace(asks, result="2 of 3 answered"))
    assert not sheet.crisis.isHidden()


def test_an_answer_left_open_shows_help_with_the_result_only(sheet):
    sheet.show_sheet(replace(SHEET, help_at_end=True))
    assert sheet.crisis.isHidden()
    sheet.next.click()
    sheet.next.click()
    assert not sheet.crisis.isHidden()


def test_the_same_one_opened_again_begins_at_its_open_item(sheet):
    sheet.next.click()
    sheet.forget()
    sheet.show_sheet(SHEET)
    assert _open_items(sheet) == [2]


def test_a_date_on_its_way_is_not_undone_by_one_told_before(sheet):
    told, later = SHEET.date.changed(month=3), SHEET.date.changed(month=3, day=20)
    for date in (told, later):
        sheet.date.show_date(date)
        sheet.date.edited.emit()
    sheet.show_sheet(replace(SHEET, date=told))
    assert sheet.date.date() == later
    sheet.show_sheet(replace(SHEET, date=later))
    sheet.show_sheet(replace(SHEET, date=told))
    assert sheet.date.date() == told


def test_another_score_brings_its_own_date(sheet):
    other = SHEET.date.changed(year=2020)
    sheet.show_sheet(replace(SHEET, score="s2", date=other))
    assert sheet.date.date() == other


def test_help_that_was_told_does_not_stand_before_the_next_question(sheet, qtbot):
    sheet.show_sheet(replace(SHEET, help_now=True))
    with qtbot.waitSignal(sheet.turned) as told:
        sheet.next.click()
    assert told.args != [sheet.crisis]
    assert told.args[0].isAncestorOf(sheet.next)


def test_the_result_has_its_own_way_out(sheet, qtbot):
    sheet.next.click()
    assert sheet.done.isHidden()
    sheet.next.click()
    assert sheet.next.isHidden()
    with qtbot.waitSignal(sheet.closed):
        sheet.done.click()

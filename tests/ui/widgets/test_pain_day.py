from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.widgets.body_map import PlaceShown
from ui.widgets.pain_day import DayAsks, DayScale, DayShown, PainDay

SCALES = tuple(
    DayScale(name, f"How was {name}?", "none", "all", None)
    for name in ("average", "worst", "activity", "now")
)
EMPTY = DayShown(
    day="2026-11-23",
    scales=SCALES,
    could_not="",
    medicine="",
    flare=False,
    memory="",
    copies="Same as yesterday (S)",
    is_today=True,
    is_kept=False,
)


@pytest.fixture
def day(qtbot):
    knee = PlaceShown("knee", "Left knee", ((10, 10), (30, 10), (30, 40), (10, 40)))
    asks = DayAsks((knee,), (("Cook", "Could not cook."),))
    made = PainDay(SCALES, asks)
    qtbot.addWidget(made)
    made.show_day(EMPTY)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def test_a_digit_on_a_scale_tells_its_field(day, qtbot):
    day.focus_first()
    with qtbot.waitSignal(day.chosen) as told:
        QTest.keyClicks(day.scales["average"].first_button(), "7")
    assert told.args == ["average", 7]


def test_the_letter_s_copies_but_not_while_writing(day, qtbot):
    with qtbot.waitSignal(day.copy_wanted):
        QTest.keyClick(day.scales["worst"].first_button(), Qt.Key.Key_S)
    with qtbot.assertNotEmitted(day.copy_wanted):
        QTest.keyClicks(day.could_not.field, "sleep")
    day.show_day(replace(EMPTY, copies=""))
    with qtbot.assertNotEmitted(day.copy_wanted):
        QTest.keyClick(day.scales["worst"].first_button(), Qt.Key.Key_S)


def test_a_scale_that_is_not_asked_is_hidden(day):
    day.show_day(
        replace(EMPTY, day="2026-11-20", scales=SCALES[:3], is_today=False, is_kept=True)
    )
    assert day.scales["now"].isHidden()
    assert not day.gone.isHidden()
    assert day.done.text() == "Done with this day"


def test_prompts_add_sentences_to_the_persons_own(day, qtbot):
    day.could_not.field.setPlainText("Bad night.")
    with qtbot.waitSignal(day.written) as told:
        next(b for b in day.findChildren(type(day.copy).__base__) if b.text() == "Cook").click()
    assert told.args == ["could_not", "Bad night. Could not cook."]


def test_a_number_is_not_put_back_by_what_was_told_before_it(day):
    QTest.keyClicks(day.scales["worst"].first_button(), "1")
    day.show_day(EMPTY)
    QTest.keyClicks(day.scales["worst"].first_button(), "0")
    assert day.scales["worst"].value() == 10
    day.show_day(replace(EMPTY, day="2026-11-22"))
    assert day.scales["worst"].value() is None


def test_places_are_told_and_shown(day, qtbot):
    with qtbot.waitSignal(day.places_told) as told:
        day.places.buttons["knee"].click()
    assert told.args == [("knee",)]
    day.show_day(replace(EMPTY, day="2026-11-20", places=("knee",)))
    assert day.places.buttons["knee"].isChecked()


def test_a_prompt_writes_its_sentence_once(day):
    prompt = next(b for b in day.findChildren(type(day.copy).__base__) if b.text() == "Cook")
    prompt.click()
    prompt.click()
    assert day.could_not.text() == "Could not cook."

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QAbstractButton

from intake.domain.dates import ApproxDate
from tests.builders import a_request
from ui.widgets.asking_log import AskingLog

TODAY = dt.date(2026, 11, 22)


def test_a_day_to_come_is_not_noted(qtbot):
    log = AskingLog(TODAY)
    qtbot.addWidget(log)
    log.show_letter("ask.first", "Ask for records")
    log.on.show_date(ApproxDate(year=2027, month=1, day=1))
    with qtbot.assertNotEmitted(log.sent):
        log.note.click()
    log.on.show_date(ApproxDate.of(TODAY))
    with qtbot.waitSignal(log.sent) as told:
        log.note.click()
    assert told.args[0].letter == "ask.first"
    assert told.args[0].on == TODAY


def test_another_request_begins_with_today(qtbot):
    log = AskingLog(TODAY)
    qtbot.addWidget(log)
    sent = a_request(sent=TODAY).sendings
    log.show_sendings("r1", sent, ["A letter"])
    log.on.show_date(ApproxDate(year=2026, month=1, day=1))
    log.show_sendings("r2", (), [])
    assert log.on.day() == TODAY


def test_the_pages_that_prove_a_sending_stand_on_its_card_and_open(qtbot):
    log = AskingLog(dt.date(2026, 11, 22))
    qtbot.addWidget(log)
    request = a_request(sent=dt.date(2026, 11, 2))
    log.show_sendings("r1", request.sendings, ["Request (1)"], [()])
    log.show_sendings("r1", request.sendings, ["Request (1)"], [["Fax sheet, p. 1"]])
    (chip,) = [each for each in log.findChildren(QAbstractButton) if "Fax" in each.text()]
    with qtbot.waitSignal(log.page_pressed) as told:
        chip.click()
    assert told.args == [0, 0]


def test_after_a_letter_was_noted_the_next_begins_with_today(qtbot):
    log = AskingLog(TODAY)
    qtbot.addWidget(log)
    log.show_letter("ask.first", "Ask for records")
    log.on.show_date(ApproxDate(year=2026, month=10, day=23))
    with qtbot.waitSignal(log.sent):
        log.note.click()
    assert log.on.day() == TODAY

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from intake.domain.commands import Put, Remove
from intake.domain.treatments import Trial
from tests.builders import a_trial
from tests.ui.open_case import OpenCase
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import ErrorSummary, NoticeBar, UndoMessage, announce


def test_each_line_of_a_problem_leads_to_its_field(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    summary, field = ErrorSummary(), QLineEdit()
    inside = QVBoxLayout(window)
    inside.addWidget(summary)
    inside.addWidget(field)
    with qtbot.waitExposed(window):
        window.show()
    summary.show_problems([("Write a name", field)])
    line = summary.findChild(LinkButton)
    assert window.focusWidget() is line
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.focusWidget() is field
    summary.show_problems([])
    assert summary.isHidden()
    window.hide()


def test_a_notice_says_what_happened_and_what_to_do_until_it_is_closed(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.tell("Not saved: the disk is full.", "Free some space, then try again.")
    assert bar.text() == "Not saved: the disk is full. Free some space, then try again."
    bar._close.click()
    assert bar.text() == ""


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, a_trial("t1"))
    yield made
    made.close()


@pytest.fixture
def message(desk, qtbot):
    made = UndoMessage()
    qtbot.addWidget(made)
    made.follow(desk.bridge)
    desk.bridge.run(Remove(entry_kind="trial", id="t1"), says="Removed “Gabapentin”")
    desk.settle()
    return made


def test_undo_is_offered_instead_of_asking_are_you_sure(desk, message):
    assert message.text() == "Removed “Gabapentin”"
    message._undo.click()
    desk.settle()
    assert desk.bridge.case.all(Trial) == (a_trial("t1"),)
    assert message.text() == ""


def test_undo_is_offered_no_more_once_something_else_is_the_last_change(desk, message):
    desk.bridge.run(Put(entry=a_trial("t2")))
    desk.settle()
    assert message.text() == ""


def test_undo_is_still_offered_when_nothing_of_the_case_changed(desk, message):
    desk.bridge.changed.emit()
    assert message.text() == "Removed “Gabapentin”"


def test_the_undo_message_goes_by_itself_while_the_person_does_something_else(qtbot):
    window, message, field = QWidget(), UndoMessage(), QLineEdit()
    qtbot.addWidget(window)
    inside = QVBoxLayout(window)
    inside.addWidget(field)
    inside.addWidget(message)
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    message._timer.setInterval(10)
    message.tell("Removed “Gabapentin”")
    qtbot.waitUntil(lambda: message.text() == "")
    window.hide()


def test_announcing_without_a_screen_reader_does_nothing(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    announce(box, "Saved")

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from intake.domain.left_off import Spot
from intake.domain.treatments import Trial
from tests.ui.robots.whole_window import WholeWindow
from ui.resuming import Whereabouts, name_of, put_back
from ui.widgets.page import Page


class LongPage(Page):
    """A page of fields that is longer than its window."""

    def __init__(self):
        super().__init__("Long")
        self.fields = [QLineEdit() for _ in range(30)]
        for number, field in enumerate(self.fields):
            field.setAccessibleName(f"Field {number}")
            field.setMinimumHeight(40)
        self.add(*self.fields)

    def place(self):
        return "this"


class SmallWindow(QWidget):
    """A page, and a button that is no part of it."""

    def __init__(self):
        super().__init__()
        self.page, self.lock = LongPage(), QPushButton("Lock")
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(self.lock)
        self.resize(500, 400)


@pytest.fixture
def window(qtbot):
    made = SmallWindow()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()


def test_the_field_in_focus_and_the_scroll_are_told_once(window):
    told: list[Spot] = []
    where = Whereabouts(window)
    where.moved.connect(told.append)
    where.look()
    where.stand_on("long", window.page)
    window.page.fields[20].setFocus()
    window.page.verticalScrollBar().setValue(300)
    where.look()
    where.look()
    assert told == [Spot(room="long", detail="this", field="Field 20", scrolls=(300,))]


def test_a_button_beside_the_page_is_not_where_the_person_was(window):
    told: list[Spot] = []
    where = Whereabouts(window)
    where.moved.connect(told.append)
    where.stand_on("long", window.page)
    window.page.fields[3].setFocus()
    window.lock.setFocus()
    where.look()
    assert told[0].field == "Field 3"


def test_a_person_is_put_back_once_the_page_is_laid_out(window, qtbot):
    put_back(window.page, Spot(room="long", field="Field 25", scrolls=(210,)))
    qtbot.waitUntil(lambda: window.page.verticalScrollBar().value() == 210)
    assert name_of(window.page.focusWidget()) == "Field 25"
    assert window.page.fields[25].hasFocus()


def test_a_field_that_is_gone_leaves_the_page_as_it_opens(window):
    window.page.fields[2].setFocus()
    put_back(window.page, Spot(room="long", field="Gone"))
    QCoreApplication.processEvents()
    assert window.page.fields[2].hasFocus()


PLACES = [
    ("about_you", "coverage.insurer"),
    ("about_you", "answers"),
    ("checklist", "diagnosis.newest_note"),
    ("records", "d1/2"),
    ("pain", "scores"),
    ("pain", "2026-11-20"),
    ("learn", "records"),
    ("summary", "packet"),
    ("today", "timeline"),
]


@pytest.mark.parametrize(("room", "detail"), PLACES)
def test_the_case_opens_where_it_was_left(qtbot, tmp_path, room, detail):
    before = WholeWindow(qtbot, tmp_path)
    before.go(room, detail)
    before.window.close()
    before.desk.settle()
    before.close()
    after = WholeWindow(qtbot, tmp_path, store=before.desk.store)
    page = after.rooms.page(room)
    assert after.window.stack.currentWidget() is page
    assert page is not None
    assert page.place() == detail
    after.close()


def test_an_opened_entry_and_the_field_in_it_come_back(qtbot, tmp_path):
    before = WholeWindow(qtbot, tmp_path)
    trial = before.desk.bridge.case.all(Trial)[2]
    page = before.go("treatments", trial.id)
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    last = next(each for each in reversed(buttons) if each.focusPolicy() and name_of(each))
    last.setFocus()
    name = name_of(last)
    before.window.lock_wanted.emit()
    before.desk.settle()
    before.close()
    after = WholeWindow(qtbot, tmp_path, store=before.desk.store)
    shown = after.rooms.page("treatments")
    assert shown is not None
    assert after.window.stack.currentWidget() is shown
    assert shown.place() == trial.id
    assert name_of(after.window.focusWidget()) == name
    after.close()


def test_a_room_that_is_no_more_leads_to_today(qtbot, tmp_path):
    before = WholeWindow(qtbot, tmp_path)
    before.desk.bridge.leave_off(Spot(room="attic"))
    before.desk.settle()
    store = before.desk.store
    notes = dict(store.notes)
    before.close()
    store.notes.update(notes)
    after = WholeWindow(qtbot, tmp_path, store=store)
    assert after.window.stack.currentWidget() is after.rooms.page("today")
    after.close()

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from intake.domain.answers import Answered, Text
from intake.domain.commands import Remove
from intake.domain.treatments import Trial
from intake.errors import DiskFullError
from tests.ui.robots.hand import Hand
from tests.ui.robots.whole_window import ROUNDS, WholeWindow
from ui.theme import DARK, Theme
from ui.widgets.crisis import CrisisPanel


@pytest.fixture
def whole(qtbot, tmp_path):
    made = WholeWindow(qtbot, tmp_path)
    yield made
    made.close()


def keys(window, key, *modifiers):
    both = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        both |= each
    QTest.keyClick(window, key, both)


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_title_tells_others_nothing(whole):
    for name in ("today", "records"):
        whole.go(name)
        assert whole.window.windowTitle() == "Previsit"


def test_the_case_opens_on_today(whole):
    page = whole.rooms.page("today")
    assert whole.window.stack.currentWidget() is page
    assert "Maria Nguyễn" in whole.window.rail._who.text()


def test_rooms_are_reached_by_key(whole):
    keys(whole.window, Qt.Key.Key_2, CTRL)
    assert whole.window.stack.currentWidget() is whole.rooms.page("about_you")
    keys(whole.window, Qt.Key.Key_1, CTRL)
    assert whole.window.stack.currentWidget() is whole.rooms.page("today")


def test_a_page_is_built_when_it_is_first_shown(whole):
    assert "records" not in whole.rooms._pages
    whole.go("records")
    assert "records" in whole.rooms._pages


def test_an_unknown_room_leads_nowhere(whole):
    before = whole.window.stack.currentWidget()
    whole.window.go("cellar")
    assert whole.window.stack.currentWidget() is before


def test_undo_and_redo_go_by_key_and_the_menu_knows(whole):
    first = whole.desk.bridge.case.all(Trial)[0]
    whole.desk.bridge.run(Remove(entry_kind="trial", id=first.id), says="Removed it")
    whole.desk.settle()
    assert whole.window.undo_message.text() == "Removed it"
    assert whole.window.menus.undo.isEnabled()
    keys(whole.window, Qt.Key.Key_Z, CTRL)
    whole.desk.settle()
    assert whole.desk.bridge.case.one(Trial, first.id) == first
    assert whole.window.undo_message.text() == ""
    keys(whole.window, Qt.Key.Key_Z, CTRL, SHIFT)
    whole.desk.settle()
    assert whole.desk.bridge.case.one(Trial, first.id) is None
    assert whole.window.undo_message.text() == ""


def test_saving_is_said_with_the_time(whole):
    assert whole.window.saved_line.saved_text() == "Everything is saved"
    first = whole.desk.bridge.case.all(Trial)[0]
    whole.desk.bridge.run(Remove(entry_kind="trial", id=first.id))
    whole.desk.settle()
    assert whole.window.saved_line.saved_text() == "Saved 12:00 PM"


def test_what_could_not_be_saved_is_said_with_what_to_do(whole):
    whole.desk.store.full = True
    first = whole.desk.bridge.case.all(Trial)[0]
    whole.desk.bridge.run(Remove(entry_kind="trial", id=first.id))
    whole.desk.settle()
    assert whole.window.notice.text() == f"{DiskFullError()} {DiskFullError().remedy}"


def test_what_could_not_be_saved_waits_and_is_saved_by_trying_again(whole):
    page = whole.go("about_you", "patient.name")
    whole.desk.store.full = True
    page._view.editor._line.field.setText("Maria Nguyễn Văn")
    whole.go("today")
    hand, line = Hand(whole.window, whole.desk.qtbot), whole.window.saved_line
    assert line.saved_text() == "Not saved yet"
    hand.press("Try again")
    whole.desk.settle()
    assert line.saved_text() == "Not saved yet"
    whole.desk.store.full = False
    hand.press("Try again")
    whole.desk.settle()
    said = whole.desk.bridge.case.said("patient.name")
    assert said == Answered(given=Text(text="Maria Nguyễn Văn"))
    assert line.saved_text() == "Saved 12:00 PM"
    assert whole.window.notice.text() == ""


def test_leaving_a_page_keeps_what_was_being_typed(whole):
    page = whole.go("about_you", "patient.name")
    page._view.editor._line.field.setText("Maria Nguyễn Văn")
    whole.go("today")
    said = whole.desk.bridge.case.said("patient.name")
    assert said == Answered(given=Text(text="Maria Nguyễn Văn"))


def test_locking_is_asked_for_by_key_and_by_its_button(whole):
    asked = []
    whole.window.lock_wanted.connect(lambda: asked.append(True))
    keys(whole.window, Qt.Key.Key_L, CTRL)
    whole.window.saved_line.lock.click()
    whole.window._idle.idle.emit()
    assert asked == [True, True, True]


def test_crisis_help_is_one_key_away_everywhere(whole, qtbot):
    for name in ("today", "pain", "summary"):
        whole.go(name)
        keys(whole.window, Qt.Key.Key_F1)
        panels = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrisisPanel)]
        shown = [panel for panel in panels if panel.isVisible()]
        assert shown
        for panel in shown:
            panel.close()
        with qtbot.waitActive(whole.window):
            whole.window.activateWindow()


@pytest.mark.parametrize(("size", "text"), [((1024, 640), 100), ((1280, 800), 150)])
def test_a_small_window_folds_the_rooms_behind_one_button(qtbot, tmp_path, size, text):
    whole = WholeWindow(qtbot, tmp_path, size, text)
    window = whole.window
    assert window.rail.isHidden()
    assert window.top_bar.isVisible()
    assert window.top_bar._title.text() == "Today"
    window.top_bar.rooms.click()
    assert window.rail.isVisible()
    window.rail._buttons["records"].click()
    whole.desk.settle()
    assert window.rail.isHidden()
    assert window.top_bar._title.text() == "Records"
    whole.close()


def test_a_large_window_shows_the_rooms(whole):
    assert whole.window.rail.isVisible()
    assert whole.window.top_bar.isHidden()


def test_the_whole_window_is_dressed_in_the_theme(whole):
    whole.appearance.choose(Theme.DARK)
    assert DARK.accent in whole.window.styleSheet()
    title = whole.go("today").findChild(QLabel)
    assert title.palette().windowText().color().name().upper() == DARK.ink


def test_the_text_is_made_larger_by_key(whole):
    keys(whole.window, Qt.Key.Key_Plus, CTRL)
    assert whole.appearance.look.text_size == 112
    keys(whole.window, Qt.Key.Key_Minus, CTRL)
    keys(whole.window, Qt.Key.Key_0, CTRL)
    assert whole.appearance.look.text_size == 100


def test_closing_remembers_the_size_and_nothing_of_the_case(whole, tmp_path):
    whole.window.resize(1200, 790)
    whole.window.close()
    text = (tmp_path / "window.json").read_text()
    assert '"width": 1200' in text
    assert "Maria" not in text


def test_find_opens_the_search_from_every_room_with_the_field_ready(qtbot, tmp_path):
    whole = WholeWindow(qtbot, tmp_path)
    assert whole.window.menus.find.shortcut() == QKeySequence("Ctrl+F")
    whole.go("treatments")
    whole.window.menus.find.trigger()
    page = whole.window.stack.currentWidget()
    assert page is whole.rooms.page("search")
    assert isinstance(whole.window.focusWidget(), QLineEdit)
    whole.close()


def test_the_focus_stays_with_the_rooms_when_larger_text_folds_them_away(whole):
    whole.window.rail.focus_current()
    whole.appearance.set_text_size(150)
    assert whole.window.focusWidget() is whole.window.top_bar.rooms
    whole.appearance.set_text_size(100)
    assert whole.window.rail.isAncestorOf(whole.window.focusWidget())


@pytest.mark.parametrize("name", ["learn", "checklist", "records"])
def test_larger_text_by_key_leaves_the_focus_on_the_page(whole, name):
    page = whole.go(name)
    page.take_focus()
    for _ in range(5):
        keys(whole.window, Qt.Key.Key_Plus, CTRL)
        for _ in range(ROUNDS):
            QCoreApplication.processEvents()
    assert whole.appearance.look.text_size > 150
    assert page.isAncestorOf(whole.window.focusWidget())
    assert whole.window.focusWidget().isVisible()

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from tests.fakes import ScriptedDialogs
from tests.ui.desk_of_vaults import DeskOfVaults
from tests.ui.robots.whole_window import WholeWindow
from ui.keys_desk import KeysDesk
from ui.pages.drill_page import DrillPage
from ui.pages.kit_page import KitPage
from ui.pages.passphrase_page import PassphrasePage
from ui.threads import Lane
from ui.viewmodels.front import FrontViewModel

MINE = "/home/x/Previsit/My papers.previsit"


class Desk:
    """A window with an open case, and the desk that answers its menus."""

    def __init__(self, qtbot, tmp_path):
        self.qtbot = qtbot
        self.whole = WholeWindow(qtbot, tmp_path)
        self.menus = self.whole.window.menus
        self.lane = Lane("storage")
        self.dialogs = ScriptedDialogs()
        model = FrontViewModel(DeskOfVaults({MINE: "right one"}), self.lane)
        self.keys = KeysDesk(self.whole.window, model, self.dialogs)

    def page(self):
        return self.whole.window.stack.currentWidget()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.lane.is_idle)

    def press(self, words):
        buttons = self.page().findChildren(QAbstractButton)
        next(each for each in buttons if each.text() == words).click()

    def close(self):
        self.whole.close()
        self.lane.stop()


@pytest.fixture
def desk(qtbot, tmp_path):
    made = Desk(qtbot, tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("asked", "kind", "leave"),
    [
        ("kit_wanted", KitPage, "Do this later"),
        ("drill_wanted", DrillPage, "Back"),
        ("passphrase_wanted", PassphrasePage, "Back"),
    ],
)
def test_each_page_opens_from_the_menu_and_leads_back_to_today(desk, asked, kind, leave):
    desk.keys.serve(MINE)
    getattr(desk.menus, asked).emit()
    desk.settle()
    assert isinstance(desk.page(), kind)
    desk.press(leave)
    assert desk.page() is desk.whole.rooms.page("today")


def test_before_a_case_is_open_the_menus_do_nothing(desk):
    before = desk.page()
    for asked in (desk.menus.kit_wanted, desk.menus.drill_wanted, desk.menus.copy_wanted):
        asked.emit()
    assert desk.page() is before


def test_a_copy_says_how_it_went(desk):
    desk.keys.serve(MINE)
    desk.dialogs.folder = "/media/stick"
    desk.menus.copy_wanted.emit()
    desk.settle()
    desk.qtbot.waitUntil(lambda: "opened and checked" in desk.whole.window.notice.text())

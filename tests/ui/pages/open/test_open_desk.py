from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from tests.fakes import ScriptedDialogs
from tests.ui.desk_of_vaults import DeskOfVaults
from tests.ui.robots.hand import Hand
from ui.pages.open.open_desk import OpenDesk
from ui.threads import Lane
from ui.viewmodels.front import FrontViewModel

MINE = "/home/x/Previsit/My papers.previsit"
DADS = "/stick/Dad.previsit"


class _Front:
    def __init__(self, qtbot, vaults):
        self.qtbot = qtbot
        self.lane = Lane("storage")
        self.vaults = DeskOfVaults(vaults)
        self.model = FrontViewModel(self.vaults, self.lane)
        self.dialogs = ScriptedDialogs()
        self.dialogs.folder = "/stick"
        self.desk = OpenDesk(self.model, self.dialogs)
        qtbot.addWidget(self.desk)
        self.hand = Hand(self.desk, qtbot)
        self.desk.look("/home")
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.lane.is_idle)


@pytest.fixture
def front(qtbot):
    made = _Front(qtbot, {MINE: "right one", DADS: "dads one"})
    yield made
    made.hand.leave()
    made.lane.stop()


def test_a_case_is_opened_by_key_alone(front):
    opened: list[Any] = []
    front.model.opened.connect(opened.append)
    assert front.hand.focused() == "Passphrase"
    field = front.hand.find(QLineEdit, "Passphrase")
    field.setText("right one")
    front.hand.key(Qt.Key.Key_Return)
    front.settle()
    assert opened == [MINE]


def test_a_wrong_passphrase_is_said_with_what_to_do(front):
    front.hand.type_into("Passphrase", "wrong")
    front.hand.press("Open")
    front.settle()
    assert "does not open the vault" in front.hand.words()
    assert "as often as you like" in front.hand.words()


def test_an_empty_passphrase_is_asked_for(front):
    front.hand.press("Open")
    assert "Type your passphrase." in front.hand.words()
    assert front.vaults.tries == 0


def test_cases_elsewhere_are_found_in_a_folder_the_person_chooses(front):
    front.hand.press("Look in another folder")
    front.settle()
    assert "Dad" in front.hand.words()


def test_one_of_several_cases_is_chosen(qtbot):
    front = _Front(qtbot, {"/home/a.previsit": "a", "/home/b.previsit": "b"})
    front.hand.press("b")
    front.hand.type_into("Passphrase", "b")
    opened: list[Any] = []
    front.model.opened.connect(opened.append)
    front.hand.press("Open")
    front.settle()
    assert opened == ["/home/b.previsit"]
    front.desk.wipe()
    front.hand.leave()
    front.lane.stop()


def test_without_a_case_there_is_one_sentence_and_one_button(qtbot):
    front, asked = _Front(qtbot, {}), []
    front.desk.new_wanted.connect(lambda: asked.append("new"))
    assert "There is no case on this computer yet." in front.hand.words()
    front.hand.press("Start a new case")
    assert asked == ["new"]
    front.hand.leave()
    front.lane.stop()


def test_the_other_ways_lead_on(front):
    asked = []
    front.desk.new_wanted.connect(lambda: asked.append("new"))
    front.desk.restore_wanted.connect(lambda: asked.append("restore"))
    front.desk.forgot_wanted.connect(asked.append)
    front.model.opened.connect(asked.append)
    front.hand.press("Start a new case, About 10 minutes")
    front.hand.press("Bring back a backup")
    front.hand.press("I forgot my passphrase")
    front.hand.press("Try it with an example")
    front.settle()
    assert asked == ["new", "restore", MINE, "example"]
    assert front.hand.sees(QAbstractButton, "Open")


def test_tab_goes_from_top_to_bottom(front):
    seen = []
    for _ in range(6):
        seen.append(front.hand.focused())
        front.hand.key(Qt.Key.Key_Tab)
    assert seen == [
        "Passphrase",
        "Show: Passphrase",
        "Open",
        "I forgot my passphrase",
        "Look in another folder",
        "Try it with an example, A made-up case to look around in.",
    ]

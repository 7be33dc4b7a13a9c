from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenuBar

from tests.conftest import ROOT
from ui.appearance import Appearance
from ui.menus import TITLES, Menus
from ui.theme import Theme
from ui.widgets.rail import Room


@pytest.fixture
def menus(qtbot, tmp_path):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    font, palette = app.font(), app.palette()
    bar = QMenuBar()
    qtbot.addWidget(bar)
    made = Menus(bar, Appearance(app, ROOT / "resources", tmp_path / "window.json"))
    made.fill()
    yield made
    app.setFont(font)
    app.setPalette(palette)


def actions(menus):
    found = {}
    for menu in menus._menus:
        for action in menu.actions():
            if not action.isSeparator():
                found[action.text().replace("&", "")] = action
    return found


def test_every_action_has_words_and_no_two_share_their_keys(menus):
    menus.show_rooms([Room("today", "Today"), Room("records", "Records", starts_group=True)])
    shortcuts = [each.shortcut() for each in actions(menus).values() if each.shortcut()]
    shortcuts = [each for each in shortcuts if not each.isEmpty()]
    assert len(shortcuts) == len({each.toString() for each in shortcuts})
    assert len(TITLES) == 5


def test_every_key_of_the_menus_is_in_the_list_of_keys(menus):
    told = (ROOT / "resources" / "keys.txt").read_text("utf-8")
    own = [each for each in menus._menus if each is not menus.file]  # closing is the system's
    keys = [each.shortcut().toString() for menu in own for each in menu.actions()]
    assert [each for each in keys if each not in told] == []
    assert menus.lock.shortcut().toString() in told


def test_what_needs_an_open_case_is_grey_before(menus):
    found = actions(menus)
    needs = (
        "Stop here and lock",
        "Save a copy…",
        "New recovery page…",
        "Change the passphrase…",
        "Undo",
        "Redo",
    )
    assert not any(found[each].isEnabled() for each in needs)
    menus.show_rooms([Room("today", "Today")])
    assert found["Save a copy…"].isEnabled()


def test_rooms_have_keys_and_say_which_is_meant(menus):
    menus.show_rooms([Room("today", "Today"), Room("records", "Records")])
    told: list[Any] = []
    menus.room_chosen.connect(told.append)
    action = actions(menus)["Records"]
    assert action.shortcut() == QKeySequence("Ctrl+2")
    action.trigger()
    assert told == ["records"]


def test_a_theme_is_chosen_here(menus):
    actions(menus)["Dark"].trigger()
    assert menus._appearance.settings.theme is Theme.DARK


def test_what_the_window_acts_on_is_told(menus):
    told = []
    for name in ("close", "copy", "kit", "crisis", "notes", "about", "lock"):
        getattr(menus, f"{name}_wanted").connect(lambda name=name: told.append(name))
    menus.show_rooms([Room("today", "Today")])
    for words in (
        "Crisis help: 988",
        "Problem notes",
        "About Previsit",
        "Save a copy…",
        "New recovery page…",
        "Stop here and lock",
        "Close Previsit",
    ):
        actions(menus)[words].trigger()
    assert told == ["crisis", "notes", "about", "copy", "kit", "lock", "close"]

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.widgets.long_text import LONGEST_MS, PAUSE_MS, LongText


@pytest.fixture
def field(qtbot):
    made = LongText("What I could not do today", optional=True)
    qtbot.addWidget(made)
    return made


def test_words_are_kept_after_a_pause_in_typing(field, qtbot):
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClicks(field.field, "button my shirt")
    assert told.args == ["button my shirt"]


def test_a_crash_takes_two_seconds_of_typing_at_the_most():
    assert PAUSE_MS < LONGEST_MS < 2000


def test_somebody_who_never_pauses_is_kept_too(field):
    QTest.keyClicks(field.field, "a")
    field._pause.stop()
    assert field._longest.isActive()


def test_leaving_keeps_at_once_and_only_what_is_new(field):
    told: list[Any] = []
    field.edited.connect(told.append)
    QTest.keyClicks(field.field, "kettle")
    field.flush()
    field.flush()
    assert told == ["kettle"]


def test_tab_leaves_the_field(field):
    assert field.field.tabChangesFocus()
    QTest.keyClick(field.field, Qt.Key.Key_Tab)
    assert field.text() == ""


def test_showing_words_says_nothing(field):
    told: list[Any] = []
    field.edited.connect(told.append)
    field.show_text("from the vault")
    field.flush()
    assert field.text() == "from the vault"
    assert not told

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.robots.hand import Hand
from ui.widgets.passphrase import (
    AT_LEAST,
    CAPS_LOCK,
    LONG_ENOUGH,
    NewPassphrase,
    PassphraseField,
)


@pytest.fixture
def new(qtbot):
    made = NewPassphrase()
    qtbot.addWidget(made)
    return made


def test_letters_show_only_while_that_is_asked_for(qtbot):
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    QTest.keyClicks(field.line.field, "a b c")
    field._show.click()
    assert field.line.field.echoMode() is QLineEdit.EchoMode.Normal
    assert field._show.text() == "Hide"
    field.wipe()
    assert field.text() == ""
    assert field.line.field.echoMode() is QLineEdit.EchoMode.Password


def test_enter_is_told(qtbot):
    field, told = PassphraseField("Passphrase"), []
    qtbot.addWidget(field)
    field.entered.connect(lambda: told.append(True))
    QTest.keyClick(field.line.field, Qt.Key.Key_Return)
    field.show_problem("This passphrase does not open the vault.")
    assert told == [True]


def test_a_new_passphrase_is_weighed_while_it_is_typed(new):
    asked: list[Any] = []
    new.weigh_wanted.connect(asked.append)
    QTest.keyClicks(new.field.line.field, "ab")
    assert new._words.text() == AT_LEAST
    new.show_weakness("ab", "Too short.")
    assert asked == ["a", "ab"]
    assert new.problem() == "Too short."
    assert new._words.text() == "Too short."
    new.show_weakness("ab", "")
    assert new._words.text() == LONG_ENOUGH
    assert new.problem() == ""


def test_what_is_said_of_fewer_letters_is_not_said_of_more(new):
    QTest.keyClicks(new.field.line.field, "ab")
    new.show_weakness("a", "Too short.")
    assert new.problem() == ""
    assert new._words.text() == AT_LEAST


def test_who_presses_before_the_answer_came_goes_on_when_it_comes(new):
    went: list[str] = []
    QTest.keyClicks(new.field.line.field, "ab")
    new.once_weighed(lambda: went.append(new.problem()))
    assert went == []
    new.show_weakness("ab", "Too short.")
    new.show_weakness("ab", "Too short.")
    assert went == ["Too short."]
    new.once_weighed(lambda: went.append("again"))
    assert went == ["Too short.", "again"]


def test_typing_on_after_pressing_takes_the_press_back(new):
    went: list[str] = []
    QTest.keyClicks(new.field.line.field, "ab")
    new.once_weighed(lambda: went.append("went"))
    QTest.keyClicks(new.field.line.field, "c")
    new.show_weakness("abc", "")
    assert went == []


def test_a_suggested_one_can_be_read(new):
    asked = []
    new.suggest_wanted.connect(lambda: asked.append(True))
    new._suggest.click()
    new.show_suggestion("cord gravy monkey holiday jasmine village shade")
    assert asked == [True]
    assert new.text().startswith("cord gravy")
    assert new.field.line.field.echoMode() is QLineEdit.EchoMode.Normal


def test_none_at_all_is_a_problem(new):
    assert new.problem() == "Choose a passphrase."
    new.wipe()


def test_letters_that_come_as_with_caps_lock_are_noticed(qtbot):
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    hand = Hand(field, qtbot, (400, 120))
    QTest.keyClicks(field.line.field, "V")
    assert CAPS_LOCK in hand.words()
    QTest.keyClicks(field.line.field, "v 7")
    assert CAPS_LOCK not in hand.words()
    QTest.keyClicks(field.line.field, "V", Qt.KeyboardModifier.ShiftModifier)
    assert CAPS_LOCK not in hand.words()
    QTest.keyClicks(field.line.field, "V")
    field.wipe()
    assert CAPS_LOCK not in hand.words()

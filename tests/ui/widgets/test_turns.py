from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ui.widgets.turns import Turns


@pytest.fixture
def turns(qtbot):
    parent = QObject()
    yield Turns(parent)
    parent.deleteLater()


def pass_turns():
    for _ in range(5):
        QCoreApplication.processEvents()


def test_keys_have_their_turn_between_two_pieces(turns, qtbot):
    done: list[str] = []

    def first():
        done.append("first")
        QTimer.singleShot(0, lambda: done.append("key"))

    turns.take((first, lambda: done.append("second")))
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["first", "key", "second"]


def test_newer_pieces_take_the_place_of_those_not_done_yet(turns, qtbot):
    done: list[str] = []
    turns.take((lambda: done.append("old"),) * 2)
    turns.take((lambda: done.append("new"),))
    qtbot.waitUntil(lambda: bool(done))
    pass_turns()
    assert done == ["new"]


def test_a_piece_may_bring_new_ones(turns, qtbot):
    done: list[str] = []
    turns.take((lambda: turns.take((lambda: done.append("new"),)), lambda: done.append("old")))
    qtbot.waitUntil(lambda: bool(done))
    pass_turns()
    assert done == ["new"]


def test_what_is_dropped_is_not_done(turns):
    done: list[str] = []
    turns.take((lambda: done.append("x"),))
    turns.drop()
    pass_turns()
    assert done == []

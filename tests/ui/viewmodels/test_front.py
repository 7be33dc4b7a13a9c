from __future__ import annotations

from typing import Any

import pytest

from intake.errors import DiskFullError, WrongPassphraseError
from tests.ui.desk_of_vaults import DeskOfVaults
from ui.threads import Lane
from ui.viewmodels.front import FoundVault, FrontViewModel, NewVault

MINE = FoundVault("/home/x/Previsit/My papers.previsit", "My papers")


@pytest.fixture
def lane(qapp):
    made = Lane("storage")
    yield made
    made.stop()


@pytest.fixture
def desk():
    return DeskOfVaults({MINE.path: "right one"})


@pytest.fixture
def model(desk, lane):
    return FrontViewModel(desk, lane)


def settle(qtbot, lane):
    qtbot.waitUntil(lambda: lane.is_idle)


def test_vaults_are_found_and_what_opening_needs_is_loaded(model, desk, lane, qtbot):
    found: list[Any] = []
    model.found.connect(found.append)
    model.look()
    model.warm_up()
    settle(qtbot, lane)
    assert found == [[MINE]]
    assert desk.is_warm


def test_the_right_passphrase_opens(model, lane, qtbot):
    opened: list[Any] = []
    model.opened.connect(opened.append)
    model.open(MINE.path, "right one")
    assert model.is_busy
    settle(qtbot, lane)
    assert opened == [MINE.path]
    assert not model.is_busy


def test_wrong_tries_wait_longer_each_time_and_never_for_good(model, lane, qtbot):
    waits = []
    failures: list[Any] = []
    model.failed.connect(failures.append)
    for _ in range(9):
        model.open(MINE.path, "wrong")
        settle(qtbot, lane)
        waits.append(model.wait_s)
        model._wait.stop()
        model._on_waited()
    assert waits == [0, 1, 2, 4, 8, 16, 30, 30, 30]
    assert isinstance(failures[0], WrongPassphraseError)
    model.open(MINE.path, "right one")
    settle(qtbot, lane)
    assert model.wait_s == 0


def test_a_try_during_the_wait_is_not_made(model, desk, lane, qtbot):
    for _ in range(3):
        model.open(MINE.path, "wrong")
        settle(qtbot, lane)
    tries = desk.tries
    model.open(MINE.path, "right one")
    settle(qtbot, lane)
    assert desk.tries == tries
    qtbot.waitUntil(lambda: not model.is_busy)


def test_other_failures_do_not_wait(model, desk, lane, qtbot):
    desk.failure = DiskFullError()
    model.create(NewVault("My papers", "cord gravy monkey holiday"))
    settle(qtbot, lane)
    assert not model.is_busy
    assert model.wait_s == 0


def test_everything_else_is_asked_of_the_desk(model, lane, qtbot):
    told: list[Any] = []
    model.opened.connect(told.append)
    model.created.connect(told.append)
    model.suggested.connect(told.append)
    model.weakness_found.connect(lambda *both: told.append(both))
    model.code_made.connect(told.append)
    model.kit_saved.connect(lambda: told.append("kit"))
    model.copied.connect(told.append)
    new = NewVault("New", "a b c d")
    for ask in (
        model.example,
        lambda: model.create(new),
        lambda: model.restore("stick", new),
        lambda: model.open_with_code(MINE.path, "code", "new one"),
        model.suggest,
        lambda: model.weigh("short"),
        lambda: model.make_code("opened"),
        lambda: model.save_kit("opened", ("1",), "page.pdf"),
        lambda: model.copy("opened", "stick"),
    ):
        ask()
        settle(qtbot, lane)
    assert told == [
        "example",
        "New",
        "New",
        MINE.path,
        "seven words",
        ("short", "Too short."),
        ("000011",) * 8,
        "kit",
        "The copy is made. It was opened and checked.",
    ]

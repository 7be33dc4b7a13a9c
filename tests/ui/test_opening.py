from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from intake.workflows.at_opening import UNFINISHED, Heard
from tests.conftest import ROOT
from ui.crash import CrashLog
from ui.opening import Opening
from ui.pages.kit_page import KitPage
from ui.pages.new_vault_page import NewVaultPage
from ui.pages.restore_page import RestorePage

if TYPE_CHECKING:
    from collections.abc import Sequence

RESOURCES = ROOT / "resources"
WORDS = "cord gravy monkey holiday"


class Started:
    """The whole app, short of its process; what a lock would start is noted."""

    def __init__(self, qtbot, named=None):
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app, self._font, self._palette = app, app.font(), app.palette()
        self.qtbot = qtbot
        self.again: list[Sequence[str]] = []
        self.log = CrashLog()
        self.opening = Opening(app, RESOURCES, self.log, named, self.again.append)
        self.window = self.opening.window
        qtbot.addWidget(self.window)
        self.opening.show()
        qtbot.waitUntil(lambda: self.opening.is_furnished)
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.opening.is_idle, timeout=30_000)

    def page(self):
        return self.window.stack.currentWidget()

    def make_a_case(self):
        self.opening.desk.new_wanted.emit()
        page = self.page()
        assert isinstance(page, NewVaultPage)
        page._passphrase.show_suggestion(WORDS)
        self.settle()
        page._create.click()
        self.qtbot.waitUntil(lambda: isinstance(self.page(), KitPage), timeout=30_000)
        self.settle()

    def close(self):
        self.window.close()
        self.opening.close()
        self._app.setFont(self._font)
        self._app.setPalette(self._palette)


@pytest.fixture
def started(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    made = Started(qtbot)
    yield made
    made.close()


@pytest.mark.slow
def test_from_nothing_to_an_open_case_and_locked_again(started, tmp_path):
    started.make_a_case()
    kit = started.page()
    for number, field in kit._typed.items():
        field.field.setText(kit._code[number - 1])
    kit._done.click()
    started.settle()
    assert started.window.rooms is not None
    assert started.page() is started.window.rooms.page("today")
    started.window.lock_wanted.emit()
    started.window.lock_wanted.emit()
    path = tmp_path / "Previsit" / "My papers.previsit"
    assert started.again == [("open", str(path))]
    assert not started.window.isVisible()


@pytest.mark.slow
def test_an_open_case_can_get_a_new_recovery_page(started):
    started.make_a_case()
    started.page()._later.click()
    started.settle()
    started.window.menus.kit_wanted.emit()
    assert isinstance(started.page(), KitPage)
    started.settle()
    started.page()._later.click()
    assert started.page() is started.window.rooms.page("today")


def test_the_other_ways_lead_there_and_back(started):
    front = started.page()
    started.opening.desk.restore_wanted.emit()
    assert isinstance(started.page(), RestorePage)
    started.page().back_wanted.emit()
    assert started.page() is front
    started.opening.desk.forgot_wanted.emit("/somewhere/My papers.previsit")
    started.page().back_wanted.emit()
    assert started.page() is front


def test_a_bug_is_told_without_a_word_of_it(started, capsys):
    started.log.note("KeyError records:12")
    assert "What was saved is safe" in started.window.notice.text()
    assert "KeyError" not in started.window.notice.text()
    assert "KeyError" in capsys.readouterr().err


def test_notes_and_news_can_be_read(started):
    menus, read = started.window.menus, {"Problem notes", "About Previsit", "Keys"}
    for wanted in (menus.keys_wanted, menus.notes_wanted, menus.about_wanted):
        wanted.emit()
    titles = {w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()}
    assert read <= titles
    for each in QApplication.topLevelWidgets():
        if each.windowTitle() in read:
            each.close()


@pytest.mark.slow
def test_a_file_that_is_gone_is_told_when_the_case_opens(started, tmp_path):
    started.make_a_case()
    started.opening._on_heard((Heard("A file is missing: “MRI”.", "Bring it back."),))
    assert "A file is missing: “MRI”." in started.window.notice.text()
    assert "Bring it back." in started.window.notice.text()


@pytest.mark.slow
def test_what_a_room_tells_by_itself_is_not_told_above_it_too(started, tmp_path):
    started.make_a_case()
    window = started.window
    started.page()._later.click()
    started.settle()
    gone = Heard("A file is missing: “MRI”.", "Bring it back.")
    started.opening._on_heard((gone, UNFINISHED))
    assert UNFINISHED.words in window.notice.text()
    window.go("records")
    assert window.notice.text() == f"{gone.words} {gone.remedy}"
    window.go("today")
    assert UNFINISHED.words not in window.notice.text()
    started.opening._on_heard((UNFINISHED,))
    assert UNFINISHED.words in window.notice.text()
    window.go("records")
    assert window.notice.isHidden()

"""The started app, worked as a newcomer works it: real vault, real worker, real files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import TimeoutError as TooLong

from tests.conftest import ROOT
from tests.fakes import ScriptedDialogs
from tests.ui.robots.hand import Hand
from ui.crash import CrashLog
from ui.opening import Opening

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from intake.domain.case import Case

WORDS = "cord gravy monkey holiday"
PATIENCE_MS = 60_000  # other tests may use the same cores


class Newcomer:
    """The started app, worked by the names of its controls."""

    def __init__(self, qtbot: QtBot, named: Path | None = None) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app, self._font, self._palette = app, app.font(), app.palette()
        self._qtbot = qtbot
        self.again: list[Sequence[str]] = []
        self.dialogs = ScriptedDialogs()
        self._opening = Opening(app, ROOT / "resources", CrashLog(), named, self.again.append)
        self.window = self._opening.window
        qtbot.addWidget(self.window)
        self.hand = Hand(self.window, qtbot)
        self._opening.show()
        self.wait_for(lambda: self._opening.is_furnished and self._opening.is_idle)
        self._opening._dialogs = self.dialogs

    @property
    def case(self) -> Case:
        rooms = self.window.rooms
        assert rooms is not None
        return rooms.bridge.case

    def wait_for(self, is_there, at_most_ms: int = PATIENCE_MS) -> None:
        self._qtbot.waitUntil(is_there, timeout=at_most_ms)

    def wait_for_words(self, words: str) -> None:
        try:
            self.wait_for(lambda: words in self.hand.words())
        except TooLong as error:
            error.add_note(self.hand.words())
            raise

    def type_text(self, text: str) -> None:
        """Type where the focus is, letters of any language too."""
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QCoreApplication.sendEvent(self.window.focusWidget(), typed)

    def enter(self) -> None:
        QCoreApplication.processEvents()
        QTest.keyClick(self.window.focusWidget(), Qt.Key.Key_Return)

    def close(self) -> None:
        self.window.close()
        self._opening.close()
        self._app.setFont(self._font)
        self._app.setPalette(self._palette)

    def make_a_case(self) -> None:
        """Make a vault and a case in it."""
        self.hand.press("Start a new case")
        self.hand.type_into("Passphrase", WORDS)
        self.wait_for_words("Long enough")
        self.hand.press("Make the case")
        self.wait_for_words("Your recovery page")
        self.hand.press("Do this later")
        self.wait_for(lambda: self.window.rooms is not None)

    def choose_files(self, files: Sequence[str]) -> None:
        """Choose files to be added to the records."""
        self.dialogs.files = tuple(files)
        self.window.go("records")
        self.hand.press("Add records")
        self.hand.press("Choose files")

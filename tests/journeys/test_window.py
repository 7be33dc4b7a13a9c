"""The whole window as a newcomer works it: real vault, real worker, real files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import TimeoutError as TooLong

from intake.domain.answers import Answered, Text
from intake.domain.contacts import Contact
from intake.domain.documents import Document
from intake.domain.treatments import Trial
from intake.ids import QuestionId
from tests.conftest import ROOT
from tests.fakes import ScriptedDialogs
from tests.pdf_texts import page_texts
from tests.ui.robots.hand import Hand
from ui.crash import CrashLog
from ui.opening import Opening

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from intake.domain.case import Case

WORDS = "cord gravy monkey holiday"
NAME = "Łukasz Nguyễn"
FILES = ("pdf/pdflatex-4-pages.pdf", "images/arrow.heic", "images/hopper_orientation_8.jpg")
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

    def wait_for(self, is_there) -> None:
        self._qtbot.waitUntil(is_there, timeout=PATIENCE_MS)

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


@pytest.fixture
def start(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    made: list[Newcomer] = []

    def start_app(named: Path | None = None) -> Newcomer:
        made.append(Newcomer(qtbot, named))
        return made[-1]

    yield start_app
    made[-1].close()


@pytest.mark.slow
def test_what_a_newcomer_enters_is_there_after_closing_and_opening(start, samples, tmp_path):
    first = start()
    _make_a_case(first)
    _answer(first)
    _add_files(first, [str(samples / each) for each in FILES])
    _add_a_treatment(first)
    _log_a_call(first)
    texts = _export(first, tmp_path / "out")
    assert NAME in texts[0]
    assert all(f"Page {at} of {len(texts)}" in text for at, text in enumerate(texts, start=1))
    before = first.case
    first.close()

    second = start(next((tmp_path / "Previsit").glob("*.previsit")))
    second.hand.type_into("Passphrase", WORDS)
    second.hand.press("Open")
    second.wait_for(lambda: second.window.rooms is not None)
    assert second.case == before
    assert NAME in second.hand.words()


def _make_a_case(app: Newcomer) -> None:
    app.hand.press("Start a new case")
    app.hand.type_into("Passphrase", WORDS)
    app.wait_for_words("Long enough")
    app.hand.press("Make the case")
    app.wait_for_words("Your recovery page")
    app.hand.press("Do this later")
    app.wait_for(lambda: app.window.rooms is not None)


def _answer(app: Newcomer) -> None:
    app.window.go("about_you", "patient.name")
    app.type_text(NAME)
    app.enter()
    said = Answered(given=Text(text=NAME))
    app.wait_for(lambda: app.case.said(QuestionId("patient.name")) == said)
    assert "Does someone help with these papers?" in app.hand.words()


def _add_files(app: Newcomer, files: Sequence[str]) -> None:
    app.dialogs.files = tuple(files)
    app.window.go("records")
    app.hand.press("Add records")
    app.hand.press("Choose files")
    app.wait_for_words(f"{len(files)} added.")
    assert [each.pages for each in app.case.all(Document)] == [4, 1, 1]


def _add_a_treatment(app: Newcomer) -> None:
    app.window.go("treatments")
    app.hand.press("Add a treatment")
    app.type_text("gabap")
    app.enter()
    app.wait_for(lambda: [each.name for each in app.case.all(Trial)] == ["Gabapentin"])


def _log_a_call(app: Newcomer) -> None:
    app.window.go("contacts")
    app.hand.press("Log a call, fax or letter")
    app.wait_for(lambda: len(app.case.all(Contact)) == 1)
    app.hand.type_into("Reference number", "REF-4711")
    app.wait_for(lambda: app.case.all(Contact)[0].reference == "REF-4711")


def _export(app: Newcomer, folder: Path) -> list[str]:
    folder.mkdir()
    app.dialogs.folder = str(folder)
    app.window.go("summary")
    app.hand.press("Packet")
    app.hand.press("Export the packet")
    app.wait_for_words("Done.")
    (packet,) = folder.glob("*.pdf")
    return page_texts(packet.read_bytes())

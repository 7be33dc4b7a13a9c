"""Works the page on which records are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.holders import Holder
from intake.domain.records_requests import RecordsRequest
from tests.builders import a_catalog
from tests.fake_papers import PackingPapers
from tests.fakes import MemoryFolder, ScriptedDialogs
from tests.ui.robots.rooms import RoomRobot
from ui.pages.requests.requests_page import RequestsPage
from ui.viewmodels.asking import AskingViewModel
from ui.viewmodels.asking_letter import LetterModel
from ui.viewmodels.asking_request import RequestModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class RequestsRobot(RoomRobot):
    page: RequestsPage

    def __init__(self, qtbot: QtBot, *entries, **more) -> None:
        super().__init__(qtbot, *entries, **{"catalog": a_catalog(), **more})

    def build(self) -> RequestsPage:
        bridge = self.desk.bridge
        self.papers, self.folder = PackingPapers(), MemoryFolder()
        self.dialogs = ScriptedDialogs()
        letters = LetterModel(bridge, self.desk.jobs, self.papers, self.folder, bytes)
        return RequestsPage(
            AskingViewModel(bridge, self.desk.suggesting),
            RequestModel(bridge),
            letters,
            self.dialogs,
        )

    def press(self, name: str) -> None:
        """Press a button and wait until everything is kept and shown."""
        self.hand.press(name)
        self.settle()

    def choose_letter(self, name: str) -> None:
        """Look at one of the letters."""
        self.press("The letter")
        self.choose("Which letter?", name)
        self.settle()

    def open(self, detail: str) -> None:
        """Come from another room."""
        self.page.opened(detail)
        self.settle()
        QCoreApplication.processEvents()

    @property
    def request(self) -> RecordsRequest:
        self.settle()
        (only,) = self.desk.bridge.case.all(RecordsRequest)
        return only

    @property
    def holder(self) -> Holder:
        self.settle()
        (only,) = self.desk.bridge.case.all(Holder)
        return only

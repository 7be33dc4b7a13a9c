"""The whole window on the made-up example, over fake ports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from intake.adapters.catalog_files import read_catalog
from intake.workflows.example.building import example_entries
from tests.builders import a_document
from tests.conftest import ROOT
from tests.fakes import ScriptedDialogs
from tests.ui.open_case import OpenCase
from ui.appearance import Appearance
from ui.main_window import MainWindow
from ui.rooms import Rooms
from ui.routes import Tools

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.fakes import MemoryStore
    from ui.widgets.page import Page

RESOURCES = ROOT / "resources"
ROUNDS = 3  # a scroll area inside another one is laid out a round later


class NoFolder:
    """An ``ExportFolder`` that writes nothing."""

    def write(self, folder, files):
        assert folder
        return tuple(name for name, _ in files)


class WholeWindow:
    """``WholeWindow(qtbot, tmp_path, size, text_size)``; ``go("records")`` gives the page.

    ``store`` is that of a window that was closed, to open the same case again.
    """

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        size: tuple[int, int] = (1280, 800),
        text: int = 100,
        store: MemoryStore | None = None,
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app, self._font, self._palette = app, app.font(), app.palette()
        catalog = read_catalog(RESOURCES, folder)
        entries = (*example_entries(OpenCase.today()), a_document("d1", 4), a_document("d2"))
        self.desk = OpenCase(qtbot, *entries, catalog=catalog, store=store)
        self.appearance = Appearance(app, RESOURCES, folder / "window.json")
        self.appearance.set_text_size(text)
        self.window = MainWindow(self.appearance)
        self.window.furnish()
        self.dialogs = ScriptedDialogs()
        self.rooms = Rooms(self._tools())
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.enter(self.rooms)
        self.desk.settle()

    def _tools(self) -> Tools:
        return Tools(
            bridge=self.desk.bridge,
            jobs=self.desk.jobs,
            dialogs=self.dialogs,
            papers=self.desk.papers,
            viewer=self.desk.papers,
            sources=self.desk.sources,
            export_folder=NoFolder(),
            resources=RESOURCES,
            reading=self.desk.reading,
            suggesting=self.desk.suggesting,
        )

    def go(self, name: str, detail: str = "") -> Page:
        self.window.go(name, detail)
        self.desk.settle()
        for _ in range(ROUNDS):
            QCoreApplication.processEvents()
        page = self.rooms.page(name)
        assert page is not None
        return page

    def until(self, is_so: Callable[[], bool | None]) -> None:
        """Wait for the layout to settle; what is still wrong then is in the message."""
        self.desk.qtbot.waitUntil(is_so)

    def close(self) -> None:
        self.window.close()
        self.desk.close()
        self._app.setFont(self._font)
        self._app.setPalette(self._palette)

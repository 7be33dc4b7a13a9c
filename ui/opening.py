"""From the first page to an open case, and back by locking."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer

from ui.appearance import Appearance
from ui.dialogs import QtDialogs
from ui.locking import start_anew
from ui.main_window import MainWindow
from ui.pages.open_page import OpenPage
from ui.threads import Lane
from ui.vaults import Vaults
from ui.viewmodels.front import FrontViewModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from ui.crash import CrashLog
    from ui.rooms import Rooms
    from ui.vaults import Opened
    from ui.widgets.page import Page

SETTINGS = "window.json"
HOME = "Previsit"
BUG = (
    "Something went wrong in Previsit.",
    "What was saved is safe. If it happens again, see Help, Problem notes.",
)


class Opening(QObject):
    """Makes the window and its pages, and hands an opened vault to it.

    ``start_again`` is how a locked app forgets: a new process by default.
    """

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        log: CrashLog,
        named: Path | None = None,
        start_again: Callable[[Sequence[str]], None] = start_anew,
    ) -> None:
        super().__init__(app)
        self._resources, self._log = resources, log
        self._start_again = start_again
        self._path = str(named) if named else ""
        config = QStandardPaths.StandardLocation.AppConfigLocation
        settings = Path(QStandardPaths.writableLocation(config)) / SETTINGS
        self.appearance = Appearance(app, resources, settings)
        self.window = MainWindow(self.appearance)
        self._lane = Lane("storage")
        home = Path.home() / HOME
        self._model = FrontViewModel(Vaults(resources, home, named), self._lane, self)
        self._dialogs = QtDialogs(self.window)
        self._front = OpenPage(self._model, self._dialogs)
        self._others: dict[str, Page] = {}
        self._rooms: Rooms | None = None
        self._is_locking = False
        self._connect()
        log.tell = self._on_bug

    def show(self) -> None:
        """Show the first page; what opening needs is loaded once it is on the screen."""
        self.window.show_front(self._front)
        self.window.show()
        QTimer.singleShot(0, self._on_shown)

    def close(self) -> None:
        """Close the case, if one is open, and end the storage thread."""
        self._log.tell = None
        if self._rooms is not None:
            self._rooms.close()
        else:
            self._lane.stop()

    def _connect(self) -> None:
        self._front.new_wanted.connect(self._on_new)
        self._front.restore_wanted.connect(self._on_restore)
        self._front.forgot_wanted.connect(self._on_forgot)
        self._model.opened.connect(self._enter)
        self._model.created.connect(self._on_created)
        self.window.lock_wanted.connect(self._on_lock)
        self.window.menus.notes_wanted.connect(self._on_notes)
        self.window.menus.about_wanted.connect(self._on_about)

    def _on_shown(self) -> None:
        self.appearance.load_other_fonts()
        self._model.warm_up()

    def _on_new(self) -> None:
        from ui.pages.new_vault_page import NewVaultPage

        self._show_other("new", partial(NewVaultPage, self._model))

    def _on_restore(self) -> None:
        from ui.pages.restore_page import RestorePage

        self._show_other("restore", partial(RestorePage, self._model, self._dialogs))

    def _on_forgot(self, path: str) -> None:
        from ui.pages.forgot_page import ForgotPage

        page = self._show_other("forgot", partial(ForgotPage, self._model))
        page.opened(path)

    def _on_created(self, opened: Opened) -> None:
        from ui.pages.kit_page import KitPage

        page = KitPage(self._model, self._dialogs)
        page.finished.connect(self._enter)
        self.window.show_front(page)
        page.show_for(opened)

    def _show_other(self, name: str, build: Callable[[], Page]) -> Page:
        if name not in self._others:
            page = self._others[name] = build()
            back = getattr(page, "back_wanted", None)
            if back is not None:
                back.connect(self._on_back)
        self.window.show_front(self._others[name])
        return self._others[name]

    def _on_back(self) -> None:
        self.window.show_front(self._front)

    def _enter(self, opened: Opened) -> None:
        from intake.bootstrap import open_export_folder, open_papers, open_sources
        from ui.bridge import SessionBridge
        from ui.jobs import Jobs
        from ui.rooms import Rooms
        from ui.routes import Tools

        self._path = str(opened.vault.hold.layout.folder)
        bridge = SessionBridge(opened.session, opened.snapshot, self._lane, self.window)
        tools = Tools(
            bridge=bridge,
            jobs=Jobs(self.window),
            dialogs=self._dialogs,
            papers=open_papers(self._resources),
            sources=open_sources(),
            export_folder=open_export_folder(),
            resources=self._resources,
        )
        self._rooms = Rooms(tools)
        self.window.enter(self._rooms)
        for page in (self._front, *self._others.values()):
            getattr(page, "wipe", _nothing)()

    def _on_lock(self) -> None:
        """Keep what is being typed, close the vault, forget: a new process shows the lock."""
        if self._rooms is None or self._is_locking:
            return
        self._is_locking = True
        self.window.hide()
        self.window.clipboard.clear()
        rooms, self._rooms = self._rooms, None
        rooms.close()
        self._start_again(("open", self._path))

    def _on_bug(self, _line: str) -> None:
        self.window.notice.tell(*BUG)

    def _on_notes(self) -> None:
        from ui.widgets.plain_text import PlainTextWindow

        lines = "\n".join(self._log.lines) or "No problems were noted since the start."
        PlainTextWindow(self.window, "Problem notes", lines).show()

    def _on_about(self) -> None:
        from ui.widgets.plain_text import PlainTextWindow

        changes = (self._resources / "changelog.md").read_text("utf-8")
        PlainTextWindow(self.window, "About Previsit", changes).show()


def _nothing() -> None:
    return None

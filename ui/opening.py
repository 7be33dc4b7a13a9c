"""From the first page to an open case, and back by locking."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStandardPaths, QTimer

from ui.appearance import Appearance
from ui.main_window import MainWindow
from ui.pages.open.open_page import OpenPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from intake.errors import IntakeError
    from intake.workflows.at_opening import Heard
    from ui.crash import CrashLog
    from ui.dialogs import Dialogs
    from ui.pages.open.open_desk import OpenDesk
    from ui.rooms import Rooms
    from ui.threads import Lane
    from ui.vaults import Opened
    from ui.widgets.page import Page

SETTINGS = "window.json"
HOME = "Previsit"
READ_AFTER_MS = 1_500  # papers can wait until the first room stands
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
        start_again: Callable[[Sequence[str]], None] | None = None,
    ) -> None:
        super().__init__(app)
        self._resources, self._log = resources, log
        self._start_again = start_again
        self._path = str(named) if named else ""
        config = QStandardPaths.StandardLocation.AppConfigLocation
        settings = Path(QStandardPaths.writableLocation(config)) / SETTINGS
        self.appearance = Appearance(app, resources, settings)
        self.window = MainWindow(self.appearance)
        self._front = OpenPage()
        self._named = named
        self._others: dict[str, Page] = {}
        self._rooms: Rooms | None = None
        self._heard: tuple[Heard, ...] = ()
        self._opened: Opened | None = None
        self._is_locking = False
        self._lane: Lane | None = None
        log.tell = self._on_bug

    def show(self) -> None:
        """Show the first page; everything else follows once it is on the screen."""
        self.window.installEventFilter(self)
        self.window.show_front(self._front)
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: the first paint is done, go on."""
        if event.type() == QEvent.Type.Paint:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self.furnish)
        return super().eventFilter(watched, event)

    def furnish(self) -> None:
        """Give window and page what they work with, then load what opening will need."""
        from PySide6.QtGui import QIcon

        from ui.dialogs import QtDialogs
        from ui.keys_desk import KeysDesk
        from ui.pages.open.open_desk import OpenDesk
        from ui.threads import Lane, let_the_window_in
        from ui.tidying import Tidying
        from ui.vaults import Vaults
        from ui.viewmodels.front import FrontViewModel

        let_the_window_in()
        self._tidying = Tidying(self)
        self._lane = Lane("storage")
        home = Path.home() / HOME
        vaults = Vaults(self._resources, home, self._named)
        self._model = FrontViewModel(vaults, self._lane, self)
        self._dialogs: Dialogs = QtDialogs(self.window)
        self._desk = OpenDesk(self._model, self._dialogs)
        self._front.furnish(self._desk)
        self.window.furnish()
        self.appearance.load_other_fonts()
        self.window.setWindowIcon(QIcon(str(self._resources / "icons" / "previsit.svg")))
        self._keys = KeysDesk(self.window, self._model, self._dialogs)
        self._connect()
        self._model.warm_up()

    def close(self) -> None:
        """Close the case, if one is open, and end the storage thread."""
        self._log.tell = None
        if self._rooms is not None:
            self._rooms.close()
        elif self._lane is not None:
            if self._opened is not None and not self._is_locking:
                self._lane.do(self._opened.session.close)
            self._lane.stop()
        if self.is_furnished:
            self._tidying.close()

    @property
    def is_furnished(self) -> bool:
        """Whether the first page can be worked with."""
        return self._lane is not None

    @property
    def is_idle(self) -> bool:
        """Whether everything asked of the storage thread was done and told."""
        return self._lane is not None and self._lane.is_idle

    @property
    def desk(self) -> OpenDesk:
        """What stands on the first page."""
        return self._desk

    def _connect(self) -> None:
        self._desk.new_wanted.connect(self._on_new)
        self._desk.restore_wanted.connect(self._on_restore)
        self._desk.forgot_wanted.connect(self._on_forgot)
        self._model.opened.connect(self._enter)
        self._model.created.connect(self._on_created)
        self.window.lock_wanted.connect(self._on_lock)
        self._model.failed.connect(self._on_failed)
        self.window.menus.keys_wanted.connect(self._on_keys)
        self.window.menus.notes_wanted.connect(self._on_notes)
        self.window.menus.about_wanted.connect(self._on_about)

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
        self._opened = opened
        self._keys.show_kit(opened, self._enter)

    def _on_failed(self, error: IntakeError) -> None:
        if self._rooms is not None:
            self.window.tell_error(error)

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
        from intake.bootstrap import open_export_folder, open_papers, open_reader, open_sources
        from intake.workflows.at_opening import heard_at_opening
        from ui.bridge import SessionBridge
        from ui.jobs import Jobs
        from ui.rooms import Rooms
        from ui.routes import Tools
        from ui.viewmodels.reading import ReadingViewModel
        from ui.viewmodels.suggesting import SuggestingViewModel

        self._opened = opened
        if self._lane is None:
            return
        self._path = opened.path
        bridge = SessionBridge(opened.session, opened.snapshot, self._lane, self.window)
        reading = ReadingViewModel(bridge, open_reader(self._resources), self.window)
        tools = Tools(
            bridge=bridge,
            jobs=Jobs(self.window),
            dialogs=self._dialogs,
            papers=open_papers(self._resources),
            viewer=open_papers(self._resources),
            sources=open_sources(),
            export_folder=open_export_folder(),
            resources=self._resources,
            reading=reading,
            suggesting=SuggestingViewModel(bridge, reading, self.window),
        )
        self._rooms = Rooms(tools)
        self._keys.serve(opened)
        self.window.enter(self._rooms)
        self.window.paused.connect(self._tidying.tidy_all)
        self._tidying.keep_what_is_here()
        bridge.ask(heard_at_opening, self._on_heard)
        QTimer.singleShot(READ_AFTER_MS, tools.reading.start)
        for page in (self._desk, *self._others.values()):
            getattr(page, "wipe", _nothing)()

    def _on_heard(self, heard: Sequence[Heard]) -> None:
        """Say what is gone or was cut short, and what to do."""
        self._heard = tuple(heard)
        if heard:
            self._tell(self._not_told_here())
            self.window.stack.currentChanged.connect(self._on_room_changed)

    def _not_told_here(self) -> tuple[Heard, ...]:
        """Return what the room that is shown does not say by itself."""
        here = self._rooms.room_of(self.window.stack.currentWidget()) if self._rooms else ""
        return tuple(each for each in self._heard if not here or each.told_in != here)

    def _on_room_changed(self) -> None:
        left = self._not_told_here()
        if left != self._heard and not self.window.notice.isHidden():
            self._tell(left)

    def _tell(self, heard: tuple[Heard, ...]) -> None:
        self._heard = heard
        if heard:
            words, remedies, _ = zip(*heard, strict=True)
            self.window.notice.tell(" ".join(words), " ".join(remedies))
        else:
            self.window.notice.hide()

    def _on_lock(self) -> None:
        """Keep what is being typed, close the vault, forget: a new process shows the lock."""
        if self._rooms is None or self._is_locking:
            return
        self._is_locking = True
        self.window.hide()
        self.window.clipboard.clear()
        rooms, self._rooms = self._rooms, None
        rooms.close()
        if self._start_again is None:
            from ui.locking import start_anew

            self._start_again = start_anew
        self._start_again(("open", self._path))

    def _on_bug(self, _line: str) -> None:
        self.window.notice.tell(*BUG)

    def _on_notes(self) -> None:
        from ui.widgets.plain_text import PlainTextWindow

        lines = "\n".join(self._log.lines) or "No problems were noted since the start."
        PlainTextWindow(self.window, "Problem notes", lines).show()

    def _on_keys(self) -> None:
        self._show_words("Keys", "keys.txt")

    def _on_about(self) -> None:
        self._show_words("About Previsit", "changelog.md")

    def _show_words(self, title: str, file: str) -> None:
        from ui.widgets.plain_text import PlainTextWindow

        words = (self._resources / file).read_text("utf-8")
        PlainTextWindow(self.window, title, words).show()


def _nothing() -> None:
    return None

"""The frame around the pages: rooms, menus, notices, the saved line, lock and crisis help.

It is on the screen before any case is open, so it knows nothing of cases until
``enter`` hands it one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.locking import Clipboard, IdleWatch
from ui.menus import Menus
from ui.theme import GROUP
from ui.widgets.crisis import CrisisPanel
from ui.widgets.focus_ring import FocusRing
from ui.widgets.notices import NoticeBar, UndoMessage
from ui.widgets.rail import Rail, TopBar
from ui.widgets.saved_line import SavedLine

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from intake.errors import IntakeError
    from ui.appearance import Appearance
    from ui.rooms import Rooms
    from ui.widgets.page import Page

RAIL_FROM_WIDTH = 1180
RAIL_FROM_HEIGHT = 760
RAIL_UP_TO_TEXT = 125
SMALLEST = (640, 480)


class MainWindow(QMainWindow):
    """``show_front(page)`` before a case is open, ``enter(rooms)`` once one is.

    ``lock_wanted`` when the person, or ten idle minutes, asked to stop and lock; ``closing``
    when the window is about to go. Whoever made it acts on both.
    """

    lock_wanted = Signal()
    closing = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setWindowTitle("Previsit")
        self._appearance = appearance
        self._rooms: Rooms | None = None
        self._is_folded = False
        self.clipboard = Clipboard(self)
        self.stack = QStackedWidget()
        self.rail, self.top_bar, self.saved_line = Rail(), TopBar(), SavedLine()
        self.notice, self.undo_message = NoticeBar(), UndoMessage()
        self.menus = Menus(self.menuBar(), appearance)
        self.setCentralWidget(self._frame())
        self._connect()
        self.setMinimumSize(*SMALLEST)
        self.resize(appearance.settings.width, appearance.settings.height)
        self._ring = FocusRing(self)
        self.rail.hide()
        self.top_bar.hide()

    @property
    def rooms(self) -> Rooms | None:
        """The rooms of the open case, or None while none is open."""
        return self._rooms

    def show_front(self, page: Page) -> None:
        """Show a page that needs no case: open, or make a new one."""
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.opened("")

    def enter(self, rooms: Rooms) -> None:
        """Show the rooms of a case that was opened."""
        self._rooms = rooms
        self.rail.show_rooms(rooms.entries)
        self.menus.show_rooms(rooms.entries)
        self.saved_line.show_open()
        bridge = rooms.bridge
        bridge.changed.connect(self._on_case)
        bridge.failed.connect(self.tell_error)
        bridge.did.connect(self.undo_message.tell)
        self.menus.undo_wanted.connect(bridge.undo)
        self.menus.redo_wanted.connect(bridge.redo)
        self.undo_message.undo_wanted.connect(bridge.undo)
        self._idle = IdleWatch(self)
        self._idle.idle.connect(self.lock_wanted)
        self._on_case()
        self._arrange()
        self.go("today")

    def go(self, name: str, detail: str = "") -> None:
        """Show a room, and in it the thing ``detail`` (an id), if one is named."""
        if self._rooms is None:
            return
        before = self.stack.currentWidget()
        page = self._rooms.page(name)
        if page is None:
            return
        if before is not page and self._rooms.is_a_page(before):
            self._rooms.flush(before)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
            page.room_wanted.connect(self.go)
        self.stack.setCurrentWidget(page)
        self.rail.show_current(name)
        self._show_titles(page)
        page.opened(detail)
        page.take_focus()

    def tell_error(self, error: IntakeError) -> None:
        """Say what went wrong and what to do."""
        self.notice.tell(str(error), error.remedy)

    def show_crisis_help(self) -> None:
        """Open the crisis panel."""
        panel = CrisisPanel(self)
        panel.finished.connect(panel.deleteLater)
        panel.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: fold the rail away when there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """See ``QWidget``: nothing typed is lost, and the window's size is remembered."""
        if self._rooms is not None:
            self._rooms.flush_all()
        if not self.isMaximized():
            self._appearance.remember_size(self.width(), self.height())
        self.clipboard.clear()
        self.closing.emit()
        super().closeEvent(event)

    def _frame(self) -> QWidget:
        notices = QVBoxLayout()
        notices.setContentsMargins(GROUP, 0, GROUP, 0)
        notices.addWidget(self.notice)
        notices.addWidget(self.undo_message)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addLayout(notices)
        right.addWidget(self.stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        frame = QWidget()
        down = QVBoxLayout(frame)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.saved_line)
        return frame

    def _connect(self) -> None:
        for crisis in (self.rail, self.top_bar, self.saved_line, self.menus):
            crisis.crisis_wanted.connect(self.show_crisis_help)
        for lock in (self.saved_line, self.menus):
            lock.lock_wanted.connect(self.lock_wanted)
        for room in (self.rail, self.menus):
            room.room_chosen.connect(self._on_room)
        self.top_bar.rooms_wanted.connect(self._on_rooms)
        self.saved_line.larger_wanted.connect(self._appearance.larger)
        self.menus.close_wanted.connect(self.close)
        self._appearance.changed.connect(self._arrange)

    def _on_room(self, name: str) -> None:
        self._rail_over_page(shown=False)
        self.go(name)

    def _on_rooms(self) -> None:
        self._rail_over_page(shown=self.rail.isHidden())

    def _rail_over_page(self, *, shown: bool) -> None:
        """In a small window the rail comes and goes with the Rooms button."""
        if self._is_folded:
            self.rail.setVisible(shown)
        if shown:
            self.rail.focus_current()

    def _on_case(self) -> None:
        if self._rooms is None:
            return
        words = self._rooms.words()
        self.rail.show_case(words.who, words.visit)
        self.saved_line.show_saved(words.saved)
        self.saved_line.show_typing(words.typing)
        self.menus.show_steps(self._rooms.bridge)
        current = self.stack.currentWidget()
        self.top_bar.show_title(current.windowTitle() if current else "", words.who)

    def _show_titles(self, page: Page) -> None:
        page.set_title_shown(shown=not self._is_folded)
        who = self._rooms.words().who if self._rooms else ""
        self.top_bar.show_title(page.windowTitle(), who if self.width() > SMALLEST[0] else "")

    def _arrange(self) -> None:
        look = self._appearance.look
        folded = (
            self.width() < RAIL_FROM_WIDTH
            or self.height() < RAIL_FROM_HEIGHT
            or look.text_size > RAIL_UP_TO_TEXT
        )
        self._is_folded = folded
        is_open = self._rooms is not None
        self.rail.setVisible(is_open and not folded)
        self.top_bar.setVisible(is_open and folded)
        self.saved_line.show_typing_hidden(hidden=self.width() < look.px(SMALLEST[0]))
        page = self.stack.currentWidget()
        if self._rooms is not None and page is not None:
            self._rooms.show_titles(page, shown=not folded)

"""The frame around the pages: rooms, menus, notices, the saved line, lock and crisis help.

It is on the screen before any case is open. What only an open case needs is imported
and built when ``enter`` hands it one, so that the first page is there at once.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.menus import Menus
from ui.theme import GROUP
from ui.widgets.saved_line import SavedLine

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from intake.domain.left_off import LeftOff
    from intake.errors import IntakeError
    from ui.appearance import Appearance
    from ui.locking import Clipboard
    from ui.rooms import Rooms
    from ui.widgets.notices import NoticeBar, UndoMessage
    from ui.widgets.page import Page
    from ui.widgets.rail import Rail, TopBar
    from ui.widgets.second_press import SecondPress

RAIL_FROM_WIDTH = 1180
RAIL_FROM_HEIGHT = 760
RAIL_UP_TO_TEXT = 125
SMALLEST = (640, 480)


class MainWindow(QMainWindow):
    """``show_front(page)`` before a case is open, ``enter(rooms)`` once one is.

    ``lock_wanted`` when the person, or ten idle minutes, asked to stop and lock; ``paused``
    when nobody has touched anything for some seconds. Whoever made the window acts on them.
    """

    lock_wanted = Signal()
    paused = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setWindowTitle("Previsit")
        self._appearance = appearance
        self._rooms: Rooms | None = None
        self._is_folded = False
        self.stack = QStackedWidget()
        self.saved_line = SavedLine()
        self.menus = Menus(self.menuBar(), appearance)
        self._across, self._right, self._notices = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.setCentralWidget(self._frame())
        appearance.dress(self)
        self._connect()
        self.setMinimumSize(*SMALLEST)
        self.resize(appearance.settings.width, appearance.settings.height)

    @property
    def rooms(self) -> Rooms | None:
        """The rooms of the open case, or None while none is open."""
        return self._rooms

    @cached_property
    def notice(self) -> NoticeBar:
        """The bar above the page that says what happened."""
        from ui.widgets.notices import NoticeBar

        bar = NoticeBar()
        self._notices.insertWidget(0, bar)
        return bar

    @cached_property
    def undo_message(self) -> UndoMessage:
        """What was done last, with Undo."""
        from ui.widgets.notices import UndoMessage

        message = UndoMessage()
        self._notices.addWidget(message)
        return message

    @cached_property
    def rail(self) -> Rail:
        """The list of rooms at the left."""
        from ui.widgets.rail import Rail

        rail = Rail()
        self._across.insertWidget(0, rail)
        rail.room_chosen.connect(self._on_room)
        rail.crisis_wanted.connect(self.show_crisis_help)
        return rail

    @cached_property
    def top_bar(self) -> TopBar:
        """What stands in for the rail when there is no room for it."""
        from ui.widgets.rail import TopBar

        bar = TopBar()
        self._right.insertWidget(0, bar)
        bar.rooms_wanted.connect(self._on_rooms)
        bar.crisis_wanted.connect(self.show_crisis_help)
        return bar

    @cached_property
    def clipboard(self) -> Clipboard:
        """Where secrets are copied to, and taken back from."""
        from ui.locking import Clipboard

        return Clipboard(self)

    def furnish(self) -> None:
        """Put in what the first paint does without: the menus' actions, the focus ring."""
        from ui.widgets.focus_ring import FocusRing

        self.menus.fill()
        self._ring = FocusRing(self)

    @cached_property
    def _second_press(self) -> SecondPress:
        from ui.widgets.second_press import SecondPress

        return SecondPress(self)

    def show_front(self, page: Page) -> None:
        """Show a page that needs no case: open, or make a new one."""
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.opened("")

    def enter(self, rooms: Rooms) -> None:
        """Show the rooms of a case that was opened."""
        from ui.locking import IdleWatch
        from ui.resuming import Whereabouts

        self._rooms = rooms
        self.rail.show_rooms(rooms.entries)
        self.menus.show_rooms(rooms.entries)
        self.saved_line.show_open()
        bridge = rooms.bridge
        bridge.changed.connect(self._on_case)
        bridge.failed.connect(self.tell_error)
        self.notice.follow(bridge.held, bridge.saved, bridge.try_again)
        self.undo_message.follow(bridge)
        self.menus.undo_wanted.connect(bridge.undo)
        self.menus.redo_wanted.connect(bridge.redo)
        self._idle = IdleWatch(self)
        self._idle.idle.connect(self.lock_wanted)
        self._idle.paused.connect(self.paused)
        self._on_case()
        self._arrange()
        self._whereabouts = Whereabouts(self)
        self._whereabouts.moved.connect(bridge.leave_off)
        self._go_on(bridge.left_off)

    def go(self, name: str, detail: str = "") -> None:
        """Show a room, and in it the thing ``detail`` (an id), if one is named."""
        page = self._rooms.page(name) if self._rooms is not None else None
        if self._rooms is None or page is None:
            return
        before = self.stack.currentWidget()
        if before is not page:
            self._rooms.flush(before)
            self._second_press.page_changed()
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
            page.room_wanted.connect(self.go)
        self.stack.setCurrentWidget(page)
        self.rail.show_current(name)
        page.set_title_shown(shown=not self._is_folded)
        self.top_bar.show_title(page.windowTitle(), self._rooms.words().who)
        held = self.focusWidget()
        page.opened(detail)
        if self.focusWidget() is held:
            page.take_focus()
        self._whereabouts.stand_on(name, page)
        self._whereabouts.look()

    def tell_error(self, error: IntakeError) -> None:
        """Say what went wrong and what to do."""
        self.notice.tell(str(error), error.remedy)

    def show_crisis_help(self) -> None:
        """Open the crisis panel."""
        from ui.widgets.crisis import CrisisPanel

        panel = self.findChild(CrisisPanel)
        if panel is None:
            panel = CrisisPanel(self)
            panel.finished.connect(panel.deleteLater)
        panel.show()
        panel.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: fold the rail away when there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """See ``QWidget``: nothing typed is lost, and the window's size is remembered."""
        if self._rooms is not None:
            self._rooms.flush_all()
            self._whereabouts.look()
            self.clipboard.clear()
        if not self.isMaximized():
            self._appearance.remember_size(self.width(), self.height())
        super().closeEvent(event)

    def _frame(self) -> QWidget:
        self._notices.setContentsMargins(GROUP, 0, GROUP, 0)
        self._right.setSpacing(0)
        self._right.addLayout(self._notices)
        self._right.addWidget(self.stack, 1)
        self._across.setSpacing(0)
        self._across.addLayout(self._right, 1)
        frame = QWidget()
        down = QVBoxLayout(frame)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(self._across, 1)
        down.addWidget(self.saved_line)
        return frame

    def _connect(self) -> None:
        self.lock_wanted.connect(self._on_lock)
        for part in (self.saved_line, self.menus):
            part.crisis_wanted.connect(self.show_crisis_help)
            part.lock_wanted.connect(self.lock_wanted)
        self.saved_line.larger_wanted.connect(self._appearance.larger)
        self.menus.room_chosen.connect(self._on_room)
        self.menus.find_wanted.connect(self._on_find)
        self.menus.close_wanted.connect(self.close)
        self._appearance.changed.connect(self._arrange)

    def _go_on(self, left: LeftOff | None) -> None:
        """Begin where whoever is here stopped the last time."""
        page = self._rooms.page(left.spot.room) if left and self._rooms else None
        if left is None or page is None:
            self.go("today")
            return
        from ui.resuming import put_back

        self.go(left.spot.room, left.spot.detail)
        put_back(page, left.spot)

    def _on_lock(self) -> None:
        if self._rooms is not None:
            self._whereabouts.look()

    def _on_room(self, name: str) -> None:
        self._rail_over_page(shown=False)
        self.go(name)

    def _on_find(self) -> None:
        self._on_room("search")

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

    def _arrange(self) -> None:
        from ui.widgets.rail import hand_over

        look = self._appearance.look
        folded = (
            self.width() < RAIL_FROM_WIDTH
            or self.height() < RAIL_FROM_HEIGHT
            or look.text_size > RAIL_UP_TO_TEXT
        )
        self._is_folded = folded
        self.saved_line.show_typing_hidden(hidden=self.width() < look.px(SMALLEST[0]))
        if self._rooms is not None:
            held = self.focusWidget()
            self.rail.setVisible(not folded)
            self.top_bar.setVisible(folded)
            hand_over(held, self.rail, self.top_bar)
            self._rooms.show_titles(self.stack.currentWidget(), shown=not folded)

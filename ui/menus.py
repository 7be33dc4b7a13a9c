"""The menus: every action of the window, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu, QMenuBar

    from ui.appearance import Appearance
    from ui.bridge import SessionBridge
    from ui.widgets.rail import Room

_THEMES = (
    (Theme.SYSTEM, "Like this computer"),
    (Theme.LIGHT, "Light"),
    (Theme.DARK, "Dark"),
    (Theme.HIGH_CONTRAST, "High contrast"),
)
TITLES = ("&File", "&Edit", "&Go", "&View", "&Help")
_MOST_KEYS = 9
NORMAL_TEXT = 100


class Menus(QObject):
    """The titles at once; ``fill()`` puts the actions in.

    What needs an open case is greyed until ``show_rooms``.
    """

    room_chosen = Signal(str)
    lock_wanted = Signal()
    close_wanted = Signal()
    copy_wanted = Signal()
    kit_wanted = Signal()
    drill_wanted = Signal()
    passphrase_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    find_wanted = Signal()
    crisis_wanted = Signal()
    keys_wanted = Signal()
    notes_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, bar: QMenuBar, appearance: Appearance) -> None:
        super().__init__(bar)
        self._appearance = appearance
        self._menus = [bar.addMenu(title) for title in TITLES]
        self._go = self._menus[2]
        self._go.menuAction().setEnabled(False)

    def fill(self) -> None:
        """Put the actions in; the titles alone are there for the first paint."""
        keys = QKeySequence.StandardKey
        self.file, edit, _, view, helps = self._menus
        self.lock = self._add(self.file, "Stop here and &lock", "Ctrl+L", self.lock_wanted.emit)
        self.file.addSeparator()
        self.copy = self._add(self.file, "Save a &copy…", "", self.copy_wanted.emit)
        self.kit = self._add(self.file, "New &recovery page…", "", self.kit_wanted.emit)
        self.drill = self._add(
            self.file, "C&heck the recovery page…", "", self.drill_wanted.emit
        )
        self.passphrase = self._add(
            self.file, "Change the &passphrase…", "", self.passphrase_wanted.emit
        )
        self.file.addSeparator()
        self._add(self.file, "&Close Previsit", keys.Quit, self.close_wanted.emit)
        self.undo = self._add(edit, "&Undo", keys.Undo, self.undo_wanted.emit)
        self.redo = self._add(edit, "&Redo", "Ctrl+Shift+Z", self.redo_wanted.emit)
        edit.addSeparator()
        self.find = self._add(edit, "&Find in everything…", keys.Find, self.find_wanted.emit)
        for step in (self.undo, self.redo):
            step.setEnabled(False)
        self._allow_case(allowed=False)
        self._view(view)
        self._add(helps, "&Crisis help: 988", keys.HelpContents, self.crisis_wanted.emit)
        self._add(helps, "&Keys", "", self.keys_wanted.emit)
        helps.addSeparator()
        self._add(helps, "&Problem notes", "", self.notes_wanted.emit)
        self._add(helps, "&About Previsit", "", self.about_wanted.emit)

    def show_rooms(self, rooms: Sequence[Room]) -> None:
        """Offer the rooms of the open case, and what else needs one."""
        self._go.clear()
        for number, room in enumerate(rooms, start=1):
            keys = f"Ctrl+{number}" if number <= _MOST_KEYS else ""
            action = self._add(self._go, room.title, keys, self._on_room)
            action.setData(room.name)
            if room.starts_group and number > 1:
                self._go.insertSeparator(action)
        self._go.menuAction().setEnabled(True)
        self._allow_case(allowed=True)

    def show_steps(self, bridge: SessionBridge) -> None:
        """Grey what cannot be undone or redone."""
        self.undo.setEnabled(bridge.can_undo)
        self.redo.setEnabled(bridge.can_redo)

    def _allow_case(self, *, allowed: bool) -> None:
        of_a_case = (self.lock, self.copy, self.kit, self.drill, self.passphrase, self.find)
        for action in of_a_case:
            action.setEnabled(allowed)

    def _view(self, menu: QMenu) -> None:
        keys = QKeySequence.StandardKey
        self._add(menu, "&Larger text", keys.ZoomIn, self._appearance.larger)
        self._add(menu, "&Smaller text", keys.ZoomOut, self._appearance.smaller)
        self._add(menu, "&Normal text", "Ctrl+0", self._on_normal)
        menu.addSeparator()
        group = QActionGroup(self)
        for theme, says in _THEMES:
            action = self._add(menu, says, "", self._on_theme)
            action.setCheckable(True)
            action.setChecked(theme is self._appearance.settings.theme)
            action.setData(theme.value)
            group.addAction(action)

    def _add(
        self,
        menu: QMenu,
        says: str,
        keys: str | QKeySequence.StandardKey,
        act: Callable[[], object],
    ) -> QAction:
        action = QAction(says, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(act)
        menu.addAction(action)
        return action

    def _on_room(self) -> None:
        self.room_chosen.emit(self._data())

    def _on_theme(self) -> None:
        self._appearance.choose(Theme(self._data()))

    def _on_normal(self) -> None:
        self._appearance.set_text_size(NORMAL_TEXT)

    def _data(self) -> str:
        sender = self.sender()
        return str(sender.data()) if isinstance(sender, QAction) else ""

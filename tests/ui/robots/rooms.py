"""A page of a room on an open case, with the hand that works it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from tests.ui.open_case import OpenCase
from tests.ui.robots.hand import Hand
from tests.ui.rooms_catalog import rooms_catalog
from ui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


class _Watch(QObject):
    """Notes windows that open beside the page: they take the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_other = isinstance(watched, QWidget) and not isinstance(watched, Page)
        if event.type() == QEvent.Type.Show and is_other and watched in _windows():
            self.opened.append(type(watched).__name__)
        return super().eventFilter(watched, event)

    def begin(self) -> None:
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def end(self) -> list[str]:
        app = QCoreApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        return self.opened


def _windows() -> list[QWidget]:
    return QApplication.topLevelWidgets()


class RoomRobot:
    """Opens a case, builds a page on it with ``build``, and shows it."""

    def __init__(self, qtbot: QtBot, *entries, size=(1280, 800), catalog=None) -> None:
        self.qtbot = qtbot
        self.desk = OpenCase(qtbot, *entries, catalog=catalog or rooms_catalog())
        self._watch = _Watch()
        self._watch.begin()
        self.page = self.build()
        qtbot.addWidget(self.page)
        self.hand = Hand(self.page, qtbot, size)
        self.went: list[tuple[str, str]] = []
        self.page.room_wanted.connect(self._on_room)

    def build(self) -> Page:
        raise NotImplementedError

    def settle(self) -> None:
        self.desk.settle()

    def until(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()))

    def type_keys(self, keys: str) -> None:
        """Type where the focus is."""
        QCoreApplication.processEvents()
        QTest.keyClicks(QApplication.focusWidget() or self.page.focusWidget(), keys)

    def write_day(self, name: str, month: str, day: str, year: str) -> None:
        """Fill a date in parts, as far as they are given, and leave it."""
        box = self.list_of(f"{name}: month")
        box.setFocus()
        QTest.keyClicks(box, month)
        QTest.keyClick(box, Qt.Key.Key_Tab)
        self.hand.type_into(f"{name}: day", day)
        self.hand.type_into(f"{name}: year", year)

    def choose(self, name: str, says: str) -> None:
        """Choose from a list that opens, by typing the beginning of its words."""
        box = self.list_of(name)
        box.setFocus()
        index = box.findText(says)
        assert index >= 0, f"{name} does not offer {says}"
        steps = index - box.currentIndex()
        for _ in range(abs(steps)):
            QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)

    def list_of(self, name: str) -> QComboBox:
        """Return the list of this name: on Linux its spoken name is what is chosen."""
        shown = [box for box in self.lists() if box.accessibleName() == name]
        assert shown, f"no list is called {name!r}"
        return shown[0]

    def lists(self) -> list[QComboBox]:
        """Return the lists that can be seen."""
        boxes = self.page.findChildren(QComboBox)
        return [box for box in boxes if box.isVisibleTo(self.page)]

    def longest_of(self, act: Callable[[], object]) -> float:
        """Return how long something holds up the window, in seconds: the best of three."""
        best = 10.0
        for _ in range(3):
            before = time.perf_counter()
            act()
            QCoreApplication.processEvents()
            best = min(best, time.perf_counter() - before)
        return best

    def close(self) -> None:
        self.hand.leave()
        self.desk.close()
        assert self._watch.end() == []

    def _on_room(self, room, detail):
        self.went.append((room, detail))

"""Where the person is on a page, and putting them back there, months later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from intake.domain.left_off import Spot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

    from ui.widgets.page import Page

LOOK_MS = 15_000
SETTLING_MS = 2_000


class Whereabouts(QObject):
    """Follows the person: ``stand_on(room, page)`` when a room is shown.

    ``moved(spot)`` when they are somewhere else than when that was told last; looked at
    every quarter of a minute, and on ``look()``.
    """

    moved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._field = "", ""
        self._page: Page | None = None
        self._told: Spot | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def stand_on(self, room: str, page: Page) -> None:
        """Follow the person on this page from now on."""
        self._room, self._page = room, page
        self._on_focus(None, page.focusWidget())
        self._timer.start()

    def look(self) -> None:
        """Tell where the person is, if that is news."""
        if self._page is None:
            return
        scrolls = tuple(bar.value() for bar in _bars(self._page))
        spot = Spot(
            room=self._room, detail=self._page.place(), field=self._field, scrolls=scrolls
        )
        if spot != self._told:
            self._told = spot
            self.moved.emit(spot)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Remember the field; buttons around the page, such as the lock, do not count."""
        if self._page is not None and now is not None and self._page.isAncestorOf(now):
            self._field = name_of(now)


def put_back(page: Page, spot: Spot) -> None:
    """Give the focus to the field and scroll as it was, as soon as the page is laid out."""
    field = next((each for each in page.findChildren(QWidget) if _is(each, spot.field)), None)
    if spot.field and field is not None:
        field.setFocus()
    bars = _bars(page)
    for bar, value in zip(bars, spot.scrolls, strict=False):
        _Held(bar, value)


def name_of(widget: QWidget) -> str:
    """Return the name of a control as a screen reader says it."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name)


class _Held(QObject):
    """Holds a scroll bar at a value while the page is still being laid out."""

    def __init__(self, bar: QScrollBar, value: int) -> None:
        super().__init__(bar)
        self._bar, self._value = bar, value
        bar.rangeChanged.connect(self._on_range)
        QTimer.singleShot(0, self, self._on_range)
        QTimer.singleShot(SETTLING_MS, self, self.deleteLater)

    def _on_range(self) -> None:
        self._bar.setValue(self._value)


def _is(widget: QWidget, name: str) -> bool:
    return bool(name) and widget.isVisibleTo(widget.window()) and name_of(widget) == name


def _bars(page: Page) -> tuple[QScrollBar, ...]:
    inner = (each for each in page.findChildren(QScrollArea) if each.isVisibleTo(page))
    return tuple(each.verticalScrollBar() for each in (page, *inner))

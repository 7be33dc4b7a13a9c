"""The keys that lead through Records: F6 from the list to the page and what it proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from ui.widgets.tab_order import controls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class RecordsWays(QObject):
    """``RecordsWays(page, parts)``: F6 goes to the next part that is shown, Shift+F6 back.

    The focus begins in a part where Tab would begin. Ctrl+K: ``link_wanted``, as elsewhere.
    """

    link_wanted = Signal()

    def __init__(self, page: QWidget, parts: Sequence[QWidget]) -> None:
        super().__init__(page)
        self._parts = parts
        for keys, act in (
            ("F6", self._on_next),
            ("Shift+F6", self._on_previous),
            ("Ctrl+K", self.link_wanted.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _on_next(self) -> None:
        self._go(1)

    def _on_previous(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        shown = [part for part in self._parts if part.isVisible() and _first(part)]
        here = next((at for at, part in enumerate(shown) if _holds(part)), None)
        if not shown:
            return
        at = (0 if step > 0 else -1) if here is None else (here + step) % len(shown)
        first = _first(shown[at])
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (part is focused or part.isAncestorOf(focused))


def _first(part: QWidget) -> QWidget | None:
    found = (each for each in controls(part) if each.isVisible() and each.isEnabled())
    return next(found, None)

"""Work of the window in pieces, one each turn of the event loop, so that keys are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Turns(QObject):
    """``take(pieces)`` does them one after the other, with room for keys in between.

    What was taken before and is not done yet is left out: newer pieces show newer things.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_turn)

    def take(self, pieces: Iterable[Callable[[], None]]) -> None:
        """Do these, each in a turn of its own, the first one soon."""
        self._pieces = list(pieces)
        self._timer.start()

    def drop(self) -> None:
        """Leave out what is not done yet."""
        self._pieces = []
        self._timer.stop()

    def _on_turn(self) -> None:
        if self._pieces:
            self._pieces.pop(0)()
        if self._pieces:
            self._timer.start()

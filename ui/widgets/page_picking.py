"""Words of a page are picked on its picture: dragged over, or pressed, then one with Shift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from intake.domain.passages import nearest_word, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

    from intake.domain.page_words import Box
    from ui.widgets.page_marks import PageMarks


class PagePicking(QObject):
    """``set_words(boxes)`` says where words lie on the page as it is shown.

    ``picked(first, last)`` while the person drags from a word to another, in words counted
    from 0; ``ended`` when the mouse is let go. Beside the words the mouse drags the page
    about, as it did.
    """

    picked = Signal(int, int)
    ended = Signal()

    def __init__(self, picture: QLabel, marks: PageMarks) -> None:
        super().__init__(picture)
        self._picture, self._marks = picture, marks
        self._boxes: Sequence[Box] = ()
        self._first: int | None = None
        self._is_held = False
        picture.setMouseTracking(True)
        picture.installEventFilter(self)

    def set_words(self, boxes: Sequence[Box]) -> None:
        """Say where the words of the page lie; none: it can only be dragged about."""
        if boxes != self._boxes:
            self._boxes, self._first, self._is_held = boxes, None, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: take what the mouse does on words."""
        if isinstance(event, QMouseEvent) and self._boxes:
            kind = QEvent.Type
            acts = {
                kind.MouseButtonPress: self._press,
                kind.MouseButtonDblClick: self._press,
                kind.MouseMove: self._move,
                kind.MouseButtonRelease: self._release,
            }
            act = acts.get(event.type())
            if act is not None and act(event):
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> bool:
        word = self._word(event)
        if word is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        goes_on = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if not goes_on or self._first is None:
            self._first = word
        self._is_held = True
        self._tell(word)
        return True

    def _move(self, event: QMouseEvent) -> bool:
        if self._is_held:
            point = self._marks.point(event.position())
            word = nearest_word(self._boxes, *point) if point is not None else None
            if word is not None:
                self._tell(word)
        elif not event.buttons():
            is_over = self._word(event) is not None
            shape = Qt.CursorShape.IBeamCursor if is_over else Qt.CursorShape.ArrowCursor
            self._picture.setCursor(shape)
        return self._is_held

    def _release(self, event: QMouseEvent) -> bool:
        del event
        was_held, self._is_held = self._is_held, False
        if was_held:
            self.ended.emit()
        return was_held

    @property
    def is_held(self) -> bool:
        """Whether the person is dragging over words just now."""
        return self._is_held

    def _word(self, event: QMouseEvent) -> int | None:
        point = self._marks.point(event.position())
        return None if point is None else word_at(self._boxes, *point)

    def _tell(self, word: int) -> None:
        first = word if self._first is None else self._first
        self.picked.emit(min(first, word), max(first, word))

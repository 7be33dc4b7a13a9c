"""Small pictures of many pages: made one at a time, the newest wishes only, few kept."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.viewmodels.page_drawing import is_readable, key_of

if TYPE_CHECKING:
    from intake.domain.documents import Document
    from intake.errors import IntakeError
    from ui.jobs import Jobs
    from ui.viewmodels.page_drawing import PageDrawing, PageKey

KEPT_THUMBS = 240  # about 40 MB of dots
MOST_ASKED = 60  # what a screen shows; pages scrolled past are not drawn
STEP_PX = 40


class PageThumbs(QObject):
    """``want(document, page, width_px)``; ``arrived(key)`` when another one is at hand.

    One is drawn at a time, so that the page in view never waits for more than one of them.
    """

    arrived = Signal(object)

    def __init__(self, jobs: Jobs, drawing: PageDrawing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._drawing = drawing
        self._kept: OrderedDict[PageKey, object] = OrderedDict()
        self._asked: OrderedDict[PageKey, None] = OrderedDict()
        self._in_hand: PageKey | None = None

    def want(self, document: Document, page: int, width_px: int) -> object | None:
        """Return a small picture, or None until it has arrived or where there is none."""
        if not is_readable(document, page):
            return None
        key = key_of(document, page, -(-max(width_px, 1) // STEP_PX) * STEP_PX)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key != self._in_hand:
            self._asked[key] = None
            self._asked.move_to_end(key)
            while len(self._asked) > MOST_ASKED:
                self._asked.popitem(last=False)
            self._next()
        return None

    def _next(self) -> None:
        if self._in_hand is None and self._asked:
            key, _ = self._asked.popitem(last=False)
            self._in_hand = key
            self._jobs.quick(
                partial(self._drawing.draw, key),
                partial(self._on_made, key),
                partial(self._on_failed, key),
            )

    def _on_made(self, key: PageKey, image: object) -> None:
        self._in_hand = None
        self._kept[key] = image
        while len(self._kept) > KEPT_THUMBS:
            self._kept.popitem(last=False)
        self.arrived.emit(key)
        self._next()

    def _on_failed(self, key: PageKey, error: IntakeError) -> None:
        """The page view says what is wrong; here the page stays an empty sheet."""
        del error
        self._on_made(key, None)

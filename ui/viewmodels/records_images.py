"""Page images of the record that is open: made beside the window, kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.papers import WIDEST_IMAGE_PX
from ui.viewmodels.page_drawing import is_readable, key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.documents import Document
    from intake.errors import IntakeError
    from ui.jobs import Jobs
    from ui.viewmodels.page_drawing import PageDrawing, PageKey

KEPT_IMAGES = 12
WIDTH_STEP_PX = 200


class PageImages(QObject):
    """Gives pictures of pages, at once where it has them, later where it must make them.

    ``arrived(key)``: ``want`` has it now, the picture or what is wrong with the page.
    """

    arrived = Signal(object)

    def __init__(self, jobs: Jobs, drawing: PageDrawing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._drawing = drawing
        self._kept: OrderedDict[PageKey, object] = OrderedDict()
        self._asked: set[PageKey] = set()
        self._wanted: frozenset[PageKey] = frozenset()
        self._round = 0  # pictures that were let go of belong to one before

    def want(self, document: Document, page: int, width_px: int) -> object | None:
        """Return a page's picture, or its ``IntakeError``, or None until it has arrived.

        The pages beside it are asked for too, and what was asked for before and is not
        wanted any more is let go.
        """
        width = _stepped(width_px)
        near = [each for each in (page, page + 1, page - 1) if is_readable(document, each)]
        self._want([key_of(document, each, width) for each in near])
        return self._had(key_of(document, page, width))

    def want_firsts(
        self, documents: Sequence[Document], width_px: int
    ) -> tuple[object | None, ...]:
        """Return the first pages of several documents, to be seen beside each other.

        See ``want``: one that is asked for alone would let the others go.
        """
        keys = [key_of(each, 1, _stepped(width_px)) for each in documents]
        self._want(
            [key for key, each in zip(keys, documents, strict=True) if is_readable(each, 1)]
        )
        return tuple(map(self._had, keys))

    def let_go(self) -> None:
        """Forget every picture and the paper in hand, and what is being drawn just now."""
        self._round += 1
        self._kept.clear()
        self._wanted = frozenset()
        self._drawing.let_go()

    def _want(self, keys: Sequence[PageKey]) -> None:
        self._wanted = frozenset(keys)
        for key in keys:
            self._ask_for(key)

    def _had(self, key: PageKey) -> object | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def _ask_for(self, key: PageKey) -> None:
        if key in self._kept or key in self._asked:
            return
        self._asked.add(key)
        self._jobs.quick(
            partial(self._make, key),
            partial(self._on_made, key, self._round),
            partial(self._on_failed, key, self._round),
        )

    def _make(self, key: PageKey) -> object | None:
        """In the thread for images: draw one page, if it is still wanted."""
        return self._drawing.draw(key) if key in self._wanted else None

    def _on_made(self, key: PageKey, of_round: int, image: object | None) -> None:
        self._asked.discard(key)
        if image is not None and of_round == self._round:
            self._keep(key, image)
        elif key in self._wanted:
            self._ask_for(key)

    def _on_failed(self, key: PageKey, of_round: int, error: IntakeError) -> None:
        self._on_made(key, of_round, error)

    def _keep(self, key: PageKey, outcome: object) -> None:
        self._kept[key] = outcome
        while len(self._kept) > KEPT_IMAGES:
            self._kept.popitem(last=False)
        self.arrived.emit(key)


def _stepped(width_px: int) -> int:
    """Return a width that is asked for again when a window is only a little wider."""
    steps = -(-max(width_px, 1) // WIDTH_STEP_PX)
    return min(steps * WIDTH_STEP_PX, WIDEST_IMAGE_PX)

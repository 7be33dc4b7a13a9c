"""Page images of the record that is open: made beside the window, kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.papers import WIDEST_IMAGE_PX, Paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.documents import Document
    from intake.errors import IntakeError
    from intake.ids import DocumentId
    from intake.ports import Papers
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.jobs import Jobs

KEPT_IMAGES = 12
WIDTH_STEP_PX = 200


@dataclass(frozen=True, slots=True)
class PageKey:
    """One picture of one page of an original; ``quarters`` are extra turns to the right."""

    original: DocumentId
    page: int
    width_px: int
    quarters: int


class PageImages(QObject):
    """Gives pictures of pages, at once where it has them, later where it must make them.

    ``arrived(key)``: ``want`` has it now, the picture or what is wrong with the page.
    A picture is what ``decode`` made of a PNG, in the thread.
    """

    arrived = Signal(object)

    def __init__(
        self,
        bridge: SessionBridge,
        jobs: Jobs,
        papers: Papers,
        decode: Callable[[bytes], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._jobs = jobs
        self._papers = papers
        self._decode = decode
        self._kept: OrderedDict[PageKey, object] = OrderedDict()
        self._asked: set[PageKey] = set()
        self._wanted: frozenset[PageKey] = frozenset()
        self._in_hand: tuple[DocumentId, Paper] | None = None

    def want(self, document: Document, page: int, width_px: int) -> object | None:
        """Return a page's picture, or its ``IntakeError``, or None until it has arrived.

        The pages beside it are asked for too, and what was asked for before and is not
        wanted any more is let go.
        """
        steps = -(-max(width_px, 1) // WIDTH_STEP_PX)
        width = min(steps * WIDTH_STEP_PX, WIDEST_IMAGE_PX)
        near = [each for each in (page, page + 1, page - 1) if _is_readable(document, each)]
        keys = [_key(document, each, width) for each in near]
        self._wanted = frozenset(keys)
        for key in keys:
            self._ask_for(key)
        key = _key(document, page, width)
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def let_go(self) -> None:
        """Forget every picture and the paper in hand."""
        self._kept.clear()
        self._wanted = frozenset()
        self._in_hand = None

    def _ask_for(self, key: PageKey) -> None:
        if key in self._kept or key in self._asked:
            return
        self._asked.add(key)
        self._jobs.quick(
            partial(self._make, key),
            partial(self._on_made, key),
            partial(self._on_failed, key),
        )

    def _make(self, key: PageKey) -> object | None:
        """In the thread for images: read, draw and decode one page, if it is still wanted."""
        if key not in self._wanted:
            return None
        if self._in_hand is None or self._in_hand[0] != key.original:
            data = self._bridge.work(partial(_read, key.original))
            self._in_hand = (key.original, Paper(data))
        png = self._papers.page_image(
            self._in_hand[1], key.page, width_px=key.width_px, quarter_turns=key.quarters
        )
        return self._decode(png)

    def _on_made(self, key: PageKey, image: object | None) -> None:
        self._asked.discard(key)
        if image is None:
            if key in self._wanted:
                self._ask_for(key)
            return
        self._keep(key, image)

    def _on_failed(self, key: PageKey, error: IntakeError) -> None:
        self._asked.discard(key)
        self._keep(key, error)

    def _keep(self, key: PageKey, outcome: object) -> None:
        self._kept[key] = outcome
        while len(self._kept) > KEPT_IMAGES:
            self._kept.popitem(last=False)
        self.arrived.emit(key)


def _read(document: DocumentId, session: Session) -> bytes:
    return session.store.read(document)


def _key(document: Document, page: int, width_px: int) -> PageKey:
    leaf = document.leaf(page)
    return PageKey(leaf.original, leaf.page, width_px, document.quarters(page))


def _is_readable(document: Document, page: int) -> bool:
    return 1 <= page <= document.pages and page not in document.unreadable

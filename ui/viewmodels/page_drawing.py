"""Pictures of pages, made in the thread for images: read, drawn by the worker, decoded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from intake.domain.papers import Paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.documents import Document
    from intake.ids import DocumentId
    from intake.ports import Papers
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge


@dataclass(frozen=True, slots=True)
class PageKey:
    """One picture of one page of an original; ``quarters`` are extra turns to the right."""

    original: DocumentId
    page: int
    width_px: int
    quarters: int


def key_of(document: Document, page: int, width_px: int) -> PageKey:
    """Return what a page of a document is drawn from."""
    leaf = document.leaf(page)
    return PageKey(leaf.original, leaf.page, width_px, document.quarters(page))


def is_readable(document: Document, page: int) -> bool:
    """Whether there is such a page, and it can be drawn."""
    return 1 <= page <= document.pages and page not in document.unreadable


class PageDrawing:
    """Draws pages, keeping the paper in hand: pages large and small share one reading."""

    def __init__(
        self, bridge: SessionBridge, papers: Papers, decode: Callable[[bytes], object]
    ) -> None:
        self._bridge = bridge
        self._papers = papers
        self._decode = decode
        self._in_hand: tuple[DocumentId, Paper] | None = None

    def draw(self, key: PageKey) -> object:
        """Return the picture of a page; call it in the thread for images.

        Raises:
            IntakeError: the paper is missing or damaged, or this page cannot be drawn.
        """
        png = self._papers.page_image(
            self._paper(key.original),
            key.page,
            width_px=key.width_px,
            quarter_turns=key.quarters,
        )
        return self._decode(png)

    def let_go(self) -> None:
        """Forget the paper in hand."""
        self._in_hand = None

    def _paper(self, original: DocumentId) -> Paper:
        if self._in_hand is None or self._in_hand[0] != original:
            data = self._bridge.work(partial(_read, original))
            self._in_hand = (original, Paper(data))
        return self._in_hand[1]


def _read(original: DocumentId, session: Session) -> bytes:
    return session.store.read(original)

"""Pictures of pages, made in the thread for images: read, drawn by the worker, decoded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from intake.domain.papers import Paper, Trouble, failure
from intake.errors import WrongPaperPasswordError

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.documents import Document
    from intake.domain.papers import Inspection
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
    """Draws pages, keeping the paper in hand: pages large and small share one reading.

    Passwords of locked papers are kept in memory alone, until ``forget_password``.
    """

    def __init__(
        self, bridge: SessionBridge, papers: Papers, decode: Callable[[bytes], object]
    ) -> None:
        self._bridge = bridge
        self._papers = papers
        self._decode = decode
        self._in_hand: tuple[DocumentId, Paper] | None = None
        self._passwords: dict[DocumentId, str] = {}

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

    def text(self, original: DocumentId, page: int) -> str:
        """Return the words of a page as its file has them; call it where ``draw`` is called.

        Raises:
            IntakeError: as ``draw`` does.
        """
        return self._papers.page_text(self._paper(original), page)

    def open_locked(self, original: DocumentId, password: str) -> Inspection:
        """Open a locked paper, and draw its pages from now on; call it where ``draw`` is.

        Nothing is written: neither the password nor what it opens.

        Raises:
            WrongPaperPasswordError: the password does not open it.
            IntakeError: the paper is missing, or no page of it can be shown.
        """
        data = self._bridge.work(partial(_read, original))
        paper = Paper(data, password, is_one_of_many=True)  # how well photos read: no matter
        found = self._papers.inspect(paper)
        if found.trouble is Trouble.LOCKED:
            raise WrongPaperPasswordError
        problem = failure(found.trouble)
        if problem is not None and not found.is_showable:
            raise problem
        self._passwords[original] = password
        self._in_hand = (original, paper)
        return found

    def password(self, original: DocumentId) -> str:
        """Return the password that opened a paper, or an empty text."""
        return self._passwords.get(original, "")

    def forget_password(self, original: DocumentId) -> None:
        """Lock a paper again: forget its password and the paper in hand."""
        self._passwords.pop(original, None)
        self.let_go()

    def let_go(self) -> None:
        """Forget the paper in hand."""
        self._in_hand = None

    def _paper(self, original: DocumentId) -> Paper:
        held = self._in_hand
        if held is None or held[0] != original:
            data = self._bridge.work(partial(_read, original))
            held = (original, Paper(data, self._passwords.get(original)))
            self._in_hand = held
        return held[1]


def _read(original: DocumentId, session: Session) -> bytes:
    return session.store.read(original)

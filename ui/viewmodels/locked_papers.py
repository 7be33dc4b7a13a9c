"""Locked papers that are looked at for now: open in memory alone, nothing of it is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.documents import Turn

if TYPE_CHECKING:
    from intake.domain.documents import Document
    from intake.domain.papers import Inspection
    from intake.errors import IntakeError
    from intake.ids import DocumentId
    from ui.jobs import Jobs
    from ui.viewmodels.page_drawing import PageDrawing

_QUARTERS = 4


class LockedPapers(QObject):
    """Opens locked papers with their password until the case is closed.

    ``changed``: a paper was opened or locked again. ``failed(document, error)``: a password
    did not open it. ``words_came``: see ``words``.

    The case is never told: for it, and so for the packet, the paper stays locked.
    """

    changed = Signal()
    failed = Signal(str, object)
    words_came = Signal()

    def __init__(self, jobs: Jobs, drawing: PageDrawing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._drawing = drawing
        self._found: dict[DocumentId, Inspection] = {}
        self._turned: dict[DocumentId, dict[int, int]] = {}
        self._words: dict[tuple[DocumentId, int], str] = {}
        self._asked: set[tuple[DocumentId, int]] = set()

    def look(self, document: DocumentId, password: str) -> None:
        """Open a paper; ``changed`` or ``failed`` follows."""
        self._jobs.quick(
            partial(self._drawing.open_locked, document, password),
            partial(self._on_opened, document),
            partial(self._on_failed, document),
        )

    def seen(self, document: Document) -> Document | None:
        """Return a paper as its pages are seen, to draw them; None: it was not opened.

        It is for the eye alone and never goes into the case.
        """
        found = self._found.get(document.id)
        if found is None:
            return None
        unreadable = [at for at, page in enumerate(found.pages, 1) if not page.readable]
        turned = self._turned.get(document.id, {})
        return document.changed(
            pages=len(found.pages),
            unreadable=tuple(unreadable),
            turned=tuple(Turn(page=at, quarters=each) for at, each in turned.items() if each),
        )

    def password(self, document: DocumentId) -> str:
        """Return the password that opened a paper, or an empty text."""
        return self._drawing.password(document)

    def turn_right(self, document: DocumentId, page: int) -> None:
        """Turn a page by a quarter for as long as the paper is looked at."""
        turned = self._turned.setdefault(document, {})
        turned[page] = (turned.get(page, 0) + 1) % _QUARTERS
        self.changed.emit()

    def words(self, document: DocumentId, page: int) -> str | None:
        """Return the words of a page, or None until they have come."""
        asked = (document, page)
        if asked not in self._words and asked not in self._asked:
            self._asked.add(asked)
            self._jobs.quick(
                partial(self._drawing.text, document, page),
                partial(self._on_words, asked),
                partial(self._on_no_words, asked),
            )
        return self._words.get(asked)

    def forget(self, document: DocumentId) -> None:
        """Lock a paper again: its password, its words and what was seen of it are gone."""
        if self._found.pop(document, None) is None:
            return
        self._drawing.forget_password(document)
        self._turned.pop(document, None)
        self._words = {key: text for key, text in self._words.items() if key[0] != document}
        self.changed.emit()

    def _on_opened(self, document: DocumentId, found: Inspection) -> None:
        self._found[document] = found
        self.changed.emit()

    def _on_failed(self, document: DocumentId, error: IntakeError) -> None:
        self.failed.emit(document, error)

    def _on_words(self, asked: tuple[DocumentId, int], text: str) -> None:
        self._asked.discard(asked)
        if asked[0] in self._found:
            self._words[asked] = text
            self.words_came.emit()

    def _on_no_words(self, asked: tuple[DocumentId, int], _error: IntakeError) -> None:
        self._on_words(asked, "")

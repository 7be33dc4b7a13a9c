"""The words of the record that is open: what stands on its pages, and where a search points."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from intake.domain.page_words import WordSource
from intake.domain.passages import lines_of, places_of
from intake.domain.wording import boxes_of, terms
from intake.workflows.reading import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from intake.domain.documents import Document
    from intake.domain.page_words import Box, PageWords
    from intake.domain.passages import Passage
    from intake.domain.suggesting import Spot
    from intake.ids import DocumentId
    from ui.bridge import SessionBridge
    from ui.viewmodels.reading import ReadingViewModel


class PageText(NamedTuple):
    """What is shown beside a page: where its words come from, and the words."""

    told: str
    text: str


class RecordsText(QObject):
    """Asks for the words of one paper at a time; ``changed`` when they have come.

    ``sought`` is what a search looked for: its places are marked on the pages.
    """

    changed = Signal()

    def __init__(
        self, bridge: SessionBridge, reading: ReadingViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.reading = reading
        self._document: Document | None = None
        self._words: Mapping[int, PageWords] = {}
        self.sought = ""
        self._pointed: tuple[Spot, ...] = ()
        reading.read.connect(self._on_read)

    def open(self, document: Document) -> None:
        """Be ready for the pages of this paper."""
        before, self._document = self._document, document
        if before is None or (before.id, before.runs) != (document.id, document.runs):
            self._words = {}
            self._ask()

    def seek(self, query: str) -> None:
        """Mark these words from now on; an empty text ends it."""
        self.sought = query
        self.changed.emit()

    def point(self, spots: Sequence[Spot]) -> None:
        """Mark these words until others are pointed at; none ends it."""
        if tuple(spots) != self._pointed:
            self._pointed = tuple(spots)
            self.changed.emit()

    def marks(self, page: int) -> tuple[Box, ...]:
        """Return where the words looked for, or pointed at, stand on a page as it is shown."""
        words = self._words.get(page)
        if words is not None and self.sought:
            return self._as_shown(page, boxes_of(words, terms(self.sought)))
        spots = (spot for spot in self._pointed if spot.page == page)
        boxes = (box for spot in spots for box in lines_of(spot.places))
        return self._as_shown(page, tuple(dict.fromkeys(boxes)))

    def on_page(self, page: int) -> PageWords | None:
        """Return the words of a page, with places as its file shows it."""
        return self._words.get(page)

    def boxes(self, page: int) -> tuple[Box, ...]:
        """Return where each word of a page lies as the page is shown."""
        words = self._words.get(page)
        return self._as_shown(page, words.boxes) if words is not None else ()

    def places(self, page: int, passage: Passage) -> tuple[Box, ...]:
        """Return where a passage stands on a page as it is shown."""
        words = self._words.get(page)
        known = passage.places
        if not known and words is not None:
            known = places_of(words, passage.words)
        return self._as_shown(page, known)

    def _as_shown(self, page: int, boxes: tuple[Box, ...]) -> tuple[Box, ...]:
        quarters = self._document.quarters(page) if self._document is not None else 0
        return tuple(box.turned(quarters) for box in boxes) if quarters else boxes

    def text(self, page: int) -> PageText:
        """Return the words of a page, and in words where they come from."""
        words = self._words.get(page)
        if words is None:
            told = self.tr("This page has not been read yet.")
        elif words.source is WordSource.UNREAD:
            told = self.tr("This page is a picture that could not be read.")
        elif not words.text:
            told = self.tr("No words were found on this page.")
        elif words.source is WordSource.FILE:
            told = self.tr("The words as the file has them.")
        elif words.is_doubtful:
            told = self.tr("Read by the computer, with difficulty. Much of it may be wrong.")
        else:
            told = self.tr("Read by the computer. It may be wrong: the page is what counts.")
        return PageText(told, words.text if words else "")

    def _ask(self) -> None:
        document = self._document
        if document is not None:
            self._bridge.ask(
                partial(words_of, document=document), partial(self._on_words, document.id)
            )

    def _on_words(self, document: DocumentId, words: Mapping[int, PageWords]) -> None:
        if self._document is not None and self._document.id == document:
            self._words = words
            self.changed.emit()

    def _on_read(self, file: str) -> None:
        document = self._document
        if document is not None and file in {leaf.original for leaf in document.leaves}:
            self._ask()

"""A ``TextReader`` that lives in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.page_words import PageRead, PageWords, WordSource
from intake.errors import IntakeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from intake.domain.page_words import PageToRead
    from intake.domain.papers import Paper
    from intake.ids import DocumentId


class MemoryReader:
    """Reads "words of ID page N"; ``texts`` says otherwise; ``blind``: no engine is here.

    ``prints`` are how pages look; ``between`` is called before each page.
    """

    def __init__(self) -> None:
        self.texts: dict[tuple[str, int], str] = {}
        self.prints: dict[tuple[str, int], str] = {}
        self.blind = False
        self.is_stopped = False
        self.is_closed = False
        self.asked: list[PageToRead] = []
        self.between: Callable[[], object] | None = None
        self.source = WordSource.READ

    def engine(self) -> str:
        return "" if self.blind else "made up 1"

    def read(
        self, pages: Sequence[PageToRead], fetch: Callable[[DocumentId], Paper]
    ) -> Iterator[PageRead]:
        self.is_stopped = False
        for page in pages:
            if self.between is not None:
                self.between()
            if self.is_stopped:
                return
            try:
                assert fetch(page.document).data is not None
            except IntakeError:
                continue
            self.asked.append(page)
            yield PageRead(*page, self._words(page), self.prints.get(page, ""))

    def cancel(self) -> None:
        self.is_stopped = True

    def close(self) -> None:
        self.is_stopped = self.is_closed = True

    def _words(self, page: PageToRead) -> PageWords:
        if self.blind:
            return PageWords(source=WordSource.UNREAD, confidence=0)
        text = self.texts.get(page, f"words of {page.document} page {page.page}")
        return PageWords(text=text, source=self.source, engine=self.engine(), confidence=90)

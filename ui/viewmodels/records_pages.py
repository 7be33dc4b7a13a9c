"""What a person does with the pages of the record that is open, and what is suggested."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.papers import Paper
from intake.domain.regrouping import joined, moved, put_back, split
from intake.domain.separators import blank_pages, likely_starts
from intake.errors import IntakeError, PapersStoppedError
from intake.workflows.reading import words_of
from ui.viewmodels import records_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from intake.domain.case import Case
    from intake.domain.commands import Put, Remove, Together
    from intake.domain.documents import Document
    from intake.domain.leaves import Leaf
    from intake.ids import DocumentId
    from intake.ports import Papers
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.jobs import Job, Jobs, Watch

    Command = Put | Remove | Together
    Weighed = tuple[tuple[Leaf, ...], tuple[int, ...]]


class PagesViewModel(QObject):
    """Instructions over pages, all of which can be undone; the files never change.

    ``look_over(document)`` measures pages beside the window and weighs where papers begin;
    ``looked`` when more is known. Nothing of that is kept: what the person decides is.
    """

    looked = Signal()

    def __init__(
        self, bridge: SessionBridge, jobs: Jobs, papers: Papers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._jobs = jobs
        self._papers = papers
        self._is_blank: dict[Leaf, bool] = {}
        self._texts: dict[Leaf, str] = {}  # of files whose words are not kept yet
        self._weighed: Weighed | None = None
        self._starts: Mapping[int, str] = {}
        self._job: Job | None = None

    # --- instructions -----------------------------------------------------------------

    def turn(self, document: str, pages: Sequence[int]) -> None:
        """Turn pages by a quarter to the right."""
        self._alter(records_changes.turn_right(document, *pages), self.tr("Turned"), pages)

    def leave_out(self, document: str, pages: Sequence[int]) -> None:
        """Keep pages out of the packet on purpose."""
        self._alter(records_changes.leave_out(document, *pages), self.tr("Left out"), pages)

    def call_blank(self, document: str, pages: Sequence[int]) -> None:
        """Say that nothing is on these pages."""
        words = self.tr("Marked as blank:")
        self._alter(records_changes.call_blank(document, *pages), words, pages)

    def take_in(self, document: str, pages: Sequence[int]) -> None:
        """Put pages back into the packet."""
        self._alter(records_changes.take_in(document, *pages), self.tr("Put back in"), pages)

    def move(self, document: str, pages: Sequence[int], to: int) -> None:
        """Move pages so that the first of them is page ``to``."""
        make = partial(_moved, document, tuple(pages), to, self._bridge.new_id)
        self._alter(make, self.tr("Moved"), pages)

    def split(self, document: str, starts: Sequence[int]) -> None:
        """Make several papers of one; ``starts`` are the pages on which they begin."""
        says = self.tr("Made {0} papers of one").format(len({1, *starts}))
        make = partial(_split, document, tuple(starts), self._bridge.new_id)
        self._bridge.alter(make, says)

    def join(self, documents: Sequence[str]) -> None:
        """Make one paper of several, in this order."""
        says = self.tr("Joined {0} papers into one").format(len(documents))
        self._bridge.alter(partial(_joined, tuple(documents), self._bridge.new_id), says)

    def put_back(self, document: str) -> None:
        """Give every file behind a record its own pages back."""
        make = partial(_put_back, document, self._bridge.new_id)
        self._bridge.alter(make, self.tr("The pages are back as they came"))

    def _alter(self, make: Callable[[Case], Command], done: str, pages: Sequence[int]) -> None:
        self._bridge.alter(make, f"{done} {say_pages(pages)}")

    # --- suggestions ------------------------------------------------------------------

    def look_over(self, document: Document) -> None:
        """Measure the pages of a record that nobody measured yet, and weigh their words."""
        if self.is_looking:
            return
        unknown = tuple(leaf for leaf in document.leaves if leaf not in self._is_blank)
        if not unknown:
            weigh = partial(self._weigh, document)
            self._jobs.quick(weigh, self._on_weighed, self._on_not_weighed)
            return
        work = partial(self._look_over, document, unknown)
        job = self._jobs.start(self.tr("Looking at pages"), work, self._papers.cancel)
        job.ended.connect(self.looked)
        self._job = job

    def has_weighed(self, document: Document) -> bool:
        """Whether ``starts`` speaks of the pages as they lie now."""
        return self._weighed == _lying(document)

    @property
    def is_looking(self) -> bool:
        """Whether pages are being measured now."""
        return self._job is not None and not self._job.has_ended

    def stop_looking(self) -> None:
        """Stop measuring; what is known so far is kept until the app ends."""
        if self._job is not None and not self._job.has_ended:
            self._job.stop()

    def blank(self, document: Document) -> tuple[int, ...]:
        """Return pages that look blank and were neither left out nor marked yet."""
        settled = {*document.blank, *document.left_out, *document.unreadable}
        found = blank_pages(self._looks(document), document.pages)
        return tuple(page for page in found if page not in settled)

    def starts(self, document: Document) -> Mapping[int, str]:
        """Return pages on which another paper may begin, each with the sign in words."""
        return self._starts if self.has_weighed(document) else {}

    def _looks(self, document: Document) -> dict[int, bool]:
        leaves = enumerate(document.leaves, start=1)
        return {at: self._is_blank[leaf] for at, leaf in leaves if leaf in self._is_blank}

    def _on_weighed(self, done: None) -> None:
        del done
        self.looked.emit()

    def _on_not_weighed(self, error: IntakeError) -> None:
        del error  # nothing is suggested; nothing is lost

    # --- in a thread beside the window ------------------------------------------------

    def _look_over(self, document: Document, leaves: Sequence[Leaf], watch: Watch) -> None:
        in_hand: tuple[DocumentId, Paper] | None = None
        words = self._bridge.work(partial(_words, document))
        for number, leaf in enumerate(leaves):
            if watch.is_stopped:
                return
            watch.tell(number, len(leaves), self.tr("Looking for blank pages"))
            if in_hand is None or in_hand[0] != leaf.original:
                data = self._bridge.work(partial(_read, leaf.original))
                in_hand = (leaf.original, Paper(data))
            self._is_blank[leaf] = self._look(in_hand[1], leaf, has_words=leaf in words)
        self._weigh(document)

    def _look(self, paper: Paper, leaf: Leaf, *, has_words: bool) -> bool:
        try:
            look = self._papers.page_look(paper, leaf.page)
            if not has_words:
                self._texts[leaf] = self._papers.page_text(paper, leaf.page)
        except PapersStoppedError:
            raise  # it was not looked at: the next time, it is
        except IntakeError:
            return False
        return look.is_blank

    def _weigh(self, document: Document) -> None:
        words = {**self._texts, **self._bridge.work(partial(_words, document))}
        texts = {at: words.get(leaf, "") for at, leaf in enumerate(document.leaves, 1)}
        blank = (at for at, is_blank in self._looks(document).items() if is_blank)
        found = likely_starts(texts, (*blank, *document.blank), document.pages)
        self._weighed, self._starts = _lying(document), found


def say_pages(pages: Sequence[int]) -> str:
    """Return "page 3" or "4 pages"."""
    return f"page {pages[0]}" if len(pages) == 1 else f"{len(pages)} pages"


def _lying(document: Document) -> Weighed:
    return document.leaves, document.blank


def _read(original: DocumentId, session: Session) -> bytes:
    return session.store.read(original)


def _words(document: Document, session: Session) -> dict[Leaf, str]:
    found = words_of(session, document)
    return {document.leaf(page): words.text for page, words in found.items()}


def _moved(
    document: str, pages: tuple[int, ...], to: int, new_id: Callable[[], str], case: Case
) -> Command:
    return moved(case, document, pages, to, new_id)


def _split(
    document: str, starts: tuple[int, ...], new_id: Callable[[], str], case: Case
) -> Command:
    return split(case, document, starts, new_id)


def _joined(documents: tuple[str, ...], new_id: Callable[[], str], case: Case) -> Command:
    return joined(case, documents, new_id)


def _put_back(document: str, new_id: Callable[[], str], case: Case) -> Command:
    return put_back(case, document, new_id)

"""What papers suggest of themselves: looked through beside all else, shown until decided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from intake.domain.commands import Together
from intake.domain.definitions import PaperField
from intake.domain.documents import Document
from intake.domain.suggesting import (
    Means,
    PaperRules,
    accept,
    leaves_as_a_strangers,
    names_a_stranger,
    pending,
    refuse,
    suggest,
)
from intake.workflows.reading import words_of
from ui.threads import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.case import Case
    from intake.domain.commands import Put
    from intake.domain.definitions import Catalog
    from intake.domain.page_words import PageWords
    from intake.domain.suggesting import Suggestion
    from intake.errors import IntakeError
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.viewmodels.reading import ReadingViewModel

_SOON_MS = 250  # a room is shown, the pages of one paper are read by then: look once
_TELL_MS = 100  # where many papers are looked through, views hear of several at once
_DUE = frozenset({PaperField.TYPE, PaperField.DATE})
_WHOM = frozenset({PaperField.PATIENT, PaperField.BIRTH_DATE})


class Named(NamedTuple):
    """A suggestion and the paper that it comes from."""

    document: Document
    suggestion: Suggestion


class SuggestingViewModel(QObject):
    """Keeps what each paper suggests, for as long as its words stay the same.

    ``look()`` looks through every paper that is not looked through yet, in a thread of its
    own; in a moment, as it would hold up the room that is being shown. ``changed``: a paper
    suggests something else. Nothing of this is ever stored; only
    a person's yes or no is.
    """

    changed = Signal()

    def __init__(
        self, bridge: SessionBridge, reading: ReadingViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._lane = Lane("suggesting", self)
        self._rules: PaperRules | None = None
        self._found: dict[str, tuple[object, tuple[Suggestion, ...]]] = {}
        self._under_way: set[str] = set()
        self._read_anew: set[str] = set()  # papers with words that nobody looked through
        self._is_closed = self._is_on = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._on_soon)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_TELL_MS)
        self._telling.timeout.connect(self.changed)
        reading.read.connect(self._on_read)
        bridge.changed.connect(self._on_case)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        is_due = self._timer.isActive() or self._telling.isActive()
        return self._lane.is_idle and not is_due

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._bridge.case

    @property
    def catalog(self) -> Catalog:
        """The definitions that suggestions are named by."""
        return self._bridge.catalog

    def look(self) -> None:
        """Look through the papers that are not looked through, from now on all that come."""
        self._is_on = True
        if not self._is_closed:
            self._timer.start()

    def shown(self, document: Document) -> tuple[Suggestion, ...]:
        """Return what a person may be asked about a paper now."""
        _, found = self._found.get(document.id, (None, ()))
        return pending(self._bridge.case, document, found)

    def to_confirm(self) -> tuple[str, ...]:
        """Return the papers whose kind or date is suggested and not said, in their order."""
        case = self._bridge.case
        return tuple(
            document.id
            for document in case.all(Document)
            if not document.replaced_by and pending(case, document, self._only(document, _DUE))
        )

    def strangers(self) -> dict[str, str]:
        """Return the titles of papers in the packet that seem to be about somebody else."""
        case = self._bridge.case
        return {
            document.id: document.title
            for document in case.all(Document)
            if leaves_as_a_strangers(case, document, self._only(document, _WHOM))
        }

    def _only(self, document: Document, fields: frozenset[PaperField]) -> list[Suggestion]:
        _, found = self._found.get(document.id, (None, ()))
        return [each for each in found if each.field in fields]

    def is_strangers(self, document: Document) -> bool:
        """Return whether a paper seems to name somebody else, and nobody said otherwise."""
        return names_a_stranger(self._bridge.case, self.shown(document))

    def named_treatments(self) -> tuple[Named, ...]:
        """Return the treatments that papers name and that are not listed, each once."""
        found: dict[str, Named] = {}
        for document in self._bridge.case.all(Document):
            for each in self.shown(document):
                if each.field is PaperField.MEDICATION:
                    found.setdefault(str(each.value), Named(document, each))
        return tuple(found.values())

    def providers(self) -> tuple[str, ...]:
        """Return who wrote the papers, as they seem to say, where nobody has confirmed it."""
        found = (
            str(each.value)
            for document in self._bridge.case.all(Document)
            for each in self.shown(document)
            if each.field is PaperField.PROVIDER
        )
        return tuple(dict.fromkeys(found))

    def accept(self, document: str, suggestions: Sequence[Suggestion], says: str) -> None:
        """Keep what these say; an undo message follows."""
        bridge = self._bridge
        means = Means(bridge.catalog, bridge.new_id, bridge.today)
        make = partial(_accepted, document=document, suggestions=suggestions, means=means)
        bridge.alter(make, says)

    def refuse(self, document: str, suggestions: Sequence[Suggestion], says: str) -> None:
        """Remember that these are not right."""
        make = partial(_refused, document=document, suggestions=suggestions)
        self._bridge.alter(make, says)

    def refuse_everywhere(self, suggestion: Suggestion, says: str) -> None:
        """Remember for every paper that this treatment is not one to list."""
        papers = [
            document.id
            for document in self._bridge.case.all(Document)
            if any(each.key == suggestion.key for each in self.shown(document))
        ]
        self._bridge.alter(partial(_refused_in, papers=papers, suggestion=suggestion), says)

    def close(self) -> None:
        """Stop looking; call it before the bridge is closed."""
        self._is_closed = True
        self._timer.stop()
        self._lane.stop()

    def _on_soon(self) -> None:
        for document in self._bridge.case.all(Document):
            if document.id not in self._under_way and self._is_unseen(document):
                self._read_anew.discard(document.id)
                self._under_way.add(document.id)
                self._lane.do(
                    partial(self._look_at, document),
                    partial(self._on_found, document),
                    partial(self._on_not_looked, document),
                )

    def _is_unseen(self, document: Document) -> bool:
        """Whether a paper is new, was rearranged, or has words that nobody looked through."""
        known = self._found.get(document.id)
        return known is None or known[0] != document.runs or document.id in self._read_anew

    def _look_at(self, document: Document) -> tuple[Suggestion, ...]:
        """In the thread for suggestions: only the words are fetched in the storage thread."""
        if self._is_closed:
            return ()
        bridge = self._bridge
        words = bridge.work(partial(_words, document=document))
        if self._rules is None:
            self._rules = PaperRules.of(bridge.catalog)
        return suggest(words, self._rules, bridge.catalog, bridge.today)

    def _on_found(self, document: Document, found: tuple[Suggestion, ...]) -> None:
        self._under_way.discard(document.id)
        before = self._found.get(document.id)
        self._found[document.id] = (document.runs, found)
        if (before is None or before[1] != found) and not self._telling.isActive():
            self._telling.start()
        if document.id in self._read_anew:
            self._timer.start()

    def _on_not_looked(self, document: Document, error: IntakeError) -> None:
        del error  # nothing is suggested, nothing is lost: it is looked at with the next change
        self._under_way.discard(document.id)
        self._read_anew.add(document.id)

    def _on_read(self, file: str) -> None:
        for document in self._bridge.case.all(Document):
            if file in {leaf.original for leaf in document.leaves}:
                self._read_anew.add(document.id)
        if self._is_on:
            self._timer.start()

    def _on_case(self) -> None:
        """Look at papers that came or were rearranged; all else is nothing new."""
        if self._is_on and any(map(self._is_unseen, self._bridge.case.all(Document))):
            self._timer.start()


def _words(session: Session, document: Document) -> dict[int, PageWords]:
    return words_of(session, document)


def _accepted(
    case: Case, document: str, suggestions: Sequence[Suggestion], means: Means
) -> Together:
    return accept(case, document, suggestions, means)


def _refused(case: Case, document: str, suggestions: Sequence[Suggestion]) -> Put | Together:
    return refuse(case, document, suggestions)


def _refused_in(case: Case, papers: Sequence[str], suggestion: Suggestion) -> Together:
    return Together(commands=tuple(refuse(case, each, (suggestion,)) for each in papers))

"""What the open record suggests: shown, marked on the page, confirmed, corrected, refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.definitions import PaperField
from intake.domain.suggesting import about
from ui.viewmodels.found_words import found_row, queue_words, stranger_words
from ui.widgets.found_card import FoundCard
from ui.widgets.stranger_card import StrangerCard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from intake.domain.case import Case
    from intake.domain.documents import Document
    from intake.domain.suggesting import Suggestion
    from ui.shown.found import FoundShown
    from ui.viewmodels.records import RecordsViewModel
    from ui.viewmodels.records_text import RecordsText
    from ui.viewmodels.suggesting import SuggestingViewModel

_WHOM = (PaperField.PATIENT, PaperField.BIRTH_DATE)


class FoundDesk(QObject):
    """Connects ``card`` and ``stranger`` with the record that is open.

    ``correct_wanted(field)``: the person wants to type it. ``opened``: the next paper of the
    queue was opened. ``changed``: a paper suggests something else.
    """

    correct_wanted = Signal(str)
    opened = Signal()
    changed = Signal()

    def __init__(
        self,
        model: RecordsViewModel,
        suggesting: SuggestingViewModel,
        words: RecordsText,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._suggesting, self._words = model, suggesting, words
        self.card, self.stranger = FoundCard(), StrangerCard()
        self._looked_at = ""
        self._open = ""
        self._connect()

    def look(self) -> None:
        """Look through what was not looked through yet."""
        self._suggesting.look()

    def asks(self, document: Document) -> bool:
        """Return whether something that this paper says of itself is to be confirmed."""
        return bool(about(self._suggesting.shown(document)))

    def queue(self) -> str:
        """Return how many papers are to be confirmed, in words."""
        return queue_words(len(self._suggesting.to_confirm()))

    def show(self, document: Document, case: Case) -> None:
        """Show what a record suggests, and mark the words on its pages."""
        if document.id != self._open:
            self._open, self._looked_at = document.id, ""
            self.card.start_anew()
        shown = self._suggesting.shown(document)
        rows = about(shown)
        is_strangers = self._suggesting.is_strangers(document) and document.in_packet
        self.stranger.ask(stranger_words(shown) if is_strangers else "")
        if is_strangers:
            rows = tuple(each for each in rows if each.field not in _WHOM)
        offers = tuple(each for each in shown if each not in about(shown))
        told = [self._told(each, document, case) for each in rows]
        self.card.show_found(
            told, [self._told(each, document, case) for each in offers], self._next_words()
        )
        self._mark(rows or offers)

    def go_through(self) -> None:
        """Begin with the open paper, if it is to be confirmed, else with the next."""
        document = self._model.document
        if document is not None and document.id in self._suggesting.to_confirm():
            self.opened.emit()
            self.card.go_in()
        else:
            self.next_paper()

    def next_paper(self) -> None:
        """Open the next paper that is to be confirmed, with the keyboard on its first yes."""
        left = self._left()
        if left:
            self._model.open(left[0])
            self.opened.emit()
            self.card.go_in()

    def _connect(self) -> None:
        card, stranger = self.card, self.stranger
        self._suggesting.changed.connect(self.changed)
        card.said_yes.connect(self._on_yes)
        card.said_no.connect(self._on_no)
        card.all_wanted.connect(self._on_all)
        card.other_picked.connect(self._on_other)
        card.correct_wanted.connect(self._on_correct)
        card.looked_at.connect(self._on_looked)
        card.next_wanted.connect(self.next_paper)
        stranger.mine.connect(self._on_mine)
        stranger.kept_out.connect(self._on_kept_out)
        stranger.removed.connect(self._model.remove)

    def _told(self, suggestion: Suggestion, document: Document, case: Case) -> FoundShown:
        return found_row(suggestion, document, case, self._model.catalog)

    def _left(self) -> tuple[str, ...]:
        """Return the queue from behind the open paper on, then from its start."""
        document = self._model.document
        here = document.id if document else ""
        order: list[str] = [each.id for each in self._model.all()]
        behind = set(order[order.index(here) + 1 :]) if here in order else set(order)
        queue = [each for each in self._suggesting.to_confirm() if each != here]
        return (
            *(each for each in queue if each in behind),
            *(each for each in queue if each not in behind),
        )

    def _next_words(self) -> str:
        left = len(self._left())
        if not left:
            return ""
        return "Next paper to confirm" if left == 1 else f"Next of {left} papers to confirm"

    def _shown(self, keys: Iterable[str]) -> tuple[Suggestion, ...]:
        document = self._model.document
        wanted = set(keys)
        found = self._suggesting.shown(document) if document else ()
        return tuple(each for each in found if each.key in wanted)

    def _mark(self, shown: Sequence[Suggestion]) -> None:
        """Mark the words of what the person looks at, else of all that is asked."""
        looked = [each for each in shown if each.key == self._looked_at]
        self._words.point([spot for each in looked or shown for spot in each.spots])

    def _on_yes(self, key: str) -> None:
        self._accept(self._shown([key]))

    def _on_all(self) -> None:
        self._accept(self._shown(row.shown.key for row in self.card.rows))

    def _accept(self, chosen: Sequence[Suggestion]) -> None:
        document = self._model.document
        if document is not None and chosen:
            many = f"{len(chosen)} things" if len(chosen) > 1 else "what the paper says"
            self._suggesting.accept(document.id, chosen, f"Kept {many}")

    def _on_no(self, key: str) -> None:
        document, chosen = self._model.document, self._shown([key])
        if document is not None and chosen:
            self._suggesting.refuse(document.id, chosen, "Noted that this is not right")

    def _on_other(self, key: str, at: int) -> None:
        document = self._model.document
        for each in self._shown([key]):
            if document is not None and at < len(each.others):
                picked = each.reading(at)
                self._suggesting.accept(document.id, (picked,), "Kept what the paper says")

    def _on_correct(self, key: str) -> None:
        for each in self._shown([key]):
            self.correct_wanted.emit(str(each.field))

    def _on_looked(self, key: str) -> None:
        if key == self._looked_at:
            return
        self._looked_at = key
        chosen = self._shown([key])
        self._mark(chosen)
        if chosen:
            self._model.turn_to(chosen[0].page)

    def _on_mine(self) -> None:
        """It names them another way: that is no news any more, and nothing to confirm."""
        document = self._model.document
        if document is not None:
            shown = self._suggesting.shown(document)
            named = tuple(each for each in shown if each.field in _WHOM)
            self._suggesting.refuse(document.id, named, "Noted that the paper is yours")

    def _on_kept_out(self) -> None:
        self._model.describe(in_packet=False)

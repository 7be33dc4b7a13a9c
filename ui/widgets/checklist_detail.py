"""One thing of the checklist, open: what to do, own words, why, proof, and not yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from intake.domain.answers import Answered
from ui.theme import GROUP
from ui.widgets.buttons import LinkButton
from ui.widgets.checklist_facts import ChecklistFacts
from ui.widgets.checklist_next import ChecklistNext
from ui.widgets.flow import flow_of
from ui.widgets.long_text import LongText
from ui.widgets.not_known import NotKnownCards
from ui.widgets.proof_chips import ProofChips
from ui.widgets.standing_pill import StandingPill
from ui.widgets.typing import is_typing_in
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.answers import Said

_DONE = ("met", "not_applicable")
_NOT_YET = "Can’t get it now?"
_LESS = "Close this"


@dataclass(frozen=True, slots=True)
class Detail:
    """Everything that is shown of one thing; ``chips`` are words and whether it is own."""

    id: str
    title: str
    standing: str
    heading: str
    because: str
    to_do: str
    ways: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    find_out: str
    chips: tuple[tuple[str, bool], ...]
    source: str
    said: Said | None
    own_words_id: str
    own_words: str


class ChecklistDetail(QWidget):
    """``show_item(item)``: one open requirement.

    ``way_chosen(index)`` and ``chip_pressed(index)`` lead on; ``said(Said | None)`` is one
    of the four kinds of don't-know, or None to take it back; ``written(own_words_id, text)``
    comes from the field for own words, after ``write_here()`` has opened it.
    """

    way_chosen = Signal(int)
    chip_pressed = Signal(int)
    said = Signal(object)
    written = Signal(str, str)
    unfolded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._id = self._own_words_id = ""
        self._item: Detail | None = None
        self._title = label("", "lead")
        self._pill = StandingPill("met")
        self.next = ChecklistNext()
        self._facts = ChecklistFacts()
        self._proof_heading = label("Proof so far", "heading")
        self._proof = ProofChips("Nothing yet.")
        self._source = label("", "note")
        self.own_words = LongText("In my own words", "Marked as your own account.")
        self.write = LinkButton("Write it in my own words")
        self.not_yet = LinkButton(_NOT_YET)
        self._not_known: NotKnownCards | None = None  # made when it is first needed
        self._not_known_place = QVBoxLayout()
        self._columns = 2
        self._back = LinkButton("Take this answer back")
        self._lay_out()
        self._connect()

    def show_item(self, item: Detail) -> bool:
        """Show a thing; the same thing keeps its open fields.

        Return whether controls were made anew.
        """
        is_new = item.id != self._id
        self._id, self._own_words_id = item.id, item.own_words_id
        self._title.setText(item.title)
        self._pill.show_standing(item.standing)
        is_open = item.standing not in _DONE
        words = (item.to_do, item.because) if is_open else (item.because, "")
        is_other = self.next.show_next(item.heading, words, item.ways, is_open=is_open)
        self._facts.show_facts(item.facts)
        is_other |= self._proof.show_chips(item.chips)
        self._source.setText(item.source)
        self._show_own_words(item, is_new=is_new)
        self._item = item
        self._show_not_known(item, is_new=is_new)
        return is_other

    def write_here(self) -> None:
        """Open the field for own words and go there."""
        self.own_words.show()
        self.write.hide()
        self.own_words.setFocus()

    def set_stacked(self, *, stacked: bool) -> None:
        """In a narrow column, lay the four kinds of don't-know below each other."""
        self._columns = 1 if stacked else 2
        if self._not_known is not None:
            self._not_known.cards.set_columns(self._columns)

    def _show_own_words(self, item: Detail, *, is_new: bool) -> None:
        can_write = bool(item.own_words_id)
        self.own_words.show_text(item.own_words)
        if is_new or not can_write or item.own_words:
            self.own_words.setVisible(can_write and bool(item.own_words))
        self.write.setVisible(can_write and self.own_words.isHidden())

    def _show_not_known(self, item: Detail, *, is_new: bool) -> None:
        said = None if isinstance(item.said, Answered) else item.said
        self._back.setVisible(said is not None)
        if is_new:
            self._unfold(is_open=said is not None)
        cards = self._not_known
        if cards is None:
            return
        cards.set_find_out(item.find_out)
        if is_new or not (is_typing_in(cards) or said == cards.said()):
            cards.show_said(said)

    def _unfold(self, *, is_open: bool) -> None:
        if is_open and self._not_known is None:
            self._not_known = self._made_not_known()
        if self._not_known is not None:
            self._not_known.setVisible(is_open)
        self.not_yet.setText(_LESS if is_open else _NOT_YET)
        self.not_yet.setAccessibleDescription("open" if is_open else "closed")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GROUP)
        top.addWidget(self._title, 1)
        top.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        holder = QWidget()
        holder.setMinimumHeight(44)
        holder.setLayout(top)
        top.setContentsMargins(0, 0, 0, 0)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 6, 6)
        down.setSpacing(GROUP)
        proof = QVBoxLayout()
        proof.addWidget(self._proof_heading)
        proof.addWidget(self._proof)
        links = flow_of(self.write, self.not_yet)
        for part in (holder, self.next, self.own_words, self._facts):
            down.addWidget(part)
        down.addLayout(proof)
        down.addLayout(links)
        down.addLayout(self._not_known_place)
        down.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        down.addWidget(self._source)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        self.next.way_chosen.connect(self.way_chosen)
        self._proof.pressed.connect(self.chip_pressed)
        self.write.clicked.connect(self.write_here)
        self.own_words.edited.connect(self._on_written)
        self.not_yet.clicked.connect(self._on_not_yet)
        self._back.clicked.connect(self._on_back)

    def _on_written(self, text: str) -> None:
        self.written.emit(self._own_words_id, text)

    def _on_not_yet(self) -> None:
        self._unfold(is_open=self._not_known is None or self._not_known.isHidden())
        if self._item is not None:
            self._show_not_known(self._item, is_new=False)
        self.unfolded.emit()

    def _on_said(self) -> None:
        if self._not_known is not None and self._not_known.problem() is None:
            self.said.emit(self._not_known.said())

    def _on_back(self) -> None:
        if self._not_known is not None:
            self._not_known.show_said(None)
        self.said.emit(None)

    def _made_not_known(self) -> NotKnownCards:
        cards = NotKnownCards()
        cards.cards.set_columns(self._columns)
        cards.edited.connect(self._on_said)
        self._not_known_place.addWidget(cards)
        return cards

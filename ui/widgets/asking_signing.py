"""Who signs a letter for records, whose records they are, and what it has to speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake.domain.records_requests import Relative
from ui.theme import GROUP
from ui.widgets.card import Card, column
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import ChooseOne, DraftLine
from ui.widgets.fold import Fold
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText, keep_low
from ui.widgets.tick_list import TickList
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.records_requests import RecordsRequest
    from ui.widgets.choice_cards import Choosable

PATIENT_SIGNS = ("", "The patient")


class AskingSigning(Card):
    """``show_request(request)``, ``show_signing(words)``; ``changed(field, value)``.

    ``relatives`` are those of ``special`` with which the records are a relative's.
    """

    changed = Signal(str, object)

    def __init__(
        self,
        papers: Sequence[tuple[str, str]],
        special: Sequence[Choosable],
        relatives: Sequence[str],
    ) -> None:
        super().__init__()
        self._kept, self._request = KeptFields(), ""
        self._relatives = frozenset(relatives)
        says = [(option, f"A helper, with: {words}") for option, words in papers]
        self.signer = ChooseOne("Who signs the letter?", [PATIENT_SIGNS, *says])
        self._signing = label("", "note")
        self.reach = DraftLine(
            "How can they reach you?", "A phone number or an e-mail.", optional=True
        )
        self.special = TickList()
        self.special.offer(special)
        self.cases = Fold("Special cases", "A child, private notes, a closed office, an ID")
        self.whose = DraftLine("The relative’s name")
        self.born, self.died = DateParts("Their birth date"), DateParts("They died on")
        self.own_line = LongText(
            "A line of your own", "Printed as you write it.", optional=True
        )
        keep_low(self.own_line)
        self.body.setSpacing(GROUP)
        self.add(label("Who signs, and what else it says", "section"))
        self.add(column(self.signer, self._signing), self.reach)
        self.cases.add_part(self.special)
        self.add(self.cases)
        self.add(self.whose, self.born, self.died, self.own_line)
        self._connect()

    def show_request(self, request: RecordsRequest) -> None:
        """Show who signs a request; what the person just told is left alone."""
        if request.id != self._request:
            self._request = request.id
            self._kept.forget()
        for field, line in self._lines.items():
            if self._kept.is_new(field, getattr(request, field)):
                line.show_text(getattr(request, field))
        if self._kept.is_new("authority", request.authority):
            self.signer.show_chosen(request.authority)
        if self._kept.is_new("special", request.special):
            self.special.show_chosen(request.special)
            self.cases.set_open(is_open=bool(request.special) or self.cases.is_open)
        if self._kept.is_new("relative", request.relative):
            relative = request.relative or Relative()
            self.whose.show_text(relative.name)
            self.born.show_date(relative.birth_date)
            self.died.show_date(relative.died_on)
        self._unfold()

    def show_signing(self, words: str) -> None:
        """Say what the chosen paper of a helper is good for."""
        self._signing.setText(words)
        self._signing.setVisible(bool(words))

    def _unfold(self) -> None:
        is_theirs = bool(self._relatives.intersection(self.special.chosen()))
        for part in (self.whose, self.born, self.died):
            part.setVisible(is_theirs)

    def _connect(self) -> None:
        self._lines: dict[str, DraftLine | LongText] = {
            "reach": self.reach,
            "own_line": self.own_line,
        }
        for line in self._lines.values():
            line.edited.connect(self._on_line)
        for part in (self.whose, self.born, self.died):
            part.edited.connect(self._on_relative)
        self.signer.chosen.connect(self._on_signer)
        self.special.edited.connect(self._on_special)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_line(self, text: str) -> None:
        for field, line in self._lines.items():
            if line is self.sender():
                self._tell(field, text)

    def _on_relative(self) -> None:
        relative = Relative(
            name=self.whose.text(), birth_date=self.born.date(), died_on=self.died.date()
        )
        self._tell("relative", None if relative == Relative() else relative)

    def _on_signer(self, paper: str) -> None:
        self._tell("authority", paper)

    def _on_special(self) -> None:
        self._unfold()
        self._tell("special", self.special.chosen())

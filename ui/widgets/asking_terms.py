"""How the copies are wanted, who may get them, and from which price on to ask first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake.domain.records_requests import Recipient
from ui.theme import GROUP
from ui.widgets.card import Card
from ui.widgets.draft_line import ChooseOne, DraftLine
from ui.widgets.kept_fields import KeptFields
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.records_requests import RecordsRequest

_LAW = (
    "The patient may have them sent to another person, in writing, signed, with name and "
    "address. This holds for files kept on a computer. The limit on "
    "fees does not hold for it."
)


class AskingTerms(Card):
    """``show_request(request)``; ``changed(field, value)``."""

    changed = Signal(str, object)

    def __init__(self, forms: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._kept, self._request = KeptFields(), ""
        self.form = ChooseOne("How do you want the copies?", forms)
        self.deliver_to = DraftLine(
            "Where are they to go?", "The portal’s name, an e-mail or a mailing address."
        )
        self.other = Tick("Send them straight to somebody else", _LAW)
        self.whom = DraftLine("Who is to get them?", "For example the pain clinic.")
        self.where = DraftLine("Their address, fax or secure e-mail")
        self.fee_limit = DraftLine(
            "Ask me first if it costs more than", "For example $25.", optional=True
        )
        self._lay_out()
        self._connect()

    def show_request(self, request: RecordsRequest) -> None:
        """Show the terms of a request; what the person just told is left alone."""
        if request.id != self._request:
            self._request = request.id
            self._kept.forget()
        for field, line in self._lines.items():
            if self._kept.is_new(field, getattr(request, field)):
                line.show_text(getattr(request, field))
        if self._kept.is_new("form", request.form):
            self.form.show_chosen(request.form)
        if self._kept.is_new("recipient", request.recipient):
            recipient = request.recipient or Recipient()
            self.other.setChecked(request.recipient is not None)
            self.whom.show_text(recipient.name)
            self.where.show_text(recipient.address)
        self._unfold()

    def _lay_out(self) -> None:
        self.body.setSpacing(GROUP)
        self.add(
            label("How you want it", "section"),
            self.form,
            self.deliver_to,
            self.other,
            self.whom,
            self.where,
            self.fee_limit,
        )

    def _unfold(self) -> None:
        is_other = self.other.isChecked()
        for part in (self.whom, self.where):
            part.setVisible(is_other)
        for own in (self.form, self.deliver_to, self.fee_limit):
            own.setVisible(not is_other)

    def _connect(self) -> None:
        self._lines: dict[str, DraftLine] = {
            "deliver_to": self.deliver_to,
            "fee_limit": self.fee_limit,
        }
        for line in self._lines.values():
            line.edited.connect(self._on_line)
        for line in (self.whom, self.where):
            line.edited.connect(self._on_recipient)
        self.other.clicked.connect(self._on_recipient)
        self.form.chosen.connect(self._on_form)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_line(self, text: str) -> None:
        for field, line in self._lines.items():
            if line is self.sender():
                self._tell(field, text)

    def _on_recipient(self) -> None:
        self._unfold()
        recipient = Recipient(name=self.whom.text(), address=self.where.text())
        self._tell("recipient", recipient if self.other.isChecked() else None)

    def _on_form(self, form: str) -> None:
        self._tell("form", form)

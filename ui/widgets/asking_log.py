"""The log of sending: how a letter went out, with which number, and when they had it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from intake.domain.contacts import Channel
from intake.domain.dates import ApproxDate, say_day
from intake.domain.records_requests import Sending
from intake.ids import LetterId
from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, empty
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import ChooseOne
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.proof_chips import ProofChips
from ui.widgets.words import label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

_CHANNELS = (
    (Channel.FAX, "By fax"),
    (Channel.LETTER, "By post"),
    (Channel.PORTAL, "Through the portal"),
    (Channel.IN_PERSON, "In person"),
    (Channel.EMAIL, "By e-mail"),
    (Channel.CALL, "By phone"),
)


class OneSending(Card):
    """One letter that went out, and the pages that prove it.

    ``corrected(sending)``, ``dropped``, ``proof_wanted(contact)``, ``page_pressed(index)``.
    """

    corrected = Signal(object)
    dropped = Signal()
    proof_wanted = Signal(str)
    page_pressed = Signal(int)

    def __init__(self, title: str, sending: Sending, proofs: Sequence[str]) -> None:
        super().__init__()
        self._sending = sending
        number = f", number {sending.reference}" if sending.reference else ""
        how = dict(_CHANNELS)[sending.channel]
        self.received = DateParts(
            f"They had it on: {title}", "On the fax sheet or the receipt."
        )
        day = sending.received_on
        self.received.show_date(ApproxDate.of(day) if day else None)
        self.proof, self.gone = LinkButton("Add the proof"), LinkButton("Remove")
        self.proof.setAccessibleName(f"Add the proof: {title}")
        self.gone.setAccessibleName(f"Remove: {title}")
        self.add(
            label(title, "heading"), label(f"{how}, {say_day(sending.on)}{number}", "body")
        )
        self._chips = ProofChips("")
        self.add(self._chips, self.received, flow_of(self.proof, self.gone))
        self.show_proofs(proofs)
        self.proof.setHidden(sending.contact is None)
        self.received.edited.connect(self._on_received)
        self.gone.clicked.connect(self.dropped)
        self.proof.clicked.connect(self._on_proof)
        self._chips.pressed.connect(self.page_pressed)

    def show_proofs(self, proofs: Sequence[str]) -> None:
        """Show the pages that prove that it went out."""
        self._chips.show_chips([(says, False) for says in proofs])
        self._chips.setVisible(bool(proofs))

    def show_received(self, sending: Sending) -> None:
        """Show the day they had it, unless it is what the person just wrote."""
        if sending.received_on != self.received.day():
            day = sending.received_on
            self.received.show_date(ApproxDate.of(day) if day else None)
        self._sending = sending

    def _on_received(self) -> None:
        day = self.received.day()
        if day is not None and day < self._sending.on:
            self.received.show_problem("That is before you sent it.")
            return
        self.received.show_problem("")
        self.corrected.emit(self._sending.changed(received_on=day))

    def _on_proof(self) -> None:
        self.proof_wanted.emit(self._sending.contact or "")


class AskingLog(Card):
    """``show_sendings(request, sendings, titles)``; ``sent(sending)`` notes a new one.

    ``corrected(at, sending)``, ``dropped(at)``, ``proof_wanted(contact)``, and
    ``page_pressed(at, index)`` for one of the pages that prove a sending.
    """

    sent = Signal(object)
    corrected = Signal(int, object)
    dropped = Signal(int)
    proof_wanted = Signal(str)
    page_pressed = Signal(int, int)

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self._letter, self._today = "", today
        self._shown: tuple[str, tuple[Sending, ...]] = ("", ())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GROUP)
        self._cards: list[OneSending] = []
        self._which = label("", "body")
        self.on = DateParts("Sent on")
        self.channel = ChooseOne("How did it go out?", _CHANNELS)
        self.number = LineField(
            "Tracking or confirmation number",
            "Also a portal’s number, or a name.",
            optional=True,
        )
        self.note = SecondaryButton("Note that it went out")
        self.body.setSpacing(GROUP)
        self.add(
            label("The log of sending", "section"),
            self._rows,
            self._which,
            self.on,
            self.channel,
            self.number,
            flow_of(self.note),
            label("It is noted under Insurer contacts too. You type it once.", "note"),
        )
        self.note.clicked.connect(self._on_note)
        self.on.show_date(ApproxDate.of(today))
        self.setFocusProxy(self.on)

    def show_letter(self, letter: str, title: str) -> None:
        """Say which letter is noted next."""
        self._letter = letter
        self._which.setText(f"When it went out: {title}")

    def show_sendings(
        self,
        request: str,
        sendings: Sequence[Sending],
        titles: Sequence[str],
        proofs: Sequence[Sequence[str]] = (),
    ) -> None:
        """Show what went out, made anew where it changed, and the pages that prove it."""
        pages = proofs or [()] * len(sendings)
        if (request, tuple(sendings)) == self._shown:
            self._show_proofs(pages)
            return
        if request == self._shown[0] and _bare(sendings) == _bare(self._shown[1]):
            self._shown = (request, tuple(sendings))
            for card, sending in zip(self._cards, sendings, strict=True):
                card.show_received(sending)
            self._show_proofs(pages)
            return
        if request != self._shown[0]:
            self.on.show_date(ApproxDate.of(self._today))
        self._shown = (request, tuple(sendings))
        empty(self._rows)
        self._cards = []
        for sending, title, each in zip(sendings, titles, pages, strict=True):
            card = OneSending(title, sending, each)
            card.corrected.connect(self._on_corrected)
            card.dropped.connect(self._on_dropped)
            card.proof_wanted.connect(self.proof_wanted)
            card.page_pressed.connect(self._on_page)
            self._cards.append(card)
            self._rows.addWidget(card)

    def _show_proofs(self, proofs: Sequence[Sequence[str]]) -> None:
        for card, each in zip(self._cards, proofs, strict=True):
            card.show_proofs(each)

    def _on_page(self, index: int) -> None:
        for at, card in enumerate(self._cards):
            if card is self.sender():
                self.page_pressed.emit(at, index)
                return

    def _on_note(self) -> None:
        day = self.on.day()
        says = self.on.past_day_problem(self._today)
        self.on.show_problem(says)
        if says or day is None:
            self.on.setFocus()
            return
        channel = Channel(self.channel.chosen_id())
        reference = self.number.text()
        self.number.field.clear()
        self.number.flush()
        self.on.show_date(ApproxDate.of(self._today))
        self.sent.emit(
            Sending(letter=LetterId(self._letter), on=day, channel=channel, reference=reference)
        )

    def _on_corrected(self, sending: Sending) -> None:
        for at, card in enumerate(self._cards):
            if card is self.sender():
                self.corrected.emit(at, sending)
                return

    def _on_dropped(self) -> None:
        for at, card in enumerate(self._cards):
            if card is self.sender():
                self.dropped.emit(at)
                return


def _bare(sendings: Sequence[Sending]) -> list[Sending]:
    """Return sendings without what is filled in on their cards."""
    return [each.changed(received_on=None) for each in sendings]

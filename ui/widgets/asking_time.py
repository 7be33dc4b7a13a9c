"""The time they have, more time they took, what they charge, and what to do if they refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from intake.domain.dates import ApproxDate
from intake.domain.records_requests import Extension, Fee, Refusal
from ui.theme import GROUP
from ui.widgets.card import Card, column, empty
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import DraftLine
from ui.widgets.kept_fields import KeptFields
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from intake.domain.records_requests import RecordsRequest


class AskingTime(Card):
    """``show_request(request)``, ``show_clock(lines)``; ``changed(field, value)``."""

    changed = Signal(str, object)

    def __init__(self, fees: Sequence[str], refused: Sequence[str]) -> None:
        super().__init__()
        self._kept, self._request = KeptFields(), ""
        self._lines: tuple[str, ...] = ()
        self._clock = QVBoxLayout()
        self._clock.setSpacing(4)
        self.told_on = DateParts("They asked for more time on")
        self.is_written = Tick(
            "They did so in writing", "Only then does it count, and only once."
        )
        self.until = DateParts("They named this day", "At most 30 days more.")
        self.fee = DraftLine("What they ask for the copies", optional=True)
        self.asked_on, self.paid_on = DateParts("Asked on"), DateParts("Paid on")
        self.refused_on = DateParts("They said no on")
        self.reason = DraftLine("Their reason, in their words", optional=True)
        self._ways = column(*(label(each, "body") for each in refused))
        self.body.setSpacing(GROUP)
        self.add(label("The time they have", "section"), self._clock)
        self.add(self.told_on, self.is_written, self.until)
        self.add(label("What it costs", "section"), self.fee, self.asked_on, self.paid_on)
        self.add(column(*(label(each, "note") for each in fees)))
        self.add(label("If they say no", "section"), self.refused_on, self.reason, self._ways)
        self._connect()

    def show_clock(self, lines: tuple[str, ...]) -> None:
        """Say how the time is counted."""
        if lines == self._lines:
            return
        self._lines = lines
        empty(self._clock)
        for at, line in enumerate(lines):
            self._clock.addWidget(label(line, "body" if at else "heading"))

    def show_request(self, request: RecordsRequest) -> None:
        """Show the request; what the person just told is left alone."""
        if request.id != self._request:
            self._request = request.id
            self._kept.forget()
        if self._kept.is_new("extension", request.extension):
            more = request.extension
            _show(self.told_on, more.told_on if more else None)
            self.is_written.setChecked(more is not None and more.is_written)
            _show(self.until, more.until if more else None)
        if self._kept.is_new("fee", request.fee):
            fee = request.fee or Fee()
            self.fee.show_text(fee.asked)
            _show(self.asked_on, fee.asked_on)
            _show(self.paid_on, fee.paid_on)
        if self._kept.is_new("refusal", request.refusal):
            no = request.refusal
            _show(self.refused_on, no.on if no else None)
            self.reason.show_text(no.because if no else "")
        self._unfold()

    def _unfold(self) -> None:
        has_more = self.told_on.day() is not None
        for part in (self.is_written, self.until):
            part.setVisible(has_more)
        self.reason.setVisible(self.refused_on.day() is not None)

    def _connect(self) -> None:
        for date in (self.told_on, self.until):
            date.edited.connect(self._on_more)
        self.is_written.clicked.connect(self._on_more)
        self.fee.edited.connect(self._on_fee)
        for date in (self.asked_on, self.paid_on):
            date.edited.connect(self._on_fee)
        self.refused_on.edited.connect(self._on_refusal)
        self.reason.edited.connect(self._on_refusal)

    def _tell(self, field: str, value: object) -> None:
        self._unfold()
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_more(self) -> None:
        day = self.told_on.day()
        more = None
        if day is not None:
            written = self.is_written.isChecked()
            more = Extension(told_on=day, is_written=written, until=self.until.day())
        self._tell("extension", more)

    def _on_fee(self) -> None:
        fee = Fee(
            asked=self.fee.text(), asked_on=self.asked_on.day(), paid_on=self.paid_on.day()
        )
        self._tell("fee", None if fee == Fee() else fee)

    def _on_refusal(self) -> None:
        day = self.refused_on.day()
        refusal = Refusal(on=day, because=self.reason.text()) if day else None
        self._tell("refusal", refusal)


def _show(field: DateParts, day: dt.date | None) -> None:
    field.show_date(ApproxDate.of(day) if day else None)

"""Who holds the records: the small address of one office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.theme import GROUP
from ui.widgets.card import Card
from ui.widgets.draft_line import ChooseOne, DraftLine
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText, keep_low
from ui.widgets.side_fields import SideFields
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.holders import Holder


class AskingHolder(Card):
    """``show_holder(holder)``; ``changed(field, value)``."""

    changed = Signal(str, object)

    def __init__(self, sorts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._kept, self._holder = KeptFields(), ""
        self.sort = ChooseOne("What kind of place is it?", sorts)
        self.lines = {
            "name": DraftLine("Name"),
            "office": DraftLine("Desk or department", "Often: medical records", optional=True),
            "phone": DraftLine("Phone", optional=True),
            "fax": DraftLine("Fax", optional=True),
            "email": DraftLine("E-mail", optional=True),
            "portal": DraftLine("Patient portal", "Kept as words.", optional=True),
            "record_number": DraftLine(
                "Their number for the patient", "Never a Social Security number.", optional=True
            ),
        }
        self.address = LongText("Mailing address", optional=True)
        keep_low(self.address)
        lines = self.lines
        self.body.setSpacing(GROUP)
        self.add(
            label("Who holds the records", "section"),
            SideFields(lines["name"], self.sort),
            lines["office"],
            self.address,
            SideFields(lines["phone"], lines["fax"]),
            SideFields(lines["email"], lines["portal"]),
            lines["record_number"],
        )
        self._connect()

    def show_holder(self, holder: Holder) -> None:
        """Show a holder; what the person just typed is left alone."""
        if holder.id != self._holder:
            self._holder = holder.id
            self._kept.forget()
        for field, line in self.lines.items():
            if self._kept.is_new(field, getattr(holder, field)):
                line.show_text(getattr(holder, field))
        if self._kept.is_new("address", holder.address):
            self.address.show_text(holder.address)
        if self._kept.is_new("sort", holder.sort):
            self.sort.show_chosen(holder.sort)

    def _connect(self) -> None:
        for line in self.lines.values():
            line.edited.connect(self._on_line)
        self.address.edited.connect(self._on_address)
        self.sort.chosen.connect(self._on_sort)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_line(self, text: str) -> None:
        for field, line in self.lines.items():
            if line is not self.sender():
                continue
            if field == "name" and not text:
                line.show_problem("A letter needs a name. The one before is kept.")
                return
            line.show_problem("")
            self._tell(field, text)

    def _on_address(self, text: str) -> None:
        self._tell("address", text)

    def _on_sort(self, sort: str) -> None:
        self._tell("sort", sort)

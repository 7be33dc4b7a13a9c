"""One earlier infusion: what was given, how long it helped, and what the numbers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, stack
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import ChooseOne, DraftLine, NumberField
from ui.widgets.flow import flow_of
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText
from ui.widgets.proof_line import ProofLine
from ui.widgets.side_fields import SideFields
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from intake.domain.infusions import Infusion

MOST_HOURS, MOST_DAYS = 240, 3650
_OPEN = ("", "Not said")


class InfusionForm(QWidget):
    """``show_infusion(infusion, told)``; ``changed(field, value)`` for one field.

    ``changes`` are (points, words) of the PGIC; ``told`` is what diary and scores say.
    """

    changed = Signal(str, object)
    closed = Signal()
    remove_wanted = Signal()

    def __init__(self, changes: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self._infusion, self._kept = "", KeptFields()
        self.date = DateParts("When was it?", "A month or a year is enough.", rough=True)
        self.drug = DraftLine("What was given?", "For example: Ketamine")
        self.dose = DraftLine("Dose", "For example: 40 mg, or 0.5 mg/kg an hour", optional=True)
        self.route = DraftLine("How?", "For example: into a vein (IV)", optional=True)
        self.hours = NumberField("Hours", highest=MOST_HOURS, whole=False)
        self.where = DraftLine("Where?", "Clinic and town", optional=True)
        self.relief_days = NumberField(
            "How many days did relief last?", "0 if there was none.", highest=MOST_DAYS
        )
        says = [(str(points), words) for points, words in changes]
        self.change = ChooseOne("How were you afterwards, all in all?", [_OPEN, *says])
        self.function = LongText("What could you do afterwards, in your words", optional=True)
        self.side_effects = LongText("Side effects", optional=True)
        self.numbers = Card("soft")
        self._told = label("", "body")
        self.numbers.add(label("What your diary and scores say", "heading"), self._told)
        self.proof = ProofLine()
        self.back = SecondaryButton("Back to all infusions")
        self.gone = LinkButton("Remove this infusion")
        self._lay_out()
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_infusion(self, infusion: Infusion, told: Sequence[str]) -> None:
        """Show an infusion; what the person just told is left alone."""
        if infusion.id != self._infusion:
            self._infusion = infusion.id
            self.renew()
        for field, show in self._shows().items():
            value = getattr(infusion, field)
            if self._kept.is_new(field, value):
                show(value)
        self._told.setText("\n".join(told))

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: the focus goes to the first field, not to what was pressed."""
        super().showEvent(event)
        self.date.setFocus()

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()

    def _shows(self) -> dict[str, Callable[[object], None]]:
        shows: dict[str, Callable[..., None]] = {
            "date": self.date.show_date,
            "drug": self.drug.show_text,
            "dose": self.dose.show_text,
            "route": self.route.show_text,
            "hours": self.hours.show_number,
            "where": self.where.show_text,
            "relief_days": self.relief_days.show_number,
            "function": self.function.show_text,
            "side_effects": self.side_effects.show_text,
            "change": self._show_change,
        }
        return shows

    def _show_change(self, points: int | None) -> None:
        self.change.show_chosen("" if points is None else str(points))

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        stack(
            down,
            flow_of(self.back),
            label("An earlier infusion", "lead"),
            self.date,
            SideFields(self.drug, self.dose),
            SideFields(self.route, self.hours),
            self.where,
            self.numbers,
            self.relief_days,
            self.change,
            self.function,
            self.side_effects,
            self.proof,
            flow_of(self.gone),
        )

    def _connect(self) -> None:
        for field, widget in (
            ("drug", self.drug),
            ("dose", self.dose),
            ("route", self.route),
            ("where", self.where),
            ("function", self.function),
            ("side_effects", self.side_effects),
        ):
            widget.setProperty("field", field)
            widget.edited.connect(self._on_told)
        for field, number in (("hours", self.hours), ("relief_days", self.relief_days)):
            number.setProperty("field", field)
            number.told.connect(self._on_told)
        self.date.edited.connect(self._on_date)
        self.change.chosen.connect(self._on_change)
        self.back.clicked.connect(self.closed)
        self.gone.clicked.connect(self.remove_wanted)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_told(self, value: object) -> None:
        self._tell(str(self.sender().property("field")), value)

    def _on_date(self) -> None:
        date = self.date.date()
        if date is not None:
            self._tell("date", date)

    def _on_change(self, points: str) -> None:
        self._tell("change", int(points) if points else None)

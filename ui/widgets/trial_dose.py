"""The highest dose reached: a number, its unit, and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.treatments import Dose
from ui.widgets.draft_line import ChooseOne, NumberField
from ui.widgets.fields import LineField
from ui.widgets.side_fields import SideFields

if TYPE_CHECKING:
    from collections.abc import Sequence

USUAL_UNIT = "mg"


class TrialDose(QWidget):
    """``TrialDose(pers, "Dose")``; ``told(Dose or None)``; ``show_dose(dose, unit)``."""

    told = Signal(object)

    def __init__(self, pers: Sequence[tuple[str, str]], words: str = "Highest dose") -> None:
        super().__init__()
        self.amount = NumberField(words, whole=False)
        self.unit = LineField("Unit")
        self.per = ChooseOne("How often", pers)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(SideFields(self.amount, self.unit, self.per, letters=16))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.amount.told.connect(self._tell)
        self.unit.edited.connect(self._tell)
        self.per.chosen.connect(self._tell)

    def show_dose(self, dose: Dose | None, unit: str) -> None:
        """Show a dose; without one, the unit that is usual for this treatment."""
        self.amount.show_number(dose.amount if dose else None)
        self.unit.show_text(dose.unit if dose else unit or USUAL_UNIT)
        self.per.show_chosen(dose.per if dose else "day")

    def _tell(self) -> None:
        amount = self.amount.number()
        if amount is None and self.amount.text():
            return
        unit = self.unit.text() or USUAL_UNIT
        per = self.per.chosen_id()
        self.told.emit(None if amount is None else Dose(amount=amount, unit=unit, per=per))

"""How it was taken: from when to when, the highest dose and for how many weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.card import column
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import NumberField
from ui.widgets.kept_fields import KeptFields
from ui.widgets.side_fields import SideFields
from ui.widgets.tick import Tick
from ui.widgets.trial_dose import TrialDose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.domain.treatments import Trial

_WEEKS, _SESSIONS, _PERCENT = 5200, 9999, 100


class TrialHow(QWidget):
    """``show_trial(trial, unit, is_drug)``; ``changed(field, value)`` for one field.

    ``is_drug`` False asks for sessions before the dose. ``when``, the dates, can be laid
    out elsewhere.
    """

    changed = Signal(str, object)

    def __init__(self, pers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._trial = ""
        self._unit = ""
        self._kept = KeptFields()
        self.start = DateParts("Started", "Any part may stay empty.", rough=True)
        self.ongoing = Tick("It still goes on")
        self.end = DateParts("Ended", rough=True)
        self.dose = TrialDose(pers)
        self.weeks = NumberField("Weeks at the highest dose", highest=_WEEKS)
        self.sessions = NumberField("Sessions", highest=_SESSIONS)
        self.adherence = NumberField(
            "How much was taken, percent", "100: every dose. 50: every other.", highest=_PERCENT
        )
        self.when = QWidget()
        self.when.setLayout(column(self.start, self.ongoing, self.end, gap=GROUP))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(self.when)
        down.addWidget(self.dose)
        down.addWidget(SideFields(self.weeks, self.sessions))
        down.addWidget(self.adherence)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._connect()

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()

    def show_trial(self, trial: Trial, unit: str, *, is_drug: bool) -> None:
        """Show a treatment; what the person just told is left alone."""
        if trial.id != self._trial:
            self._trial, self._unit = trial.id, unit
            self._kept.forget()
        for field, show in self._shows():
            if self._kept.is_new(field, getattr(trial, field)):
                show(trial)
        self.end.setVisible(not trial.ongoing)
        self.dose.setVisible(is_drug or trial.dose is not None)
        self.sessions.setVisible(not is_drug or trial.sessions is not None)
        self.weeks.rename("Weeks at the highest dose" if is_drug else "Weeks it went on")

    def _shows(self) -> tuple[tuple[str, Callable[[Trial], None]], ...]:
        return (
            ("start", lambda trial: self.start.show_date(trial.start)),
            ("ongoing", lambda trial: self.ongoing.setChecked(trial.ongoing)),
            ("end", lambda trial: self.end.show_date(trial.end)),
            ("dose", lambda trial: self.dose.show_dose(trial.dose, self._unit)),
            ("weeks_at_dose", lambda trial: self.weeks.show_number(trial.weeks_at_dose)),
            ("sessions", lambda trial: self.sessions.show_number(trial.sessions)),
            ("adherence", lambda trial: self.adherence.show_number(trial.adherence)),
        )

    def _connect(self) -> None:
        self.start.edited.connect(self._on_start)
        self.ongoing.clicked.connect(self._on_ongoing)
        self.end.edited.connect(self._on_end)
        self.dose.told.connect(self._on_dose)
        self.weeks.told.connect(self._on_weeks)
        self.sessions.told.connect(self._on_sessions)
        self.adherence.told.connect(self._on_adherence)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_start(self) -> None:
        self._tell("start", self.start.date())

    def _on_end(self) -> None:
        self._tell("end", self.end.date())

    def _on_ongoing(self) -> None:
        self._tell("ongoing", self.ongoing.isChecked())

    def _on_dose(self, dose: object) -> None:
        self._tell("dose", dose)

    def _on_weeks(self, weeks: object) -> None:
        self._tell("weeks_at_dose", weeks)

    def _on_sessions(self, sessions: object) -> None:
        self._tell("sessions", sessions)

    def _on_adherence(self, percent: object) -> None:
        self._tell("adherence", percent)

"""What was tried: its name, its class, and whether it could be tried at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.card import column
from ui.widgets.draft_line import ChooseOne, DraftLine
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText
from ui.widgets.pick import Pick
from ui.widgets.toggles import Toggles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.treatments import Trial
    from ui.widgets.pick import Pickable

TRIED, NOT_TRIED = "tried", "not_tried"


class TrialWhat(QWidget):
    """``show_trial(trial)``; ``changed(field, value)``, ``renamed(id, words)``.

    ``tried_chosen(bool)``: whether the fields about trying it are asked. ``more``, its class
    and the prescriber, can be laid out elsewhere.
    """

    changed = Signal(str, object)
    renamed = Signal(str, str)
    grouped = Signal(str)
    tried_chosen = Signal(bool)

    def __init__(
        self, treatments: Sequence[Pickable], groups: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__()
        self._trial = ""
        self._kept = KeptFields()
        self.name = Pick("Treatment", treatments, own_words=True)
        offered = [("", "I don’t know"), *groups]
        self.group = ChooseOne("Class", offered, "Plans count treatments by class.")
        self.was_tried = Toggles(
            "Was it tried?", [(TRIED, "I tried it"), (NOT_TRIED, "Not suitable for me")]
        )
        self.not_tried = LongText(
            "Why was it not suitable?", "This counts apart from what was tried and failed."
        )
        self.prescriber = DraftLine("Who prescribed it, or advised against it?", optional=True)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        self.more = QWidget()
        self.more.setLayout(column(self.group, self.prescriber, gap=GROUP))
        for part in (self.name, self.was_tried, self.not_tried, self.more):
            down.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.name.picked.connect(self._on_named)
        self.group.chosen.connect(self._on_group)
        self.was_tried.chosen.connect(self._arrange)
        self.not_tried.edited.connect(self._on_not_tried)
        self.prescriber.edited.connect(self._on_prescriber)

    @property
    def is_tried(self) -> bool:
        """Whether it was tried."""
        return self.was_tried.chosen_id() == TRIED

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()

    def show_trial(self, trial: Trial) -> None:
        """Show a treatment; what the person just told is left alone."""
        if trial.id != self._trial:
            self._trial = trial.id
            self._kept.forget()
            self.was_tried.show_chosen(NOT_TRIED if trial.not_tried_because else TRIED)
        if self._kept.is_new("name", (trial.treatment, trial.name)):
            self.name.show_picked("", trial.name)
        if self._kept.is_new("group", trial.group):
            self.group.show_chosen(trial.group or "")
        if self._kept.is_new("not_tried_because", trial.not_tried_because):
            self.not_tried.show_text(trial.not_tried_because)
        if self._kept.is_new("prescriber", trial.prescriber):
            self.prescriber.show_text(trial.prescriber)
        self._arrange()

    def _arrange(self) -> None:
        self.not_tried.setVisible(not self.is_tried)
        if self.is_tried and self.not_tried.text():
            self.not_tried.show_text("")
            self._tell("not_tried_because", "")
        self.tried_chosen.emit(self.is_tried)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_named(self, treatment: str) -> None:
        self.renamed.emit(treatment, self.name.text())

    def _on_group(self, group: str) -> None:
        self._kept.tell("group", group or None)
        self.grouped.emit(group)

    def _on_not_tried(self, text: str) -> None:
        self._tell("not_tried_because", text)

    def _on_prescriber(self, text: str) -> None:
        self._tell("prescriber", text)

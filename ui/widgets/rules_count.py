"""How many treatments a rule of the plan asks for, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, empty
from ui.widgets.draft_line import NumberField
from ui.widgets.flow import Flow
from ui.widgets.kept_fields import KeptFields
from ui.widgets.pick import Pick, Pickable
from ui.widgets.side_fields import SideFields
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.conditions import TrialsTried


class RulesCount(QWidget):
    """``show_counts(counts or None, lines)``; ``toggled(on)``; ``changed(field, value)``."""

    toggled = Signal(bool)
    changed = Signal(str, object)

    def __init__(self, classes: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._kept = KeptFields()
        self._titles = dict(classes)
        self._chosen: tuple[str, ...] = ()
        self.on = Tick("This rule counts treatments", "Your list is then counted for it.")
        self.at_least = NumberField("How many treatments?", lowest=1, highest=99)
        self.in_classes = NumberField("From how many classes?", lowest=1, highest=99)
        self.weeks = NumberField("How many weeks each?", highest=520)
        self.episode = Tick("Only those of this episode")
        self.pick = Pick(
            "Only treatments of these classes",
            [Pickable(each, title) for each, title in classes],
            "Leave it empty if the rule names none.",
        )
        self._classes = QWidget()
        self._flow = Flow(self._classes)
        self._reasons = QVBoxLayout()
        self._inside = Card("soft")
        self._inside.add(SideFields(self.at_least, self.in_classes, self.weeks, letters=18))
        self._inside.add(self.pick, self._classes, self.episode)
        self._inside.add(label("How your list counts", "heading"), self._reasons)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(self.on)
        down.addWidget(self._inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._connect()

    def show_counts(self, counts: TrialsTried | None, lines: Sequence[str]) -> None:
        """Show the numbers, and how each treatment counts."""
        self.on.setChecked(counts is not None)
        self._inside.setVisible(counts is not None)
        if counts is None:
            return
        for field, number in (
            ("at_least", self.at_least),
            ("in_classes", self.in_classes),
            ("weeks", self.weeks),
        ):
            if self._kept.is_new(field, getattr(counts, field)):
                number.show_number(getattr(counts, field))
        self.episode.setChecked(counts.current_episode)
        self._show_classes(counts.classes)
        empty(self._reasons)
        for line in lines or ("No treatment of this kind is in your list yet.",):
            self._reasons.addWidget(label(line, "line"))

    def renew(self) -> None:
        """Show everything of the case again."""
        self._kept.forget()

    def _show_classes(self, classes: tuple[str, ...]) -> None:
        if classes == self._chosen:
            return
        self._chosen = classes
        empty(self._flow)
        for each in classes:
            button = LinkButton(f"Leave out {self._titles.get(each, each)}")
            button.clicked.connect(self._on_left_out)
            self._flow.addWidget(button)

    def _connect(self) -> None:
        self.on.clicked.connect(self._on_toggled)
        self.at_least.told.connect(self._on_at_least)
        self.in_classes.told.connect(self._on_in_classes)
        self.weeks.told.connect(self._on_weeks)
        self.episode.clicked.connect(self._on_episode)
        self.pick.picked.connect(self._on_picked)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_toggled(self) -> None:
        self.toggled.emit(self.on.isChecked())

    def _on_at_least(self, number: object) -> None:
        self._tell("at_least", number or 1)

    def _on_in_classes(self, number: object) -> None:
        self._tell("in_classes", number or 1)

    def _on_weeks(self, number: object) -> None:
        self._tell("weeks", number)

    def _on_episode(self) -> None:
        self.changed.emit("current_episode", self.episode.isChecked())

    def _on_picked(self, group: str) -> None:
        if group and group not in self._chosen:
            self.changed.emit("classes", (*self._chosen, group))
        self.pick.show_picked("")

    def _on_left_out(self) -> None:
        for at in range(self._flow.count()):
            item = self._flow.itemAt(at)
            if item is not None and item.widget() is self.sender():
                left = (*self._chosen[:at], *self._chosen[at + 1 :])
                self.changed.emit("classes", left)
                return

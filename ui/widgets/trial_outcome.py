"""What it did: the result, the best relief, side effects, and why it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.treatments import Result, StopReason
from ui.theme import GROUP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import column
from ui.widgets.choice_cards import ChoiceCards, Choosable
from ui.widgets.draft_line import ChooseOne, NumberField
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.domain.treatments import Trial

_PERCENT = 100
_EPISODES = (("", "I don’t know"), ("yes", "Yes"), ("no", "No, in an earlier one"))
_IN_EPISODE = {"": None, "yes": True, "no": False}


class TrialOutcome(QWidget):
    """``show_trial(trial, asks_episode)``; ``changed(field, value)`` for one field.

    ``ended``, why it ended, can be laid out elsewhere.
    """

    changed = Signal(str, object)

    def __init__(
        self, results: Sequence[tuple[str, str]], reasons: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__()
        self._trial = ""
        self._kept = KeptFields()
        self.result, self.reasons = ChoiceCards(columns=2), ChoiceCards(columns=2)
        self.result.offer([Choosable(each, says) for each, says in results])
        self.reasons.offer([Choosable(each, says) for each, says in reasons], multiple=True)
        self.unsure = LinkButton("I don’t know what it did")
        self.relief = NumberField(
            "Best relief, percent", "0: none. 50: half of it went.", highest=_PERCENT
        )
        self.side_effects = LongText("Side effects", optional=True)
        self.episode = ChooseOne("Was it in the present episode?", _EPISODES)
        self.note = LongText("Anything else", optional=True)
        title = label("Why did it end? Choose all that are true.", "heading")
        self.ended = QWidget()
        self.ended.setLayout(column(title, self.reasons))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addLayout(column(label("What did it do?", "heading"), self.result, self.unsure))
        down.addWidget(self.relief)
        down.addWidget(self.side_effects)
        down.addWidget(self.ended)
        down.addWidget(self.episode)
        down.addWidget(self.note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._connect()

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()

    def show_trial(self, trial: Trial, *, asks_episode: bool) -> None:
        """Show a treatment; what the person just told is left alone."""
        if trial.id != self._trial:
            self._trial = trial.id
            self._kept.forget()
        for field, show in self._shows():
            if self._kept.is_new(field, getattr(trial, field)):
                show(trial)
        self.unsure.setVisible(trial.result is not None)
        self.episode.setVisible(asks_episode or trial.current_episode is not None)
        self.ended.setVisible(not trial.ongoing)

    def _shows(self) -> tuple[tuple[str, Callable[[Trial], None]], ...]:
        return (
            ("result", self._show_result),
            ("relief", lambda trial: self.relief.show_number(trial.relief)),
            ("side_effects", lambda trial: self.side_effects.show_text(trial.side_effects)),
            ("ended_because", lambda trial: self.reasons.show_chosen(trial.ended_because)),
            ("current_episode", self._show_episode),
            ("note", lambda trial: self.note.show_text(trial.note)),
        )

    def _show_result(self, trial: Trial) -> None:
        self.result.show_chosen((trial.result,) if trial.result else ())

    def _show_episode(self, trial: Trial) -> None:
        said = next(
            each for each, value in _IN_EPISODE.items() if value is trial.current_episode
        )
        self.episode.show_chosen(said)

    def _connect(self) -> None:
        self.result.edited.connect(self._on_result)
        self.unsure.clicked.connect(self._on_unsure)
        self.relief.told.connect(self._on_relief)
        self.side_effects.edited.connect(self._on_side_effects)
        self.reasons.edited.connect(self._on_reasons)
        self.episode.chosen.connect(self._on_episode)
        self.note.edited.connect(self._on_note)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_result(self) -> None:
        self._tell("result", Result(self.result.chosen()[0]))

    def _on_unsure(self) -> None:
        self.result.show_chosen(())
        self._tell("result", None)

    def _on_relief(self, percent: object) -> None:
        self._tell("relief", percent)

    def _on_side_effects(self, text: str) -> None:
        self._tell("side_effects", text)

    def _on_reasons(self) -> None:
        self._tell("ended_because", tuple(StopReason(each) for each in self.reasons.chosen()))

    def _on_episode(self, said: str) -> None:
        self._tell("current_episode", _IN_EPISODE[said])

    def _on_note(self, text: str) -> None:
        self._tell("note", text)

"""The form of one treatment: kept field by field, nothing to save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from intake.domain.report.tried import REASONS, RESULTS
from ui.theme import SECTION
from ui.viewmodels.treatments_words import PERS
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.fold import Fold
from ui.widgets.pick import Pickable
from ui.widgets.trial_how import TrialHow
from ui.widgets.trial_outcome import TrialOutcome
from ui.widgets.trial_what import TrialWhat
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.treatments import Trial
    from ui.viewmodels.treatments import TreatmentsViewModel
    from ui.viewmodels.treatments_search import Offer


MORE = "More that a reader looks for"


class TrialForm(Card):
    """Changes the treatment that is open in a ``TreatmentsViewModel``; ``done`` at the end."""

    done = Signal()

    def __init__(self, model: TreatmentsViewModel) -> None:
        super().__init__("card")
        self._model = model
        self._shown = ""
        self.what = TrialWhat(pickables(model.offers()), model.groups())
        self.how = TrialHow(PERS)
        self.outcome = TrialOutcome(
            [(each.value, says) for each, says in RESULTS.items()],
            [(each.value, says) for each, says in REASONS.items()],
        )
        self._title = label("", "lead")
        note = label("Each answer is saved as you go. You can leave any of them empty.", "note")
        self.finish = SecondaryButton("Done with this treatment")
        self.body.setSpacing(SECTION - 8)
        self.more = Fold(MORE, "Dose, weeks, what it did")
        for part in (self.how, self.outcome, self.what.more):
            self.more.add_part(part)
        self.add(self._title, note, self.what, self.how.when, self.outcome.ended)
        self.add(self.more, flow_of(self.finish))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._connect()

    def refresh(self) -> None:
        """Show the treatment that is open."""
        opened = self._model.opened()
        if opened is None:
            return
        self._title.setText(opened.title)
        asks_episode = self._model.path() == "mood"
        self.what.show_trial(opened.trial)
        self.how.show_trial(opened.trial, opened.unit, is_drug=opened.is_drug)
        self.outcome.show_trial(opened.trial, asks_episode=asks_episode)
        self._arrange(opened.trial)

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        for part in (self.what, self.how, self.outcome):
            part.renew()

    def focus_first(self) -> None:
        """Give the focus to the first thing to tell."""
        self.how.start.setFocus()

    def _arrange(self, trial: Trial) -> None:
        """Open what is folded away when another treatment has something in it."""
        if trial.id != self._shown:
            self._shown = trial.id
            told = (trial.dose, trial.weeks_at_dose, trial.sessions, trial.result, trial.relief)
            self.more.set_open(is_open=any(each is not None for each in told))

    def _connect(self) -> None:
        for part in (self.what, self.how, self.outcome):
            part.changed.connect(self._on_changed)
        self.what.renamed.connect(self._model.rename)
        self.what.grouped.connect(self._model.set_group)
        self.what.tried_chosen.connect(self._on_tried)
        self.finish.clicked.connect(self.done)

    def _on_changed(self, field: str, value: object) -> None:
        self._model.change(**{field: value})

    def _on_tried(self, tried: bool) -> None:  # noqa: FBT001 - a signal's argument
        for part in (self.how.when, self.how, self.outcome):
            part.setVisible(tried)
        self.outcome.ended.setVisible(tried and not self.how.ongoing.isChecked())


def pickables(offers: Sequence[Offer]) -> list[Pickable]:
    """Return treatments as things to pick."""
    return [Pickable(each.id, each.says, each.others) for each in offers]

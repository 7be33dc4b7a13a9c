"""Medicines taken now: the list, the one that is open, and a new one by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake.domain.report.medicines import BESIDE
from ui.viewmodels.treatments_words import PERS
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, stack
from ui.widgets.enter_key import EnterPresses
from ui.widgets.entry_form import Asked, EntryForm, FormWords
from ui.widgets.flow import flow_of
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.list_or_form import ListOrForm
from ui.widgets.pick import Pick, Pickable
from ui.widgets.trial_dose import TrialDose
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.medicines import Medicine
    from ui.viewmodels.medicines import MedicinesViewModel

WORDS = FormWords("A medicine you take", "Back to the list", "Take it off the list")
LINES = (
    (Asked("name", "line", "Name", "As on the bottle.", is_optional=False),),
    (Asked("since", "date", "Since when?", "A year is enough."),),
    (
        Asked("purpose", "line", "What for?"),
        Asked("prescriber", "line", "Who prescribed it?"),
    ),
    (Asked("note", "long", "Anything to remember?", "For example: only with food."),),
)
STOPPED = "Moving it keeps what you wrote. Why it ended can be told there."


class TakenView(ListOrForm):
    """Shows medicines of a ``MedicinesViewModel``; ``trial_wanted(id)`` opens the ledger.

    With "paste" for an id a list is asked for there.
    """

    trial_wanted = Signal(str)

    def __init__(self, model: MedicinesViewModel) -> None:
        self.form = EntryForm(WORDS, LINES)
        super().__init__(self.form)
        self._model = model
        self._shown_dose: object = None
        self.pick = Pick(
            "What do you take?",
            [Pickable(each.id, each.says, each.others) for each in model.offers()],
            hint="By either name. Spelling does not matter.",
            own_words=True,
        )
        self.take = PrimaryButton("Add it to my list")
        self.paste = LinkButton("Paste a list")
        self.rows = KeyedRows("Medicines taken now")
        self.dose = TrialDose(PERS, "Dose")
        self.stopped = SecondaryButton("I stopped taking it")
        self.tried = LinkButton("I take it for this request: list it with my treatments")
        self._fill_list()
        self.form.put_below("name", self.dose)
        stack(self.form.more, flow_of(self.stopped, self.tried), label(STOPPED, "line"))
        self._connect()

    def refresh(self) -> None:
        """Show the medicine that is open, or the list."""
        medicine = self._model.medicine()
        self.show_form(is_open=medicine is not None)
        if medicine is not None:
            self._show_medicine(medicine)
            return
        found = self._model.rows()
        self.rows.show_rows([RowWords(each.id, each.title, each.line) for each in found])
        self.rows.setVisible(bool(found))
        self._nothing.setVisible(not found)
        morphine = self._model.morphine()
        self.morphine.setText(morphine)
        self.morphine.setVisible(bool(morphine))

    def focus_first(self) -> None:
        """Give the focus to the list, or to the field that begins it."""
        if self.rows.isHidden():
            self.pick.setFocus()
        else:
            self.rows.focus_row("")

    def _fill_list(self) -> None:
        self._nothing = label("Nothing is listed yet. Start with one bottle.", "body")
        self.morphine = label("", "note")
        adding = Card("soft")
        adding.add(self.pick, flow_of(self.take, self.paste))
        EnterPresses(adding, self.take)
        heading = label(BESIDE, "heading")
        stack(self.list, heading, self._nothing, self.rows, self.morphine, adding)

    def _show_medicine(self, medicine: Medicine) -> None:
        is_other = self.form.show_values(medicine.id, dict(medicine))
        if is_other or medicine.dose != self._shown_dose:
            self._shown_dose = medicine.dose
            self.dose.show_dose(medicine.dose, "")

    def _connect(self) -> None:
        self.pick.picked.connect(self._on_picked)
        self.take.clicked.connect(self._on_take)
        self.rows.chosen.connect(self._on_row)
        self.paste.clicked.connect(self._on_paste)
        self.form.changed.connect(self._model.change)
        self.form.closed.connect(self._on_closed)
        self.form.remove_wanted.connect(self._on_remove)
        self.dose.told.connect(self._on_dose)
        self.stopped.clicked.connect(self._on_stopped)
        self.tried.clicked.connect(self._on_tried)

    def _on_picked(self, treatment: str) -> None:
        if treatment:
            self._add(treatment)

    def _on_take(self) -> None:
        if not self._add(self.pick.picked_id()):
            self.pick.setFocus()

    def _add(self, treatment: str) -> bool:
        words = self.pick.text()
        is_added = self._model.add(treatment, words)
        if is_added:
            self.pick.show_picked("")
            self.turned.emit()
        return is_added

    def _on_paste(self) -> None:
        self.trial_wanted.emit("paste")

    def _on_row(self, entry: str) -> None:
        row = next(each for each in self._model.rows() if each.id == entry)
        if row.is_trial:
            self.trial_wanted.emit(entry)
            return
        self.form.renew()
        self._model.open(entry)
        self.turned.emit()

    def _on_dose(self, dose: object) -> None:
        self._shown_dose = dose
        self._model.change("dose", dose)

    def _on_closed(self) -> None:
        self._model.open("")
        self.turned.emit()
        self.pick.setFocus()

    def _on_remove(self) -> None:
        self._model.remove()
        self._on_closed()

    def _on_stopped(self) -> None:
        self._to_ledger(is_stopped=True)

    def _on_tried(self) -> None:
        self._to_ledger(is_stopped=False)

    def _to_ledger(self, *, is_stopped: bool) -> None:
        trial = self._model.to_ledger(is_stopped=is_stopped)
        if trial:
            self.trial_wanted.emit(trial)

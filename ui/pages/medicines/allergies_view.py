"""Allergies: the list, the one that is open, and the answer that none is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.allergies import HowBad, say_allergy
from ui.viewmodels.medicines import HOW_BAD
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card, stack
from ui.widgets.enter_key import EnterPresses
from ui.widgets.entry_form import Asked, EntryForm, FormWords
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.list_or_form import ListOrForm
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.viewmodels.medicines import MedicinesViewModel

WORDS = FormWords("An allergy", "Back to the list", "Take it off the list")
LINES = (
    (Asked("to", "line", "Allergic to what?", is_optional=False),),
    (Asked("happened", "line", "What happened?", "For example: rash, could not breathe."),),
    (
        Asked("how_bad", "choice", "How bad was it?", options=HOW_BAD),
        Asked("who_says", "line", "Who says so?", "You, or a doctor’s name."),
    ),
)
_SAYS = {
    "no": "You said: no known allergies.",
    "yes": "You said that there are allergies. List each one here.",
    "": "Nothing is noted yet. That is not the same as none.",
}


class AllergiesView(ListOrForm):
    """Shows the allergies of a ``MedicinesViewModel``."""

    def __init__(self, model: MedicinesViewModel) -> None:
        self.form = EntryForm(WORDS, LINES)
        super().__init__(self.form)
        self._model = model
        self.says = label("", "body")
        self.rows = KeyedRows("Allergies")
        self.to = LineField("What are you allergic to?", "A medicine, a food, latex, tape.")
        self.add = PrimaryButton("Add it")
        self.none = SecondaryButton("No known allergies")
        adding = Card("soft")
        adding.add(self.to, flow_of(self.add, self.none))
        EnterPresses(adding, self.add)
        stack(self.list, self.says, self.rows, adding)
        self._connect()

    def refresh(self) -> None:
        """Show the allergy that is open, or the list."""
        allergy = self._model.allergy()
        self.show_form(is_open=allergy is not None)
        if allergy is not None:
            self.form.show_values(allergy.id, dict(allergy))
            return
        found = self._model.allergies()
        self.rows.show_rows([RowWords(each.id, say_allergy(each)) for each in found])
        self.rows.setVisible(bool(found))
        self.says.setText(_SAYS[self._model.any_allergies()])
        self.says.setVisible(not found)
        self.none.setVisible(not found and self._model.any_allergies() != "no")

    def focus_first(self) -> None:
        """Give the focus to the list, or to the field that begins it."""
        if self.rows.isHidden():
            self.to.setFocus()
        else:
            self.rows.focus_row("")

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.none.clicked.connect(self._model.tell_none_known)
        self.rows.chosen.connect(self._on_row)
        self.form.changed.connect(self._on_changed)
        self.form.closed.connect(self._on_closed)
        self.form.remove_wanted.connect(self._on_remove)

    def _on_add(self) -> None:
        if self._model.add_allergy(self.to.text()):
            self.to.show_text("")
            self.turned.emit()
        else:
            self.to.setFocus()

    def _on_row(self, allergy: str) -> None:
        self.form.renew()
        self._model.open(allergy)
        self.turned.emit()

    def _on_changed(self, field: str, value: object) -> None:
        bad = HowBad(str(value)) if field == "how_bad" and value else value
        self._model.change_allergy(field, bad)

    def _on_closed(self) -> None:
        self._model.open("")
        self.turned.emit()
        self.to.setFocus()

    def _on_remove(self) -> None:
        self._model.remove_allergy()
        self._on_closed()

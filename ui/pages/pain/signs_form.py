"""The two forms of CRPS: what the person noticed, and what a clinician recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP
from ui.viewmodels.pain_crps import NO_NAME
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card, stack
from ui.widgets.entry_form import Asked, EntryForm, FormWords
from ui.widgets.flow import flow_of
from ui.widgets.proof_chips import ProofChips
from ui.widgets.tick import Tick
from ui.widgets.tick_groups import TickGroup, TickGroups, TickWords
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.crps import Signs, Symptoms
    from intake.domain.definitions import BodySign, ClinicalCriteria
    from ui.viewmodels.pain_crps import CrpsViewModel
    from ui.viewmodels.places import Place

BACK, REMOVE = "Back to CRPS", "Remove this entry"
OWN = "Your own account. Tick what you notice around this date; leave the rest."
RECORD = "Only what stands in a clinician’s note. Copy it; do not judge it yourself."
ONLY_RECORD = "Tick these only where the note says so"


class SymptomsForm(QWidget):
    """``show_symptoms(symptoms)``; changes go to the model."""

    def __init__(self, model: CrpsViewModel) -> None:
        super().__init__()
        asked = ((Asked("date", "date", "Around which date?"),),)
        self.form = EntryForm(FormWords("What you noticed", BACK, REMOVE), asked)
        self.ticks = TickGroups(_groups(model, signs=False))
        stack(self.form.more, label(OWN, "line"), self.ticks)
        _fill(self, self.form)
        self._model = model
        self.form.changed.connect(model.change)
        self.ticks.told.connect(self._on_ticks)

    def show_symptoms(self, symptoms: Symptoms) -> None:
        """Show symptoms."""
        self.form.show_values(symptoms.id, dict(symptoms))
        self.ticks.show_ticked(symptoms.noticed)

    def _on_ticks(self, ids: object) -> None:
        self._model.change("noticed", ids)


class SignsForm(QWidget):
    """``show_signs(signs, proofs)``; changes go to the model."""

    room_wanted = Signal(str, str)

    def __init__(self, model: CrpsViewModel) -> None:
        super().__init__()
        self._model = model
        asked = (
            (Asked("recorded_by", "line", "Who recorded it?", "For example: Dr. Okafor"),),
            (Asked("date", "date", "On which day was the exam?"),),
            (Asked("note", "long", "What else does the note say?"),),
        )
        self.form = EntryForm(FormWords("What a clinician recorded", BACK, REMOVE), asked)
        self.unnamed = label(NO_NAME, "warning")
        self.ticks = TickGroups(_groups(model, signs=True))
        criteria = model.criteria()
        self.out_of_proportion = Tick(criteria.out_of_proportion if criteria else "")
        self.nothing_else = Tick(criteria.nothing_else if criteria else "")
        self.chips = ProofChips("No page shows this yet.")
        self.add_page = SecondaryButton("Add the page that shows this")
        said = Card()
        said.add(label(ONLY_RECORD, "section"), self.out_of_proportion, self.nothing_else)
        proof = Card("soft")
        proof.add(label("Pages that show it", "heading"), self.chips, flow_of(self.add_page))
        stack(self.form.more, self.unnamed, label(RECORD, "line"), self.ticks, said, proof)
        _fill(self, self.form)
        self._places: Sequence[tuple[str, Place]] = ()
        self._connect()

    def show_signs(self, signs: Signs, proofs: Sequence[tuple[str, Place]]) -> None:
        """Show signs with the pages that show them."""
        self._places = proofs
        self.form.show_values(signs.id, dict(signs))
        self.unnamed.setVisible(not signs.recorded_by)
        self.ticks.show_ticked(signs.seen)
        self.out_of_proportion.setChecked(signs.out_of_proportion)
        self.nothing_else.setChecked(signs.nothing_else)
        self.chips.show_chips([(says, False) for says, _ in proofs])

    def _connect(self) -> None:
        self.form.changed.connect(self._model.change)
        self.ticks.told.connect(self._on_ticks)
        self.out_of_proportion.clicked.connect(self._on_proportion)
        self.nothing_else.clicked.connect(self._on_nothing_else)
        self.chips.pressed.connect(self._on_chip)
        self.add_page.clicked.connect(self._on_add_page)

    def _on_ticks(self, ids: object) -> None:
        self._model.change("seen", ids)

    def _on_proportion(self) -> None:
        self._model.change("out_of_proportion", self.out_of_proportion.isChecked())

    def _on_nothing_else(self) -> None:
        self._model.change("nothing_else", self.nothing_else.isChecked())

    def _on_chip(self, index: int) -> None:
        place = self._places[index][1]
        self.room_wanted.emit(place.room, place.argument)

    def _on_add_page(self) -> None:
        place = self._model.paper_place()
        if place is not None:
            self.room_wanted.emit(place.room, place.argument)


def _fill(widget: QWidget, form: EntryForm) -> None:
    down = QVBoxLayout(widget)
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(GAP)
    down.addWidget(form)


def _groups(model: CrpsViewModel, *, signs: bool) -> tuple[TickGroup, ...]:
    criteria: ClinicalCriteria | None = model.criteria()
    if criteria is None:
        return ()
    return tuple(
        TickGroup(
            f"{each.title} ({each.clinical})",
            tuple(map(_tick, each.signs if signs else each.symptoms)),
        )
        for each in criteria.categories
    )


def _tick(sign: BodySign) -> TickWords:
    return TickWords(sign.id, sign.says, sign.clinical)

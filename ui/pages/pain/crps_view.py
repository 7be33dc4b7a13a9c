"""CRPS: symptoms told and signs recorded by category, every date, and both sides compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.domain.told_and_recorded import say_asked, say_counts
from ui.pages.pain.signs_form import SignsForm, SymptomsForm
from ui.theme import GROUP
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import stack
from ui.widgets.flow import flow_of
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.word_grid import WordGrid
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.told_and_recorded import CategoryTold
    from ui.viewmodels.pain_crps import CrpsViewModel

WHY = (
    "You tick what you notice. Signs count only as a clinician recorded them, with a date. "
    "This page counts; only a clinician can say what it means."
)
HEADS = ("Category", "You noticed", "A clinician recorded")


class CrpsView(QWidget):
    """Shows a ``CrpsViewModel``; ``turned`` when something else is open."""

    turned = Signal()
    room_wanted = Signal(str, str)

    def __init__(self, model: CrpsViewModel) -> None:
        super().__init__()
        self._model = model
        self._symptoms: SymptomsForm | None = None
        self._signs: SignsForm | None = None
        self.table = WordGrid("Symptoms and signs by category", HEADS)
        self.asked, self.counts = label("", "body"), label("", "body")
        self.source = label("", "small")
        self.add_symptoms = SecondaryButton("Tick what you notice")
        self.add_signs = SecondaryButton("Add what a clinician recorded")
        self.rows = KeyedRows("Symptoms and signs by date")
        self._list = QWidget()
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GROUP)
        stack(
            inner,
            label(WHY, "body"),
            flow_of(self.add_symptoms, self.add_signs),
            self.table,
            self.counts,
            self.asked,
            self.source,
            self.rows,
        )
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.addWidget(self._list)
        self.add_symptoms.clicked.connect(self._on_symptoms)
        self.add_signs.clicked.connect(self._on_signs)
        self.rows.chosen.connect(self.open_entry)

    def refresh(self) -> None:
        """Show what is open, or the table and the list."""
        symptoms, signs = self._model.symptoms(), self._model.signs()
        if symptoms is not None:
            self.symptoms.show_symptoms(symptoms)
        if signs is not None:
            self.signs.show_signs(signs, self._model.proofs())
        for form, entry in ((self._symptoms, symptoms), (self._signs, signs)):
            if form is not None:
                form.setVisible(entry is not None)
        is_list = symptoms is None and signs is None
        self._list.setVisible(is_list)
        if is_list:
            self._show_list()

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        for form in (self._symptoms, self._signs):
            if form is not None:
                form.form.renew()

    def open_entry(self, entry: str) -> bool:
        """Open symptoms or signs; False where there is none of that id."""
        self.renew()
        found = self._model.open(entry)
        if found:
            self.turned.emit()
        return found

    @property
    def symptoms(self) -> SymptomsForm:
        """The form for symptoms; made when it is needed first."""
        if self._symptoms is None:
            self._symptoms = SymptomsForm(self._model)
            self._wire(self._symptoms)
        return self._symptoms

    @property
    def signs(self) -> SignsForm:
        """The form for signs; made when it is needed first."""
        if self._signs is None:
            self._signs = SignsForm(self._model)
            self._signs.room_wanted.connect(self.room_wanted)
            self._wire(self._signs)
        return self._signs

    def _wire(self, made: SymptomsForm | SignsForm) -> None:
        self._down.addWidget(made)
        made.form.closed.connect(self._on_closed)
        made.form.remove_wanted.connect(self._on_remove)

    def _show_list(self) -> None:
        told = self._model.told()
        if told is None:
            return
        self.table.show_rows([_row(each) for each in told.categories])
        self.asked.setText(say_asked(told))
        self.counts.setText(say_counts(told))
        criteria = told.criteria
        self.source.setText(f"Source: {criteria.source.title}. {criteria.ask_when_unsure}")
        rows = self._model.rows()
        self.rows.show_rows([RowWords(*each) for each in rows])
        self.rows.setVisible(bool(rows))

    def _on_symptoms(self) -> None:
        self._model.begin_symptoms()
        self.turned.emit()

    def _on_signs(self) -> None:
        self._model.begin_signs()
        self.turned.emit()

    def _on_closed(self) -> None:
        self._model.open("")
        self.turned.emit()
        self.add_symptoms.setFocus()

    def _on_remove(self) -> None:
        self._model.remove()
        self._on_closed()


def _row(told: CategoryTold) -> tuple[str, str, str]:
    category = told.category
    noticed = ", ".join(each.clinical for each in told.symptoms)
    if not noticed and told.is_ticked:
        noticed = "ticked in About you"
    seen = ", ".join(each.clinical for each in told.signs)
    return f"{category.title} ({category.clinical})", noticed or "–", seen or "–"

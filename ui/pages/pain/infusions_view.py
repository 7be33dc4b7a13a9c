"""Earlier infusions: the list, and the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import stack
from ui.widgets.flow import flow_of
from ui.widgets.infusion_form import InfusionForm
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.list_or_form import ListOrForm
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.viewmodels.pain_infusions import InfusionsViewModel

WHY = (
    "If you had infusions before, write them down here. A request for more is read with what "
    "the first ones did: before, after, and how long it lasted."
)


class InfusionsView(ListOrForm):
    """Shows an ``InfusionsViewModel``. ``turned`` when something else is open.

    ``place_wanted(room, detail)`` leads to the page that shows an infusion.
    """

    place_wanted = Signal(str, str)

    def __init__(self, model: InfusionsViewModel) -> None:
        self.form = InfusionForm(model.changes())
        super().__init__(self.form)
        self._model = model
        self.rows = KeyedRows("Earlier infusions")
        self.add = SecondaryButton("Add an infusion")
        stack(self.list, label(WHY, "body"), self.rows, flow_of(self.add))
        self._connect()

    def refresh(self) -> None:
        """Show the infusion that is open, or the list."""
        infusion = self._model.infusion()
        self.show_form(is_open=infusion is not None)
        if infusion is not None:
            self.form.show_infusion(infusion, self._model.told())
            self.form.proof.show_proofs([says for says, _ in self._model.proofs()])
            return
        rows = [RowWords(each.id, each.title, each.line) for each in self._model.rows()]
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))

    def open_infusion(self, infusion: str) -> bool:
        """Open an infusion; False where there is none of that id."""
        self.form.renew()
        found = self._model.open_infusion(infusion)
        if found:
            self.turned.emit()
        return found

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.rows.chosen.connect(self.open_infusion)
        self.form.changed.connect(self._model.change)
        self.form.closed.connect(self._on_closed)
        self.form.remove_wanted.connect(self._on_remove)
        self.form.proof.page_wanted.connect(self._on_page)
        self.form.proof.pressed.connect(self._on_proof)

    def _on_add(self) -> None:
        self.form.renew()
        self._model.begin()
        self.turned.emit()

    def _on_page(self) -> None:
        place = self._model.paper()
        if place is not None:
            self.place_wanted.emit(place.room, place.argument)

    def _on_proof(self, index: int) -> None:
        _, place = self._model.proofs()[index]
        self.place_wanted.emit(place.room, place.argument)

    def _on_closed(self) -> None:
        self._model.close()
        self.turned.emit()
        self.add.setFocus()

    def _on_remove(self) -> None:
        self._model.remove()
        self._on_closed()

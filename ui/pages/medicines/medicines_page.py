"""Medicines and allergies: what is taken now, what is not borne, what to tell the clinic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.report.medicines import medicines_paper
from intake.domain.report.tell import tell_paper
from ui.pages.medicines.allergies_view import AllergiesView
from ui.pages.medicines.taken_view import TakenView
from ui.pages.medicines.tell_view import TellView
from ui.viewmodels.places import TREATMENTS
from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.page import Page
from ui.widgets.toggles import Toggles
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from intake.domain.report.own_paper import OwnPaper
    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.printing import PaperTray
    from ui.viewmodels.list_printing import ListPrinting
    from ui.viewmodels.medicines import MedicinesViewModel

TITLE = "Medicines and allergies"
TAKEN, ALLERGIES, TELL = "taken", "allergies", "tell"
VIEWS = (
    (TAKEN, "Medicines now"),
    (ALLERGIES, "Allergies"),
    (TELL, "Before the visit: tell them about"),
)
SENTENCE = "Every clinic asks for these lists. Bring the bottles, or print the list."


class MedicinesPage(Page):
    """``opened``: "taken", "allergies", "tell", or the id of a medicine or an allergy."""

    def __init__(
        self, model: MedicinesViewModel, printing: ListPrinting, dialogs: Dialogs
    ) -> None:
        super().__init__(TITLE, SENTENCE)
        self._model, self._printing, self._dialogs = model, printing, dialogs
        self._tray: PaperTray | None = None
        for each in (model, printing):
            each.setParent(self)
        self.views = Toggles("What to show", VIEWS)
        self.print_list = SecondaryButton("Print this list")
        self.taken, self.allergies = TakenView(model), AllergiesView(model)
        self.tell = TellView(model)
        self._said = label("", "problem")
        self._said.hide()
        self.add(self.views, self.taken, self.allergies, self.tell)
        self.add(flow_of(self.print_list), self._said)
        self.allergies.hide()
        self.tell.hide()
        self._connect()

    def opened(self, detail: str) -> None:
        """Open what ``detail`` names, or the page as it was left."""
        if detail in (TAKEN, ALLERGIES, TELL):
            self.show_view(detail)
        elif detail:
            self._model.open(detail)
            self.show_view(ALLERGIES if self._model.allergy() else TAKEN)

    def place(self) -> str:
        """See ``Page``."""
        entry = self._model.medicine() or self._model.allergy()
        return entry.id if entry else self.views.chosen_id()

    def show_view(self, view: str) -> None:
        """Show one of the three views."""
        self.flush()
        self.views.show_chosen(view)
        self.taken.setVisible(view == TAKEN)
        self.allergies.setVisible(view == ALLERGIES)
        self.tell.setVisible(view == TELL)
        self.refresh()

    def take_focus(self) -> None:
        """See ``Page``: the list comes first, or the field that begins it."""
        view = self.views.chosen_id()
        if view == TELL or self._is_open():
            super().take_focus()
        else:
            (self.taken if view == TAKEN else self.allergies).focus_first()

    def refresh(self) -> None:
        """Show the case as it stands."""
        match self.views.chosen_id():
            case "taken":
                self.taken.refresh()
            case "allergies":
                self.allergies.refresh()
            case _:
                self.tell.refresh()
        self.print_list.setVisible(self._paper() is not None and not self._is_open())

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: show everything of the case again."""
        self._renew()
        super().showEvent(event)

    def _is_open(self) -> bool:
        return self.taken.form.isVisibleTo(self) or self.allergies.form.isVisibleTo(self)

    def _renew(self) -> None:
        self.taken.form.renew()
        self.allergies.form.renew()

    def _paper(self) -> OwnPaper | None:
        material = self._printing.material()
        if self.views.chosen_id() == TELL:
            return tell_paper(material)
        return medicines_paper(material)

    def _connect(self) -> None:
        self.refresh_with(self._model.changed)
        self._model.refused.connect(self._renew)
        self.views.chosen.connect(self._on_view)
        self.taken.trial_wanted.connect(self._on_trial)
        self.taken.turned.connect(self._on_turned)
        self.allergies.turned.connect(self._on_turned)
        self.print_list.clicked.connect(self._on_print)
        self._printing.printed.connect(self._on_printed)
        self._printing.failed.connect(self._on_failed)

    def _on_view(self, view: str) -> None:
        self._model.open("")
        self.show_view(view)

    def _on_trial(self, trial: str) -> None:
        self.room_wanted.emit(TREATMENTS, trial)

    def _on_turned(self) -> None:
        self.refresh()
        self.order_tabs()
        self.begin()

    def _on_print(self) -> None:
        paper = self._paper()
        self._tray = self._dialogs.choose_printer("Print") if paper else None
        if paper is not None and self._tray is not None:
            self._printing.print_out([paper], self._tray.print_page)

    def _on_printed(self) -> None:
        if self._tray is not None:
            self._tray.finish()
            self._tray = None

    def _on_failed(self, error: IntakeError) -> None:
        self._on_printed()
        self._said.setText(f"{error} {error.remedy}")
        self._said.show()

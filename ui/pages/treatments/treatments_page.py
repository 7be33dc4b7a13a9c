"""Treatments tried: the ledger, what it adds up to, a timeline; a new one by a few letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from intake.domain.listed.belonging import Belongs
from ui.pages.treatments.ledger_view import TITLE, LedgerView
from ui.pages.treatments.lifelines_view import LifelinesView
from ui.pages.treatments.listed_view import ListedView
from ui.pages.treatments.named_view import NamedView
from ui.pages.treatments.sums_view import SumsView
from ui.pages.treatments.trial_form import pickables
from ui.viewmodels.places import MEDICINES
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.enter_key import EnterPresses
from ui.widgets.flow import flow_of
from ui.widgets.page import Page
from ui.widgets.pick import Pick
from ui.widgets.toggles import Toggles

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.dialogs import Dialogs
    from ui.viewmodels.own_papers import OwnPapers
    from ui.viewmodels.pain_drawing import ChartDrawing
    from ui.viewmodels.suggesting import SuggestingViewModel
    from ui.viewmodels.treatments import TreatmentsViewModel
    from ui.viewmodels.treatments_lifelines import LifelinesViewModel
    from ui.viewmodels.treatments_listed import ListedViewModel
    from ui.viewmodels.treatments_sums import SumsViewModel

LIST, SUMS, TIMELINE = "list", "sums", "timeline"
PASTE: Final = "paste"
VIEWS: Final = (
    (LIST, "List"),
    (SUMS, "What it adds up to"),
    (TIMELINE, "Timeline with pain"),
)


@dataclass(frozen=True, slots=True)
class TreatmentModels:
    """What the page shows: the ledger, a pasted list, sums, the timeline, what papers name."""

    ledger: TreatmentsViewModel
    listed: ListedViewModel
    sums: SumsViewModel
    lifelines: LifelinesViewModel
    named: SuggestingViewModel


class TreatmentsPage(Page):
    """``opened``: a treatment's id opens it, "sums" or "timeline" that view.

    "paste" asks for a list of what is taken now.
    """

    def __init__(
        self,
        models: TreatmentModels,
        drawing: ChartDrawing,
        papers: OwnPapers,
        dialogs: Dialogs,
    ) -> None:
        super().__init__(TITLE)
        self._model = models.ledger
        self._list_waits = False
        for each in (models.ledger, models.listed, models.sums, models.lifelines):
            each.setParent(self)
        self.add_button = PrimaryButton("Add a treatment")
        self.header.add_action(self.add_button)
        self.views = Toggles("What to show", VIEWS)
        self.paste = LinkButton("Paste a list")
        self.ledger = LedgerView(models.ledger)
        self.listed = ListedView(models.listed)
        self.named = NamedView(models.named)
        self.named.room_wanted.connect(self.room_wanted)
        self._suggesting = models.named
        self.sums = SumsView(models.sums)
        self.timeline = LifelinesView(models.lifelines, drawing, papers, dialogs)
        self._empty = EmptyState(
            "Nothing is listed yet. Start with the one you remember best.", "Add a treatment"
        )
        self._paste_first = SecondaryButton("Paste a list you have")
        self._empty.add(flow_of(self._paste_first))
        self._adding = self._adding_card()
        self.add(flow_of(self.views, self.paste), self._adding, self.listed, self.named)
        self.add(self._empty, self.ledger, self.sums, self.timeline)
        for hidden in (self.sums, self.timeline):  # the first show would lay them out and draw
            hidden.hide()
        self._connect()

    def opened(self, detail: str) -> None:
        """Open the treatment ``detail``, or the page as it was left."""
        if detail in {SUMS, TIMELINE}:
            self.show_view(detail)
        elif detail == PASTE:
            self._begin_list(Belongs.NOW)
        elif detail:
            self.show_view(LIST)
            self.ledger.open(detail)

    def place(self) -> str:
        """See ``Page``."""
        view = self.views.chosen_id()
        return self._model.open_id if view == LIST else view

    def show_view(self, view: str) -> None:
        """Show the list, what it adds up to, or the timeline."""
        self.flush()
        self.views.show_chosen(view)
        self.refresh()

    def refresh(self) -> None:
        """Show the treatments as they stand."""
        model, view = self._model, self.views.chosen_id()
        is_adding = not self._adding.isHidden() or not self.listed.isHidden()
        shows = not model.is_empty and self.listed.isHidden()
        self.header.show_words(TITLE, model.headline())
        self.views.setVisible(not model.is_empty)
        self.paste.setVisible(not model.is_empty and not is_adding)
        self._empty.setVisible(model.is_empty and not is_adding)
        self.add_button.setVisible(not model.is_empty and not is_adding)
        self.ledger.setVisible(shows and view == LIST)
        self.sums.setVisible(shows and view == SUMS)
        self.timeline.setVisible(shows and view == TIMELINE)
        match view:
            case "sums":
                self.sums.refresh()
            case "timeline":
                self.timeline.refresh()
            case _:
                self.ledger.refresh()
        self.named.refresh()
        takes_height = shows and view == LIST
        self.body.setStretch(1, 1000 if takes_height else 0)  # only the panes take height
        self.order_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: catch up with what changed meanwhile."""
        self._suggesting.look()
        self.ledger.renew()
        self._on_stale()
        super().showEvent(event)

    def _adding_card(self) -> Card:
        self.pick = Pick(
            "What did you try?",
            pickables(self._model.offers()),
            hint="A medicine by either name, a therapy, a procedure. Spelling does not matter.",
            own_words=True,
        )
        self.take = PrimaryButton("Add it to my list")
        self.cancel = LinkButton("Cancel")
        card = Card("next")
        card.add(self.pick, flow_of(self.take, self.cancel))
        EnterPresses(card, self.take)
        card.hide()
        return card

    def _connect(self) -> None:
        self._model.refused.connect(self.ledger.renew)
        self.refresh_with(self._model.changed)
        self.refresh_with(self._suggesting.changed)
        self.add_button.clicked.connect(self._on_add)
        self._empty.button.clicked.connect(self._on_add)
        self.paste.clicked.connect(self._on_paste)
        self._paste_first.clicked.connect(self._on_paste)
        self.listed.left.connect(self._on_list_left)
        self.listed.change_wanted.connect(self._on_listed_change)
        self.listed.medicines_wanted.connect(self._on_listed_medicines)
        self.pick.picked.connect(self._on_picked)
        self.take.clicked.connect(self._on_take)
        self.cancel.clicked.connect(self._on_cancel)
        self.views.chosen.connect(self.show_view)
        self.ledger.room_wanted.connect(self.room_wanted)
        self.ledger.done.connect(self._on_form_done)
        self.sums.room_wanted.connect(self._on_sums_room)

    def _on_add(self) -> None:
        self.flush()
        self.pick.show_picked("")
        self._adding.show()
        self.views.show_chosen(LIST)
        self.refresh()
        self.pick.setFocus()

    def _on_picked(self, treatment: str) -> None:
        if treatment:
            self._take(treatment)

    def _on_take(self) -> None:
        if self.pick.text():
            self._take(self.pick.picked_id())
        else:
            self.pick.setFocus()

    def _take(self, treatment: str) -> None:
        words = self.pick.text()
        self.pick.show_picked("")
        self._adding.hide()
        self.ledger.begin()
        self._model.add(treatment, words)
        self.refresh()
        self.ledger.change()

    def _on_cancel(self) -> None:
        self._adding.hide()
        self.refresh()

    def _on_paste(self) -> None:
        self._begin_list(Belongs.STOPPED)

    def _begin_list(self, lean: Belongs) -> None:
        self.flush()
        self._adding.hide()
        self.listed.begin(lean)
        self.refresh()

    def _on_list_left(self) -> None:
        self.listed.hide()
        self.show_view(LIST)
        self.ledger.list.focus_row(self._model.open_id)

    def _on_listed_medicines(self) -> None:
        self._on_list_left()
        self.room_wanted.emit(MEDICINES, "")

    def _on_listed_change(self, room: str, trial: str) -> None:
        if room == MEDICINES:
            self.room_wanted.emit(room, trial)
            return
        self.listed.hide()
        self.show_view(LIST)
        self.ledger.open(trial)
        self.ledger.change()
        self._list_waits = True

    def _on_form_done(self) -> None:
        """Go on with a pasted list, if a line of it was put right."""
        if self._list_waits:
            self._list_waits = False
            self.listed.go_on()
            self.refresh()

    def _on_sums_room(self, room: str, detail: str) -> None:
        if room == "treatments":
            self.opened(detail)
        else:
            self.room_wanted.emit(room, detail)

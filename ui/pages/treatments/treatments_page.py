"""Treatments tried: the ledger by class, one of them open, a new one by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.domain.documents import Target
from ui.pages.treatments.trial_form import TrialForm, pickables
from ui.viewmodels.places import paper_for
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.enter_key import EnterPresses
from ui.widgets.flow import flow_of
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.page import Page
from ui.widgets.panes import Panes
from ui.widgets.pick import Pick
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.trial_detail import TrialDetail, TrialRule, TrialShown

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.viewmodels.treatments import OpenedTrial, TreatmentsViewModel

LIST_EM = 25.0
TITLE = "Treatments tried"


class TreatmentsPage(Page):
    """Shows a ``TreatmentsViewModel``. ``opened(trial_id)`` opens that treatment."""

    def __init__(self, model: TreatmentsViewModel) -> None:
        super().__init__(TITLE)
        self._model = model
        model.setParent(self)
        self._changes = self._is_shown = False
        self.add_button = PrimaryButton("Add a treatment")
        self.header.add_action(self.add_button)
        self.list = KeyedRows(TITLE)
        self.detail = TrialDetail()
        self._form: TrialForm | None = None
        self._right = QWidget()
        self._right_body = QVBoxLayout(self._right)
        self._right_body.setContentsMargins(0, 0, 0, 0)
        self._right_body.addWidget(self.detail)
        self._panes = Panes(self.list, self._right, LIST_EM)
        self._panes.name_back("All treatments")
        self._empty = EmptyState(
            "Nothing is listed yet. Start with the one you remember best.", "Add a treatment"
        )
        self._adding = self._adding_card()
        self.add(self._adding, self._empty, self._panes)
        self._tabs = QTimer(self)
        self._tabs.setSingleShot(True)
        self._tabs.setInterval(0)
        self._tabs.timeout.connect(self._on_tabs)
        self._connect()
        self.refresh()

    @property
    def form(self) -> TrialForm:
        """The form of the open treatment; made when it is needed first."""
        if self._form is None:
            self._form = TrialForm(self._model)
            self._form.done.connect(self._on_done)
            self._right_body.addWidget(self._form)
        return self._form

    def opened(self, detail: str) -> None:
        """Open the treatment ``detail``, or the list as it was left."""
        if detail:
            self._on_chosen(detail)

    def place(self) -> str:
        """See ``Page``."""
        return self._model.open_id

    def refresh(self) -> None:
        """Show the treatments as they stand; a hidden page waits until it is shown."""
        if self._is_shown and not self.isVisible():
            return
        self._is_shown = True
        model = self._model
        self.header.show_words(TITLE, model.headline())
        rows = [
            RowWords(
                row.id,
                row.title,
                row.line,
                note=row.proof,
                group=group.title,
                group_note=group.tally,
            )
            for group in model.classes()
            for row in group.trials
        ]
        if not model.open_id and rows:
            model.open(rows[0].key)
            return
        self.list.show_rows(rows, model.open_id)
        self._show_opened()
        is_adding = not self._adding.isHidden()
        self._empty.setVisible(model.is_empty and not is_adding)
        self._panes.setVisible(not model.is_empty)
        self.body.setStretch(1, 0 if model.is_empty else 1000)  # only the panes take height
        self.add_button.setVisible(not model.is_empty and not is_adding)
        self._tabs.start()  # in a moment of its own: it looks at every control

    def _on_tabs(self) -> None:
        tab_as_laid_out(self)

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: catch up with what changed meanwhile."""
        super().showEvent(event)
        self._renew()
        self.refresh()

    def _renew(self) -> None:
        if self._form is not None:
            self._form.renew()

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
        self._model.refused.connect(self._renew)
        self._model.changed.connect(self.refresh)
        self.add_button.clicked.connect(self._on_add)
        self._empty.button.clicked.connect(self._on_add)
        self.pick.picked.connect(self._on_picked)
        self.take.clicked.connect(self._on_take)
        self.cancel.clicked.connect(self._on_cancel)
        self.list.chosen.connect(self._on_chosen)
        self.detail.change_wanted.connect(self._on_change)
        self.detail.remove_wanted.connect(self._on_remove)
        self.detail.add_page_wanted.connect(self._on_add_page)
        self.detail.chip_pressed.connect(self._on_chip)

    def _show_opened(self) -> None:
        opened = self._model.opened()
        self.detail.setVisible(opened is not None and not self._changes)
        if self._form is not None:
            self._form.setVisible(opened is not None and self._changes)
        if opened is None:
            return
        if self._changes:
            self.form.show()
            self.form.refresh()
        else:
            self.detail.show_trial(_shown(opened))

    def _on_add(self) -> None:
        self.flush()
        self.pick.show_picked("")
        self._adding.show()
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
        self._changes = True
        self._model.add(treatment, words)
        self.refresh()
        self._panes.show_detail()
        self.form.focus_first()

    def _on_cancel(self) -> None:
        self._adding.hide()
        self.refresh()

    def _on_chosen(self, trial: str) -> None:
        self.flush()
        self._changes = False
        self._model.open(trial)
        self._panes.show_detail()

    def _on_change(self) -> None:
        self._changes = True
        self.refresh()
        self._panes.show_detail()
        self.form.focus_first()

    def _on_done(self) -> None:
        self.flush()
        self._changes = False
        self.refresh()
        self._panes.show_detail()
        self.detail.change.setFocus()

    def _on_remove(self) -> None:
        self._model.remove()
        self._panes.show_list()

    def _on_add_page(self) -> None:
        opened = self._model.opened()
        if opened is not None:
            place = paper_for(Target.trial(opened.trial.id))
            self.room_wanted.emit(place.room, place.argument)

    def _on_chip(self, index: int) -> None:
        opened = self._model.opened()
        if opened is not None:
            place = opened.proofs[index].place
            self.room_wanted.emit(place.room, place.argument)


def _shown(opened: OpenedTrial) -> TrialShown:
    rules = tuple(
        TrialRule(each.says, each.verdict, each.standing, each.source) for each in opened.rules
    )
    proofs = tuple(each.says for each in opened.proofs)
    return TrialShown(opened.title, opened.facts, opened.to_tell, proofs, rules)

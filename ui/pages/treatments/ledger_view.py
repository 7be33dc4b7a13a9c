"""The ledger by class, and the treatment that is open: its facts, or its form."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake.domain.documents import Target
from ui.pages.treatments.trial_form import TrialForm
from ui.viewmodels.places import CHECKLIST, paper_for
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.page import flush_fields
from ui.widgets.panes import Panes
from ui.widgets.read_or_change import ReadOrChange
from ui.widgets.trial_detail import TrialDetail, TrialRule, TrialShown

if TYPE_CHECKING:
    from ui.viewmodels.treatments import OpenedTrial, TreatmentsViewModel

LIST_EM = 25.0
TITLE = "Treatments tried"


class LedgerView(Panes):
    """Shows the list of a ``TreatmentsViewModel``; ``room_wanted(room, detail)``.

    ``done`` when the form of a treatment is left.
    """

    room_wanted = Signal(str, str)
    done = Signal()

    def __init__(self, model: TreatmentsViewModel) -> None:
        self.list, self.detail = KeyedRows(TITLE), TrialDetail()
        self._right_pane = ReadOrChange(self.detail)
        super().__init__(self.list, self._right_pane, LIST_EM)
        self._model = model
        self.name_back("All treatments")
        self.list.chosen.connect(self.open)
        self.detail.change_wanted.connect(self.change)
        self.detail.remove_wanted.connect(self._on_remove)
        self.detail.add_page_wanted.connect(self._on_add_page)
        self.detail.paper_wanted.connect(self._on_paper)
        self.detail.chip_pressed.connect(self._on_chip)

    @cached_property
    def form(self) -> TrialForm:
        """The form of the open treatment; made when it is needed first."""
        form = TrialForm(self._model)
        form.done.connect(self._on_done)
        self._right_pane.put(form)
        return form

    def refresh(self) -> None:
        """Show the treatments as they stand."""
        rows = [
            RowWords(
                row.id,
                row.title,
                row.line,
                note=row.proof,
                group=group.title,
                group_note=group.tally,
            )
            for group in self._model.classes()
            for row in group.trials
        ]
        if not self._model.open_id and rows:
            self._model.open(rows[0].key)
            return
        self.list.show_rows(rows, self._model.open_id)
        self._show_opened()

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        if self._right_pane.has_form:
            self.form.renew()

    def open(self, trial: str) -> None:
        """Open a treatment beside the list."""
        flush_fields(self)
        self._right_pane.changes = False
        self._model.open(trial)
        self.show_detail()

    def begin(self) -> None:
        """Let what is opened next be told in its form."""
        self._right_pane.changes = True

    def change(self) -> None:
        """Show the form of the open treatment, at its first field."""
        self._right_pane.changes = True
        self.refresh()
        self.show_detail()
        self.form.focus_first()

    def _show_opened(self) -> None:
        opened = self._model.opened()
        if opened is not None and self._right_pane.changes:
            self.form.refresh()
        elif opened is not None:
            self.detail.show_trial(_shown(opened))
        self._right_pane.show_entry(is_open=opened is not None)

    def _on_done(self) -> None:
        flush_fields(self)
        self._right_pane.changes = False
        self.refresh()
        self.show_detail()
        self.detail.change.setFocus()
        self.done.emit()

    def _on_remove(self) -> None:
        self._model.remove()
        self.show_list()

    def _on_add_page(self) -> None:
        opened = self._model.opened()
        if opened is not None:
            place = paper_for(Target.trial(opened.trial.id))
            self.room_wanted.emit(place.room, place.argument)

    def _on_paper(self) -> None:
        opened = self._model.opened()
        if opened is not None and opened.shortfall is not None:
            self.room_wanted.emit(CHECKLIST, opened.shortfall.requirement)

    def _on_chip(self, index: int) -> None:
        opened = self._model.opened()
        if opened is not None:
            _, place = opened.proofs[index]
            self.room_wanted.emit(place.room, place.argument)


def _shown(opened: OpenedTrial) -> TrialShown:
    rules = tuple(
        TrialRule(each.says, each.verdict, each.standing, each.source) for each in opened.rules
    )
    proofs = tuple(says for says, _ in opened.proofs)
    short = opened.shortfall
    return TrialShown(
        title=opened.title,
        facts=opened.facts,
        to_tell=opened.to_tell,
        proofs=proofs,
        rules=rules,
        notes=opened.notes,
        shortfall=(short.says, short.paper) if short is not None else None,
    )

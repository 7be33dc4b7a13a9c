"""A new passphrase for an open case: the one of today, then the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.theme import COLUMN_PX
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card, column
from ui.widgets.enter_key import EnterPresses
from ui.widgets.flow import flow_of
from ui.widgets.notices import ErrorSummary
from ui.widgets.page import Page
from ui.widgets.passphrase import NewPassphrase, PassphraseField
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake.errors import IntakeError
    from ui.viewmodels.front import FrontViewModel

BACKUPS = (
    "Backups and copies made before today still open with the old passphrase. If somebody "
    "may know the old one, save a new copy and delete the older ones."
)
DONE = "The new passphrase counts from now on. Your recovery page still works."


class PassphrasePage(Page):
    """``show_for(opened)`` starts; ``finished(opened)`` when done or given up."""

    finished = Signal(object)

    def __init__(self, model: FrontViewModel) -> None:
        super().__init__(
            "Change the passphrase", "Type the one you use now, then choose a new one."
        )
        self._model = model
        self._for: object = None
        self.centre(COLUMN_PX)
        self._problems = ErrorSummary()
        self._old, self._new = PassphraseField("Passphrase now"), NewPassphrase()
        self._change, self._back = PrimaryButton("Change it"), LinkButton("Back")
        self._fields = Card("card")
        self._fields.add(self._old, self._new, label(BACKUPS, "note"))
        self._told = label("", "body")
        self._told.hide()
        self.add(self._problems, self._fields, column(self._told))
        self.add(flow_of(self._change, self._back))
        self._change.clicked.connect(self._on_pressed)
        EnterPresses(self, self._change)
        self._back.clicked.connect(self._on_back)
        self._new.weigh_wanted.connect(model.weigh)
        self._new.suggest_wanted.connect(model.suggest)
        model.suggested.connect(self._new.show_suggestion)
        model.weakness_found.connect(self._new.show_weakness)
        model.passphrase_changed.connect(self._on_changed)
        model.failed.connect(self._on_failed)
        model.busy_changed.connect(self._on_busy)

    def show_for(self, opened: object) -> None:
        """Start for this vault."""
        self._for = opened
        self._old.setFocus()

    def _on_pressed(self) -> None:
        self._new.once_weighed(self._on_change)

    def _on_change(self) -> None:
        problems: list[tuple[str, QWidget]] = []
        if not self._old.text():
            problems.append(("Type the passphrase you use now", self._old))
        if self._new.problem():
            problems.append((self._new.problem(), self._new))
        self._problems.show_problems(problems)
        if not problems:
            self._model.change_passphrase(self._for, self._old.text(), self._new.text())

    def _on_changed(self) -> None:
        self._wipe()
        for gone in (self._fields, self._change):
            gone.hide()
        self._told.setText(DONE)
        self._told.show()
        self._back.setText("Go on")
        self._back.setFocus()

    def _on_back(self) -> None:
        self._wipe()
        opened, self._for = self._for, None
        self.finished.emit(opened)

    def _wipe(self) -> None:
        self._old.wipe()
        self._new.wipe()
        self._problems.show_problems([])

    def _on_failed(self, error: IntakeError) -> None:
        if self.isVisible():
            self._problems.show_problems([(f"{error} {error.remedy}", self._old)])

    def _on_busy(self) -> None:
        self._change.setEnabled(not self._model.is_busy)

"""Can you find your recovery page? The code is tried, and nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.theme import COLUMN_PX
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.code_field import CodeField
from ui.widgets.enter_key import EnterPresses
from ui.widgets.flow import flow_of
from ui.widgets.notices import ErrorSummary
from ui.widgets.page import Page
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.errors import IntakeError
    from ui.viewmodels.front import FrontViewModel

RIGHT = "This page opens your case. Nothing was changed. Put it back where it is safe."
LOST = (
    "Cannot find it? Make a new one: File, New recovery page. The old one then stops working."
)


class DrillPage(Page):
    """``show_for(opened)`` starts; ``finished(opened)`` when done or given up."""

    finished = Signal(object)

    def __init__(self, model: FrontViewModel) -> None:
        super().__init__(
            "Check the recovery page",
            "Type the 48 digits from your paper. We try them, and change nothing.",
        )
        self._model = model
        self._for: object = None
        self.centre(COLUMN_PX)
        self._problems, self._code = ErrorSummary(), CodeField()
        self._told = label(LOST, "note")
        self._try, self._back = PrimaryButton("Try the code"), LinkButton("Back")
        self.add(self._problems, self._code, self._told)
        self.add(flow_of(self._try, self._back))
        self._try.clicked.connect(self._on_try)
        EnterPresses(self, self._try)
        self._back.clicked.connect(self._on_back)
        model.code_was_right.connect(self._on_right)
        model.failed.connect(self._on_failed)
        model.busy_changed.connect(self._on_busy)

    def show_for(self, opened: object) -> None:
        """Start for this vault."""
        self._for = opened
        self._code.setFocus()

    def _on_try(self) -> None:
        if self._code.is_right():
            self._problems.show_problems([])
            self._model.try_code(self._for, self._code.text())
        else:
            words = "The code is not complete or has a slip in it"
            self._problems.show_problems([(words, self._code)])

    def _on_right(self) -> None:
        self._code.wipe()
        for gone in (self._code, self._try):
            gone.hide()
        self._told.setText(RIGHT)
        self._back.setText("Go on")
        self._back.setFocus()

    def _on_back(self) -> None:
        self._code.wipe()
        opened, self._for = self._for, None
        self.finished.emit(opened)

    def _on_failed(self, error: IntakeError) -> None:
        if self.isVisible():
            self._problems.show_problems([(f"{error} {error.remedy}", self._code)])

    def _on_busy(self) -> None:
        self._try.setEnabled(not self._model.is_busy)

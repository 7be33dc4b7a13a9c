"""I forgot my passphrase: the recovery code, group by group, then a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.theme import COLUMN_PX
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import column
from ui.widgets.code_field import CodeField
from ui.widgets.enter_key import EnterPresses
from ui.widgets.flow import flow_of
from ui.widgets.notices import ErrorSummary
from ui.widgets.page import Page
from ui.widgets.passphrase import NewPassphrase
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake.errors import IntakeError
    from ui.viewmodels.front import FrontViewModel


class ForgotPage(Page):
    """``opened(path of the vault)``. ``opened`` of the model follows; ``back_wanted``."""

    back_wanted = Signal()

    def __init__(self, model: FrontViewModel) -> None:
        super().__init__(
            "Open with your recovery page",
            "Type the 48 digits from the page. Each group says whether it can be right.",
        )
        self._model = model
        self._path = ""
        self.centre(COLUMN_PX)
        self._problems = ErrorSummary()
        self._code, self._passphrase = CodeField(), NewPassphrase()
        why = label("Then choose a new passphrase. The recovery page stays valid.", "note")
        self._open, back = PrimaryButton("Open the case"), LinkButton("Back")
        self._open.clicked.connect(self._on_pressed)
        EnterPresses(self, self._open)
        back.clicked.connect(self.back_wanted)
        self.add(self._problems, self._code, column(why, self._passphrase))
        self.add(flow_of(self._open, back))
        self._passphrase.weigh_wanted.connect(model.weigh)
        self._passphrase.suggest_wanted.connect(model.suggest)
        model.suggested.connect(self._passphrase.show_suggestion)
        model.weakness_found.connect(self._passphrase.show_weakness)
        model.failed.connect(self._on_failed)
        model.busy_changed.connect(self._on_busy)

    def opened(self, detail: str) -> None:
        """Start for the vault ``detail``."""
        self._path = detail or self._path
        self._code.wipe()
        self._passphrase.wipe()
        self._problems.show_problems([])
        self._code.setFocus()

    def wipe(self) -> None:
        """Forget what was typed."""
        self._code.wipe()
        self._passphrase.wipe()

    def _on_pressed(self) -> None:
        self._passphrase.once_weighed(self._on_open)

    def _on_open(self) -> None:
        problems: list[tuple[str, QWidget]] = []
        if not self._code.is_right():
            problems.append(("The code is not complete or has a slip in it", self._code))
        if self._passphrase.problem():
            problems.append((self._passphrase.problem(), self._passphrase))
        self._problems.show_problems(problems)
        if not problems:
            self._model.open_with_code(self._path, self._code.text(), self._passphrase.text())

    def _on_failed(self, error: IntakeError) -> None:
        if self.isVisible():
            self._problems.show_problems([(f"{error} {error.remedy}", self._code)])

    def _on_busy(self) -> None:
        self._open.setEnabled(not self._model.is_busy)

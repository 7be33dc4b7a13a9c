"""A new case: a neutral name, and a passphrase that is long enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.theme import COLUMN_PX
from ui.viewmodels.front import NewVault
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.enter_key import EnterPresses
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.notices import ErrorSummary
from ui.widgets.page import Page
from ui.widgets.passphrase import NewPassphrase
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake.errors import IntakeError
    from ui.viewmodels.front import FrontViewModel

NEUTRAL_NAME = "My papers"
NOBODY = (
    "Nobody can open your case without the passphrase, and we cannot send you a new one. "
    "The next page gives you a recovery page to print, in case you forget it."
)


class NewVaultPage(Page):
    """Asks for name and passphrase; ``created`` of the model follows. ``back_wanted``."""

    back_wanted = Signal()

    def __init__(self, model: FrontViewModel) -> None:
        super().__init__("Start a new case", "It is kept on this computer, locked.")
        self._model = model
        self.centre(COLUMN_PX)
        self._problems = ErrorSummary()
        hint = "A plain name that tells others nothing. It is the name of a folder."
        self._name = LineField("Name of this case", hint)
        self._passphrase = NewPassphrase("Passphrase")
        note = Card("aside")
        note.add(label("Keep the passphrase safe", "heading"), label(NOBODY, "note"))
        self._create, back = PrimaryButton("Make the case"), LinkButton("Back")
        self._create.clicked.connect(self._on_pressed)
        EnterPresses(self, self._create)
        back.clicked.connect(self.back_wanted)
        for part in (self._problems, self._name, self._passphrase, note):
            self.add(part)
        self.add(flow_of(self._create, back))
        self._passphrase.weigh_wanted.connect(model.weigh)
        self._passphrase.suggest_wanted.connect(model.suggest)
        model.suggested.connect(self._passphrase.show_suggestion)
        model.weakness_found.connect(self._passphrase.show_weakness)
        model.failed.connect(self._on_failed)
        model.busy_changed.connect(self._on_busy)

    def opened(self, detail: str) -> None:
        """Start with the neutral name and no passphrase."""
        self._name.show_text(detail or NEUTRAL_NAME)
        self._passphrase.wipe()
        self._problems.show_problems([])
        self._passphrase.setFocus()

    def wipe(self) -> None:
        """Forget the passphrase."""
        self._passphrase.wipe()

    def _on_pressed(self) -> None:
        self._passphrase.once_weighed(self._on_create)

    def _on_create(self) -> None:
        problems: list[tuple[str, QWidget]] = []
        if not self._name.text():
            problems.append(("Give the case a name", self._name))
        if self._passphrase.problem():
            problems.append((self._passphrase.problem(), self._passphrase))
        self._problems.show_problems(problems)
        if not problems:
            self._model.create(NewVault(self._name.text(), self._passphrase.text()))

    def _on_failed(self, error: IntakeError) -> None:
        if self.isVisible():
            self._problems.show_problems([(f"{error} {error.remedy}", self._name)])

    def _on_busy(self) -> None:
        self._create.setEnabled(not self._model.is_busy)

"""Bring back a backup: from a folder, with the passphrase of its day, under a new name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.theme import COLUMN_PX
from ui.viewmodels.front import NewVault
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import column
from ui.widgets.enter_key import EnterPresses
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.notices import ErrorSummary
from ui.widgets.page import Page
from ui.widgets.passphrase import PassphraseField
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.viewmodels.front import FrontViewModel

NEUTRAL_NAME = "My papers, brought back"


class RestorePage(Page):
    """Nothing is ever written over: the backup becomes a new case. ``back_wanted``."""

    back_wanted = Signal()

    def __init__(self, model: FrontViewModel, dialogs: Dialogs) -> None:
        super().__init__(
            "Bring back a backup", "It becomes a case of its own. Nothing is written over."
        )
        self._model, self._dialogs = model, dialogs
        self._folder = ""
        self.centre(COLUMN_PX)
        self._problems = ErrorSummary()
        self._choose = SecondaryButton("Choose the backup’s folder")
        self._choose.clicked.connect(self._on_choose)
        self._chosen = label("No folder chosen yet.", "note")
        self._name = LineField("Name for the case", "It is the name of a folder.")
        self._passphrase = PassphraseField("Passphrase", "The one of the day of the backup.")
        self._passphrase.entered.connect(self._on_restore)
        self._restore, back = PrimaryButton("Bring it back"), LinkButton("Back")
        self._restore.clicked.connect(self._on_restore)
        EnterPresses(self, self._restore)
        back.clicked.connect(self.back_wanted)
        self.add(self._problems, column(flow_of(self._choose), self._chosen))
        self.add(self._name, self._passphrase, flow_of(self._restore, back))
        model.failed.connect(self._on_failed)
        model.busy_changed.connect(self._on_busy)

    def opened(self, detail: str) -> None:
        """Start anew."""
        self._folder = detail
        self._chosen.setText(detail or "No folder chosen yet.")
        self._name.show_text(NEUTRAL_NAME)
        self._passphrase.wipe()
        self._problems.show_problems([])
        self._choose.setFocus()

    def wipe(self) -> None:
        """Forget the passphrase."""
        self._passphrase.wipe()

    def _on_choose(self) -> None:
        folder = self._dialogs.open_folder("Where is the backup?")
        if folder:
            self._folder = folder
            self._chosen.setText(folder)

    def _on_restore(self) -> None:
        problems: list[tuple[str, QWidget]] = []
        if not self._folder:
            problems.append(("Choose the backup’s folder", self._choose))
        if not self._name.text():
            problems.append(("Give the case a name", self._name))
        if not self._passphrase.text():
            problems.append(("Type the passphrase", self._passphrase))
        self._problems.show_problems(problems)
        if not problems:
            new = NewVault(self._name.text(), self._passphrase.text())
            self._model.restore(self._folder, new)

    def _on_failed(self, error: IntakeError) -> None:
        if self.isVisible():
            self._problems.show_problems([(f"{error} {error.remedy}", self._passphrase)])

    def _on_busy(self) -> None:
        self._restore.setEnabled(not self._model.is_busy)

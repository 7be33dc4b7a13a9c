"""The timeline on paper: saved as PDF or printed, and what became of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.viewmodels.own_papers import Wanted
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import column
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.printing import PaperTray
    from ui.viewmodels.own_papers import OwnPapers
    from ui.viewmodels.treatments_lifelines import LifelinesViewModel


class LifelinesPaper(QWidget):
    """Two buttons; the work is that of ``OwnPapers``."""

    def __init__(self, model: LifelinesViewModel, papers: OwnPapers, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._papers, self._dialogs = model, papers, dialogs
        papers.setParent(self)
        self._tray: PaperTray | None = None
        self.save, self.print_out = SecondaryButton("Save as PDF"), SecondaryButton("Print")
        self.save.setAccessibleDescription("Timeline")
        self.print_out.setAccessibleDescription("Timeline")
        self._said = label("", "note")
        self._said.hide()
        self.setLayout(column(flow_of(self.save, self.print_out), self._said))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.save.clicked.connect(self._on_save)
        self.print_out.clicked.connect(self._on_print)
        papers.saved.connect(self._on_saved)
        papers.printed.connect(self._on_printed)
        papers.failed.connect(self._on_failed)

    def _on_save(self) -> None:
        folder = self._dialogs.open_folder("Where to put the file")
        if folder is not None:
            self._papers.save(Wanted.TIMELINE, self._model.material(), folder)

    def _on_print(self) -> None:
        self._tray = self._dialogs.choose_printer("Print")
        if self._tray is not None:
            self._papers.print_out(
                Wanted.TIMELINE, self._model.material(), self._tray.print_page
            )

    def _on_saved(self, path: str) -> None:
        self._say(f"Saved: {path}")

    def _on_printed(self) -> None:
        self._finish_tray()
        self._say("It went to the printer.")

    def _on_failed(self, error: IntakeError) -> None:
        self._finish_tray()
        self._say(f"{error} {error.remedy}")

    def _finish_tray(self) -> None:
        if self._tray is not None:
            self._tray.finish()
            self._tray = None

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()

"""The letter of a request: which one, what it lacks, printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.definitions import Letter
from ui.widgets.asking_letter import AskingLetter

if TYPE_CHECKING:
    from intake.domain.report.letter_facts import Asked
    from intake.domain.report.letter_paper import LetterPaper
    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.printing import PaperTray
    from ui.viewmodels.asking_letter import LetterModel
    from ui.viewmodels.asking_request import RequestModel


class LetterDesk(QObject):
    """Connects an ``AskingLetter`` (``card``) with the request that is open.

    ``chosen``: another letter is to be shown. ``shown(id, title)`` tells which one is.
    ``question_wanted(id)``: the letter lacks the answer to a question of the interview.
    """

    chosen = Signal()
    shown = Signal(str, str)
    question_wanted = Signal(str)

    def __init__(
        self, model: RequestModel, letters: LetterModel, dialogs: Dialogs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model, self._letters, self._dialogs = model, letters, dialogs
        letters.setParent(self)
        self._tray: PaperTray | None = None
        self._which = self._question = ""
        self.card = AskingLetter()
        self.card.fill.clicked.connect(self._on_fill)
        self.card.chosen.connect(self._on_chosen)
        self.card.print_wanted.connect(self._on_print)
        self.card.save_wanted.connect(self._on_save)
        letters.done.connect(self._on_done)
        letters.failed.connect(self._on_failed)

    def start_anew(self) -> None:
        """Offer the letter that is to be sent next."""
        self._which = self._model.next_letter()
        self.card.show_told("")

    def move_on(self) -> None:
        """One was sent: the next is offered when the request is shown again."""
        self._which = ""

    def show(self, asked: Asked) -> None:
        """Show the letter that is chosen as it would be printed today."""
        letters = [(each.id, each.button) for each in self._model.letters()]
        if self._which not in dict(letters):
            self._which = self._model.next_letter()
        self.card.offer(letters, self._which)
        paper = self._letters.letter(asked, self._which)
        row = asked.catalog.find(Letter, self._which)
        if paper is not None and row is not None:
            gaps = self._letters.gaps(asked, self._which)
            self._question = next((each.question for each in gaps if each.question), "")
            self.card.fill.setVisible(bool(self._question))
            says = [each.says for each in gaps]
            self.card.show_letter(paper, says, f"{row.how} {row.ask_when_unsure}".strip())
            self.card.went.setHidden(row.is_enclosed)
            if not row.is_enclosed:
                self.shown.emit(row.id, row.title)

    def _on_fill(self) -> None:
        self.question_wanted.emit(self._question)

    def _on_chosen(self, letter: str) -> None:
        self._which = letter
        self.card.show_told("")
        self.chosen.emit()

    def _on_print(self) -> None:
        paper = self._paper()
        self._tray = self._dialogs.choose_printer("Print the letter") if paper else None
        if paper is not None and self._tray is not None:
            self.card.show_told("Printing. You can go on working.")
            self._letters.print_out(paper, self._tray.print_page)

    def _on_save(self) -> None:
        paper = self._paper()
        folder = self._dialogs.open_folder("Where should the letter go?") if paper else None
        if paper is not None and folder:
            self.card.show_told("Saving. You can go on working.")
            self._letters.save(paper, folder)

    def _paper(self) -> LetterPaper | None:
        asked = self._model.asked()
        return self._letters.letter(asked, self._which) if asked else None

    def _on_done(self, words: str) -> None:
        self.card.show_told(words)
        self._finish_printing()

    def _on_failed(self, error: IntakeError) -> None:
        self.card.show_told(f"{error} {error.remedy}")
        self._finish_printing()

    def _finish_printing(self) -> None:
        if self._tray is not None:
            self._tray.finish()
            self._tray = None

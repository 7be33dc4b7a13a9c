"""The letter as it would go out today: its words to look at, to print or to save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.draft_line import ChooseOne
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.report.letter_paper import LetterPaper
    from ui.widgets.look import Part


class AskingLetter(Card):
    """``offer(letters)``, ``show_letter(paper, gaps, how)``, ``show_told(words)``.

    ``chosen(letter id)``, ``print_wanted``, ``save_wanted``.
    """

    chosen = Signal(str)
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("next")
        self._shown: LetterPaper | None = None
        self.which = ChooseOne("Which letter?", [("", "")])
        self._gaps = QVBoxLayout()
        self._gaps.setSpacing(4)
        self._sheet = Card()
        self._how, self._told = label("", "line"), label("", "line")
        self.print = PrimaryButton("Print the letter")
        self.save = SecondaryButton("Save as PDF")
        self.fill = LinkButton("Fill this in, in About you")
        self.went = LinkButton("It went out: note how and when")
        self.body.setSpacing(GROUP)
        self.add(
            label("The letter", "section"),
            self.which,
            self._gaps,
            flow_of(self.fill),
            self._sheet,
            self._how,
            flow_of(self.print, self.save, self.went),
            self._told,
        )
        self._told.hide()
        self.which.chosen.connect(self.chosen)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)

    def offer(self, letters: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these letters; one alone needs no choice."""
        self.which.offer(letters)
        self.which.show_chosen(chosen)
        self.which.setVisible(len(letters) > 1)

    def show_letter(self, paper: LetterPaper, gaps: Sequence[str], how: str) -> None:
        """Show the words of a letter, and what it lacks."""
        empty(self._gaps)
        if gaps:
            self._gaps.addWidget(label("Still open in this letter:", "heading"))
        for gap in gaps:
            self._gaps.addWidget(label(f"• {gap}", "body"))
        self._how.setText(how)
        self._how.setVisible(bool(how))
        if paper != self._shown:
            self._shown = paper
            self._show_words(paper)

    def show_told(self, words: str) -> None:
        """Say how far printing or saving is."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _show_words(self, paper: LetterPaper) -> None:
        empty(self._sheet.body)
        listed = [f"{at}. {item}" for at, item in enumerate(paper.items, start=1)]
        parts = (
            ("\n".join(paper.sender), "body"),
            (paper.date, "body"),
            ("\n".join(paper.to), "body"),
            (paper.subject, "heading"),
            ("\n".join(paper.about), "body"),
            *((each, "body") for each in paper.before),
            ("\n".join((paper.list_heading, *listed)), "body"),
            *((each, "body") for each in paper.after),
            (f"Signature and date: {_signs(paper)}", "body"),
            ("\n".join(("Enclosed:", *paper.enclosed)) if paper.enclosed else "", "body"),
        )
        made = [label(words.strip(), _look(look)) for words, look in parts if words.strip()]
        self._sheet.add(column(*made, gap=GAP))


def _look(look: str) -> Part:
    return "heading" if look == "heading" else "body"


def _signs(paper: LetterPaper) -> str:
    return ", ".join(each for each in (paper.signer, paper.signs_as) if each)

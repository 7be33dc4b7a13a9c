"""The recovery page: 48 digits to print, and two groups typed back before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import COLUMN_PX, GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, column
from ui.widgets.enter_key import EnterPresses
from ui.widgets.fields import LineField
from ui.widgets.flow import Flow, flow_of
from ui.widgets.notices import ErrorSummary
from ui.widgets.page import Page
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.words import label, short_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.viewmodels.front import FrontViewModel

ASKED = (2, 7)
GROUPS = 8
KIT_NAME = "Recovery page.pdf"
AWAY = "Keep this page away from this computer. Anyone who holds it can read your records."


class KitPage(Page):
    """``show_for(opened)`` makes a code; ``finished(opened)`` once two groups came back."""

    finished = Signal(object)

    def __init__(self, model: FrontViewModel, dialogs: Dialogs) -> None:
        super().__init__(
            "Your recovery page", "It opens your case if you forget the passphrase."
        )
        self._model, self._dialogs = model, dialogs
        self._for: object = None
        self._code: tuple[str, ...] = ()
        self.centre(COLUMN_PX)
        self._problems = ErrorSummary()
        self._labels: list[QLabel] = [short_label("", "section") for _ in range(GROUPS)]
        self._saved = label("", "note")
        self._saved.hide()
        self._typed = {number: LineField(f"Group {number}") for number in ASKED}
        for part in (self._problems, self._code_card(), self._check_card()):
            self.add(part)
        self._done, self._later = PrimaryButton("I have it"), LinkButton("Do this later")
        self._done.clicked.connect(self._on_done)
        EnterPresses(self, self._done)
        self._later.clicked.connect(self._on_later)
        self.add(flow_of(self._done, self._later))
        tab_as_laid_out(self)
        model.code_made.connect(self._on_code)
        model.kit_saved.connect(self._on_saved)
        model.failed.connect(self._on_failed)

    def show_for(self, opened: object) -> None:
        """Make a code for this vault, and show it."""
        self._for = opened
        self._show_code(())
        self._model.make_code(opened)

    def _code_card(self) -> Card:
        grid = Flow(gap=GROUP)
        for number, group in enumerate(self._labels, start=1):
            group.setAccessibleDescription(f"Group {number} of {GROUPS}")
            numbered = QWidget()
            numbered.setLayout(column(short_label(f"Group {number}", "small"), group, gap=0))
            grid.addWidget(numbered)
        save = SecondaryButton("Save it as a PDF to print")
        save.clicked.connect(self._on_save)
        card = Card("card")
        words = "Write these digits down, or save the page, print it and delete the file."
        card.add(label(words, "body"), grid, label(AWAY, "note"), flow_of(save), self._saved)
        return card

    def _check_card(self) -> Card:
        card = Card("card")
        lines = (
            label("Type two groups back", "section"),
            label("From the paper, so that we know it is readable.", "note"),
        )
        card.add(column(*lines, gap=2), flow_of(*self._typed.values()))
        for field in self._typed.values():
            field.field.setMaximumWidth(self.fontMetrics().horizontalAdvance("0") * 16)
        return card

    def _show_code(self, groups: Sequence[str]) -> None:
        self._code = tuple(groups)
        for place, group in zip(self._labels, groups or ("······",) * GROUPS, strict=True):
            place.setText(group)
        for field in self._typed.values():
            field.show_text("")
        self._saved.hide()
        self._problems.show_problems([])

    def _on_code(self, groups: Sequence[str]) -> None:
        self._show_code(groups)

    def _on_save(self) -> None:
        path = self._dialogs.save_file("Save the recovery page", KIT_NAME, "PDF (*.pdf)")
        if path and self._code:
            self._model.save_kit(self._for, self._code, path)

    def _on_saved(self) -> None:
        self._saved.setText("Saved. Print it now, then delete the file from this computer.")
        self._saved.show()

    def _on_done(self) -> None:
        problems: list[tuple[str, QWidget]] = []
        for number, field in self._typed.items():
            digits = "".join(letter for letter in field.text() if letter.isdigit())
            is_right = bool(self._code) and digits == self._code[number - 1]
            field.show_problem("" if is_right else "This is not what stands above.")
            if not is_right:
                problems.append((f"Group {number} is not right yet", field))
        self._problems.show_problems(problems)
        if not problems:
            self._leave()

    def _on_later(self) -> None:
        self._leave()

    def _leave(self) -> None:
        opened, self._for = self._for, None
        self._show_code(())
        self.finished.emit(opened)

    def _on_failed(self, error: IntakeError) -> None:
        if self.isVisible():
            self._problems.show_problems([(f"{error} {error.remedy}", self._done)])

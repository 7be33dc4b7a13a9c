"""Check your answers: every question with what was said, each opens to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import column, empty
from ui.widgets.done_line import DoneLine
from ui.widgets.flow import flow_of
from ui.widgets.row import Row, Rows
from ui.widgets.text_column import TextColumn
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.viewmodels.about_you import AnswerRow


class AnswersView(TextColumn):
    """``show_answers(sections, counts, typist)``; a row asks for ``question_wanted(id)``."""

    question_wanted = Signal(str)
    go_on_wanted = Signal()
    typist_wanted = Signal()
    section_turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[Row, str] = {}
        self._parts: dict[str, DoneLine] = {}
        self._count = label("", "line")
        self._go_on = PrimaryButton("Go on")
        self._go_on.clicked.connect(self.go_on_wanted)
        self._typist = LinkButton("Change who is typing")
        self._typist.clicked.connect(self.typist_wanted)
        self._sections = QVBoxLayout()
        self._sections.setSpacing(GROUP)
        self.add(column(label("Check your answers", "title"), self._count))
        self.add(flow_of(self._go_on, self._typist))
        self.add(self._sections)

    def show_answers(
        self,
        sections: Sequence[tuple[str, Sequence[AnswerRow]]],
        counts: tuple[int, int],
        go_on: str,
    ) -> None:
        """Show these answers; ``go_on`` is the verb of the button, or "" to hide it.

        ``show_done`` says afterwards which sections the person is done with.
        """
        self._count.setText(f"{counts[0]} of {counts[1]} questions have an answer.")
        self._go_on.setText(go_on)
        self._go_on.setVisible(bool(go_on))
        empty(self._sections)
        self._rows, self._parts = {}, {}
        for title, answers in sections:
            rows = Rows()
            for each in answers:
                row = Row(each.question.asks, each.words)
                row.clicked.connect(self._on_row)
                self._rows[row] = each.question.id
                rows.add_row(row)
            done = self._parts[title] = DoneLine()
            done.show_done(title, "")
            done.turned.connect(self._on_turned)
            self._sections.addLayout(column(label(title, "section"), rows, done, gap=GAP))

    def show_done(self, section: str, since: str) -> None:
        """Show since when the person is done with a section; empty: they are not."""
        self._parts[section].show_done(section, since)

    def _on_turned(self) -> None:
        done = self.sender()
        if isinstance(done, DoneLine):
            self.section_turned.emit(done.name)

    def _on_row(self) -> None:
        for row, question in self._rows.items():
            if row is self.sender():
                self.question_wanted.emit(question)
                return

"""Beside the pages: who reads them, the one thing to do, and what leaves and what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.report.leaving import Leaving
    from intake.errors import IntakeError
    from ui.viewmodels.exporting import Written


class SummaryAside(QWidget):
    """Shows what it is told; the page listens to its buttons."""

    def __init__(self) -> None:
        super().__init__()
        self._size = label("", "section")
        self._result = QVBoxLayout()
        self._result.setSpacing(GAP)
        self.export = PrimaryButton("Export the PDF")
        self.print_out = SecondaryButton("Print")
        self.screen_reader_copy = LinkButton("Export a copy for screen readers")
        self._leaves, self._stays = WordList("What leaves"), WordList("What stays with you")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(GROUP)
        body.addWidget(self._export_card())
        body.addWidget(self._leaves)
        body.addWidget(self._stays)
        body.addStretch(1)

    def show_view(self, *, is_packet: bool) -> None:
        """Name the button after what is looked at."""
        self.export.setText("Export the packet" if is_packet else "Export the PDF")
        self.screen_reader_copy.setVisible(not is_packet)

    def show_size(self, words: str) -> None:
        """Say how long what is looked at is."""
        self._size.setText(words)

    def show_leaving(self, leaving: Leaving) -> None:
        """Show both lists."""
        self._leaves.show_lines(leaving.leaves)
        self._stays.show_lines(leaving.stays)

    def show_written(self, written: Written) -> None:
        """Say what was written, and name every page that is not in it."""
        empty(self._result)
        count = len(written.names)
        head = "Done. The file is in its place:" if count == 1 else "Done. The files are there:"
        self._result.addWidget(label(head, "heading"))
        for name in written.names:
            self._result.addWidget(label(name, "body"))
        self._result.addWidget(label(f"Folder: {written.folder}", "line"))
        if written.left_out:
            self._result.addWidget(label("Not in the packet:", "heading"))
        for gone in written.left_out:
            self._result.addWidget(label(f"{gone.title}: {gone.because}", "body"))

    def show_problem(self, error: IntakeError) -> None:
        """Say what happened, that the records are safe, and what to do."""
        empty(self._result)
        self._result.addWidget(label(str(error), "problem"))
        self._result.addWidget(label(error.remedy, "body"))

    def clear_result(self) -> None:
        """Take the last outcome away: it is about an older copy."""
        empty(self._result)

    def _export_card(self) -> Card:
        card = Card("next")
        card.add(
            self._size,
            label("PDF, US Letter. Still readable after a fax.", "note"),
            label("The PDF is not locked. Anyone who has the file can read it.", "body"),
            flow_of(self.export, self.print_out),
            column(self.screen_reader_copy),
            self._result,
        )
        return card


class WordList(Card):
    """A heading and lines below each other."""

    def __init__(self, heading: str) -> None:
        super().__init__("card")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP)
        self.add(label(heading, "section"), self._lines)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines; without any, say so."""
        empty(self._lines)
        for line in lines or ("Nothing.",):
            self._lines.addWidget(label(line, "body"))

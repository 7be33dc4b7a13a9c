"""The pages in hand: "Pages 2 to 3 of 4"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QSpinBox, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.flow import Flow
from ui.widgets.words import short_label


class ProofPages(QWidget):
    """``show_range(2, 3, pages=4)``; ``edited(first, last)`` when the person changed it."""

    edited = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._pages = 1
        self.first, self.last = _field("First page"), _field("Last page")
        self._of = short_label("", "body")
        self.all = LinkButton("All pages")
        flow = Flow(self)
        for part in (
            short_label("Pages", "heading"),
            self.first,
            short_label("to", "body"),
            self.last,
            self._of,
            self.all,
        ):
            part.setMinimumHeight(44)
            flow.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.first.editingFinished.connect(self.flush)
        self.last.editingFinished.connect(self.flush)
        self.all.clicked.connect(self._on_all)
        self._shown = (1, 1)

    def show_range(self, first: int, last: int, pages: int) -> None:
        """Show the pages in hand, without ``edited``."""
        self._pages, self._shown = max(pages, 1), (first, last)
        for field, value in ((self.first, first), (self.last, last)):
            field.blockSignals(True)
            field.setRange(1, self._pages)
            field.setValue(value)
            field.blockSignals(False)
        self._of.setText(f"of {pages}")
        self.all.setVisible(pages > 1 and (first, last) != (1, pages))

    def flush(self) -> None:
        """Tell of changed pages."""
        now = (self.first.value(), self.last.value())
        if now != self._shown:
            self._shown = now
            self.edited.emit(*now)

    def _on_all(self) -> None:
        self.edited.emit(1, self._pages)


def _field(name: str) -> QSpinBox:
    field = QSpinBox()
    field.setAccessibleName(name)
    field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    field.setMinimumWidth(48)
    return field

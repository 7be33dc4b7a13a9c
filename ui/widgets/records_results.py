"""What became of each file that was added; it stays until the person closes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, empty
from ui.widgets.em import em
from ui.widgets.notices import announce
from ui.widgets.words import label, short_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_MOST_SHOWN = 200
_HIGHEST_EM = 16


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file: its name, what became of it, why; ``document`` opens it, if it is kept."""

    name: str
    outcome: str
    because: str
    document: str


class RecordsResults(Card):
    """``show_results(headline, results)``; ``closed``; ``document_wanted(id)``.

    An empty list hides it. Long lists show the first, which are those to look at.
    """

    closed = Signal()
    document_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("card")
        self._headline = label("", "heading")
        self._shut = SecondaryButton("Close this list")
        self._buttons: dict[LinkButton, str] = {}
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, GAP, 0)
        self._rows.setSpacing(GAP)
        top = QHBoxLayout()
        top.addWidget(self._headline, 1)
        top.addWidget(self._shut)
        inside = QWidget()
        inside.setLayout(self._rows)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.add(top, self._area)
        self._shut.clicked.connect(self.closed)
        self.hide()

    def show_results(self, headline: str, results: Sequence[FileResult]) -> None:
        """Show these in place of those before."""
        self.setVisible(bool(results))
        if not results:
            return
        self._headline.setText(headline)
        empty(self._rows)
        self._buttons = {}
        for result in results[:_MOST_SHOWN]:
            self._rows.addLayout(self._row(result))
        rest = len(results) - _MOST_SHOWN
        if rest > 0:
            self._rows.addWidget(label(f"And {rest} more that were added.", "line"))
        self._fit()
        announce(self, headline)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: the list is as high as its rows, up to a point."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._rows.activate()
        wide = max(self.width() - 3 * GROUP, 200)
        height = self._rows.totalHeightForWidth(wide) + 4
        self._area.setFixedHeight(min(height, _HIGHEST_EM * em(self)))

    def _row(self, result: FileResult) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(result.name, "body"))
        if result.because:
            words.addWidget(label(result.because, "line"))
        row = QHBoxLayout()
        row.setSpacing(GROUP)
        row.addLayout(words, 1)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(short_label(result.outcome, "line"), 0, top)
        if result.document:
            show = LinkButton("Open")
            show.setAccessibleName(f"Open {result.name}")
            show.clicked.connect(self._on_open)
            self._buttons[show] = result.document
            row.addWidget(show, 0, top)
        return row

    def _on_open(self) -> None:
        for button, document in self._buttons.items():
            if button is self.sender():
                self.document_wanted.emit(document)

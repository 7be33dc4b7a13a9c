"""What is in hand: "Pages 2 to 3 of 4", or words on one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.em import em
from ui.widgets.flow import Flow
from ui.widgets.words import short_label

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_DIGITS = 4
_MOST_NAMED = 6
_LINE_EM = 2.75  # as high as a field


class ProofPages(QWidget):
    """``show_range(2, 3, pages=4)``; ``edited(first, last)`` when the person changed it."""

    edited = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._pages = 1
        self._shown = (1, 1)
        self._instead = (1, 1)
        self.first, self.last = _field("First page"), _field("Last page")
        self.all = LinkButton("All pages")
        self._of = short_label("", "body")
        self._words = (short_label("Pages", "heading"), short_label("to", "body"), self._of)
        flow = Flow(self)
        pages, to, of = self._words
        for part in (pages, self.first, to, self.last, of, self.all):
            flow.addWidget(part)
        for each in self._words:
            each.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.first.editingFinished.connect(self.flush)
        self.last.editingFinished.connect(self.flush)
        self.all.clicked.connect(self._on_all)
        self._fit()

    def show_range(self, first: int, last: int, pages: int) -> None:
        """Show the pages in hand, unless the person is in the middle of changing them."""
        self._pages, self._shown = max(pages, 1), (first, last)
        self._show_fields(shown=True)
        self._offer_instead("All pages", (1, self._pages))
        for field, value in ((self.first, first), (self.last, last)):
            if not (field.hasFocus() and field.isModified()):
                field.setText(str(value))
        self._of.setText(f"of {pages}")
        self.all.setVisible(pages > 1 and (first, last) != (1, pages))

    def show_scattered(self, pages: Sequence[int], total: int) -> None:
        """Show pages in hand that do not follow each other; "All pages" takes all instead."""
        self._pages = max(total, 1)
        self._show_fields(shown=False)
        self._offer_instead("All pages", (1, self._pages))
        named = ", ".join(map(str, pages[:_MOST_NAMED]))
        more = f" and {len(pages) - _MOST_NAMED} more" if len(pages) > _MOST_NAMED else ""
        self._of.setText(f"{named}{more} of {total}")
        self.all.show()

    def show_words(self, page: int, words: str) -> None:
        """Show words in hand; "Use the whole page" takes it instead."""
        self._show_fields(shown=False)
        self._words[0].setText("Words")
        self._of.setText(f"on page {page}: {words}")
        self._offer_instead("Use the whole page", (page, page))
        self.all.show()

    def _show_fields(self, *, shown: bool) -> None:
        self._words[0].setText("Pages")
        for part in (self.first, self._words[1], self.last):
            part.setVisible(shown)

    def _offer_instead(self, says: str, pages: tuple[int, int]) -> None:
        self.all.setText(says)
        self._instead = pages

    def changeEvent(self, event: QEvent) -> None:
        """See ``QWidget``: larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        for each in self._words:
            each.setFixedHeight(round(_LINE_EM * em(self)))
        for field in (self.first, self.last):
            field.setFixedWidth(field.fontMetrics().horizontalAdvance("0000") + 30)

    def flush(self) -> None:
        """Tell of changed pages; what is no page of this record becomes the nearest one."""
        first, last = (self._page(field) for field in (self.first, self.last))
        for field in (self.first, self.last):
            field.setModified(False)
        now = (first, max(last, first)) if self._shown[0] != first else (min(first, last), last)
        if now != self._shown:
            self.edited.emit(*now)
        else:
            self.show_range(*now, self._pages)

    def _page(self, field: QLineEdit) -> int:
        typed = field.text().strip()
        shown = self._shown[0 if field is self.first else 1]
        return min(max(int(typed), 1), self._pages) if typed.isdecimal() else shown

    def _on_all(self) -> None:
        self.edited.emit(*self._instead)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setMaxLength(_MOST_DIGITS)
    field.setValidator(QIntValidator(1, 9_999, field))
    return field

"""Labels by what they are for. All words are plain text: nothing a person typed is markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QWidget

    from ui.widgets.look import Part


_LONG_WORD = re.compile(r"\S{31,}")
_LETTERS = 12
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"
_WIDTHS = 16  # a window that is dragged wider asks for hundreds


class Words(QLabel):
    """A label that also wraps inside a word that no line could hold, and knows its heights.

    Qt wraps between words only: a longer one would be cut off, or widen its page. And it
    breaks the lines anew each time a layout asks how high they are: twenty times and more
    for every label, before a page is first seen.
    """

    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}

    def heightForWidth(self, width: int) -> int:
        """See ``QLabel``: in pixels; reckoned once for each width."""
        height = self._heights.get(width)
        if height is None:
            if len(self._heights) >= _WIDTHS:
                self._heights.clear()
            height = self._heights[width] = super().heightForWidth(width)
        return height

    def changeEvent(self, event: QEvent) -> None:
        """See ``QLabel``: another font, style or frame needs another height."""
        self._heights.clear()
        super().changeEvent(event)

    def setWordWrap(self, on: bool) -> None:  # noqa: FBT001, N802 - overrides Qt
        """See ``QLabel``."""
        self._heights.clear()
        super().setWordWrap(on)

    def setText(self, text: str) -> None:  # noqa: N802 - overrides Qt
        """See ``QLabel``."""
        self._heights.clear()
        is_plain = self.textFormat() == Qt.TextFormat.PlainText
        super().setText(_LONG_WORD.sub(_parted, text) if is_plain else text)

    def text(self) -> str:
        """See ``QLabel``: the words as they were given."""
        return super().text().replace(_MAY_BREAK, "")


def _parted(word: re.Match[str]) -> str:
    """Return a word with a place to break after each sign that joins, or each 12 letters."""
    parts: list[str] = []
    for part in re.split(r"(?<=[/._@-])(?=\w)", word[0]):
        parts += [part[at : at + _LETTERS] for at in range(0, len(part), _LETTERS)]
    return _MAY_BREAK.join(parts)


def label(text: str, look: Part) -> QLabel:
    """Return a label that wraps; ``look`` names its place in the style sheet.

    ``label("Checklist", "title")``; looks: brand, title, lead, section, heading, kicker,
    body, line, note, small, problem, warning.
    """
    made = Words()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(True)
    made.setProperty("look", look)
    return made


def short_label(text: str, look: Part) -> QLabel:
    """Return a label of one line that keeps its width: a number, a word beside a field."""
    made = label(text, look)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
    return made


def field_label(text: str, field: QWidget) -> QLabel:
    """Return the bold words above a field, tied to it as its accessible name."""
    made = label(text, "heading")
    made.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(text)
    return made


def bold_start(made: QLabel, start: str, rest: str) -> None:
    """Show ``start`` in bold, then the rest; both are escaped."""
    import html

    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(f"<b>{html.escape(start)}</b> {html.escape(rest)}")


def hairline() -> QFrame:
    """Return a line of one pixel that parts things in a card."""
    line = QFrame()
    line.setProperty("look", "hairline")
    return line

"""Frames that hold things together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QVBoxLayout

from ui.theme import GAP, GROUP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.widgets.look import Frame

_PADDING = {"next": 24, "rows": 0}


class Card(QFrame):
    """A frame with things below each other: ``card.add(widget or layout)``.

    ``Card()`` is the plain one; ``Card("next")`` holds the one next thing of a page (2 px
    accent line, at most one a page); ``Card("soft")`` hints; ``Card("aside")`` explains;
    ``Card("needs")`` asks for action in short; ``Card("rows")`` is for ``Row`` (see ``Rows``).
    """

    def __init__(self, look: Frame = "card") -> None:
        super().__init__()
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        padding = _PADDING.get(look, GROUP)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(0 if look == "rows" else GAP)

    def add(self, *things: QWidget | QLayout) -> None:
        """Add widgets or layouts below what is there."""
        stack(self.body, *things)


def stack(layout: QVBoxLayout, *things: QWidget | QLayout) -> None:
    """Add widgets and layouts to a vertical layout, in order."""
    for thing in things:
        if isinstance(thing, QLayout):
            layout.addLayout(thing)
        else:
            layout.addWidget(thing)


def column(*things: QWidget | QLayout, gap: int = GAP) -> QVBoxLayout:
    """Return things below each other, ``gap`` pixels apart."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    stack(made, *things)
    return made


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, to fill it anew.

    The widgets keep their parent until Qt deletes them: without one they would end at once,
    perhaps while Qt still goes through them (a new style sheet visits every widget).
    """
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            empty(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()

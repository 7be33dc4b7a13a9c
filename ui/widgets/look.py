"""The names that the style sheet knows, and how a changed one is shown."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtWidgets import QWidget

Part: TypeAlias = Literal[
    "brand",
    "title",
    "lead",
    "section",
    "heading",
    "kicker",
    "body",
    "line",
    "note",
    "small",
    "problem",
    "warning",
    "mark",
]
Frame: TypeAlias = Literal["card", "rows", "next", "soft", "aside", "needs", "problem"]


def restyle(widget: QWidget) -> None:
    """Apply the style sheet anew after a property of the widget has changed."""
    for each in (widget, *widget.findChildren(QWidget)):
        style = each.style()
        style.unpolish(each)
        style.polish(each)


def mark(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a property that the style sheet asks for (``chosen``, ``wrong``) and show it."""
    if bool(widget.property(name)) is not on:
        widget.setProperty(name, on)
        restyle(widget)

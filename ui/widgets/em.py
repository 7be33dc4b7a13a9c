"""The height of a widget's letters, to measure room by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontInfo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def em(widget: QWidget) -> int:
    """Return the size of the widget's font in pixels, 16 at 100 % text."""
    return max(QFontInfo(widget.font()).pixelSize(), 1)

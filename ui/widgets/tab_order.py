"""The order in which Tab goes through a page: the order in which it is laid out.

Qt goes by when a control was made, so what is made later on a page would come last.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def tab_as_laid_out(page: QWidget) -> None:
    """Let Tab go through the page's controls as they are laid out.

    The first of them keeps its place among what is around the page.
    """
    for before, after in pairwise(controls(page)):
        QWidget.setTabOrder(before, after)


def controls(widget: QWidget) -> Iterator[QWidget]:
    """Yield what the keyboard can reach in a widget, in the order it is laid out."""
    if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
        yield widget
        return
    # One that only hands its focus on is gone into: Qt would leave it where it is.
    layout = widget.layout()
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if content is not None:
        yield from controls(content)
    elif layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if inner is not None:
            yield from _in_layout(inner)
        elif widget is not None:
            yield from controls(widget)

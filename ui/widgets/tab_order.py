"""The order in which Tab goes through a page: the order in which it is laid out.

Qt goes by when a control was made, so what is made later on a page would come last.
"""

from __future__ import annotations

from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from PySide6.QtWidgets import QLayout


def tab_as_laid_out(page: QWidget) -> None:
    """Let Tab go through the page's controls as they are laid out.

    The first of them keeps its place among what is around the page.
    """
    for before, after in pairwise(controls(page)):
        with _reached(before), _reached(after):
            QWidget.setTabOrder(before, after)


@contextmanager
def _reached(widget: QWidget) -> Generator[None]:
    """Let Tab stop at it meanwhile: Qt leaves one where it is that only hands focus on."""
    handed = list(_handed_on(widget))
    policies = [each.focusPolicy() for each in handed]
    if len(handed) > 1:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    yield
    if len(handed) > 1:
        for each, policy in zip(handed, policies, strict=True):
            each.setFocusPolicy(policy)  # this changes those that it hands its focus to, too


def _handed_on(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget, the part that it hands its focus to, and so on."""
    part: QWidget | None = widget
    while part is not None:
        yield part
        part = part.focusProxy()


def controls(widget: QWidget) -> Iterator[QWidget]:
    """Yield what the keyboard can reach in a widget, in the order it is laid out."""
    if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value or _is_composed(widget):
        yield widget
        return
    layout = widget.layout()
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if content is not None:
        yield from controls(content)
    elif layout is not None:
        yield from _in_layout(layout)


def _is_composed(widget: QWidget) -> bool:
    """Whether it hands its focus to a part of itself; Qt moves such a one as a whole.

    Moved part by part, it would stay behind its own parts, and Tab would lead past them.
    """
    proxy: QWidget | None = widget.focusProxy()
    return proxy is not None and widget.isAncestorOf(proxy)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if inner is not None:
            yield from _in_layout(inner)
        elif widget is not None:
            yield from controls(widget)

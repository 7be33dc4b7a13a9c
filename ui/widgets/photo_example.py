"""A small picture of what is wrong with a photo, beside how it should look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDE, _HIGH, _GAP = 142, 66, 12  # both beside each other in the narrowest middle column
_LINES = ("Pain score 7 of 10.", "Left hand, swollen.", "Next visit in May.")
_PAPER, _INK = QColor("#fffdf8"), QColor("#1d1d1b")


class PhotoExample(QLabel):
    """``show_flaw("blurred")``: the flaw at the left, a good photo at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._flaw = ""
        self.setFixedSize(2 * _WIDE + _GAP, _HIGH)

    def show_flaw(self, flaw: str) -> None:
        """Show the flaw with this name; any other word hides the picture."""
        self.setVisible(flaw in _SPOILED)
        if flaw == self._flaw or flaw not in _SPOILED:
            return
        self._flaw = flaw
        both = QPixmap(2 * _WIDE + _GAP, _HIGH)
        both.fill(Qt.GlobalColor.transparent)
        painter = QPainter(both)
        painter.drawPixmap(0, 0, _SPOILED[flaw](_good()))
        painter.drawPixmap(_WIDE + _GAP, 0, _good())
        painter.end()
        self.setPixmap(both)
        self.setAccessibleName("Left: a photo like this one. Right: a good photo.")


def _good() -> QPixmap:
    return _written(left=12, top=6)


def _written(*, left: int, top: int) -> QPixmap:
    paper = QPixmap(_WIDE, _HIGH)
    paper.fill(_PAPER)
    painter = QPainter(paper)
    painter.setPen(_INK)
    font = QFont(painter.font())
    font.setPixelSize(12)
    painter.setFont(font)
    for number, line in enumerate(_LINES):
        room = QRect(left, top + 18 * number, 2 * _WIDE, 18)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)
    painter.end()
    return paper


def _shrunk(paper: QPixmap, *, times: int, back: Qt.TransformationMode) -> QPixmap:
    smooth = Qt.TransformationMode.SmoothTransformation
    keep = Qt.AspectRatioMode.IgnoreAspectRatio
    small = paper.scaled(QSize(_WIDE // times, _HIGH // times), keep, smooth)
    return small.scaled(QSize(_WIDE, _HIGH), keep, back)


def _darkened(paper: QPixmap) -> QPixmap:
    dark = QPixmap(paper)
    painter = QPainter(dark)
    painter.fillRect(dark.rect(), QColor(12, 10, 8, 215))
    painter.end()
    return dark


def _cut(_paper: QPixmap) -> QPixmap:
    return _written(left=-26, top=-5)


def _halved(paper: QPixmap) -> QPixmap:
    half = QPixmap(paper)
    painter = QPainter(half)
    painter.fillRect(0, _HIGH // 2, _WIDE, _HIGH, QColor("#808080"))
    painter.end()
    return half


_SPOILED: dict[str, Callable[[QPixmap], QPixmap]] = {
    "blurred": partial(_shrunk, times=5, back=Qt.TransformationMode.SmoothTransformation),
    "small": partial(_shrunk, times=3, back=Qt.TransformationMode.FastTransformation),
    "dark": _darkened,
    "cut_off": _cut,
    "incomplete": _halved,
}

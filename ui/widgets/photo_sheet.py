"""One sheet of paper with photos beside each other, each with its words below."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDE, HIGH = 1275, 1650  # US Letter at 150 dots an inch
MARGIN, BETWEEN = 110, 40
TALL = 900
WORDS_PX, UNDER = 26, 24
NOTE = "Taken by the patient or helper. Light and color differ from photo to photo."


class SheetPhoto(NamedTuple):
    """A photo and the words below it: what it shows, its date, what was measured."""

    says: str
    image: QImage


def photo_sheet(photos: Sequence[SheetPhoto]) -> QImage:
    """Return a sheet with the photos in equal columns at the same height."""
    sheet = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    font = QFont(painter.font())
    font.setPixelSize(WORDS_PX)
    painter.setFont(font)
    wide = (WIDE - 2 * MARGIN - BETWEEN * (len(photos) - 1)) // max(len(photos), 1)
    for place, photo in enumerate(photos):
        _put(painter, photo, MARGIN + place * (wide + BETWEEN), wide)
    foot = QRect(MARGIN, HIGH - MARGIN, WIDE - 2 * MARGIN, MARGIN)
    painter.drawText(foot, Qt.TextFlag.TextWordWrap, NOTE)
    painter.end()
    return sheet


def _put(painter: QPainter, photo: SheetPhoto, left: int, wide: int) -> None:
    shown = photo.image.scaled(
        wide,
        TALL,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter.drawImage(left + (wide - shown.width()) // 2, MARGIN, shown)
    below = QRect(left, MARGIN + TALL + UNDER, wide, HIGH - TALL - 2 * MARGIN - UNDER)
    painter.drawText(below, Qt.TextFlag.TextWordWrap, photo.says)

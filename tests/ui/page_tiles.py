"""Pages as tiles for tests of widgets, their pictures made at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from tests.builders import a_document
from ui.viewmodels.page_tiles import PageTiles


class ReadyThumbs(QObject):
    """``PageThumbs`` that has every picture; ``asked`` lists the pages."""

    arrived = Signal(object)

    def __init__(self):
        super().__init__()
        self.asked = []

    def want(self, _document, page, width_px):
        self.asked.append(page)
        image = QImage(width_px, width_px * 11 // 8, QImage.Format.Format_RGB32)
        image.fill(0xDDDDDD)
        return image


def a_model(**more):
    """Return the tiles of a made-up record."""
    thumbs = ReadyThumbs()
    model = PageTiles(thumbs)  # type: ignore[arg-type]  # the part of it that tiles use
    model.thumbs = thumbs  # type: ignore[attr-defined]
    model.show(a_document(**more))
    return model

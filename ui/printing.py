"""Paper from pictures of pages: opened by a dialog, filled page by page in a job's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter

NEUTRAL_NAME = "Document"


class PaperTray(Protocol):
    """Takes pictures of pages, in order."""

    def print_page(self, picture: QImage) -> None:
        """Put a picture on the next sheet, as large as fits."""
        ...

    def finish(self) -> None:
        """Hand everything to the printer."""
        ...


class QtPaperTray:
    """See ``PaperTray``: one print job under a neutral name."""

    def __init__(self, printer: QPrinter) -> None:
        printer.setDocName(NEUTRAL_NAME)
        printer.setCreator("")
        self._printer = printer
        self._painter: QPainter | None = None

    def print_page(self, picture: QImage) -> None:
        """See ``PaperTray``."""
        if self._painter is None:
            self._painter = QPainter(self._printer)
        else:
            self._printer.newPage()
        sheet = QRectF(self._painter.viewport())
        scale = min(sheet.width() / picture.width(), sheet.height() / picture.height())
        width, height = picture.width() * scale, picture.height() * scale
        left = (sheet.width() - width) / 2
        self._painter.drawImage(QRectF(left, 0, width, height), picture)

    def finish(self) -> None:
        """See ``PaperTray``."""
        if self._painter is not None:
            self._painter.end()
            self._painter = None

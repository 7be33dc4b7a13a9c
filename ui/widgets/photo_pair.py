"""Two photos of one day beside each other at the same size: left side, right side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_TALL = 1.25
_NONE = "No photo of this side yet."


class SidePhoto(QWidget):
    """The photo of one side: ``add_wanted``, ``away_wanted``, ``packet_set(on)``."""

    add_wanted = Signal()
    away_wanted = Signal()
    packet_set = Signal(bool)

    def __init__(self, side: str) -> None:
        super().__init__()
        self._side, self._image, self._words = side, QImage(), _NONE
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.picture.setWordWrap(True)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.add = SecondaryButton(f"Add a photo of the {side.lower()} side")
        self.away = LinkButton("Take it out of this comparison")
        self.away.setAccessibleName(f"Take the {side.lower()} photo out of this comparison")
        self.packet = Tick(f"Put the {side.lower()} photo into the packet")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(label(side, "heading"))
        down.addWidget(self.picture)
        down.addLayout(flow_of(self.add, self.away))
        down.addWidget(self.packet)
        down.addStretch(1)
        self.add.clicked.connect(self.add_wanted)
        self.away.clicked.connect(self.away_wanted)
        self.packet.clicked.connect(self.packet_set)
        self.show_none()

    def show_none(self) -> None:
        """Show that there is no photo of this side."""
        self._image, self._words = QImage(), _NONE
        self._show(has_photo=False)

    def show_photo(self, says: str, image: QImage | None, *, in_packet: bool) -> None:
        """Show a photo, named ``says``; None while its picture is still being made."""
        self._words = says if image is not None else "Opening the photo …"
        self._image = image if image is not None else QImage()
        self.picture.setAccessibleName(says)
        self.packet.setChecked(in_packet)
        self._show(has_photo=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: both pictures keep the same size."""
        super().resizeEvent(event)
        self._draw()

    def _show(self, *, has_photo: bool) -> None:
        self.add.setVisible(not has_photo)
        self.away.setVisible(has_photo)
        self.packet.setVisible(has_photo)
        self._draw()

    def _draw(self) -> None:
        if self._image.isNull():
            self.picture.setText(self._words)
            self.picture.setFixedHeight(self.fontMetrics().lineSpacing() * 3)
            return
        wide = max(self.width(), 80)
        tall = int(wide * _TALL)
        self.picture.setFixedHeight(tall)
        shown = self._image.scaled(
            wide,
            tall,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self.picture.setPixmap(QPixmap.fromImage(shown))


class PhotoPair(QWidget):
    """``left`` and ``right``, each a ``SidePhoto`` of the same width."""

    def __init__(self) -> None:
        super().__init__()
        self.left, self.right = SidePhoto("Left"), SidePhoto("Right")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GROUP)
        across.addWidget(self.left, 1)
        across.addWidget(self.right, 1)

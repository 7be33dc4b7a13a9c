"""Photos beside each other at the same size: left side and right side, or two days."""

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
_MOST_OF_WINDOW = 0.5  # in a small window both photos are seen whole, with their dates
_NONE = "No photo of this side yet."
_OPENING = "Opening the photo …"


class PhotoBox(QWidget):
    """A photo under a heading: ``show_picture(says, picture)``, or words in its place."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._image, self._words = QImage(), ""
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.picture.setWordWrap(True)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.says = label("", "note")
        self.down = QVBoxLayout(self)
        self.down.setContentsMargins(0, 0, 0, 0)
        self.down.setSpacing(GAP)
        if heading:
            self.down.addWidget(label(heading, "heading"))
        self.down.addWidget(self.picture)
        self.down.addWidget(self.says)
        self.down.addStretch(1)

    def show_words(self, words: str) -> None:
        """Show words in the place of a photo."""
        self._image, self._words = QImage(), words
        self.says.hide()
        self._draw()

    def show_picture(self, says: str, picture: object | None) -> None:
        """Show a photo, named ``says``.

        Args:
            says: what it shows, and when.
            picture: a ``QImage``; None while it is still being made; what is wrong with it.
        """
        is_image = isinstance(picture, QImage)
        self._image = picture if isinstance(picture, QImage) else QImage()
        self._words = _OPENING if picture is None or is_image else str(picture)
        self.picture.setAccessibleName(says)
        self.says.setText(says)
        self.says.show()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: pictures beside each other keep the same size."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._image.isNull():
            self.picture.setText(self._words)
            self.picture.setFixedHeight(self.fontMetrics().lineSpacing() * 3)
            return
        wide = max(self.width(), 80)
        tall = min(int(wide * _TALL), int(self.window().height() * _MOST_OF_WINDOW))
        self.picture.setFixedHeight(tall)
        shown = self._image.scaled(
            wide,
            tall,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self.picture.setPixmap(QPixmap.fromImage(shown))


class SidePhoto(PhotoBox):
    """The photo of one side: ``add_wanted``, ``away_wanted``, ``packet_set(on)``."""

    add_wanted = Signal()
    away_wanted = Signal()
    packet_set = Signal(bool)

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.add = SecondaryButton("Add a photo")
        self.add.setAccessibleName(f"Add a photo of the {side.lower()} side")
        self.away = LinkButton("Take it out of this comparison")
        self.away.setAccessibleName(f"Take the {side.lower()} photo out of this comparison")
        self.packet = Tick(f"Put the {side.lower()} photo into the packet")
        self.down.insertLayout(self.down.count() - 1, flow_of(self.add, self.away))
        self.down.insertWidget(self.down.count() - 1, self.packet)
        self.add.clicked.connect(self.add_wanted)
        self.away.clicked.connect(self.away_wanted)
        self.packet.clicked.connect(self.packet_set)
        self.show_none()

    def show_none(self) -> None:
        """Show that there is no photo of this side."""
        self._offer(has_photo=False)
        self.show_words(_NONE)

    def show_side(self, says: str, picture: object | None, *, in_packet: bool) -> None:
        """Show the photo, and whether it is in the packet; see ``show_picture``."""
        self.packet.setChecked(in_packet)
        self._offer(has_photo=True)
        self.show_picture(says, picture)

    def _offer(self, *, has_photo: bool) -> None:
        self.add.setVisible(not has_photo)
        self.away.setVisible(has_photo)
        self.packet.setVisible(has_photo)


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

"""Two papers that look alike, side by side, and the four things they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.em import em
from ui.widgets.flow import flow_of
from ui.widgets.links_question import LinksQuestion
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_WIDE_EM, _WIDEST_EM, _HIGH_EM = 8.5, 26, 11


class AlikeCard(Card):
    """``show_pair(heading, told, keeps, differs)``; ``show_picture(side, image)``, side 0 or 1.

    It says so in a line at first; "Compare them" shows both and what they can be.

    ``both`` stay, the same paper is kept once (``this_one`` or ``other_one``), or one is
    newer (``this_newer``, ``other_newer``).
    """

    both = Signal()
    unfolded = Signal(bool)
    resized = Signal()
    this_one = Signal()
    other_one = Signal()
    this_newer = Signal()
    other_newer = Signal()

    def __init__(self) -> None:
        super().__init__("soft")
        self._heading, self._differs = label("", "heading"), label("", "body")
        self.compare = SecondaryButton("Compare them")
        self._lines: tuple[str, ...] = ()
        self._told = (label("", "body"), label("", "body"))
        self._pictures = (QLabel(), QLabel())
        self.keep_both = SecondaryButton("Different papers: keep both")
        self.keep_this = SecondaryButton("Same paper: keep this one")
        self.keep_other = SecondaryButton("Same paper: keep the other")
        self.newer_this = LinkButton("This one is newer")
        self.newer_other = LinkButton("The other is newer")
        self._choices, self.links = QWidget(), LinksQuestion()
        self._beside = QWidget()
        self._lay_out()
        self.add(self._heading, self._differs, flow_of(self.compare), self._beside)
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(GROUP)
        for told, picture in zip(self._told, self._pictures, strict=True):
            column = QVBoxLayout()
            column.setSpacing(GAP)
            column.addWidget(picture)
            column.addWidget(told)
            column.addStretch(1)
            side_by_side.addLayout(column, 1)
            picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(side_by_side)
        choices = QVBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.addLayout(flow_of(self.keep_both, self.keep_this, self.keep_other))
        choices.addLayout(flow_of(self.newer_this, self.newer_other))
        column.addWidget(self._choices)
        column.addWidget(self.links)

    def _connect(self) -> None:
        self.compare.clicked.connect(self._on_compare)
        self.keep_both.clicked.connect(self.both)
        self.keep_this.clicked.connect(self.this_one)
        self.keep_other.clicked.connect(self.other_one)
        self.newer_this.clicked.connect(self.this_newer)
        self.newer_other.clicked.connect(self.other_newer)
        self.links.back.connect(self._on_back)

    def picture_px(self) -> int:
        """Return how wide a picture is wanted, in pixels of the screen: two have to fit."""
        least, most = _WIDE_EM * em(self), _WIDEST_EM * em(self)
        room = (self.width() - 4 * GROUP) // 2
        return round(min(max(least, room), most) * self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: there may be room for larger pictures."""
        super().resizeEvent(event)
        if self._beside.isVisible():
            self.resized.emit()

    def fold(self) -> None:
        """Compare no more."""
        self._fold(is_open=False)

    def show_pair(
        self,
        heading: str,
        told: tuple[str, str],
        keeps: tuple[bool, bool],
        differs: Sequence[str] = (),
    ) -> None:
        """Name the two; ``keeps`` says whether this or the other can be kept alone.

        ``differs`` is what they differ in; only the first is shown until they are compared.
        """
        words = tuple(f"{name}: {each}" for name, each in zip(_NAMES, told, strict=True))
        if words != tuple(each.text() for each in self._told):
            self._fold(is_open=False)
        for each, says in zip(self._told, words, strict=True):
            each.setText(says)
        self._heading.setText(heading)
        self._lines = tuple(differs)
        self._show_lines(every=not self._beside.isHidden())
        self.keep_this.setEnabled(keeps[0])
        self.keep_other.setEnabled(keeps[1])
        self.show()

    def ask_links(self, links: int, *, fits: bool) -> None:
        """Ask whether so many links shall move to the newer one."""
        self._choices.hide()
        self.links.ask(links, fits=fits)

    def _show_lines(self, *, every: bool) -> None:
        """Show the first difference, or all while the two are compared."""
        self._differs.setText("\n".join(self._lines if every else self._lines[:1]))
        self._differs.setVisible(bool(self._lines))

    def _on_compare(self) -> None:
        self._fold(is_open=True)
        self.keep_both.setFocus()

    def _on_back(self) -> None:
        self.links.hide()
        self._choices.show()
        self.keep_both.setFocus()

    def _fold(self, *, is_open: bool) -> None:
        self.links.hide()
        self._choices.show()
        was_open = not self._beside.isHidden()
        self._beside.setVisible(is_open)
        self.compare.setVisible(not is_open)
        self._show_lines(every=is_open)
        if was_open != is_open:
            self.unfolded.emit(is_open)

    def show_picture(self, side: int, image: object, page: int = 1) -> None:
        """Show a page of one of them; anything but a picture leaves it empty."""
        picture = self._pictures[side]
        picture.setAccessibleName(f"Page {page} of {_NAMES[side].lower()}")
        if isinstance(image, QImage) and not image.isNull():
            ratio = self.devicePixelRatioF()
            wide = self.picture_px()
            room = QSize(wide, max(round(_HIGH_EM * em(self) * ratio), wide * 4 // 3))
            way = Qt.AspectRatioMode.KeepAspectRatio
            shown = image.scaled(room, way, Qt.TransformationMode.SmoothTransformation)
            shown.setDevicePixelRatio(ratio)
            picture.setPixmap(QPixmap.fromImage(shown))
        else:
            picture.clear()


_NAMES = ("This one", "The other")

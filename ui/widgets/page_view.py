"""One page of a paper as a picture, with Previous, Next, Larger and Turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import GAP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_LEAST_PX = 420
_STEP_PX = 100
_LARGER = 2


class PageView(QWidget):
    """Shows page i of n; the picture comes from outside, made by the worker.

    ``view.show_pages(4)`` starts at page 1 and emits ``page_wanted(1, width_px)``; answer it,
    in a job thread, with ``QImage.fromData(png)``, then ``view.show_image(1, image)``, or
    ``view.show_words(1, "Page 1 could not be read. It is kept.")``. ``turn_wanted(page)``
    when the person pressed Turn. ``go_to(page)`` from outside; ``page`` is the one shown.
    Page Up and Page Down turn the pages, + and - make them larger and whole again.
    """

    page_wanted = Signal(int, int)
    turn_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.page = 0
        self._pages = 0
        self._is_large = False
        self._asked_px = 0
        self._image = QImage()
        self.title = label("", "heading")
        self.previous, self.next = SecondaryButton("Previous"), SecondaryButton("Next")
        self.larger, self.turn = LinkButton("Larger"), LinkButton("Turn")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.picture.setWordWrap(True)
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.picture)
        self._scroll.setObjectName("sheet")
        self._scroll.setMinimumHeight(180)
        self._scroll.installEventFilter(self)
        self._scroll.setAccessibleName("Page")
        self._lay_out()
        self._connect()
        self.show_pages(0)

    def show_pages(self, count: int, first: int = 1) -> None:
        """Start a paper of so many pages; 0: nothing to show."""
        self._pages = count
        self.page = 0
        self._image = QImage()
        self.picture.clear()
        self.setEnabled(count > 0)
        if count:
            self.go_to(first)
        else:
            self._name()

    @property
    def asked_px(self) -> int:
        """How wide a picture was asked for last, in pixels of the screen."""
        return self._asked_px

    def go_to(self, page: int) -> None:
        """Show this page (kept within the paper)."""
        self.page = max(1, min(page, self._pages))
        self._name()
        self._want()

    def again(self) -> None:
        """Ask for the page anew, e.g. after it was turned."""
        self._want()

    def show_image(self, page: int, image: QImage) -> None:
        """Show the picture of a page, if it is still the one that is wanted."""
        if page == self.page:
            self._image = image
            self._fit()

    def show_words(self, page: int, words: str) -> None:
        """Say in place of the picture why there is none."""
        if page == self.page:
            self._image = QImage()
            self.picture.setText(words)

    def resizeEvent(self, _event: object) -> None:
        """See ``QWidget``: the picture keeps fitting, and is asked for anew if it is small."""
        self._fit()
        if self.page and self._wanted_px() > self._asked_px:
            self._want()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: the keys of the buttons."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self._on_next()
            case Qt.Key.Key_PageUp:
                self._on_previous()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if not self._is_large:
                self._on_larger()
            case Qt.Key.Key_Minus if self._is_large:
                self._on_larger()
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: the picture gets the same keys, arrows scroll it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            if event.isAccepted():
                return True
            event.accept()  # ignored, it would go on to this widget: Tab would step twice
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.title, 1)
        top.addWidget(self.previous)
        top.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        self.tools = flow_of(self.larger, self.turn)
        column.addLayout(self.tools)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.larger.clicked.connect(self._on_larger)
        self.turn.clicked.connect(self._on_turn)

    def _name(self) -> None:
        words = f"Page {self.page} of {self._pages}" if self._pages else "No page"
        self.title.setText(words)
        self.picture.setAccessibleName(words)
        self.previous.setEnabled(self.page > 1)
        self.next.setEnabled(self.page < self._pages)

    def _want(self) -> None:
        if self._pages:
            self._asked_px = self._wanted_px()
            self.page_wanted.emit(self.page, self._asked_px)

    def _wanted_px(self) -> int:
        fitting = self._scroll.width() * self.devicePixelRatioF()
        wide = max(_LEAST_PX, -(-round(fitting) // _STEP_PX) * _STEP_PX)
        return wide * _LARGER if self._is_large else wide

    def _fit(self) -> None:
        if self._image.isNull():
            return
        policy = Qt.ScrollBarPolicy
        across = policy.ScrollBarAsNeeded if self._is_large else policy.ScrollBarAlwaysOff
        self._scroll.setHorizontalScrollBarPolicy(across)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        wide = self._scroll.width() - bar - 4
        shown = QPixmap.fromImage(self._image)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        if not self._is_large and shown.deviceIndependentSize().width() > wide > 0:
            wide = round(wide * self.devicePixelRatioF())
            shown = shown.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        self.picture.setPixmap(shown)

    def _on_previous(self) -> None:
        self.go_to(self.page - 1)

    def _on_next(self) -> None:
        self.go_to(self.page + 1)

    def _on_larger(self) -> None:
        self._is_large = not self._is_large
        self.larger.setText("Whole page" if self._is_large else "Larger")
        self._fit()
        self._want()

    def _on_turn(self) -> None:
        self.turn_wanted.emit(self.page)

"""One page of a paper as a picture: turned over, made larger, moved about, by key or hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import GAP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.page_beside import PageBeside
from ui.widgets.page_scroll import PageScroll
from ui.widgets.tool_row import ToolRow
from ui.widgets.typed_number import TypedNumber
from ui.widgets.words import label, short_label
from ui.widgets.zoom import STEPS, Fit, Zoom

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent

_KEYS = (
    "Page Up and Page Down turn the pages, Home and End go to the first and the last, a "
    "number to its page. Plus and minus change the size, zero shows the whole page."
)
_LEAST_PX = 420
_STEP_PX = 100


class PageView(QWidget):
    """Shows page i of n; the picture comes from outside, made by the worker.

    ``view.show_pages(4)`` starts at page 1 and emits ``page_wanted(1, width_px)``; answer it,
    in a job thread, with ``QImage.fromData(png)``, then ``view.show_image(1, image)``, or
    ``view.show_words(1, "Page 1 could not be read. It is kept.")``. ``turn_wanted(page)``
    when the person pressed Turn. ``go_to(page)`` from outside; ``page`` is the one shown.
    Page Up, Page Down, Home, End and a number turn to a page, + and - make it larger and
    smaller, 0 shows the whole page or its width. The mouse drags a large page about.
    ``say_state("left out")`` is told with the page's name.
    """

    page_wanted = Signal(int, int)
    turn_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.page = 0
        self._pages = 0
        self._zoom = Zoom()
        self._number = TypedNumber(self)
        self._state = ""
        self._asked_px = 0
        self._image = QImage()
        self.title, self._told = label("", "heading"), short_label("", "line")
        self.previous, self.next = SecondaryButton("Previous"), SecondaryButton("Next")
        self.larger, self.smaller = LinkButton("Larger"), LinkButton("Smaller")
        self.whole, self.turn = LinkButton("Whole"), LinkButton("Turn")
        self.whole.setAccessibleName("Whole page")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.picture.setWordWrap(True)
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self._scroll = PageScroll(self.picture)
        self._scroll.setAccessibleDescription(_KEYS)
        self._scroll.installEventFilter(self)
        self.middle = PageBeside(self._scroll)
        self.tools = ToolRow("More for this page")
        self.tools.add(self.larger, self.smaller)
        self._keys = self._keys_of()
        self._lay_out()
        self._connect()
        self._told.hide()
        self.show_pages(0)

    def show_pages(self, count: int, first: int = 1) -> None:
        """Start a paper of so many pages; 0: nothing to show."""
        self._pages = count
        self.page = 0
        self._image = QImage()
        self.picture.clear()
        self.setEnabled(count > 0)
        self._on_covered()
        if count:
            self.go_to(first)
        else:
            self._name()

    @property
    def pages(self) -> int:
        """How many pages the paper has."""
        return self._pages

    @property
    def asked_px(self) -> int:
        """How wide a picture was asked for last, in pixels of the screen."""
        return self._asked_px

    def go_to(self, page: int) -> None:
        """Show this page (kept within the paper)."""
        self.page = max(1, min(page, self._pages))
        self.say_state("")
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

    def say_state(self, words: str) -> None:
        """Tell what became of the page: "turned, left out"."""
        if words != self._state:
            self._state = words
            self._told.setText(words[:1].upper() + words[1:])
            self._told.setVisible(bool(words))
            self._name()

    def show_tools(self, *, shown: bool) -> None:
        """Show the tools below the page, or make room for what stands there instead."""
        self.tools.setVisible(shown)

    def add_below(self, panel: QWidget) -> None:
        """Put something about the page below it, above the tools."""
        self._column.insertWidget(self._column.count() - 1, panel)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """See ``QWidget``: the picture takes the focus; it has a name and can be scrolled."""
        super().focusInEvent(event)
        self._scroll.setFocus(event.reason())

    def resizeEvent(self, _event: object) -> None:
        """See ``QWidget``: the picture keeps fitting, and is asked for anew if it is small."""
        self._fit()
        if self.page and self._wanted_px() > self._asked_px:
            self._want()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: the keys of the buttons."""
        key = Qt.Key(event.key())
        number = self._number.typed(event.text())
        act = self._keys.get(key)
        if number:
            self.go_to(number)
        elif act is not None and self._pages:
            act()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: the picture gets the same keys, arrows scroll it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            if event.isAccepted():
                return True
            event.accept()  # ignored, it would go on to this widget: Tab would step twice
        return super().eventFilter(watched, event)

    def _keys_of(self) -> Mapping[Qt.Key, Callable[[], None]]:
        key = Qt.Key
        return {
            key.Key_PageDown: self._on_next,
            key.Key_PageUp: self._on_previous,
            key.Key_Home: self._on_first,
            key.Key_End: self._on_last,
            key.Key_Plus: self._on_larger,
            key.Key_Equal: self._on_larger,
            key.Key_Minus: self._on_smaller,
            key.Key_0: self._on_whole,
            key.Key_T: self._on_turn,
        }

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(_stacked(self.title, self._told), 1)
        top.addWidget(self.previous)
        top.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.middle, 1)
        column.addWidget(self.tools)
        self._column = column
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.larger.clicked.connect(self._on_larger)
        self.smaller.clicked.connect(self._on_smaller)
        self.whole.clicked.connect(self._on_whole)
        self.turn.clicked.connect(self._on_turn)
        self.middle.changed.connect(self._on_covered)

    def _on_covered(self) -> None:
        """Offer no tool for a picture that is not in view."""
        for tool in (self.larger, self.smaller, self.whole, self.turn):
            self.tools.offer(tool, on=not self.middle.is_covered)

    def _name(self) -> None:
        words = f"Page {self.page} of {self._pages}" if self._pages else "No page"
        self.title.setText(words)
        spoken = f"{words}, {self._state}" if self._state else words
        self.picture.setAccessibleName(spoken)
        self._scroll.setAccessibleName(spoken)
        self.previous.setEnabled(self.page > 1)
        self.next.setEnabled(self.page < self._pages)

    def _want(self) -> None:
        if self._pages:
            self._asked_px = self._wanted_px()
            self.page_wanted.emit(self.page, self._asked_px)

    def _wanted_px(self) -> int:
        fitting = self._scroll.width() * self.devicePixelRatioF() * max(self._zoom.percent, 100)
        return max(_LEAST_PX, -(-round(fitting / 100) // _STEP_PX) * _STEP_PX)

    def _fit(self) -> None:
        if self._image.isNull():
            return
        shape = (self._image.width(), self._image.height())
        wide = round(self._zoom.width(self._scroll.room(), shape) * self.devicePixelRatioF())
        self._scroll.set_fitted(on=self._zoom.is_fitted)
        shown = self._image.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(QPixmap.fromImage(shown))

    def _resize(self) -> None:
        is_whole = self._zoom.fit is Fit.PAGE
        self.whole.setText("Wide" if is_whole else "Whole")
        self.whole.setAccessibleName("Page width" if is_whole else "Whole page")
        self.tools.fit()
        self.larger.setEnabled(is_whole or self._zoom.percent < STEPS[-1])
        self.smaller.setEnabled(not is_whole and self._zoom.percent > STEPS[0])
        self._fit()
        self._want()

    def _on_previous(self) -> None:
        self.go_to(self.page - 1)

    def _on_next(self) -> None:
        self.go_to(self.page + 1)

    def _on_first(self) -> None:
        self.go_to(1)

    def _on_last(self) -> None:
        self.go_to(self._pages)

    def _on_larger(self) -> None:
        self._zoom.larger()
        self._resize()

    def _on_smaller(self) -> None:
        self._zoom.smaller()
        self._resize()

    def _on_whole(self) -> None:
        self._zoom.turn_fit()
        self._resize()

    def _on_turn(self) -> None:
        self.turn_wanted.emit(self.page)


def _stacked(*lines: QWidget) -> QWidget:
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    for line in lines:
        column.addWidget(line)
    column.addStretch(1)
    stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return stack

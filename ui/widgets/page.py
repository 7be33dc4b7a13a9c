"""The base of every page: a title, one sentence, and a column that scrolls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP, MARGIN, TEXT_PX
from ui.widgets.buttons import Button
from ui.widgets.card import stack
from ui.widgets.em import em
from ui.widgets.tab_order import controls, tab_as_laid_out
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QLayout


_ROOMY_PX = 680
_LAID_OUT_MS = 30  # what was just shown is laid out by then


def flush_fields(ground: QWidget) -> None:
    """Commit whatever is being typed in the fields of a page, or of a part of it."""
    for field in ground.findChildren(QWidget):  # layouts and the like would cost most of it
        commit = getattr(field, "flush", None)
        if callable(commit):
            commit()


class PageHeader(QWidget):
    """A page's title and one sentence; at the right what can be done: ``add_action``."""

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__()
        self._title, self._sentence = label(title, "title"), label(sentence, "body")
        self._sentence.setProperty("look", "line")
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        if not sentence:  # never shown here: without a parent it would be a window
            self._sentence.hide()
        self._across.addLayout(words, 1)

    def show_words(self, title: str, sentence: str = "") -> None:
        """Change title and sentence."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def hide_title(self, *, hidden: bool) -> None:
        """Leave the title to the top bar of a small window."""
        self._title.setVisible(not hidden)

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right end."""
        self._across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


class Page(QScrollArea):
    """Lays out and connects; decides nothing. ``self.add(widget or layout, ...)``.

    ``super().__init__("Checklist", "16 things apply to you.")`` sets title, sentence and
    window title; ``self.header`` changes them, ``self.end`` is the column below it.
    Override ``opened(detail)`` for what happens each time the page is shown (``detail``: an
    id to open, or ""), and ``place()`` for the way back to what is open.
    ``room_wanted(room, detail)`` goes to another page. ``flush()`` commits every field on
    it and is called when the page is left, on lock and on close.
    ``refresh_with(model.changed)`` keeps it as the case stands, while it can be seen.
    A page's view model becomes its child. ``Columns`` go below each other by themselves.
    """

    room_wanted = Signal(str, str)

    def __init__(self, title: str, sentence: str = "", margin: int = MARGIN) -> None:
        super().__init__()
        self._widest_px = 0
        self._is_stale = False
        self._tabs = QTimer(self)
        self._tabs.setSingleShot(True)
        self._tabs.setInterval(0)
        self._tabs.timeout.connect(self._on_tabs)
        self.setWindowTitle(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.header = PageHeader(title, sentence)
        content = QWidget()
        content.setProperty("look", "page")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(margin, 24, margin, 24)
        self.body.setSpacing(GROUP)
        self.body.addWidget(self.header)
        self.end = QVBoxLayout()
        self.body.addLayout(self.end)
        self.body.addStretch(1)
        self.setWidget(content)

    def add(self, *things: QWidget | QLayout) -> None:
        """Add below what is there."""
        stack(self.end, *things)
        self.end.setSpacing(GROUP)

    def opened(self, detail: str) -> None:
        """Do what happens when the page is shown, e.g. open the item ``detail``."""

    def place(self) -> str:
        """Return what ``opened`` is given to come back to what is open now."""
        return ""

    def refresh_with(self, changed: SignalInstance) -> None:
        """Refresh when the page is shown, and whenever this signal comes while it is."""
        self._is_stale = True
        changed.connect(self._on_stale)

    def refresh(self) -> None:
        """Show the case as it stands."""

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: catch up with what changed meanwhile."""
        super().showEvent(event)
        self._catch_up()

    def _on_stale(self) -> None:
        self._is_stale = True
        self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self.refresh()

    def order_tabs(self) -> None:
        """Let Tab go as the page is laid out, in a moment: it looks at every control."""
        self._tabs.start()

    def _on_tabs(self) -> None:
        tab_as_laid_out(self)

    def flush(self) -> None:
        """Commit whatever is being typed on this page."""
        flush_fields(self)

    def centre(self, widest_px: int) -> None:
        """Keep what is on the page in the middle, so wide at the most; for front pages."""
        self._widest_px = widest_px
        self._fit_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: keep to the middle, if that was asked for."""
        super().resizeEvent(event)
        self._fit_margins()

    def _fit_margins(self) -> None:
        if self._widest_px:
            widest = self._widest_px * em(self) // TEXT_PX
            # asking for the viewport would make PySide look at every kind of widget: 14 ms
            side = max(MARGIN, (self.width() - widest) // 2)
            top = 56 if self.height() > _ROOMY_PX else 24
            self.body.setContentsMargins(side, top, side, MARGIN)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a part that was just shown, once it has its place."""
        QTimer.singleShot(_LAID_OUT_MS, widget, partial(self._scroll_to, widget))

    def begin(self) -> None:
        """Show the page from its beginning, or as far down as what has the focus."""
        self.verticalScrollBar().setValue(0)
        QTimer.singleShot(_LAID_OUT_MS, self, self._show_focus)

    def _show_focus(self) -> None:
        box = self.focusWidget()
        if self.isAncestorOf(box):
            around = (each for each in controls(self) if each.isAncestorOf(box))
            self._scroll_to(next(around, box))  # a field with its question

    def _scroll_to(self, widget: QWidget) -> None:
        """Scroll so that a part begins near the top, unless all of it can be seen."""
        if not widget.isVisibleTo(self):
            return  # it was hidden again meanwhile
        top = widget.mapTo(self, QPoint()).y()
        if not 0 <= top <= self.height() - widget.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - GROUP)

    def take_focus(self) -> None:
        """Set the focus on the page's main button, or else on its first one.

        A main button that lies below what is seen at first would scroll the title away: then
        the first control has the focus, and the page is read from its beginning.
        """
        buttons = [each for each in self.findChildren(Button) if each.isVisibleTo(self)]
        main = [each for each in buttons if each.property("look") == "primary"]
        if main and not self._is_seen_at_first(main[0]):
            first = next((each for each in controls(self) if each.isVisibleTo(self)), main[0])
            first.setFocus()
            self.verticalScrollBar().setValue(0)
            return
        for button in (*main, *buttons):
            button.setFocus()
            return

    def _is_seen_at_first(self, widget: QWidget) -> bool:
        top = widget.mapTo(self, QPoint()).y() + self.verticalScrollBar().value()
        return top + widget.height() <= self.height()

    def set_title_shown(self, *, shown: bool) -> None:
        """Show the title here, or leave it to the top bar of a small window."""
        self.header.hide_title(hidden=not shown)


class Columns(QWidget):
    """Two things side by side that go below each other when it gets narrow.

    ``Columns(main, aside, aside_px=312)``; under ``least_px`` of width (at 100 % text) the
    aside moves below, or above with ``aside_first=True``.
    """

    def __init__(self, main: QWidget, aside: QWidget, aside_px: int = 312) -> None:
        super().__init__()
        self._aside, self._aside_px = aside, aside_px
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(24)
        self._layout.addWidget(main, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(aside, 0, Qt.AlignmentFlag.AlignTop)
        aside.setFixedWidth(aside_px)

    @property
    def is_stacked(self) -> bool:
        """Whether the aside lies below."""
        return self._layout.direction() == QHBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: choose beside or below."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        stacked = event.size().width() < self._aside_px + 24 + 60 * letter
        if stacked != self.is_stacked:
            down, across = QHBoxLayout.Direction.TopToBottom, QHBoxLayout.Direction.LeftToRight
            self._layout.setDirection(down if stacked else across)
            self._aside.setMinimumWidth(0 if stacked else self._aside_px)
            self._aside.setMaximumWidth(16_777_215 if stacked else self._aside_px)

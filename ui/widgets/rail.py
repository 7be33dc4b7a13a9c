"""The list of rooms at the left, or behind one button when the window is small."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import GAP
from ui.widgets.buttons import Button, SecondaryButton
from ui.widgets.card import empty
from ui.widgets.glyph import Glyph
from ui.widgets.saved_line import CRISIS
from ui.widgets.words import hairline, label, short_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_MOST_OF_A_NAME = 60  # letters: the rooms below it stay in sight
_WHO_SHARE = 0.2  # of the bar: the title and the buttons need the rest


class Room(NamedTuple):
    """One entry: the route's name, its title, and whether a gap stands above it."""

    name: str
    title: str
    starts_group: bool = False


class Rail(QWidget):
    """``rail.show_rooms(rooms)``; ``room_chosen(name)``; ``show_current(name)``.

    The name and the visit of the open case stand on top: ``show_case``. Crisis help is at
    the foot: ``crisis_wanted``.
    """

    room_chosen = Signal(str)
    crisis_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        self._who, self._visit = label("", "heading"), label("", "line")
        self._rooms = QVBoxLayout()
        self._rooms.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 12, 12, 8)
        head.setSpacing(1)
        head.addWidget(self._who)
        head.addWidget(self._visit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self._scrolled(), 1)
        self._column.addWidget(hairline())
        self._crisis = crisis = Button(CRISIS, "room")
        crisis.clicked.connect(self._on_crisis)
        crisis.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column.addWidget(crisis)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_rooms(self, rooms: Sequence[Room]) -> None:
        """Show these rooms, in order."""
        empty(self._rooms)
        self._buttons = {}
        for room in rooms:
            button = Button(room.title, "room")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self._group.addButton(button)
            self._buttons[room.name] = button
            if room.starts_group:
                self._rooms.addSpacing(GAP // 2)  # thirteen rooms fit a window of 800
            self._rooms.addWidget(button)
            QWidget.setTabOrder(button, self._crisis)
        self._rooms.addStretch(1)

    def show_current(self, name: str) -> None:
        """Mark the room the person is in."""
        if name not in self._buttons:
            return
        self._buttons[name].setChecked(True)
        for room, button in self._buttons.items():
            is_current = room == name
            policy = Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)  # Tab goes to where the person is, arrows on

    def show_case(self, who: str, visit: str) -> None:
        """Show whom the case is about and when the visit is."""
        from intake.domain.report.words import one_line  # the first page does without

        self._who.setText(one_line(who, _MOST_OF_A_NAME))
        self._who.setToolTip("" if self._who.text() == who else who)
        self._visit.setText(visit)
        self._visit.setVisible(bool(visit))

    def focus_current(self) -> None:
        """Set the focus on the room the person is in."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("rail_rooms")
        inside.setLayout(self._rooms)
        self._rooms.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _on_clicked(self) -> None:
        for name, button in self._buttons.items():
            if button.isChecked():
                self.room_chosen.emit(name)

    def _on_crisis(self) -> None:
        self.crisis_wanted.emit()


class RoomsButton(SecondaryButton):
    """The button that opens the rooms when they are folded away: three lines, "Rooms"."""

    def __init__(self) -> None:
        super().__init__("      Rooms")
        self.setAccessibleName("Rooms")
        self._lines = Glyph("rooms")
        self._lines.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 0, 0, 0)
        across.addWidget(self._lines, 0, Qt.AlignmentFlag.AlignLeft)


class TopBar(QWidget):
    """The bar of a small window: Rooms, the page's title, the person, crisis help."""

    rooms_wanted = Signal()
    crisis_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rooms = RoomsButton()
        self._title, self._who = label("", "section"), short_label("", "line")
        self._whose = ""
        self._who.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        crisis = SecondaryButton(CRISIS)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 8, 16, 8)
        across.setSpacing(16)
        across.addWidget(self.rooms)
        across.addWidget(self._title, 1)
        across.addWidget(self._who)
        across.addWidget(crisis)
        self.rooms.clicked.connect(self._on_rooms)
        crisis.clicked.connect(self._on_crisis)

    def show_title(self, title: str, who: str) -> None:
        """Show where the person is, and whose case it is."""
        self._title.setText(title)
        self._whose = who
        self._who.setAccessibleName(who)
        self._who.setToolTip(who)
        self._who.setVisible(bool(who))
        self._cut_who()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: a long name takes one line, so that the page keeps its height."""
        super().resizeEvent(event)
        self._cut_who()

    def _cut_who(self) -> None:
        metrics, room = self._who.fontMetrics(), int(self.width() * _WHO_SHARE)
        self._who.setText(metrics.elidedText(self._whose, Qt.TextElideMode.ElideRight, room))

    def _on_rooms(self) -> None:
        self.rooms_wanted.emit()

    def _on_crisis(self) -> None:
        self.crisis_wanted.emit()


def hand_over(held: QWidget | None, rail: Rail, bar: TopBar) -> None:
    """Give the focus to one of them when the other took it along out of sight."""
    if held is not None and rail.isHidden() and rail.isAncestorOf(held):
        bar.rooms.setFocus()
    elif held is bar.rooms and bar.isHidden():
        rail.focus_current()

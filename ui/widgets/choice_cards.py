"""Answers to choose from, each a card with its words and a line that helps to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui.theme import GAP
from ui.widgets.card import empty
from ui.widgets.glyph import Glyph
from ui.widgets.look import mark
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from ui.widgets.glyph import Shape


class Choosable(NamedTuple):
    """One thing to choose: its id, its words, and a line that helps."""

    id: str
    says: str
    help: str = ""


class ChoiceCard(QAbstractButton):
    """One card of a set. Made by ``ChoiceCards``, one of many or several at once."""

    def __init__(self, choice: Choosable, *, multiple: bool) -> None:
        super().__init__()
        self.choice = choice
        self._marks = _marks_of(multiple=multiple)
        self._shape = Glyph(self._marks[0], 20)
        self.setCheckable(True)
        self.setAutoExclusive(not multiple)  # also what a screen reader calls it
        self._inside = lay_out(self, choice, self._shape)
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self) -> None:
        self._shape.set_shape(self._marks[self.isChecked()])
        mark(self, "chosen", on=self.isChecked())

    def sizeHint(self) -> QSize:
        """See ``QWidget``: what the words need."""
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """See ``QWidget``."""
        return self._inside.totalMinimumSize()

    def heightForWidth(self, width: int) -> int:
        """See ``QWidget``."""
        return self._inside.totalHeightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """See ``QWidget``: ground and border as the style sheet says."""
        option = QStyleOption()
        option.initFrom(self)
        if self.isChecked():
            option.state |= QStyle.StateFlag.State_On
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)


class ChoiceCards(QWidget):
    """A set of cards; ``edited`` after the person chose, with nothing to pass.

    ``cards = ChoiceCards(); cards.offer(options, multiple=False)``, then ``chosen()`` gives
    ids and ``show_chosen(ids)`` shows them without ``edited``. ``columns=2`` for short ones.
    ``group`` lets two sets exclude each other (an answer, or one of the don't-knows).
    """

    edited = Signal()

    def __init__(self, group: QButtonGroup | None = None, columns: int = 1) -> None:
        super().__init__()
        self._group = group or QButtonGroup(self)
        self._columns = columns
        self._cards: list[ChoiceCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def cards(self) -> tuple[QAbstractButton, ...]:
        """The cards, in order, e.g. to set the focus on the first."""
        return tuple(self._cards)

    def offer(self, options: Sequence[Choosable], *, multiple: bool = False) -> None:
        """Show these options in place of those before."""
        for card in self._cards:
            self._group.removeButton(card)
        empty(self._grid)
        self._cards = [ChoiceCard(each, multiple=multiple) for each in options]
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // self._columns, index % self._columns)
            if not multiple:
                self._group.addButton(card)
            card.clicked.connect(self._on_clicked)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of what is chosen, in the order of the cards."""
        return tuple(card.choice.id for card in self._cards if card.isChecked())

    def show_chosen(self, ids: Sequence[str]) -> None:
        """Show these as chosen, without ``edited``."""
        exclusive = self._group.exclusive()
        self._group.setExclusive(False)
        for card in self._cards:
            card.setChecked(card.choice.id in ids)
        self._group.setExclusive(exclusive)

    def set_columns(self, columns: int) -> None:
        """Lay the cards out anew, e.g. one below the other in a narrow window."""
        if columns == self._columns:
            return
        self._columns = columns
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)

    def _on_clicked(self) -> None:
        self.edited.emit()


def lay_out(card: ChoiceCard, choice: Choosable, shape: Glyph) -> QHBoxLayout:
    """Put the words of a choice and its mark into a card, and name it."""
    card.setProperty("look", "choice")
    card.setAccessibleName(choice.says)
    card.setAccessibleDescription(choice.help)
    card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    across = QHBoxLayout(card)
    across.setContentsMargins(15, 8, 12, 8)
    across.setSpacing(12)
    across.addWidget(shape)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(label(choice.says, "body"))
    if choice.help:
        words.addWidget(label(choice.help, "line"))
    across.addLayout(words, 1)
    for child in card.findChildren(QWidget):
        child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return across


def _marks_of(*, multiple: bool) -> tuple[Shape, Shape]:
    return ("box", "box_on") if multiple else ("radio", "radio_on")

"""A scale from 0 to 10 (or shorter) in buttons; never a slider."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.words import label, short_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

TEN = 10
TEN_WITHIN_S = 2.0
_TAB = Qt.FocusPolicy.StrongFocus
_NO_TAB = Qt.FocusPolicy.ClickFocus


class Scale(QWidget):
    """Eleven buttons: ``Scale("Average pain in the last 24 hours", "no pain", "the worst")``.

    ``chosen(value)`` when the person chose (an int) or cleared it (None). ``show_value(7)``
    shows one. Digit keys choose, 1 then 0 quickly is 10; Left and Right move, Delete clears.
    Tab stops once, at the chosen number. ``ends`` joins a number to its words; "{0}: {1}"
    leaves the words of a questionnaire as they are.
    """

    chosen = Signal(object)

    def __init__(
        self,
        question: str,
        low: str,
        high: str,
        highest: int = TEN,
        ends: str = "{0} is {1}",
    ) -> None:
        super().__init__()
        self._question = question
        self._highest = highest
        self._value: int | None = None
        self._typed_one_at = 0.0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._top(question))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._buttons = [self._button(number, low, high) for number in range(highest + 1)]
        self._stop = self._buttons[0]
        for button in self._buttons:
            row.addWidget(button, 1)
        column.addLayout(row)
        under = QHBoxLayout()
        under.addWidget(label(ends.format(0, low), "line"))
        right = label(ends.format(highest, high), "line")
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        under.addWidget(right)
        column.addLayout(under)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._show()

    def rename(self, question: str) -> None:
        """Change the question, e.g. from the last day to another one."""
        if question == self._question:
            return
        before, self._question = self._question, question
        self._heading.setText(question)
        for named in (*self._buttons, self._clear):
            named.setAccessibleName(named.accessibleName().replace(before, question))

    def value(self) -> int | None:
        """Return what is chosen, or None."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Show a value without ``chosen``."""
        self._value = value
        self._show()

    def first_button(self) -> Button:
        """Return the button that takes the focus first."""
        return self._buttons[self._value or 0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: digits choose, Delete clears, arrows move."""
        key = event.key()
        if event.text().isdigit():
            self._type(int(event.text()))
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._choose(None)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move(-1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def _top(self, question: str) -> QHBoxLayout:
        top = QHBoxLayout()
        self._heading = label(question, "heading")
        top.addWidget(self._heading, 1)
        self._chosen_words = short_label("", "line")
        top.addWidget(self._chosen_words)
        self._clear = LinkButton("Clear")
        self._clear.setAccessibleName(f"Clear: {question}")
        self._clear.setStyleSheet("min-height: 24px")
        self._clear.clicked.connect(self._on_clear)
        keep = self._clear.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(keep)
        top.addWidget(self._clear)
        return top

    def _button(self, number: int, low: str, high: str) -> Button:
        button = Button(str(number), "scale")
        ends = {0: f", {low}", self._highest: f", {high}"}
        button.setAccessibleName(f"{self._question}: {number}{ends.get(number, '')}")
        button.setCheckable(True)
        button.setProperty("number", number)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        sender = self.sender()
        number = sender.property("number")
        if isinstance(number, int):
            self._choose(number)

    def _on_clear(self) -> None:
        self._choose(None)
        self._buttons[0].setFocus()

    def _type(self, digit: int) -> None:
        now = time.monotonic()
        quickly = now - self._typed_one_at < TEN_WITHIN_S
        ten = digit == 0 and self._value == 1 and quickly and self._highest >= TEN
        self._typed_one_at = now if digit == 1 else 0.0
        number = TEN if ten else digit
        if number <= self._highest:
            self._choose(number)
            self._buttons[number].setFocus()

    def _move(self, by: int) -> None:
        focus = next((i for i, each in enumerate(self._buttons) if each.hasFocus()), 0)
        self._buttons[max(0, min(self._highest, focus + by))].setFocus()

    def _choose(self, value: int | None) -> None:
        self._value = value
        self._show()
        self.chosen.emit(value)

    def _show(self) -> None:
        before, stop = self._stop, self._buttons[self._value or 0]
        self._stop = stop
        for number, button in enumerate(self._buttons):
            button.setChecked(number == self._value)
            button.setFocusPolicy(_TAB if button is stop else _NO_TAB)
        if stop is not before:
            self.setTabOrder(before, stop)  # Tab goes on from here as it went from there
        self._clear.setVisible(self._value is not None)

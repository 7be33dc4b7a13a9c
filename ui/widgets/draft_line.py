"""Short fields whose words are kept while they are typed, or checked once they are whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.dropdown import Dropdown
from ui.widgets.fields import LineField
from ui.widgets.long_text import LONGEST_MS, PAUSE_MS
from ui.widgets.words import field_label, label

if TYPE_CHECKING:
    from collections.abc import Sequence


class DraftLine(LineField):
    """A ``LineField`` that tells after a pause in typing, and within two seconds."""

    def __init__(self, words: str, hint: str = "", *, optional: bool = False) -> None:
        super().__init__(words, hint, optional=optional)
        self._pause, self._longest = self._timer(PAUSE_MS), self._timer(LONGEST_MS)
        self.field.textEdited.connect(self._on_typed)

    def flush(self) -> None:
        """Tell of what was typed, if it is new."""
        self._pause.stop()
        self._longest.stop()
        super().flush()

    def show_text(self, text: str) -> None:
        """Show a text, unless something else is being typed."""
        if not self._pause.isActive():
            super().show_text(text)

    def _on_typed(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer


class NumberField(LineField):
    """A number: ``NumberField("Weeks", highest=2000)``; ``told(number or None)``.

    What is no number, or is too high, is kept in the field with a sentence above it, and
    not told. ``whole=False`` allows decimals. ``number()`` gives it, or None.
    """

    told = Signal(object)

    def __init__(
        self,
        words: str,
        hint: str = "",
        *,
        highest: int = 1_000_000,
        lowest: int = 0,
        whole: bool = True,
    ) -> None:
        super().__init__(words, hint, optional=True)
        self._highest, self._lowest, self._whole = highest, lowest, whole
        self.edited.connect(self._on_edited)

    def number(self) -> int | float | None:
        """Return the number, or None while there is none or it cannot be right."""
        text = self.text().replace(",", "").removesuffix("%").strip()
        try:
            number = int(text) if self._whole else float(text)
        except ValueError:
            return None
        if not self._lowest <= number <= self._highest:
            return None
        return int(number) if number == int(number) else number

    def show_number(self, number: float | None) -> None:
        """Show a number without ``told``."""
        self.show_problem("")
        self.show_text("" if number is None else f"{number:g}")

    def _on_edited(self, text: str) -> None:
        number = self.number()
        if text and number is None:
            kind = "whole number" if self._whole else "number"
            upto = f" from 0 to {self._highest}" if self._highest < 1_000_000 else ""  # noqa: PLR2004 - no limit worth naming
            self.show_problem(f"Write a {kind}{upto}, or leave it empty.")
            return
        self.show_problem("")
        self.told.emit(number)


class ChooseOne(QWidget):
    """A short list that opens: ``ChooseOne("Channel", [("call", "Phone call"), ...])``.

    ``chosen(id)`` when the person chose; ``show_chosen(id)`` shows one without it.
    """

    chosen = Signal(str)

    def __init__(self, words: str, options: Sequence[tuple[str, str]], hint: str = "") -> None:
        super().__init__()
        self._ids = [option for option, _ in options]
        self.field = Dropdown([says for _, says in options])
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.field.setMinimumContentsLength(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(words, self.field))
        if hint:
            column.addWidget(label(hint, "line"))
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.field.activated.connect(self._on_activated)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Replace the options; what is chosen stays so, if it is still there."""
        ids = [option for option, _ in options]
        says = [each for _, each in options]
        if ids == self._ids and says == [
            self.field.itemText(at) for at in range(self.field.count())
        ]:
            return
        chosen = self.chosen_id() if self._ids else ""
        self._ids = ids
        self.field.clear()
        self.field.addItems(says)
        self.show_chosen(chosen)

    def chosen_id(self) -> str:
        """Return the id of what is chosen."""
        return self._ids[max(self.field.currentIndex(), 0)] if self._ids else ""

    def show_chosen(self, option: str) -> None:
        """Show one as chosen; an unknown id shows the first."""
        self.field.setCurrentIndex(self._ids.index(option) if option in self._ids else 0)

    def _on_activated(self) -> None:
        self.chosen.emit(self.chosen_id())

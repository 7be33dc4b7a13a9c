"""A few views or readers side by side, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from ui.widgets.buttons import ToggleButton
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence


class Toggles(QWidget):
    """``Toggles("View", [("list", "List"), ("classes", "Classes")])``; ``chosen(id)``.

    ``chosen_id()`` and ``show_chosen(id)`` (no signal). The first is chosen at the start;
    with ``is_open=True`` none is, and ``chosen_id()`` is empty until one is.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], *, is_open: bool = False
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, ToggleButton] = {}
        flow = Flow(self)
        for option, says in options:
            button = ToggleButton(says)
            button.setAccessibleDescription(name)
            self._group.addButton(button)
            self._buttons[option] = button
            flow.addWidget(button)
        if not is_open:
            self.show_chosen(options[0][0])
        self._group.buttonClicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def chosen_id(self) -> str:
        """Return the id of the one that is chosen."""
        chosen = (each for each, button in self._buttons.items() if button.isChecked())
        return next(chosen, "")

    def has_focus(self) -> bool:
        """Whether one of them has the focus."""
        return any(button.hasFocus() for button in self._buttons.values())

    def take_focus(self) -> None:
        """Put the keyboard on the one that is chosen."""
        self._buttons[self.chosen_id()].setFocus()

    def show_chosen(self, option: str) -> None:
        """Choose one without a signal."""
        self._buttons[option].setChecked(True)

    def offer(self, option: str, *, shown: bool) -> None:
        """Show one, or leave it out where it makes no sense."""
        self._buttons[option].setVisible(shown)

    def rename(self, option: str, says: str) -> None:
        """Change the words of one, e.g. when a count changes."""
        self._buttons[option].setText(says)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.chosen_id())

"""A list of entries, or in its place the form of the one that is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GROUP


class ListOrForm(QWidget):
    """``self.list`` takes what stands around the list; ``show_form(is_open=...)`` turns.

    ``turned`` when something else is open: scroll up.
    """

    turned = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self._form, self._around = form, QWidget()
        self.list = QVBoxLayout(self._around)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(GROUP)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self._around)
        down.addWidget(form)

    def show_form(self, *, is_open: bool) -> None:
        """Show the form, or the list."""
        self._around.setVisible(not is_open)
        self._form.setVisible(is_open)

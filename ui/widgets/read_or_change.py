"""The entry that is open: as it reads, or in its form."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class ReadOrChange(QWidget):
    """``changes`` says which of the two ``show_entry`` shows. The form is ``put`` later."""

    def __init__(self, detail: QWidget) -> None:
        super().__init__()
        self.changes = False
        self._detail = detail
        self._form: QWidget | None = None
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.addWidget(detail)

    @property
    def has_form(self) -> bool:
        """Whether the form was needed before."""
        return self._form is not None

    def put(self, form: QWidget) -> None:
        """Take the form, once it is needed."""
        self._form = form
        self._down.addWidget(form)

    def show_entry(self, *, is_open: bool) -> None:
        """Show the entry as it reads, or its form; nothing where no entry is open."""
        self._detail.setVisible(is_open and not self.changes)
        if self._form is not None:
            self._form.setVisible(is_open and self.changes)

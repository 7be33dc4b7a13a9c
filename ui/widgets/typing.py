"""Whether somebody is typing into a part of the page just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def is_typing_in(part: QWidget) -> bool:
    """Whether a field inside this part has the focus, so that it must not be filled anew."""
    focused = QApplication.focusWidget()
    return isinstance(focused, QLineEdit | QComboBox | QPlainTextEdit) and (
        part is focused or part.isAncestorOf(focused)
    )

"""Works a page as a person does: finds things by the name a screen reader says."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


def spoken(widget: QWidget) -> str:
    """Return the name of a control as a screen reader says it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


class Hand:
    """Presses, types and reads on one page that is shown in a window of this size."""

    def __init__(
        self, page: QWidget, qtbot: QtBot, size: tuple[int, int] = (1280, 800)
    ) -> None:
        self.page = page
        self._qtbot = qtbot
        page.resize(*size)
        with qtbot.waitActive(page):  # only an active window's fields hear of focus
            page.show()
            page.activateWindow()

    def leave(self) -> None:
        self.page.hide()

    def find(self, kind: type[W], name: str) -> W:
        """Return the visible control of this name (or one that begins with it)."""
        QCoreApplication.processEvents()
        shown = [each for each in self.page.findChildren(kind) if each.isVisibleTo(self.page)]
        exact = [each for each in shown if spoken(each) == name]
        begun = [each for each in shown if spoken(each).startswith(name)]
        found = next(iter([*exact, *begun]), None)
        names = sorted({spoken(each) for each in shown})
        assert found is not None, f"no {kind.__name__} is called {name!r}, only {names}"
        return found

    def sees(self, kind: type[QWidget], name: str) -> bool:
        QCoreApplication.processEvents()
        shown = self.page.findChildren(kind)
        return any(spoken(each) == name and each.isVisibleTo(self.page) for each in shown)

    def press(self, name: str) -> None:
        """Go to a button, box or row and press Space."""
        button = self.find(QAbstractButton, name)
        assert button.isEnabled(), f"{name} cannot be pressed"
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    def type_into(self, name: str, text: str) -> None:
        """Go to a field, replace what is there, and leave it with Tab."""
        is_long = self.sees(QPlainTextEdit, name)
        field = self.find(QPlainTextEdit, name) if is_long else self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    def key(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        QCoreApplication.processEvents()
        focused = self.page.focusWidget()
        QTest.keyClick(focused, key)

    def focused(self) -> str:
        return spoken(self.page.focusWidget())

    def words(self) -> str:
        """Return everything that can be read on the page now."""
        QCoreApplication.processEvents()
        labels = self.page.findChildren(QLabel)
        return "\n".join(
            each.text() for each in labels if each.isVisibleTo(self.page) and each.text()
        )

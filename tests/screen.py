"""An empty screen between two tests."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


def clear_the_screen() -> list[str]:
    """End every window, then undress the application; return what was still visible.

    The style sheet goes last. Qt forgets what it kept for a widget when the widget ends, but
    not if its style went before it and no event loop was running: the next style sheet would
    then visit widgets that are gone, and the process would end.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return []
    windows = [each for each in app.topLevelWidgets() if each.parent() is None]
    left = [type(each).__name__ for each in windows if each.isVisible()]
    for each in windows:
        each.close()
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.setStyleSheet("")
    return left

"""Start a window and say on standard output when it was first painted.

``bare`` starts an empty QMainWindow, the least that Qt can do; ``app`` starts Previsit
itself, exactly as ``main.py`` does, and looks in where Qt begins to wait for events.
"""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

ROOT = Path(__file__).resolve().parents[2]


class Watcher(QObject):
    """Ends the process once a window has been painted.

    It looks at the window only: at the application, it would be handed everything that Qt
    made for itself, and PySide would look through every kind of widget to name it.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, end)
        return super().eventFilter(watched, event)


def end() -> None:
    os.write(1, b"painted\n")
    os._exit(0)


def bare() -> None:
    app = QApplication([])
    window = QMainWindow()
    Watcher(window)
    window.resize(1000, 700)
    window.show()
    app.exec()


def program() -> None:
    begin_waiting = QApplication.exec

    def watched(*arguments: object) -> int:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QMainWindow):
                Watcher(window)
        return begin_waiting(*arguments)

    setattr(QApplication, "exec", watched)  # noqa: B010 - how the type checkers accept it
    sys.argv = ["main.py"]
    sys.path.insert(0, str(ROOT))
    runpy.run_path(str(ROOT / "main.py"), run_name="__main__")


if __name__ == "__main__":
    {"bare": bare, "app": program}[sys.argv[1]]()

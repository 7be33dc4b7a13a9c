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
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

ROOT = Path(__file__).resolve().parents[2]


class Watcher(QObject):
    """Ends the process once a window has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            QTimer.singleShot(0, end)
        return False


def end() -> None:
    os.write(1, b"painted\n")
    os._exit(0)


def bare() -> None:
    app = QApplication([])
    watcher = Watcher()
    app.installEventFilter(watcher)
    window = QMainWindow()
    window.resize(1000, 700)
    window.show()
    app.exec()


def program() -> None:
    begin_waiting = QApplication.exec

    def watched(*arguments: object) -> int:
        app = QApplication.instance()
        assert app is not None
        watcher = Watcher(app)
        app.installEventFilter(watcher)
        return begin_waiting(*arguments)

    setattr(QApplication, "exec", watched)  # noqa: B010 - how the type checkers accept it
    sys.argv = ["main.py"]
    sys.path.insert(0, str(ROOT))
    runpy.run_path(str(ROOT / "main.py"), run_name="__main__")


if __name__ == "__main__":
    {"bare": bare, "app": program}[sys.argv[1]]()

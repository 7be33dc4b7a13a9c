"""Start Qt, show the first page, and put an open case into the window."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_DISPLAY = 2
NO_DISPLAY_WORDS = (
    "Previsit needs a screen to show its window; for work without one, see: previsit --help"
)
_X_SOCKETS = Path("/", "tmp", ".X11-unix")  # where every X server puts its sockets
_WITHOUT_SCREEN = frozenset({"offscreen", "minimal", "vnc"})


def run(words: Sequence[str], resources: Path) -> int:
    """Run the window until it is closed; return the exit code.

    Args:
        words: nothing, or ``open VAULT``.
        resources: the folder of fonts, style and catalog.
    """
    if not has_display():
        print(NO_DISPLAY_WORDS, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return NO_DISPLAY
    gc.disable()  # until the first page is painted: it would cost a fifth of the start
    from ui.crash import CrashLog, forbid_core_dumps, install

    log = CrashLog()
    install(log)
    forbid_core_dumps()
    from PySide6.QtWidgets import QApplication

    app = QApplication(["previsit", "-style", "fusion"])
    app.setApplicationName("Previsit")
    app.setQuitOnLastWindowClosed(True)
    from ui.opening import Opening

    opening = Opening(app, resources, log, _named(words))
    opening.show()
    code = QApplication.exec()
    opening.close()
    return code


def has_display() -> bool:
    """Whether there is a screen; asked before Qt, which would abort without one."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in _WITHOUT_SCREEN:
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    host, _, number = os.environ.get("DISPLAY", "").rpartition(":")
    if not number:
        return False
    is_local = host in {"", "unix"}
    return not is_local or (_X_SOCKETS / f"X{number.split('.')[0]}").exists()


def _named(words: Sequence[str]) -> Path | None:
    return Path(words[1]).absolute() if len(words) > 1 and words[0] == "open" else None

"""Freeing what Python holds in circles: in the window's thread only, in small helpings."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
_YOUNG, _GROWN, _ALL = 0, 1, 2


class Tidying(QObject):
    """Takes over from Python's own collector until ``close``.

    Python collects in whichever thread happens to fill its quota. In a job's thread that would
    free widgets and timers from outside the window's thread, which Qt does not survive. Other
    programs with threads and a window do the same (calibre, pyqtgraph).
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def tidy(self) -> None:
        """Free what is young, if there is enough of it; a few milliseconds at most."""
        counts, quotas = gc.get_count(), gc.get_threshold()
        if counts[_GROWN] > quotas[_GROWN]:
            gc.collect(_GROWN)
        elif counts[_YOUNG] > quotas[_YOUNG]:
            gc.collect(_YOUNG)

    def tidy_all(self) -> None:
        """Free everything; for a moment in which nobody types."""
        if gc.get_count()[_ALL]:
            gc.collect(_ALL)

    def keep_what_is_here(self) -> None:
        """Look no more at what stands now: the catalog, the case, the first room."""
        gc.freeze()

    def close(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

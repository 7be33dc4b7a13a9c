"""Bugs: told to the person in one sentence, noted without a word of the case.

A line of the log is a kind of error and the places it passed through. Texts of
errors, arguments, values and paths never get there: they may hold health data.
"""

from __future__ import annotations

import faulthandler
import sys
import threading
from collections import deque
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

REMEMBERED_LINES = 400
_DEEPEST = 12


class CrashLog:
    """The newest notes, in memory; shown under Help, and only shared by the person."""

    def __init__(self) -> None:
        self._lines: deque[str] = deque(maxlen=REMEMBERED_LINES)
        self.tell: Callable[[str], None] | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The notes, oldest first."""
        return tuple(self._lines)

    def note(self, line: str) -> None:
        """Add a note, say it where the program was started, and tell whoever shows it."""
        self._lines.append(line)
        if sys.stderr is not None:
            sys.stderr.write(f"Previsit noted a problem: {line}\n")
        if self.tell is not None:
            self.tell(line)


def install(log: CrashLog) -> None:
    """Catch what nobody caught: in the window, in threads, in destructors, in Qt."""

    def on_error(
        kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        log.note(describe(kind, trace))

    def on_thread_error(seen: threading.ExceptHookArgs) -> None:
        log.note(describe(seen.exc_type, seen.exc_traceback))

    def on_unraisable(seen: sys.UnraisableHookArgs) -> None:
        log.note(describe(seen.exc_type, seen.exc_traceback))

    def on_qt(kind: QtMsgType, context: QMessageLogContext, _text: str) -> None:
        if kind in {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}:
            log.note(f"Qt {kind.name} {context.category}")

    sys.excepthook = on_error
    threading.excepthook = on_thread_error
    sys.unraisablehook = on_unraisable
    qInstallMessageHandler(on_qt)
    if sys.stderr is not None:
        faulthandler.enable()


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the kind of error and the modules and lines it passed, innermost first."""
    places: list[str] = []
    while trace is not None:
        module = PurePath(trace.tb_frame.f_code.co_filename).stem
        places.append(f"{module}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " ".join((kind.__name__, *reversed(places[-_DEEPEST:])))


def forbid_core_dumps() -> None:
    """Keep the memory of this process out of files when it crashes, where that can be said."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

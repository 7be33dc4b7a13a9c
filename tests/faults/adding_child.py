"""Programs that add a folder of papers and are killed in the middle of it.

    python -m tests.faults.adding_child window VAULT [FOLDER]
    python -m tests.faults.adding_child unnoted VAULT FOLDER SECRET

``window`` opens the vault in the real window, prints "left NAME" for each paper that the
window says to add again, drops the folder on Records, and prints a line for each step.
``unnoted`` is the control: the command line, with nothing noted of what is to be added.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from intake.bootstrap import open_session
from intake.commandline import run
from intake.domain.secret import Passphrase
from intake.offline import refuse_network
from intake.workflows import adding_many
from tests.bench.stalls import PASSPHRASE, RESOURCES, OpenWindow
from ui.widgets.records_unfinished import RecordsUnfinished

if TYPE_CHECKING:
    from ui.jobs import Job

_SOON_MS = 5


def main(kind: str, vault: str, *more: str) -> int:
    refuse_network()
    if kind == "window":
        return _window(Path(vault), more)
    folder, secret = more
    adding_many._noted = _nothing_noted  # type: ignore[assignment]
    return run(["add", vault, folder, "--passphrase-file", secret], RESOURCES)


def _window(vault: Path, folders: tuple[str, ...]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    make = partial(open_session, vault, Passphrase(PASSPHRASE), RESOURCES)
    opened = OpenWindow(app, vault.parent, make)
    opened.window.go("records")
    (unfinished,) = opened.window.findChildren(RecordsUnfinished)

    def begin() -> None:
        if not opened.bridge.is_idle:
            QTimer.singleShot(_SOON_MS, begin)
            return
        for name in unfinished.named:
            _say(f"left {name}")
        if folders:
            opened.drop(folders, follow)
        else:
            app.quit()

    def follow(job: Job) -> None:
        job.progressed.connect(lambda: _say(f"step {job.step.done}"))
        job.ended.connect(app.quit)

    QTimer.singleShot(_SOON_MS, begin)
    code = app.exec()
    opened.close()
    return code


def _nothing_noted(*_: object) -> dict[int, object]:
    return {}


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - whoever started this reads it


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

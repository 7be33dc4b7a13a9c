from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.conftest import ROOT
from ui.locking import Clipboard, IdleWatch, start_anew

AGAIN = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from ui.locking import start_anew
if len(sys.argv) > 1:
    print("anew", *sys.argv[1:])
else:
    start_anew(("open", "My papers.previsit"))
"""


def test_nobody_touching_the_window_is_noticed(qtbot):
    owner = QObject()
    watch = IdleWatch(owner, milliseconds=30)
    with qtbot.waitSignal(watch.idle, timeout=5000):
        pass


def test_a_key_starts_the_time_anew(qtbot):
    owner, window = QObject(), QWidget()
    qtbot.addWidget(window)
    watch = IdleWatch(owner, milliseconds=60_000)
    watch._timer.setInterval(50_000)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert watch._timer.remainingTime() > 49_000


def test_a_secret_is_copied_with_hints_that_keep_it_out_of_histories(qapp):
    owner = QObject()
    clipboard = Clipboard(owner)
    clipboard.copy("452353")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "452353"
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    clipboard.clear()
    assert QGuiApplication.clipboard().text() == ""


def test_what_others_copied_is_left_alone(qapp):
    owner = QObject()
    clipboard = Clipboard(owner)
    clipboard.copy("452353")
    QGuiApplication.clipboard().setText("somebody else’s")
    clipboard.clear()
    assert QGuiApplication.clipboard().text() == "somebody else’s"
    QGuiApplication.clipboard().clear()


def test_starting_anew_is_a_new_process_with_these_words(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(AGAIN.format(root=str(ROOT)))
    done = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.strip() == "anew open My papers.previsit"
    assert callable(start_anew)

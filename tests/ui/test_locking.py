from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.conftest import ROOT
from ui.locking import Clipboard, IdleWatch, start_anew

_WHAT = {
    QTest.keyClick: Qt.Key.Key_A,
    QTest.mouseMove: QPoint(5, 5),
    QTest.mouseClick: Qt.MouseButton.LeftButton,
}
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
    watch = IdleWatch(owner, idle_ms=30)
    with qtbot.waitSignal(watch.idle):
        pass


@pytest.mark.parametrize("touch", [QTest.keyClick, QTest.mouseMove, QTest.mouseClick])
def test_a_touch_of_the_window_starts_the_time_anew(qtbot, touch):
    owner, window = QObject(), QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    watch = IdleWatch(owner, idle_ms=60_000)
    assert _starts_anew(watch, window, touch)


def test_a_touch_of_a_dialog_starts_the_time_anew(qtbot):
    owner, window = QObject(), QWidget()
    qtbot.addWidget(window)
    watch = IdleWatch(owner, idle_ms=60_000)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert _starts_anew(watch, window, QTest.keyClick)


def test_what_the_window_does_by_itself_is_no_touch(qtbot):
    owner, window = QObject(), QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    watch = IdleWatch(owner, idle_ms=60_000)
    assert not _starts_anew(watch, window, lambda _window, _what: QWidget.repaint(window))


def _starts_anew(watch, window, touch):
    for each in watch._timers:
        each.setInterval(50_000)  # this starts it, too
        each.stop()
    touch(window.windowHandle(), _WHAT.get(touch))
    QCoreApplication.processEvents()
    return all(each.isActive() for each in watch._timers)


def test_a_short_pause_is_noticed_too(qtbot):
    owner = QObject()
    watch = IdleWatch(owner, pause_ms=30)
    with qtbot.waitSignal(watch.paused), qtbot.assertNotEmitted(watch.idle):
        pass


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

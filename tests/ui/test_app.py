from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from ui.app import NO_DISPLAY, NO_DISPLAY_WORDS, has_display

STARTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication(["previsit", "-style", "fusion"])
from ui.crash import CrashLog
from ui.opening import Opening
opening = Opening(app, Path("resources"), CrashLog())
opening.furnish = lambda: None
opening.show()
QTimer.singleShot(300, app.quit)
app.exec()
heavy = {"pydantic", "apsw", "nacl", "reportlab", "pikepdf", "PIL", "tomllib", "rapidfuzz"}
loaded = {name.split(".")[0] for name in sys.modules}
print(sorted(heavy & loaded), sorted(name for name in sys.modules if "intake.domain" in name))
"""


def run(*words, **environment):
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


def test_the_first_page_is_painted_without_anything_heavy():
    done = run("-c", STARTED)
    assert done.stdout.strip() == "[] []", done.stderr


def test_without_a_screen_it_says_so_in_one_sentence_and_ends():
    nothing = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = run("main.py", **nothing)
    assert done.returncode == NO_DISPLAY
    assert done.stderr.strip() == NO_DISPLAY_WORDS
    assert done.stdout == ""


@pytest.mark.skipif(sys.platform != "linux", reason="screens are named so on Linux only")
@pytest.mark.parametrize(
    ("environment", "is_there"),
    [
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "", "DISPLAY": ":4711", "WAYLAND_DISPLAY": ""}, False),
        ({"QT_QPA_PLATFORM": "", "DISPLAY": "far:10.0", "WAYLAND_DISPLAY": ""}, True),
        ({"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}, False),
    ],
)
def test_a_screen_is_looked_for_before_qt_would_abort(monkeypatch, environment, is_there):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert has_display() is is_there

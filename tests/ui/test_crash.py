from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import ROOT
from ui.crash import REMEMBERED_LINES, CrashLog, describe

CANARY = "Zimtschnecke"
PROGRAM = f"""
import sys, threading
from ui.crash import CrashLog, forbid_core_dumps, install
log = CrashLog()
install(log)
forbid_core_dumps()
def fail():
    raise ValueError("{CANARY}")
class Gone:
    def __del__(self):
        fail()
thread = threading.Thread(target=fail)
thread.start()
thread.join()
Gone()
try:
    fail()
except ValueError:
    sys.excepthook(*sys.exc_info())
from PySide6.QtCore import qCritical
qCritical("{CANARY}")
print(len(log.lines))
"""


def test_whatever_nobody_caught_is_noted_without_a_word_of_it():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "4"
    assert "ValueError" in done.stderr
    assert CANARY not in done.stderr + done.stdout


def test_an_error_is_described_by_kind_and_place_only():
    with pytest.raises(KeyError) as caught:
        dict[str, str]()[CANARY]
    words = describe(caught.type, caught.tb)
    assert words.startswith("KeyError test_crash:")
    assert CANARY not in words


def test_only_the_newest_notes_are_kept(capsys):
    log = CrashLog()
    told: list[Any] = []
    log.tell = told.append
    for number in range(REMEMBERED_LINES + 5):
        log.note(f"note {number}")
    assert len(log.lines) == REMEMBERED_LINES
    assert log.lines[-1] == told[-1]

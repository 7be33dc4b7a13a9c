from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROBE = """
import resource, sys
sys.path.insert(0, {root!r})
from intake.worker.limits import READING_BYTES, allow, wall_in
{before}
allow(READING_BYTES, 5)
{attempt}
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="walls as Linux has them")


def ended(attempt: str, before: str = "wall_in()") -> int:
    probe = PROBE.format(root=str(ROOT), attempt=attempt, before=before)
    return subprocess.run(
        [sys.executable, "-I", "-c", probe], capture_output=True, check=False, timeout=60
    ).returncode


WRITE = "open('a.bin', 'wb', buffering=0).write(b'x' * 10)"
CORE = "sys.exit(0 if resource.getrlimit(resource.RLIMIT_CORE)[0] == 0 else 9)"
DUMP = "import ctypes; sys.exit(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"


def test_inside_the_walls_ordinary_work_goes_on():
    assert ended("x = bytearray(100_000_000)") == 0


@pytest.mark.parametrize("attempt", ["x = bytearray(900_000_000)", WRITE])
def test_too_much_memory_and_any_file_are_refused(attempt, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert ended(attempt) != 0


def test_without_the_walls_a_file_could_be_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert ended(WRITE, before="") == 0


def test_endless_computing_is_ended_by_the_system():
    assert ended("allow(READING_BYTES, 0)\nwhile True: pass") < 0


@pytest.mark.parametrize("attempt", [CORE, DUMP])
def test_nobody_may_look_into_the_memory(attempt):
    assert ended(attempt) == 0

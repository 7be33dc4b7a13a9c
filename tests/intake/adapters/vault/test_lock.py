from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from intake.adapters.vault.lock import Lock
from intake.errors import AlreadyOpenError

HOLD = """
import sys, signal
from pathlib import Path
from intake.adapters.vault.lock import Lock
lock = Lock(Path(sys.argv[1]))
print("held", flush=True)
signal.pause()
"""


@pytest.fixture
def holder(tmp_path):
    """Another program that holds the lock."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_a_second_opening_is_refused_at_once(holder, tmp_path):
    start = time.monotonic()
    with pytest.raises(AlreadyOpenError, match="Already open on this computer"):
        Lock(tmp_path / "lock")
    assert time.monotonic() - start < 1


def test_nothing_is_left_locked_when_the_holder_is_killed(holder, tmp_path):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    Lock(tmp_path / "lock").release()


def test_the_same_program_cannot_hold_it_twice(tmp_path):
    lock = Lock(tmp_path / "lock")
    with pytest.raises(AlreadyOpenError):
        Lock(tmp_path / "lock")
    lock.release()
    lock.release()
    Lock(tmp_path / "lock").release()


def test_the_lock_is_not_taken_through_a_link(tmp_path):
    (tmp_path / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="lock"):
        Lock(tmp_path / "lock")
    assert not (tmp_path / "elsewhere").exists()

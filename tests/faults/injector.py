"""The preloaded fault injector: built at run time, spoken to through ctypes."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from enum import IntEnum
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("faultfs.c")


class Mode(IntEnum):
    """What happens at the Nth operation; numbered as in faultfs.c."""

    COUNT = 1
    KILL_BEFORE = 2
    KILL_TORN = 3
    KILL_AFTER = 4
    ENOSPC_ONCE = 5
    ENOSPC_STICKY = 6
    EIO_ONCE = 7
    SHORT_ONCE = 8
    EIO_FSYNC = 9
    EIO_FSYNC_STICKY = 10


KILLS = (Mode.KILL_BEFORE, Mode.KILL_TORN, Mode.KILL_AFTER)


def build(folder: Path) -> Path:
    """Compile the injector, or skip where it cannot be."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None or os.uname().sysname != "Linux":
        pytest.skip("the fault injector needs Linux and a C compiler")
    library = folder / "faultfs.so"
    flags = ["-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE), "-ldl"]
    built = subprocess.run([compiler, *flags], capture_output=True, check=False)
    if built.returncode:
        pytest.skip("the fault injector could not be compiled here")
    return library


class Faults:
    """The injector of this process, which must have been started with it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.fault_count.restype = ctypes.c_long
        self._library.fault_hits.restype = ctypes.c_long

    def arm(self, mode: Mode, at: int, root: Path) -> None:
        folder = os.fsencode(root.resolve())
        self._library.fault_arm(int(mode), ctypes.c_long(at), folder)

    def disarm(self) -> None:
        self._library.fault_disarm()

    def record(self, root: Path, log: Path) -> None:
        self._library.fault_record(os.fsencode(root.resolve()), os.fsencode(log))

    def note(self, text: str) -> None:
        self._library.fault_note(text.encode())

    @property
    def count(self) -> int:
        return int(self._library.fault_count())

    @property
    def hits(self) -> int:
        return int(self._library.fault_hits())

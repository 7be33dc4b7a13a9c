"""One vault, one program: a lock that the operating system drops when we die."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from intake.errors import AlreadyOpenError

if TYPE_CHECKING:
    from pathlib import Path


class Lock:
    """A held lock. The file stays for ever; only the hold on it counts."""

    def __init__(self, path: Path) -> None:
        """Take the lock at once.

        Raises:
            AlreadyOpenError: another program, or another vault object, holds it.
            OSError: the file cannot be made or opened for writing.
        """
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        self._handle = os.open(path, flags, 0o600)
        try:
            _hold(self._handle)
        except OSError as error:
            os.close(self._handle)
            raise AlreadyOpenError from error

    def release(self) -> None:
        """Let go; harmless when called twice."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

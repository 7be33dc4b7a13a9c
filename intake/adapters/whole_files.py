"""Files that are wholly there or not at all: a crash leaves the old, the new or none.

Everything outside the vault's database is written here. Functions raise ``OSError``;
the caller says in its own words what that means.
"""

from __future__ import annotations

import os
import secrets
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PART = ".part"
_OWNER_ONLY = 0o600
_TRIES = 8
_PAUSE = 0.125  # seconds; 8 tries stay within one second
_HELD_ON_WINDOWS = {5, 32}  # access denied, sharing violation: antivirus and indexers


class NotAsWrittenError(OSError):
    """What was read back is not what was written."""


def atomic_write(path: Path, data: bytes) -> None:
    """Write a whole file, synced and read back, in place of what was there.

    Args:
        path: the file; its folder must exist.
        data: all of its bytes.

    Raises:
        OSError: the old file, if there was one, is untouched.
    """
    part, handle = create_part(path)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        _compare(part, data)
        put_in_place(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _compare(part: Path, data: bytes) -> None:
    if part.read_bytes() != data:
        raise NotAsWrittenError


def create_part(path: Path) -> tuple[Path, int]:
    """Create an empty file beside ``path`` that only its owner may read.

    Returns:
        Its path and a handle open for writing.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}{PART}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return part, os.open(part, flags, _OWNER_ONLY)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished part its real name, and make the name last through a power cut."""
    for attempt in range(1, _TRIES + 1):
        try:
            part.replace(path)
            break
        except PermissionError as error:
            held = getattr(error, "winerror", None) in _HELD_ON_WINDOWS
            if not held or attempt == _TRIES:
                raise
            time.sleep(_PAUSE)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a power cut (Windows does so itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""One connection to the encrypted database: keyed, set up, and never taken on trust."""

from __future__ import annotations

import ctypes
import errno
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

import apsw

from intake.errors import (
    ChangedVaultError,
    DiskFailedError,
    DiskFullError,
    EngineError,
    StoreError,
    VaultDamagedError,
    VaultMovedError,
    VaultReadOnlyError,
)

if TYPE_CHECKING:
    from pathlib import Path

    from intake.adapters.vault.database import Database

_OLDEST_SQLITE = (3, 51, 3)  # the first without the WAL-reset bug
_PLAIN = b"SQLite format 3\0"
_WAL_MARK = slice(18, 20)  # the engine leaves these bytes of page 1 readable
_WAL = b"\2\2"
_WAIT_MS = 2000
_PAGE = 4096

# Each is set, read back, and compared with what it reads as.
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("locking_mode", "NORMAL", "normal"),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("temp_store", "MEMORY", 2),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("fullfsync", "ON", 1),
)
_WRITING_ONLY = {"journal_mode", "synchronous", "secure_delete", "fullfsync"}


class Access(StrEnum):
    """What a connection may do. FROZEN reads the file as it lies, without its journal."""

    CREATE = "rwc"
    WRITE = "rw"
    READ = "ro"
    FROZEN = "ro&immutable=1"


def connect(path: Path, data_key: bytes, access: Access) -> Database:
    """Return a connection that decrypts, with every setting read back.

    Raises:
        EngineError: this engine does not encrypt, or a setting did not hold.
        StoreError: the file cannot be opened or is damaged.
    """
    assert_engine()
    if access is not Access.CREATE:
        look_at_start(path)
    try:
        connection = _connect(path, access)
    except apsw.Error as error:
        raise explained(error) from error
    try:
        _unlock(connection, data_key)
        _set_up(connection, access)
    except apsw.Error as error:
        connection.close()
        raise explained(error) from error
    except StoreError:
        connection.close()
        raise
    return connection


def assert_engine() -> None:
    """Refuse an engine that would store plain text: both kinds install as ``apsw``."""
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    keeps_temp_in_memory = {"TEMP_STORE=2", "TEMP_STORE=3"} & set(apsw.compile_options)
    if not hasattr(apsw, "mc_version") or version < _OLDEST_SQLITE or not keeps_temp_in_memory:
        raise EngineError


def look_at_start(path: Path) -> None:
    """Refuse a database that lies there in clear, or that was switched to WAL.

    Only while no connection to it is open here: closing the file would drop the
    engine's own locks.
    """
    try:
        with path.open("rb") as file:
            start = file.read(_WAL_MARK.stop)
    except OSError as error:
        raise explained_os(error) from error
    if start.startswith(_PLAIN):
        raise EngineError
    if start[_WAL_MARK] == _WAL:
        raise ChangedVaultError


def has_moved(connection: Database) -> bool:
    """Whether the open file is no longer the one at its path."""
    moved = ctypes.c_int(1)
    known = connection.file_control(
        "main", apsw.SQLITE_FCNTL_HAS_MOVED, ctypes.addressof(moved)
    )
    if not known:  # Windows does not say, and lets nobody move a file that is open
        return sys.platform != "win32"
    return bool(moved.value)


def explained(error: apsw.Error) -> StoreError:
    """Return the failure in words for the person."""
    if isinstance(error, apsw.FullError):
        return DiskFullError()
    if isinstance(error, apsw.CorruptError | apsw.NotADBError | apsw.FormatError):
        return VaultDamagedError()
    if isinstance(error, apsw.ReadOnlyError):
        moved = getattr(error, "extendedresult", 0) == apsw.SQLITE_READONLY_DBMOVED
        return VaultMovedError() if moved else VaultReadOnlyError()
    if isinstance(error, apsw.IOError):
        return DiskFailedError()
    return StoreError("The vault could not be read or written.")


def explained_os(error: OSError) -> StoreError:
    """Return the failure of a file of the vault in words for the person."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError()
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return VaultReadOnlyError()
    return DiskFailedError()


def _connect(path: Path, access: Access) -> Database:
    uri = f"{path.absolute().as_uri()}?mode={access.value}"
    flags = apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READONLY
    if access in {Access.CREATE, Access.WRITE}:
        flags = apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READWRITE
    if access is Access.CREATE:
        flags |= apsw.SQLITE_OPEN_CREATE
    connection = apsw.Connection(uri, flags=flags)
    connection.set_busy_timeout(_WAIT_MS)
    return connection


def _unlock(connection: Database, data_key: bytes) -> None:
    if connection.pragma("cipher", "chacha20") != "chacha20":
        raise EngineError
    if connection.pragma("key", f"raw:{data_key.hex()}") != "ok":
        raise EngineError


def _set_up(connection: Database, access: Access) -> None:
    is_writing = access in {Access.CREATE, Access.WRITE}
    if access is Access.CREATE:
        connection.pragma("page_size", _PAGE)
    for name, value, reads in _SETTINGS:
        if name in _WRITING_ONLY and not is_writing:
            continue
        connection.pragma(name, value)
        if connection.pragma(name) != reads:
            raise EngineError
    connection.execute("SELECT count(*) FROM sqlite_schema").get  # noqa: B018 - reads

"""A hold on one open vault: lock, key and a connection that dies at its first error.

After a storage error nobody knows what reached the disk. So the connection is dropped,
and the next use opens the vault again from the start and looks.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from enum import StrEnum
from threading import RLock
from typing import TYPE_CHECKING

import apsw

from intake.adapters.vault import journal
from intake.adapters.vault.engine import Access, connect, explained, explained_os, has_moved
from intake.adapters.vault.journal import Journal
from intake.adapters.vault.lock import Lock
from intake.adapters.vault.schema import last_seq, prove, refuse_newer
from intake.errors import (
    CutOffSaveError,
    StoreError,
    VaultDamagedError,
    VaultGoneError,
    VaultMovedError,
    VaultReadOnlyError,
)

if TYPE_CHECKING:
    from collections.abc import Generator

    from intake.adapters.vault.database import Database
    from intake.adapters.vault.layout import Layout


class ReadOnly(StrEnum):
    """Why nothing can be changed in an open vault."""

    FOLDER = "This folder can only be read. Save a copy in a folder of your own to go on."
    JOURNAL = (
        "The last save was cut off and its safety copy is damaged, so nothing can be "
        "changed here. Compare with your newest backup."
    )


class Hold:
    """Everything that keeps a vault open. Safe to use from several threads, one at a time."""

    def __init__(self, layout: Layout, lock: Lock | None) -> None:
        self.layout = layout
        self.read_only: ReadOnly | None = None if lock else ReadOnly.FOLDER
        self._lock = lock
        self._guard = RLock()
        self._connection: Database | None = None
        self._vault_id = ""
        self._data_key = b""
        self._seen_seq = 0

    @property
    def vault_id(self) -> str:
        """The vault's random id, in hex."""
        return self._vault_id

    @property
    def data_key(self) -> bytes:
        """The key of the database."""
        return self._data_key

    def open(self, vault_id: str, data_key: bytes) -> None:
        """Open and prove the database with a key.

        Raises:
            StoreError: it does not fit, is damaged, or is from a newer version.
        """
        self._vault_id, self._data_key = vault_id, data_key
        self._connection = self._fresh()

    @contextmanager
    def reading(self) -> Generator[Database]:
        """Give the connection for reading."""
        with self._guard:
            connection = self._alive()
            try:
                yield connection
            except apsw.Error as error:
                self._drop()
                raise explained(error) from error

    @contextmanager
    def writing(self) -> Generator[Database]:
        """Give the connection inside one transaction, which is durable on leaving.

        Raises:
            StoreError: nothing is known to be saved; the next use looks again.
        """
        with self._guard:
            connection = self._alive()
            if self.read_only:
                raise VaultReadOnlyError
            try:
                _refuse_moved(connection)
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
                _refuse_moved(connection)
            except apsw.Error as error:
                self._drop()
                raise explained(error) from error
            except VaultMovedError:
                self._drop()
                raise
            except BaseException:
                self._roll_back(connection)
                raise

    def saw(self, seq: int) -> None:
        """Remember a sequence number: a vault that later shows a lower one is an old copy."""
        self._seen_seq = max(self._seen_seq, seq)

    def close(self) -> None:
        """Close the database and let go of the lock; harmless when called twice."""
        with self._guard:
            self._drop()
            self._data_key = b""
            if self._lock:
                self._lock.release()

    def _alive(self) -> Database:
        if not self._data_key:
            raise StoreError("The vault is closed.")
        if self._connection is None:
            connection = self._fresh()
            self._check_again(connection)
            self._connection = connection
        return self._connection

    def _fresh(self) -> Database:
        layout = self.layout
        if not _has_content(layout):
            raise VaultGoneError
        access = self._access()
        connection = connect(layout.database, self._data_key, access)
        try:
            prove(connection, self._vault_id)
            if access is Access.FROZEN and connection.pragma("integrity_check") != "ok":
                raise VaultDamagedError
        except apsw.Error as error:
            connection.close()
            raise explained(error) from error
        except StoreError:
            connection.close()
            raise
        return connection

    def _access(self) -> Access:
        is_hot = journal.is_hot(self.layout)
        if self._lock is None or not is_writable(self.layout):
            self.read_only = ReadOnly.FOLDER
            if is_hot:
                raise CutOffSaveError
            return Access.READ
        if not is_hot:
            self._refuse_newer_unwritten()
        elif journal.look(self.layout, self._data_key) is Journal.UNTRUE:
            self.read_only = ReadOnly.JOURNAL
            return Access.FROZEN
        self.read_only = None
        return Access.WRITE

    def _refuse_newer_unwritten(self) -> None:
        """Look at the format without writing: a newer vault must stay as it is."""
        frozen = connect(self.layout.database, self._data_key, Access.FROZEN)
        try:
            refuse_newer(frozen)
        except apsw.Error as error:
            raise explained(error) from error
        finally:
            frozen.close()

    def _check_again(self, connection: Database) -> None:
        try:
            whole = connection.pragma("quick_check") == "ok"
            older = last_seq(connection) < self._seen_seq
        except apsw.Error as error:
            connection.close()
            raise explained(error) from error
        if not whole or older:
            connection.close()
            raise VaultMovedError if older else VaultDamagedError

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(apsw.Error):
                connection.close()

    def _roll_back(self, connection: Database) -> None:
        try:
            connection.execute("ROLLBACK")
        except apsw.Error:
            self._drop()


def take(layout: Layout) -> Hold:
    """Take the lock of a vault, or none where its folder can only be read.

    Raises:
        AlreadyOpenError: another program has it open.
    """
    if not is_writable(layout):
        return Hold(layout, None)
    try:
        return Hold(layout, Lock(layout.lock))
    except OSError as error:
        if isinstance(explained_os(error), VaultReadOnlyError):
            return Hold(layout, None)
        raise explained_os(error) from error


def is_writable(layout: Layout) -> bool:
    """Whether this account may change the vault."""
    return os.access(layout.folder, os.W_OK | os.X_OK) and os.access(layout.database, os.W_OK)


def _has_content(layout: Layout) -> bool:
    try:
        return layout.database.stat().st_size > 0
    except FileNotFoundError:
        return False


def _refuse_moved(connection: Database) -> None:
    if has_moved(connection):
        raise VaultMovedError

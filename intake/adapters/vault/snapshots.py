"""Snapshots of the database in a place for backups: listed, read, verified."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import apsw

from intake.adapters.vault import documents, file_rows
from intake.adapters.vault.engine import Access, connect, explained, explained_os
from intake.adapters.vault.key_files import read_keys
from intake.adapters.vault.layout import Layout
from intake.adapters.vault.schema import prove
from intake.errors import StoreError, VaultDamagedError

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from intake.adapters.vault.database import Database
    from intake.adapters.vault.rows import StoredFile

_NAME = re.compile(r"(\d{6,})-(\d{4}-\d{2}-\d{2})")
GONE = ".gone.part"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One finished snapshot. ``number`` only grows; ``day`` is what the clock said."""

    path: Path
    number: int
    day: dt.date

    @property
    def layout(self) -> Layout:
        """Its database and key slots lie as in a vault."""
        return Layout(self.path)

    @property
    def place(self) -> Layout:
        """The vault, or the second place, that it lies in and shares documents with."""
        return Layout(self.path.parent.parent)


def snapshots(place: Layout) -> list[Snapshot]:
    """Return the finished snapshots of a place, newest first by number, not by clock."""
    try:
        names = list(place.backups.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise explained_os(error) from error
    found = [each for path in names if (each := as_snapshot(path)) is not None]
    return sorted(found, key=lambda each: each.number, reverse=True)


def as_snapshot(path: Path) -> Snapshot | None:
    """Return the snapshot at this path, or None where its name is not one."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        day = dt.date.fromisoformat(match[2])
    except ValueError:
        return None
    return Snapshot(path, int(match[1]), day)


def next_path(place: Layout, day: dt.date) -> Path:
    """Return the path of the next snapshot in a place."""
    newest = snapshots(place)
    number = newest[0].number + 1 if newest else 1
    return place.backups / f"{number:06d}-{day.isoformat()}"


@contextmanager
def reading(path: Path, data_key: bytes, vault: str) -> Generator[Database]:
    """Give a snapshot's database for reading, proved to be this vault's.

    Raises:
        StoreError: it cannot be read, or is another vault's.
    """
    database = connect(path, data_key, Access.FROZEN)
    try:
        prove(database, vault)
        yield database
    except apsw.Error as error:
        raise explained(error) from error
    finally:
        database.close()


def files_of(path: Path, data_key: bytes, vault: str) -> list[StoredFile]:
    """Return the documents that a snapshot's database refers to, after a full check of it.

    Raises:
        StoreError: the snapshot is damaged.
    """
    with reading(path, data_key, vault) as database:
        if database.pragma("integrity_check") != "ok":
            raise VaultDamagedError
        return file_rows.all_files(database)


def lacking(snapshot: Snapshot, data_key: bytes, vault: str) -> list[StoredFile]:
    """Verify a snapshot; return the documents that its place lacks or has cut short.

    Raises:
        StoreError: the snapshot itself is damaged, or its keys are.
    """
    if read_keys(snapshot.layout.keys).vault != vault:
        raise VaultDamagedError
    files = files_of(snapshot.layout.database, data_key, vault)
    folder = snapshot.place.documents
    return [file for file in files if not documents.has_right_size(folder, file)]


def is_verified(snapshot: Snapshot, data_key: bytes, vault: str) -> bool:
    """Whether a snapshot opens and every document it refers to is there."""
    try:
        return not lacking(snapshot, data_key, vault)
    except StoreError:
        return False


def remove(snapshot: Snapshot) -> None:
    """Delete a snapshot; a crash leaves it whole or not listed."""
    gone = snapshot.path.with_name(f".{snapshot.path.name}{GONE}")
    try:
        snapshot.path.rename(gone)
    except OSError as error:
        raise explained_os(error) from error
    shutil.rmtree(gone, ignore_errors=True)

"""Backups: a snapshot of the records, the documents its place lacks, its own key slots.

Inside the vault a backup shares the documents and so protects records only. A second
place holds its own copy of every document.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

import apsw

from intake.adapters.vault import documents, file_rows
from intake.adapters.vault.engine import Access, connect, explained, explained_os
from intake.adapters.vault.layout import Layout
from intake.adapters.vault.snapshots import as_snapshot, files_of, lacking, next_path
from intake.adapters.whole_files import PART, atomic_write, sync_folder
from intake.errors import BackupFailedError, StoreError
from intake.ids import DocumentId

if TYPE_CHECKING:
    from pathlib import Path

    from intake.adapters.vault.rows import StoredFile
    from intake.adapters.vault.snapshots import Snapshot
    from intake.adapters.vault.store import OpenVault

_READ_WITHIN_DAYS = 30


@dataclass(frozen=True, slots=True)
class BackupDone:
    """What a backup holds. It counts as verified only if nothing is missing."""

    snapshot: Snapshot
    documents: int
    copied: int
    missing: tuple[DocumentId, ...]

    @property
    def is_verified(self) -> bool:
        """Whether it was opened again and every document it refers to is there."""
        return not self.missing


def back_up(vault: OpenVault, destination: Path | None = None) -> BackupDone:
    """Make a backup in the vault's own folder, or in a second place, and verify it.

    Args:
        vault: the open vault.
        destination: a folder elsewhere (a USB stick); None for the vault itself.

    Raises:
        StoreError: there is no new backup; the older ones are untouched.
    """
    place = vault.hold.layout if destination is None else second_place(vault, destination)
    day = vault.clock.now().date()
    try:
        for folder in (place.folder, place.documents, place.backups):
            folder.mkdir(mode=0o700, exist_ok=True)
        _clear_parts(place)
        path = next_path(place, day)
        part = path.with_name(f".{path.name}.{token_hex(4)}{PART}")
        part.mkdir(mode=0o700)
        try:
            done = _fill(vault, place, part, path)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    except OSError as error:
        raise explained_os(error) from error
    if destination is None:
        _reread_some(vault, day.isoformat())
    return done


def second_place(vault: OpenVault, destination: Path) -> Layout:
    """Return where a vault's backups lie in a folder elsewhere. The name is neutral."""
    return Layout(destination / f"{vault.name}-backup-{vault.hold.vault_id[:8]}")


def _fill(vault: OpenVault, place: Layout, part: Path, path: Path) -> BackupDone:
    """Fill a snapshot, then the documents, and give it its name last."""
    inside, hold = Layout(part), vault.hold
    _copy_database(vault, inside.database)
    inside.journal.unlink(missing_ok=True)
    atomic_write(inside.keys, vault.keys.file.to_bytes())
    sync_folder(part)
    files = files_of(inside.database, hold.data_key, hold.vault_id)
    copied = _copy_documents(vault, place, files)
    part.rename(path)
    sync_folder(place.backups)
    snapshot = as_snapshot(path)
    if snapshot is None:
        raise BackupFailedError
    missing = lacking(snapshot, hold.data_key, hold.vault_id)
    names = tuple(DocumentId(file.id) for file in missing)
    return BackupDone(snapshot, len(files), copied, names)


def _copy_database(vault: OpenVault, target: Path) -> None:
    copy = connect(target, vault.hold.data_key, Access.CREATE)
    try:
        with vault.hold.reading() as source, copy.backup("main", source, "main") as pages:
            while not pages.done:
                pages.step()
    except apsw.Error as error:
        raise explained(error) from error
    finally:
        copy.close()
    target.chmod(0o600)


def _copy_documents(vault: OpenVault, place: Layout, files: list[StoredFile]) -> int:
    """Copy what a second place lacks; a document that cannot be copied is named later."""
    source = vault.hold.layout.documents
    if place.documents == source:
        return 0
    copied = 0
    for file in files:
        if documents.has_right_size(place.documents, file):
            continue
        try:
            documents.copy(source, place.documents, vault.hold.vault_id, file)
        except StoreError:
            if documents.is_whole(source, vault.hold.vault_id, file):
                raise
        else:
            copied += 1
    return copied


def _reread_some(vault: OpenVault, day: str) -> None:
    """Read the longest unread documents, so that each is read within 30 backups.

    What is damaged keeps its old day, and ``check`` names it.
    """
    if vault.read_only:
        return
    folder = vault.hold.layout.documents
    with vault.hold.reading() as db:
        count = -(-len(file_rows.all_files(db)) // _READ_WITHIN_DAYS)
        files = file_rows.longest_unread(db, count)
    whole = [file.id for file in files if documents.is_whole(folder, vault.hold.vault_id, file)]
    if whole:
        with vault.hold.writing() as db:
            file_rows.set_read_on(db, whole, day)


def _clear_parts(place: Layout) -> None:
    """Remove what a crash left of an unfinished or half-deleted snapshot."""
    for path in place.backups.glob(f".*{PART}"):
        shutil.rmtree(path, ignore_errors=True)

"""A backup becomes a vault again: in a new place, never over something, verified."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

from intake.adapters.vault import documents
from intake.adapters.vault.engine import explained_os
from intake.adapters.vault.kdf import STRONG
from intake.adapters.vault.key_files import open_keys
from intake.adapters.vault.layout import Layout
from intake.adapters.vault.snapshots import as_snapshot, files_of, snapshots
from intake.adapters.whole_files import atomic_write, sync_folder
from intake.errors import (
    KeysDamagedError,
    NoBackupError,
    StoreError,
    VaultDamagedError,
    VaultExistsError,
)
from intake.ids import DocumentId

if TYPE_CHECKING:
    from pathlib import Path

    from intake.adapters.vault.kdf import Costs
    from intake.adapters.vault.key_files import OpenedKeys
    from intake.adapters.vault.rows import StoredFile
    from intake.adapters.vault.snapshots import Snapshot
    from intake.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class Restored:
    """The vault that a backup gave back. ``missing`` names documents it could not bring."""

    folder: Path
    snapshot: Snapshot
    documents: int
    missing: tuple[DocumentId, ...]


def restore(backup: Path, folder: Path, secret: Secret, *, costs: Costs = STRONG) -> Restored:
    """Make a vault from a backup.

    Args:
        backup: one snapshot, or a place that holds some: the newest undamaged is taken.
        folder: the new ``NAME.previsit``; nothing may be there yet.
        secret: the passphrase or code of the backup's own day.
        costs: what deriving keys may cost.

    Raises:
        VaultExistsError: something is there already.
        NoBackupError: nothing that can be restored.
        StoreError: nothing was made.
    """
    if folder.exists() or folder.is_symlink():
        raise VaultExistsError
    snapshot, keys, files = _newest_whole(backup, secret, costs)
    part = Layout(folder.with_name(f".{token_hex(8)}.part"))
    try:
        missing = _rebuild(part, snapshot, keys, files)
        part.folder.rename(folder)
        sync_folder(folder.parent)
    except BaseException as error:
        shutil.rmtree(part.folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise explained_os(error) from error
        raise
    return Restored(folder, snapshot, len(files) - len(missing), missing)


def _newest_whole(
    backup: Path, secret: Secret, costs: Costs
) -> tuple[Snapshot, OpenedKeys, list[StoredFile]]:
    for snapshot in _candidates(backup):
        database = snapshot.layout.database

        def files(opened: OpenedKeys, database: Path = database) -> list[StoredFile]:
            return files_of(database, opened.data_key, opened.file.vault)

        try:
            keys = open_keys(snapshot.layout, secret, costs, files)
            return snapshot, keys, files(keys)
        except (VaultDamagedError, KeysDamagedError):
            continue
    raise NoBackupError


def _candidates(backup: Path) -> list[Snapshot]:
    one = as_snapshot(backup)
    if one is not None:
        return [one]
    try:
        inside = [path for path in backup.iterdir() if path.is_dir()]
    except OSError as error:
        raise NoBackupError from error
    for place in (backup, *sorted(inside)):
        if found := snapshots(Layout(place)):
            return found
    return []


def _rebuild(
    layout: Layout, snapshot: Snapshot, keys: OpenedKeys, files: list[StoredFile]
) -> tuple[DocumentId, ...]:
    for folder in (layout.folder, layout.documents, layout.backups):
        folder.mkdir(mode=0o700)
    atomic_write(layout.database, snapshot.layout.database.read_bytes())
    layout.journal.touch(mode=0o600)
    missing: list[DocumentId] = []
    for file in files:
        try:
            documents.copy(snapshot.place.documents, layout.documents, keys.file.vault, file)
        except StoreError:
            if documents.is_whole(snapshot.place.documents, keys.file.vault, file):
                raise
            missing.append(DocumentId(file.id))
    for path in (layout.keys, layout.keys_before):
        atomic_write(path, keys.file.to_bytes())
    files_of(layout.database, keys.data_key, keys.file.vault)
    sync_folder(layout.folder)
    return tuple(missing)

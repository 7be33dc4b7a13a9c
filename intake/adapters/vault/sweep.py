"""Clearing up: what no record, trash or backup refers to, after 30 counted days.

Days are counted by looking, at most one per calendar day, and kept in the vault. A
clock that jumps ahead adds one day, so it cannot clear anything early.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.adapters.vault import file_rows, rows
from intake.adapters.vault.snapshots import reading, snapshots
from intake.errors import StoreError

if TYPE_CHECKING:
    from intake.adapters.vault.database import Database
    from intake.adapters.vault.store import OpenVault

DAYS = 30
_COUNTED = "counted_day"


@dataclass(frozen=True, slots=True)
class Swept:
    """How many documents left the trash for good, and how many files were deleted."""

    purged: int = 0
    deleted: int = 0


def sweep(vault: OpenVault) -> Swept:
    """Count this day once, and clear what has been out of use for 30 counted days.

    A document that leaves the trash has its file counted anew, so a file is deleted 60
    counted days after the document was, and never while a backup refers to it.
    """
    today = vault.clock.now().date().isoformat()
    on_disk = _names_on_disk(vault)
    with vault.hold.writing() as db:
        if rows.marked(db, _COUNTED) == today:
            return Swept()
        rows.mark(db, _COUNTED, today)
        known = {file.id for file in file_rows.all_files(db)}
        in_trash = set(file_rows.trashed(db))
        orphans = on_disk - known
        due = _count(db, orphans | in_trash, today)
        for document in sorted(due & in_trash):
            file_rows.forget_file(db, document)
            file_rows.stop_counting(db, document)
    return Swept(purged=len(due & in_trash), deleted=_delete(vault, due & orphans))


def _count(db: Database, unused: set[str], today: str) -> set[str]:
    """Add a day to everything out of use; return what is due."""
    for name in file_rows.counted(db).keys() - unused:
        file_rows.stop_counting(db, name)
    for name in unused:
        file_rows.count_day(db, name, today)
    return {name for name, days in file_rows.counted(db).items() if days > DAYS}


def _delete(vault: OpenVault, names: set[str]) -> int:
    """Delete files, unless a backup refers to them or cannot be asked."""
    if not names:
        return 0
    referred: set[str] = set()
    hold = vault.hold
    for snapshot in snapshots(hold.layout):
        try:
            with reading(snapshot.layout.database, hold.data_key, hold.vault_id) as db:
                referred |= {file.id for file in file_rows.all_files(db)}
        except StoreError:
            return 0
    free = names - referred
    for name in free:
        with suppress(OSError):
            (hold.layout.documents / name).unlink(missing_ok=True)
    return len(free)


def _names_on_disk(vault: OpenVault) -> set[str]:
    try:
        return {path.name for path in vault.hold.layout.documents.iterdir()}
    except OSError:
        return set()

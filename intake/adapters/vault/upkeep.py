"""What a vault does for itself when work ends: back up what is new, thin, clear up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.adapters.vault import rows
from intake.adapters.vault.backups import back_up
from intake.adapters.vault.schema import last_seq
from intake.adapters.vault.sweep import sweep
from intake.adapters.vault.thinning import thin

if TYPE_CHECKING:
    from intake.adapters.vault.backups import BackupDone
    from intake.adapters.vault.store import OpenVault

_BACKED_UP = "backed_up_seq"


def look_after(vault: OpenVault) -> BackupDone | None:
    """Call before closing, and once a day while open; quick where nothing is new.

    Returns:
        The backup that was made, or None where nothing changed since the last one.

    Raises:
        StoreError: the backup or the clearing failed; records and papers are untouched.
    """
    if vault.read_only:
        return None
    with vault.hold.reading() as db:
        seq = str(last_seq(db))
        is_new = rows.marked(db, _BACKED_UP) != seq
    done = back_up(vault) if is_new else None
    if done and done.is_verified:
        with vault.hold.writing() as db:
            rows.mark(db, _BACKED_UP, seq)
        thin(vault)
    sweep(vault)
    return done

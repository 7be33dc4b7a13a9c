"""A vault of an older format becomes one of ours: a verified backup first, then all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.schema import FORMAT, bring_up_to_date, format_of
from intake.errors import StoreError

if TYPE_CHECKING:
    from intake.adapters.vault.store import OpenVault


def upgrade(vault: OpenVault) -> bool:
    """Bring a vault to our format, if it can be written to; True where that was done.

    Where there is no room for the backup the vault stays as it is and works on without
    what is new; the next opening tries again.
    """
    if vault.read_only:
        return False
    with vault.hold.reading() as db:
        if format_of(db) == FORMAT:
            return False
    try:
        back_up(vault)
        with vault.hold.writing() as db:
            bring_up_to_date(db)
    except StoreError:
        return False
    return True

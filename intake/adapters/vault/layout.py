"""Where things lie in a vault's folder. The names are the same in every format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KEYS_FORMAT = 1
SUFFIX = ".previsit"


@dataclass(frozen=True, slots=True)
class Layout:
    """The files and folders of one vault, or of a place that holds its backups."""

    folder: Path

    @property
    def keys(self) -> Path:
        """The key slots."""
        return self.folder / "keys.json"

    @property
    def keys_before(self) -> Path:
        """The last key slots that were read back and have opened the vault."""
        return self.folder / "keys.bak"

    @property
    def database(self) -> Path:
        """All records."""
        return self.folder / "vault.db"

    @property
    def journal(self) -> Path:
        """The engine's rollback journal; belongs to the database, nobody deletes it."""
        return self.folder / "vault.db-journal"

    @property
    def documents(self) -> Path:
        """One encrypted file per document."""
        return self.folder / "documents"

    @property
    def backups(self) -> Path:
        """Snapshots of the database, each with its own key slots."""
        return self.folder / "backups"

    @property
    def lock(self) -> Path:
        """Held by the operating system while the vault is open."""
        return self.folder / "lock"

    @property
    def scratch(self) -> Path:
        """For copies of encrypted files while they are looked into; emptied at opening."""
        return self.folder / "scratch"

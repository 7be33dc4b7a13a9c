"""The tables of format 1, and the marks by which a database proves it is this vault's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import apsw

from intake.adapters.vault.engine import explained
from intake.adapters.vault.layout import FORMAT
from intake.errors import NewerVaultError, VaultDamagedError

if TYPE_CHECKING:
    from intake.adapters.vault.database import Database

SENTINEL = "previsit: this vault was opened with the right key"

_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE cases (id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
CREATE TABLE rows (
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (case_id, kind, id)
) STRICT;
CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id TEXT NOT NULL REFERENCES cases (id),
    at_utc TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
    who TEXT NOT NULL,
    command BLOB NOT NULL,
    undo BLOB NOT NULL,
    reverts INTEGER
) STRICT;
CREATE INDEX history_of_case ON history (case_id, seq);
CREATE TABLE files (
    id TEXT PRIMARY KEY,
    key BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    added_seq INTEGER NOT NULL,
    trashed_seq INTEGER,
    read_on TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX files_by_content ON files (sha256);
CREATE TABLE orphans (
    name TEXT PRIMARY KEY,
    first_noticed TEXT NOT NULL,
    seen_days INTEGER NOT NULL
) STRICT;
"""


def create_tables(connection: Database, vault_id: str) -> None:
    """Lay out an empty database, in one transaction.

    Raises:
        StoreError: the disk did not take it.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_TABLES)
        connection.executemany(
            "INSERT INTO meta (name, value) VALUES (?, ?)",
            (("vault", vault_id), ("sentinel", SENTINEL)),
        )
        connection.pragma("user_version", FORMAT)
        connection.execute("COMMIT")
    except apsw.Error as error:
        raise explained(error) from error


def prove(connection: Database, vault_id: str) -> None:
    """Make sure this database is readable, of our format, and the keys' own.

    Raises:
        NewerVaultError: a newer version made it.
        VaultDamagedError: it is another vault's, or not one of ours.
        apsw.Error: it cannot be read with this key.
    """
    refuse_newer(connection)
    if connection.pragma("user_version") != FORMAT:
        raise VaultDamagedError
    found: dict[str, str] = dict(connection.execute("SELECT name, value FROM meta"))
    if (found.get("sentinel"), found.get("vault")) != (SENTINEL, vault_id):
        raise VaultDamagedError


def refuse_newer(connection: Database) -> None:
    """Stop before a database of a format that we do not know yet."""
    version = connection.pragma("user_version")
    if isinstance(version, int) and version > FORMAT:
        raise NewerVaultError(version)


def last_seq(connection: Database) -> int:
    """Return the highest sequence number ever given; it only grows."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence").get or 0)

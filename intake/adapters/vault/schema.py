"""The tables of each format, and the marks by which a database proves it is this vault's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import apsw

from intake.adapters.vault.engine import explained
from intake.errors import NewerVaultError, VaultDamagedError

if TYPE_CHECKING:
    from intake.adapters.vault.database import Database

SENTINEL = "previsit: this vault was opened with the right key"

_FIRST = """
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
# Format 2: the words of pages. The index keeps no text of its own; with secure-delete a
# word that is deleted leaves nothing in it.
_WORDS = """
CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    boxes BLOB NOT NULL,
    source TEXT NOT NULL,
    engine TEXT NOT NULL,
    confidence INTEGER NOT NULL,
    quarters INTEGER NOT NULL,
    UNIQUE (document, page)
) STRICT;
CREATE VIRTUAL TABLE word_index USING fts5 (
    text, content = 'words', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO word_index (word_index, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER words_added AFTER INSERT ON words BEGIN
    INSERT INTO word_index (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER words_deleted AFTER DELETE ON words BEGIN
    INSERT INTO word_index (word_index, rowid, text) VALUES ('delete', old.id, old.text);
END;
"""
# Format 3: how pages look from afar, which papers are compared by where words are not known.
_PRINTS = """
CREATE TABLE prints (
    document TEXT NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    print TEXT NOT NULL,
    PRIMARY KEY (document, page)
) STRICT;
"""
_SINCE = {1: _FIRST, 2: _WORDS, 3: _PRINTS}
HAS_WORDS, HAS_PRINTS = 2, 3
FORMAT = max(_SINCE)


def create_tables(connection: Database, vault_id: str) -> None:
    """Lay out an empty database, in one transaction.

    Raises:
        StoreError: the disk did not take it.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        for tables in _SINCE.values():
            connection.execute(tables)
        connection.executemany(
            "INSERT INTO meta (name, value) VALUES (?, ?)",
            (("vault", vault_id), ("sentinel", SENTINEL)),
        )
        connection.pragma("user_version", FORMAT)
        connection.execute("COMMIT")
    except apsw.Error as error:
        raise explained(error) from error


def prove(connection: Database, vault_id: str) -> None:
    """Make sure this database is readable, of a format we know, and the keys' own.

    Raises:
        NewerVaultError: a newer version made it.
        VaultDamagedError: it is another vault's, or not one of ours.
        apsw.Error: it cannot be read with this key.
    """
    refuse_newer(connection)
    if format_of(connection) not in _SINCE:
        raise VaultDamagedError
    found: dict[str, str] = dict(connection.execute("SELECT name, value FROM meta"))
    if (found.get("sentinel"), found.get("vault")) != (SENTINEL, vault_id):
        raise VaultDamagedError


def format_of(connection: Database) -> int:
    """Return the format of a database; 0 where it has none."""
    version = connection.pragma("user_version")
    return version if isinstance(version, int) else 0


def bring_up_to_date(connection: Database) -> None:
    """Add what newer formats have; needs a transaction, and takes effect with it."""
    since = format_of(connection)
    for number, tables in _SINCE.items():
        if number > since:
            connection.execute(tables)
    connection.pragma("user_version", FORMAT)


def refuse_newer(connection: Database) -> None:
    """Stop before a database of a format that we do not know yet."""
    if (version := format_of(connection)) > FORMAT:
        raise NewerVaultError(version)


def last_seq(connection: Database) -> int:
    """Return the highest sequence number ever given; it only grows."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence").get or 0)

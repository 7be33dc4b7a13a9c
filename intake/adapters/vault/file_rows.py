"""The rows that say which document files belong to the vault, and which lie in the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.adapters.vault.rows import StoredFile

if TYPE_CHECKING:
    from intake.adapters.vault.database import Database, Rows

OF_FILES = ("document", "original")
"""Kinds of entries that a file can stand behind, under their own id."""

_FILE = "SELECT id, key, sha256, size FROM files"


def add_file(connection: Database, file: StoredFile, seq: int, day: str) -> None:
    """Keep a document's row; its file lies on disk already, read back on ``day``."""
    connection.execute(
        "INSERT INTO files (id, key, sha256, size, added_seq, read_on)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (file.id, file.key, file.sha256, file.size, seq, day),
    )


def file_of(connection: Database, document: str) -> StoredFile | None:
    """Return a document's row, in the trash or not."""
    return _one(connection.execute(f"{_FILE} WHERE id = ?", (document,)))


def all_files(connection: Database) -> list[StoredFile]:
    """Return every document's row, trash included, in the order they were added."""
    return [StoredFile(*row) for row in connection.execute(f"{_FILE} ORDER BY added_seq, id")]


def longest_unread(connection: Database, count: int) -> list[StoredFile]:
    """Return the documents whose files were read and verified longest ago."""
    found = connection.execute(f"{_FILE} ORDER BY read_on, added_seq LIMIT ?", (count,))
    return [StoredFile(*row) for row in found]


def set_read_on(connection: Database, documents: list[str], day: str) -> None:
    """Note the day (ISO) on which files were last read whole and verified."""
    connection.executemany(
        "UPDATE files SET read_on = ? WHERE id = ?", ((day, document) for document in documents)
    )


def file_with(connection: Database, sha256: str) -> str | None:
    """Return the document with this content that is not in the trash."""
    found = connection.execute(
        "SELECT id FROM files WHERE sha256 = ? AND trashed_seq IS NULL", (sha256,)
    ).get
    return None if found is None else str(found)


def take_from_trash(connection: Database, document: str) -> bool:
    """Mark a document as in use; False where it has no row any more."""
    connection.execute("UPDATE files SET trashed_seq = NULL WHERE id = ?", (document,))
    return connection.changes() > 0


def put_in_trash(connection: Database, document: str, seq: int) -> None:
    """Mark a document as in the trash, unless a case still has it."""
    connection.execute(
        "UPDATE files SET trashed_seq = ? WHERE id = ? AND NOT EXISTS "
        "(SELECT 1 FROM rows WHERE kind IN (?, ?) AND rows.id = files.id)",
        (seq, document, *OF_FILES),
    )


def trashed(connection: Database) -> list[str]:
    """Return the documents in the trash."""
    found = connection.execute("SELECT id FROM files WHERE trashed_seq IS NOT NULL")
    return [str(document) for (document,) in found]


def forget_file(connection: Database, document: str) -> None:
    """Delete a document's row from the trash; its file then belongs to no one."""
    connection.execute(
        "DELETE FROM files WHERE id = ? AND trashed_seq IS NOT NULL", (document,)
    )


def _one(cursor: Rows) -> StoredFile | None:
    row = next(cursor, None)
    return None if row is None else StoredFile(*row)


def counted(connection: Database) -> dict[str, int]:
    """Return what is out of use, and on how many days it was seen so."""
    return dict(connection.execute("SELECT name, seen_days FROM orphans"))


def count_day(connection: Database, name: str, day: str) -> None:
    """Count one more day on which something is out of use."""
    connection.execute(
        "INSERT INTO orphans (name, first_noticed, seen_days) VALUES (?, ?, 1) "
        "ON CONFLICT (name) DO UPDATE SET seen_days = seen_days + 1",
        (name, day),
    )


def stop_counting(connection: Database, name: str) -> None:
    """Forget the days of something that is in use again or gone."""
    connection.execute("DELETE FROM orphans WHERE name = ?", (name,))

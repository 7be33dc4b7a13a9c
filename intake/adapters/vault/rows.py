"""Reading and writing the tables: plain columns, no meaning. Callers hold a transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.adapters.vault.database import Database


@dataclass(frozen=True, slots=True)
class StoredStep:
    """One row of the history as it lies in the table. ``seq`` is 0 before it is kept."""

    seq: int
    at_utc: str
    offset_minutes: int
    zone: str
    who: str
    command: bytes
    undo: bytes
    reverts: int | None


@dataclass(frozen=True, slots=True, repr=False)
class StoredFile:
    """One document's row: its own key, and what its bytes must be."""

    id: str
    key: bytes
    sha256: str
    size: int


def case_ids(connection: Database) -> list[str]:
    """Return the cases, oldest first."""
    return [str(found) for (found,) in connection.execute("SELECT id FROM cases ORDER BY seq")]


def add_case(connection: Database, case: str) -> None:
    """Add an empty case after the others."""
    connection.execute(
        "INSERT INTO cases (id, seq) SELECT ?, coalesce(max(seq), 0) + 1 FROM cases", (case,)
    )


def bodies(connection: Database, case: str) -> list[bytes]:
    """Return the entries of a case, in the order they were first kept."""
    found = connection.execute(
        "SELECT body FROM rows WHERE case_id = ? ORDER BY rowid", (case,)
    )
    return [bytes(body) for (body,) in found]


def put_rows(connection: Database, case: str, rows: Iterable[tuple[str, str, bytes]]) -> None:
    """Write entries (kind, id, body); one that is there is replaced and keeps its place."""
    connection.executemany(
        "INSERT INTO rows (case_id, kind, id, body) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (case_id, kind, id) DO UPDATE SET body = excluded.body",
        ((case, kind, entry, body) for kind, entry, body in rows),
    )


def delete_rows(connection: Database, case: str, keys: Iterable[tuple[str, str]]) -> None:
    """Delete entries by kind and id."""
    connection.executemany(
        "DELETE FROM rows WHERE case_id = ? AND kind = ? AND id = ?",
        ((case, kind, entry) for kind, entry in keys),
    )


def add_step(connection: Database, case: str, step: StoredStep) -> int:
    """Append to the history and return the new sequence number."""
    connection.execute(
        "INSERT INTO history"
        " (case_id, at_utc, offset_minutes, zone, who, command, undo, reverts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            case,
            step.at_utc,
            step.offset_minutes,
            step.zone,
            step.who,
            step.command,
            step.undo,
            step.reverts,
        ),
    )
    return connection.last_insert_rowid()


def steps(connection: Database, case: str, limit: int) -> list[StoredStep]:
    """Return the newest steps of a case, oldest first."""
    found = connection.execute(
        "SELECT seq, at_utc, offset_minutes, zone, who, command, undo, reverts FROM history"
        " WHERE case_id = ? ORDER BY seq DESC LIMIT ?",
        (case, limit),
    )
    return [StoredStep(*row) for row in found][::-1]


def has_step(connection: Database, seq: int, at_utc: str, command: bytes) -> bool:
    """Whether exactly this step was kept under this number."""
    found = connection.execute(
        "SELECT 1 FROM history WHERE seq = ? AND at_utc = ? AND command = ?",
        (seq, at_utc, command),
    )
    return found.get is not None


def mark(connection: Database, name: str, value: str) -> None:
    """Keep one fact about the vault itself."""
    connection.execute(
        "INSERT INTO meta (name, value) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def marks_below(connection: Database, start: str) -> list[tuple[str, str]]:
    """Return the facts whose names begin like this, in the order of their names."""
    found = connection.execute(
        "SELECT name, value FROM meta WHERE substr(name, 1, ?) = ? ORDER BY name",
        (len(start), start),
    )
    return [(str(name), str(value)) for name, value in found]


def unmark(connection: Database, name: str) -> None:
    """Forget one fact."""
    connection.execute("DELETE FROM meta WHERE name = ?", (name,))


def marked(connection: Database, name: str) -> str:
    """Return one fact about the vault itself, or an empty text."""
    return str(connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).get or "")

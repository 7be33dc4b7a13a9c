"""The words of pages in the database, and the index they are found by.

The text is kept once: the index refers to it. Pages of documents in the trash keep their
words, so that they are there again after an undo, and are not found meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from intake.adapters.vault.database import Database

OPENS, CLOSES = "\x02", "\x03"  # around a word that was found; no text holds them
_WORDS = "SELECT page, text, boxes, source, engine, confidence, quarters FROM words"
_FOUND = (
    "SELECT words.document, words.page, snippet(word_index, 0, ?, ?, '…', 24)"
    " FROM word_index JOIN words ON words.id = word_index.rowid"
    " JOIN files ON files.id = words.document"
    " WHERE word_index MATCH ? AND files.trashed_seq IS NULL"
)
_BEST = f"{_FOUND} ORDER BY word_index.rank LIMIT ?"
_ANY = f"{_FOUND} LIMIT ?"


@dataclass(frozen=True, slots=True, repr=False)
class StoredWords:
    """One page as it lies in the table; ``boxes`` are four 16-bit numbers a word."""

    page: int
    text: str
    boxes: bytes
    source: str
    engine: str
    confidence: int
    quarters: int


def put_words(connection: Database, document: str, pages: Iterable[StoredWords]) -> None:
    """Keep pages in place of what was known of them."""
    for page in pages:
        connection.execute(
            "DELETE FROM words WHERE document = ? AND page = ?", (document, page.page)
        )
        connection.execute(
            "INSERT INTO words"
            " (document, page, text, boxes, source, engine, confidence, quarters)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                document,
                page.page,
                page.text,
                page.boxes,
                page.source,
                page.engine,
                page.confidence,
                page.quarters,
            ),
        )


def words_of(connection: Database, document: str) -> list[StoredWords]:
    """Return what is known of a document's pages, in order."""
    found = connection.execute(f"{_WORDS} WHERE document = ? ORDER BY page", (document,))
    return [StoredWords(*row) for row in found]


def text_of(connection: Database, document: str, page: int) -> str | None:
    """Return the words of one page as text; None: nobody knows them."""
    asked = "SELECT text FROM words WHERE document = ? AND page = ?"
    row = next(iter(connection.execute(asked, (document, page))), None)
    return None if row is None else str(row[0])


def put_prints(connection: Database, document: str, prints: Mapping[int, str]) -> None:
    """Keep how some pages look from afar, in place of what was known."""
    connection.executemany(
        "INSERT OR REPLACE INTO prints (document, page, print) VALUES (?, ?, ?)",
        ((document, page, look) for page, look in prints.items()),
    )


def print_of(connection: Database, document: str, page: int) -> str:
    """Return how one page looks from afar; empty: nobody knows."""
    asked = "SELECT print FROM prints WHERE document = ? AND page = ?"
    return str(connection.execute(asked, (document, page)).get or "")


def all_words(connection: Database) -> Iterable[StoredWords]:
    """Return every page, one after the other."""
    for row in connection.execute(f"{_WORDS} ORDER BY id"):
        yield StoredWords(*row)


def read_as(connection: Database) -> list[tuple[str, int, str, str]]:
    """Return document, page, source and engine of every page that was read."""
    return list(
        connection.execute("SELECT document, page, source, engine FROM words ORDER BY id")
    )


def count_read(connection: Database, document: str, first: int, last: int) -> int:
    """Return on how many pages from the first to the last there are words, or were sought."""
    asked = "SELECT COUNT(*) FROM words WHERE document = ? AND page BETWEEN ? AND ?"
    return int(connection.execute(asked, (document, first, last)).get)


def find(connection: Database, match: str, limit: int) -> list[tuple[str, int, str]]:
    """Return document, page and excerpt of the best pages for an FTS5 expression."""
    return list(connection.execute(_BEST, (OPENS, CLOSES, match, limit)))


def find_few(connection: Database, match: str, limit: int) -> list[tuple[str, int, str]]:
    """Return the same of pages that are so few that finding the best first costs more.

    Those with most words found in their excerpt come first.
    """
    rows = list(connection.execute(_ANY, (OPENS, CLOSES, match, limit)))
    return rows if len(rows) < 2 else sorted(rows, key=_marks)  # noqa: PLR2004 - an order


def _marks(row: tuple[str, int, str]) -> int:
    return -row[2].count(OPENS)


def vocabulary(connection: Database) -> list[tuple[str, int]]:
    """Return every word of the index, and on how many pages it stands."""
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary"
        " USING fts5vocab(main, word_index, row)"
    )
    return list(connection.execute("SELECT term, doc FROM temp.vocabulary"))


def check_index(connection: Database) -> None:
    """Compare the index with the texts; needs a transaction.

    Raises:
        apsw.CorruptError: they differ.
    """
    command = "INSERT INTO word_index (word_index, rank) VALUES ('integrity-check', 1)"
    connection.execute(command)

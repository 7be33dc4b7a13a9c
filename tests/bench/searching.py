"""A search through ten thousand pages, beside the same query in a plain, unlocked index."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

import apsw

from intake.domain.page_words import Box, PageWords, WordSource
from intake.ids import DocumentId
from tests.bench.rows import Row, milliseconds, side_by_side
from tests.made_letters import DRUGS, SENTENCES
from tests.vaults import a_vault, keep_paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES, EACH, RUNS, MOST = 10_000, 200, 41, 1.5
SENTENCES_A_PAGE = 25
QUERIES = {"a rare word": "page7421x", "a common word": "gabapentin", "two words": "pain weeks"}
LIMIT = 60
_PLAIN = (
    "SELECT rowid, snippet(plain, 0, '[', ']', '…', 24) FROM plain"
    " WHERE plain MATCH ? ORDER BY rank LIMIT ?"
)


def searching(folder: Path) -> Iterator[Row]:
    """Measure what a person waits for in the search room, without the window."""
    texts = [*_texts()]
    vault = a_vault(folder)
    plain = apsw.Connection(str(folder / "plain.db"))
    plain.execute(
        "CREATE VIRTUAL TABLE plain USING fts5 ("
        "text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
    )
    for at in range(PAGES // EACH):
        keep_paper(vault, f"d{at}", str(at).encode())
        pages = texts[at * EACH : (at + 1) * EACH]
        vault.keep_words(DocumentId(f"d{at}"), {i: _words(t) for i, t in enumerate(pages, 1)})
        with plain:
            plain.executemany("INSERT INTO plain (text) VALUES (?)", [(t,) for t in pages])
    for name, query in QUERIES.items():
        match = " AND ".join(f'"{word}"*' for word in query.split())
        assert vault.search(query, LIMIT).hits
        value, floor = side_by_side(
            partial(milliseconds, partial(vault.search, query, LIMIT)),
            partial(milliseconds, partial(_plain_search, plain, match)),
            RUNS,
        )
        row = f"search of {PAGES:,} pages, {name}, against a plain index"
        yield Row(row, value, floor, "ms", f"<= {MOST} x", value <= MOST * floor)
    plain.close()
    vault.close()


def _plain_search(plain: apsw.Connection, match: str) -> list[object]:
    return list(plain.execute(_PLAIN, (match, LIMIT)))


def _texts() -> Iterator[str]:
    chance = random.Random(4)
    for number in range(PAGES):
        said = (
            chance.choice(SENTENCES).format(
                drug=chance.choice(DRUGS), dose=300, weeks=6, date="01/11/2026", peg="7.0"
            )
            for _ in range(SENTENCES_A_PAGE)
        )
        yield f"page{number}x {' '.join(said)}"


def _words(text: str) -> PageWords:
    boxes = tuple(Box(0, 0, 9, 9) for _ in text.split())
    return PageWords(text=text, boxes=boxes, source=WordSource.FILE)

"""The words of pages, as values: kept, given back, and searched."""

from __future__ import annotations

import sys
from array import array
from itertools import islice, product
from typing import TYPE_CHECKING

from pydantic import ValidationError

from intake.adapters.vault import word_rows
from intake.adapters.vault.schema import HAS_PRINTS, format_of
from intake.adapters.vault.word_rows import CLOSES, OPENS, StoredWords
from intake.domain.page_search import PageHit, PageSearch
from intake.domain.page_words import Box, PageGist, PageWords, ReadAs, WordSource
from intake.domain.wording import Excerpt, alike, terms
from intake.errors import VaultDamagedError
from intake.ids import DocumentId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from intake.adapters.vault.database import Database
    from intake.adapters.vault.vocabulary import Vocabulary
    from intake.domain.leaves import Leaf, PageRun
    from intake.domain.wording import Term

_SIDES = 4
_FEW = 12  # pages
_MOST_MISREAD = 12  # ways to read a term that are looked for, itself among them


def put(
    db: Database,
    document: DocumentId,
    pages: Mapping[int, PageWords],
    prints: Mapping[int, str],
) -> None:
    """Keep the words of some pages of a document, and how some look from afar."""
    word_rows.put_words(db, document, (stored(page, words) for page, words in pages.items()))
    word_rows.put_prints(db, document, prints)


def of_document(db: Database, document: DocumentId) -> dict[int, PageWords]:
    """Return what is known of a document's pages.

    Raises:
        VaultDamagedError: what lies there are no words.
    """
    return {row.page: read(row) for row in word_rows.words_of(db, document)}


def gists(db: Database, leaves: Iterable[Leaf]) -> dict[Leaf, PageGist]:
    """Return what these pages are compared by, as far as it is known."""
    has_prints = format_of(db) >= HAS_PRINTS
    found = ((leaf, word_rows.text_of(db, *leaf)) for leaf in leaves)
    return {
        leaf: PageGist(text, word_rows.print_of(db, *leaf) if has_prints else "")
        for leaf, text in found
        if text is not None
    }


def read_as(db: Database) -> dict[DocumentId, dict[int, ReadAs]]:
    """Return how every page was read that was read."""
    found: dict[DocumentId, dict[int, ReadAs]] = {}
    for document, page, source, engine in word_rows.read_as(db):
        pages = found.setdefault(DocumentId(document), {})
        pages[page] = ReadAs(WordSource(source), engine)
    return found


def pages_read(db: Database, runs: Iterable[PageRun]) -> int:
    """Return how many of these pages were read, or tried."""
    return sum(word_rows.count_read(db, run.original, run.first, run.last) for run in runs)


def search(db: Database, known: Vocabulary, query: str, limit: int) -> PageSearch:
    """Return the best pages that hold every word of a query, or the beginning of one.

    A number, a code or a rare word is also found where an engine took signs of it for others
    that look alike. Where there is nothing, words spelled nearly alike are looked for instead.
    """
    wanted = terms(query)
    if not wanted:
        return PageSearch(query)
    is_rare = any(known.is_rare(db, term[0][-1], _FEW) for term in wanted)
    find = word_rows.find_few if is_rare else word_rows.find
    rows = find(db, _match(db, known, wanted), limit + 1)
    if not rows and (near := _nearly(known.words(db), wanted)):
        query = " ".join(dict.fromkeys(word for words in near for word in words))
        rows = word_rows.find(db, _match_any(near), limit + 1)
    hits = tuple(
        PageHit(DocumentId(document), page, excerpt_of(text)) for document, page, text in rows
    )
    return PageSearch(query, hits[:limit], is_cut=len(hits) > limit)


def stored(page: int, words: PageWords) -> StoredWords:
    """Return a page as it lies in the table."""
    boxes = array("H", (side for box in words.boxes for side in box))
    if sys.byteorder == "big":
        boxes.byteswap()
    return StoredWords(
        page=page,
        text=words.text,
        boxes=boxes.tobytes(),
        source=words.source.value,
        engine=words.engine,
        confidence=words.confidence,
        quarters=words.quarters,
    )


def read(row: StoredWords) -> PageWords:
    """Return the value that a row holds.

    Raises:
        VaultDamagedError: it holds none.
    """
    sides = array("H")
    try:
        sides.frombytes(row.boxes)
        if sys.byteorder == "big":
            sides.byteswap()
        numbers = iter(sides)
        return PageWords(
            text=row.text,
            boxes=tuple(map(Box._make, zip(*[numbers] * _SIDES, strict=True))),
            source=WordSource(row.source),
            engine=row.engine,
            confidence=row.confidence,
            quarters=row.quarters,
        )
    except (ValidationError, ValueError, TypeError) as error:
        raise VaultDamagedError from error


def excerpt_of(marked: str) -> Excerpt:
    """Return an excerpt whose found words stand between signs."""
    pieces = " ".join(marked.split()).split(OPENS)
    text, marks = pieces[0], list[tuple[int, int]]()
    for piece in pieces[1:]:
        word, _, after = piece.partition(CLOSES)
        marks.append((len(text), len(text) + len(word)))
        text += word + after
    return Excerpt(text, tuple(marks))


def _match(db: Database, known: Vocabulary, wanted: Sequence[Term]) -> str:
    """Return the expression of FTS5: all terms, each as it is, as a beginning, or misread."""
    return " AND ".join(_either(db, known, term) for term in wanted)


def _either(db: Database, known: Vocabulary, term: Term) -> str:
    asked, *_ = term
    exact = [f'"{" ".join(way)}"*' for way in term]
    seen = product(*((part, *known.alike(db, part)) for part in asked))
    misread = (f'"{" ".join(parts)}"' for parts in islice(seen, 1, _MOST_MISREAD))
    return f"({' OR '.join((*exact, *misread))})"


def _match_any(near: Sequence[Sequence[str]]) -> str:
    choices = (" OR ".join(f'"{word}"' for word in words) for words in near)
    return " AND ".join(f"({choice})" for choice in choices)


def _nearly(known: Sequence[str], wanted: Sequence[Term]) -> list[list[str]]:
    """Return for each term the words of the papers that it may mean; none: give up."""
    there = frozenset(known)
    asked = (next((w for w in term if there.issuperset(w)), term[0]) for term in wanted)
    parts = (part for way in asked for part in way)
    near = [[part] if part in there else alike(part, known) for part in parts]
    return near if all(near) else []

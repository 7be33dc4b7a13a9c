"""How words are compared in a search: without case, accents and signs between them.

The same way as the index in the vault does it (FTS5 ``unicode61 remove_diacritics 2``).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from intake.domain.look_alikes import can_be_misread, may_be_read_as
from intake.domain.spellings import Way, specials

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from intake.domain.page_words import Box, PageWords

LONGEST_QUERY = 200
MOST_TERMS = 12
_NEAR = 78  # of 100: how alike a word must be to stand for one that is nowhere
_MOST_NEAR = 3
_LEAST_LETTERS = 4  # shorter words are too like each other
_TOKEN = re.compile(r"[^\W_]+")
_AROUND = 60  # letters of an excerpt on each side of the first word found

Term = tuple[Way, ...]
"""What is looked for, in each way in which it may be written; as it was asked comes first."""


class Excerpt(NamedTuple):
    """A piece of text, and which stretches of it (start, end) were looked for."""

    text: str
    marked: tuple[tuple[int, int], ...] = ()


def folded(text: str) -> str:
    """Return a text without case and accents, letter for letter where that is possible."""
    return text.lower() if text.isascii() else "".join(_plain(letter) for letter in text)


def terms(query: str) -> tuple[Term, ...]:
    """Return what to look for: each word of a query, in its parts (``4471-889``: two).

    A day, a phone number and a dose are one term each, however they are written.
    """
    plain, found, at = folded(query[:LONGEST_QUERY]), list[Term](), 0
    for special in specials(plain):
        found += _plain_terms(plain[at : special.start])
        found.append(special.ways)
        at = special.end
    found += _plain_terms(plain[at:])
    return tuple(dict.fromkeys(found))[:MOST_TERMS]


def marks(text: str, wanted: Sequence[Term]) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a text in which a term was found, without overlaps."""
    plain = folded(text)
    if len(plain) != len(text):  # a letter that folds into several would shift all places
        plain = text.lower() if len(text.lower()) == len(text) else text
    tokens = list(_TOKEN.finditer(plain))
    parts = [token.group() for token in tokens]
    found = {
        (tokens[at].start(), tokens[at + len(way) - 1].end())
        for term in wanted
        for at, way in _found(parts, term)
    }
    return tuple(_apart(sorted(found)))


def has_all(text: str, wanted: Sequence[Term]) -> bool:
    """Return whether every term is found in a text."""
    parts = tokens(text)
    return all(next(_found(parts, term), None) is not None for term in wanted)


def alike(part: str, known: Collection[str]) -> list[str]:
    """Return the words that a folded word may stand for: those it begins, else near ones.

    A number never stands for another number, and a short word for no other word.
    """
    begun = [word for word in known if word.startswith(part)][:_MOST_NEAR]
    begun = begun or [word for word in known if may_be_read_as(part, word)][:_MOST_NEAR]
    if begun or len(part) < _LEAST_LETTERS or any(letter.isdigit() for letter in part):
        return begun
    from rapidfuzz import fuzz, process

    likely = process.extract(
        part, known, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_MOST_NEAR
    )
    return [str(word) for word, *_ in likely]


def tokens(text: str) -> list[str]:
    """Return the folded words of a text, as the index has them."""
    return _TOKEN.findall(folded(text))


def excerpt(text: str, wanted: Sequence[Term]) -> Excerpt:
    """Return the piece of a text around the first term found, on one line."""
    line = " ".join(text.split())
    found = marks(line, wanted)
    start = max(0, found[0][0] - _AROUND) if found else 0
    end = min(len(line), (found[0][1] if found else 0) + 2 * _AROUND)
    start, end = _at_a_space(line, start, end)
    before, after = "… " if start else "", " …" if end < len(line) else ""
    shift = len(before) - start
    kept = tuple((a + shift, b + shift) for a, b in found if start <= a and b <= end)
    return Excerpt(f"{before}{line[start:end]}{after}", kept)


def boxes_of(words: PageWords, wanted: Sequence[Term]) -> tuple[Box, ...]:
    """Return the places on a page of the words that were looked for."""
    line = " ".join(words.words)
    found = marks(line, wanted)
    places: list[Box] = []
    at = 0
    for word, box in zip(words.words, words.boxes, strict=bool(words.boxes)):
        if any(start < at + len(word) and end > at for start, end in found):
            places.append(box)
        at += len(word) + 1
    return tuple(places)


def _plain_terms(query: str) -> Iterator[Term]:
    for word in query.split():
        if parts := tuple(_TOKEN.findall(word)):
            yield (parts,)


def _found(parts: Sequence[str], term: Term) -> Iterator[tuple[int, Way]]:
    """Yield where a term stands, and in which way; only as it was asked may it be misread."""
    asked, *others = term
    yield from ((at, asked) for at in _places(parts, asked))
    for way in others:
        yield from ((at, way) for at in _exact_places(parts, way))


def _exact_places(parts: Sequence[str], way: Way) -> Iterator[int]:
    first, last = way[:-1], way[-1]
    if not all(part in parts for part in first):
        return
    for at in range(len(parts) - len(first)):
        end = at + len(first)
        if parts[end].startswith(last) and tuple(parts[at:end]) == first:
            yield at


def _places(parts: Sequence[str], way: Way) -> Iterator[int]:
    *first, last = way
    may_be_misread = can_be_misread(last)
    for at in range(len(parts) - len(first)):
        word = parts[at + len(first)]
        is_last = word.startswith(last) or (may_be_misread and may_be_read_as(last, word))
        if is_last and all(_is_it(part, parts[at + step]) for step, part in enumerate(first)):
            yield at


def _is_it(part: str, word: str) -> bool:
    """Whether a word is the one looked for, or what an engine may have read in its place."""
    return part == word or may_be_read_as(part, word)


def _apart(found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = -1
    for start, stop in found:
        if start >= end:
            yield start, stop
            end = stop


def _at_a_space(line: str, start: int, end: int) -> tuple[int, int]:
    """Return the piece without the halves of words at its ends."""
    if start:
        start = line.find(" ", start) + 1 or start
    if end < len(line):
        end = max(line.rfind(" ", start, end), start) or end
    return start, end


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    base = unicodedata.normalize("NFD", letter.lower())
    kept = "".join(each for each in base if not unicodedata.combining(each))
    return unicodedata.normalize("NFC", kept) or letter

"""The words of a paper in a row, and the clauses they stand in, across the ends of lines.

A name may run on in the next line; a denial holds to the end of its clause and no further.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from intake.domain.suggesting.found import Spot
from intake.domain.suggesting.phrases import plain
from intake.domain.wording import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from intake.domain.suggesting.lines import Line

_WORD = re.compile(r"[^\W_]+")
_ENDS = re.compile(r"[;!?•|\]]|\.(?=\s|$)|:(?=\s|$)|\s[-–—*]\s")
_LEADS_ON = frozenset(
    ("a", "an", "and", "chronic", "denies", "due", "for", "in", "left", "lower", "no", "not")
).union(("of", "or", "right", "severe", "the", "to", "type", "upper", "with", "without"))
_NUMERALS = frozenset(("i", "ii", "1", "2"))
_LONGEST_QUOTE = 120  # letters


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line, without case and accents; ``written`` is how it stands there."""

    text: str
    written: str
    line: Line
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that belong together."""

    words: tuple[Word, ...]

    def quoted(self, marked: Collection[int]) -> Spot:
        """Return the words from the first to the last of these, with the places of these."""
        told = self.words[min(marked) : max(marked) + 1]
        rows = [list(row) for _, row in groupby(told, key=_line)]
        text = " ".join(row[0].line.text[row[0].start : row[-1].end] for row in rows)
        these = (self.words[at] for at in sorted(marked))
        places = (place for word in these for place in word.line.places(word.start, word.end))
        return Spot(told[0].line.page, text[:_LONGEST_QUOTE], tuple(dict.fromkeys(places)))


def clauses_of(lines: Iterable[Line]) -> Iterator[Clause]:
    """Yield the clauses of some lines, in order."""
    clause: list[Word] = []
    for line in lines:
        if clause and not _goes_on(clause[-1], line):
            yield Clause(tuple(clause))
            clause = []
        for word in _words(line):
            if clause and clause[-1].line is line:
                between = line.text[clause[-1].end : word.start + 1]
                if _ENDS.search(between):
                    yield Clause(tuple(clause))
                    clause = []
            clause.append(word)
    if clause:
        yield Clause(tuple(clause))


def _line(word: Word) -> int:
    return id(word.line)


def _words(line: Line) -> Iterator[Word]:
    text = plain(line.text)
    for match in _WORD.finditer(text):
        written = line.text[match.start() : match.end()]
        yield Word(folded(match.group()), written, line, match.start(), match.end())


def _goes_on(last: Word, line: Line) -> bool:
    """Whether the next line goes on with what the last word began."""
    if last.line.page != line.page or _ENDS.search(f"{last.line.text[last.end :]} "):
        return False
    first = _WORD.search(line.text)
    if first is None or line.text[: first.start()].strip():
        return False
    begins = first.group()
    return begins[0].islower() or begins.lower() in _NUMERALS or last.text in _LEADS_ON

"""Whether two papers say the same: word for word, nearly, or not. A person decides what it is.

What was read off a picture has slips of the eye; what was changed has other words or numbers.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Self

from intake.domain.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NEARLY = 0.78
"""From this share of words in their place two papers say nearly the same; see the tests."""
LEAST_WORDS = 8
_SAME = 0.8  # below it too much differs to call it slips of the eye
_SLIP = 78  # of 100: how alike a word must be to be the same word, misread
_LEAST_LETTERS = 4  # a shorter word that differs is another word
_SHARED = 0.5  # fewer different words in common: not worth a closer look
_LOOK_ALIKE = str.maketrans("oail5cuh", "0011sevb")


class Words(Enum):
    """How the words of two papers stand to each other."""

    SAME = "same"
    NEARLY = "nearly"
    OTHER = "other"
    UNKNOWN = "unknown"  # too few are known to say


class Said(NamedTuple):
    """The words of some pages, ready to be compared."""

    words: tuple[str, ...] = ()
    different: frozenset[str] = frozenset()

    @classmethod
    def in_text(cls, text: str) -> Self:
        """Return what a text says."""
        words = tuple(tokens(text))
        return cls(words, frozenset(words))

    @classmethod
    def on(cls, pages: Iterable[Said]) -> Self:
        """Return what several pages say, one after the other."""
        words = tuple(word for page in pages for word in page.words)
        return cls(words, frozenset(words))


class Stretch(NamedTuple):
    """A stretch of words (start, end) that stands for another (begins, ends) in its place."""

    start: int
    end: int
    begins: int
    ends: int


def compare_words(one: Said, other: Said) -> Words:
    """Return how the words of two papers stand to each other."""
    if min(len(one.words), len(other.words)) < LEAST_WORDS:
        return Words.UNKNOWN
    most = max(len(one.different), len(other.different))
    if len(one.different & other.different) < _SHARED * most:
        return Words.OTHER
    from rapidfuzz.distance import Levenshtein

    alike = Levenshtein.normalized_similarity(one.words, other.words, score_cutoff=NEARLY)
    if alike < NEARLY:
        return Words.OTHER
    only_slips = all(
        is_slip(one.words[at.start : at.end], other.words[at.begins : at.ends])
        for at in changes(one.words, other.words)
    )
    return Words.SAME if alike >= _SAME and only_slips else Words.NEARLY


def changes(one: Sequence[str], other: Sequence[str]) -> Iterator[Stretch]:
    """Yield the stretches that differ, each between words that both have."""
    from rapidfuzz.distance import Levenshtein

    at, beside = 0, 0
    for step in Levenshtein.opcodes(one, other):
        if step.tag == "equal":
            if (at, beside) != (step.src_start, step.dest_start):
                yield Stretch(at, step.src_start, beside, step.dest_start)
            at, beside = step.src_end, step.dest_end
    if (at, beside) != (len(one), len(other)):
        yield Stretch(at, len(one), beside, len(other))


def is_slip(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the same letters may have been read as these two stretches; no number may."""
    first, second = _plain(one), _plain(other)
    if first == second:
        return True
    if any(letter.isdigit() for word in (*one, *other) for letter in word):
        return False
    from rapidfuzz import fuzz

    is_long = min(len(first), len(second)) >= _LEAST_LETTERS
    return is_long and fuzz.ratio(first, second) >= _SLIP


def _plain(words: Sequence[str]) -> str:
    return "".join(words).translate(_LOOK_ALIKE).replace("rn", "m").replace("vv", "w")

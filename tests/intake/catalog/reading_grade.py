"""How many years of school a text asks for: the grade of Flesch and Kincaid."""

from __future__ import annotations

import re

WORDS = re.compile(r"[A-Za-z][A-Za-z’'-]*")
SENTENCES = re.compile(r"[.!?:;]+(?:\s|$)|\n+")
VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """Return the grade; short texts jump about, so take the median of many."""
    words = WORDS.findall(text)
    if not words:
        return 0.0
    sentences = sum(1 for part in SENTENCES.split(text) if WORDS.search(part))
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / max(sentences, 1) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    """Count groups of vowels; a silent e at the end does not count."""
    bare = word.lower().replace("’", "").replace("'", "")
    count = len(VOWELS.findall(bare))
    if bare.endswith("e") and not bare.endswith("le") and count > 1:
        count -= 1
    return max(count, 1)

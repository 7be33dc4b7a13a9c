"""The person's own words on a page of limited length: cut at a word, and seen to be cut."""

from __future__ import annotations

import re

MOST_NAME = 80
MOST_LINE = 240
MOST_CELL = 70
_CUT = "…"
_TO_THEM = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\bYou do\b", "The patient does"),
        (r"\byou do\b", "the patient does"),
        (r"\bYou need\b", "The patient needs"),
        (r"\byou need\b", "the patient needs"),
        (r"\bYou are\b", "The patient is"),
        (r"\byou are\b", "the patient is"),
        (r"\bYou have\b", "The patient has"),
        (r"\byou have\b", "the patient has"),
        (r"\bYour\b", "The patient’s"),
        (r"\byour\b", "the patient’s"),
        (r"\bYou\b", "The patient"),
        (r"\byou\b", "the patient"),
    )
)
_ENDS = (".", "!", "?", _CUT, ".”", "!”", "?”", "…”")


def one_line(text: str, most: int = MOST_LINE) -> str:
    """Return the text on one line, at most ``most`` characters, ended by "…" where it is cut.

    The whole text stands on the pages that the patient wrote.
    """
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    kept = words[: most - 1]
    at_word = kept.rsplit(" ", 1)[0] if " " in kept[most // 2 :] else kept
    return at_word.rstrip(" ,;:.") + _CUT


def quoted(text: str, most: int = MOST_LINE) -> str:
    """Return the person's words in quotation marks."""
    return f"“{one_line(text, most)}”"


def sentence(text: str) -> str:
    """Return the text with a full stop where it has no end of its own."""
    return text if text.endswith(_ENDS) else f"{text}."


def about_the_patient(text: str) -> str:
    """Return words that were written to the person as words about them, for other readers."""
    for pattern, words in _TO_THEM:
        text = pattern.sub(words, text)
    return text


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 page" or "3 pages"."""
    return f"{number} {one if number == 1 else many or one + 's'}"

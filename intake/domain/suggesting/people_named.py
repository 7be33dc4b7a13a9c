"""Names of people on papers: what can be one, and what cannot."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = r"[^\W\d_][\w'’.`-]*"
_NAME = re.compile(
    rf"\s*_*(?P<title>(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof)\.?\s+)?"
    rf"(?P<name>{_WORD},?(?:\s+{_WORD},?){{1,4}})"
)
_MOST_PARTS = 5
_LEAST_PARTS = 2
# fmt: off
_NO_NAMES = frozenset(
    (
        "a", "an", "and", "appeal", "assessment", "authorization", "benefit", "benefits",
        "care", "case", "center", "claim", "clinic", "coverage", "date", "denial",
        "department", "diagnosis", "disease", "dob", "drug", "enrollee", "exam",
        "examination", "female", "for", "form", "group", "health", "hospital", "id", "in",
        "infusion", "information", "insurance", "is", "ketamine", "letter", "male",
        "management", "medical", "medicine", "member", "mrn", "name", "necessity", "note",
        "notice", "number", "of", "on", "order", "pain", "patient", "pharmacy", "phone",
        "physician", "plan", "prior", "procedure", "provider", "re", "reason", "record",
        "records", "reference", "report", "request", "results", "review", "service",
        "services", "sex", "spravato", "statement", "status", "street", "study", "summary",
        "syndrome", "the", "therapy", "to", "treatment", "visit", "was", "with", "your",
        "you", "age", "years", "old", "md", "do", "np", "pa", "phd", "sincerely", "details",
        "history", "profile", "rx", "specimen", "adm", "disch", "admitted", "discharged",
        "evaluated",
        "regards", "address", "fax", "tel", "electronically", "signed", "page",
    )
)  # words that forms are made of
# fmt: on
_LINKS = frozenset(
    ("de", "la", "van", "von", "der", "den", "del", "da", "di", "bin", "al", "el")
)


def name_in(text: str, credentials: tuple[str, ...] = ()) -> tuple[int, int] | None:
    """Return where a person's name begins and ends in the words behind a label, or None.

    It stands at their beginning: two to five capitalised words, none of which is a word
    that forms are made of. ``credentials`` may follow and end the name.
    """
    match = _NAME.match(text)
    if match is None:
        return None
    start, end = match.start("name"), match.start("name")
    parts = 0
    for word in re.finditer(r"\S+", text[start:]):
        bare = word.group().strip(",.;:_")
        if parts and _bare(bare) in _bare_all(credentials):
            break
        if not _can_be(bare) or parts == _MOST_PARTS:
            break
        parts += 1
        end = start + word.end()
        if word.group().endswith((";", ":")) or _ends_a_name(word.group(), parts):
            break
    while end > start and text[end - 1] in ",;:- _":
        end -= 1
    return (start, end) if parts >= _LEAST_PARTS else None


def credentials_after(text: str, end: int, credentials: tuple[str, ...]) -> int:
    """Return where the titles behind a name end: "Ana Rivera, MD, PhD"."""
    known = _bare_all(credentials)
    while True:
        match = re.match(r"[\s,]+([A-Za-z./-]+)", text[end:])
        if match is None or _bare(match[1]) not in known:
            return end
        end += match.end(1) if not match[1].endswith(",") else match.end(1) - 1


def _ends_a_name(word: str, parts: int) -> bool:
    """A comma ends a name unless the family name came first, and so does a form's line."""
    return word.endswith((",", "_")) and parts > 1


def _can_be(word: str) -> bool:
    if not word or any(sign.isdigit() for sign in word) or word.casefold() in _NO_NAMES:
        return False
    if not all(sign.isalpha() or sign in "'’.`-" for sign in word):
        return False
    return word[0].isupper() or word in _LINKS


def _bare(word: str) -> str:
    return word.replace(".", "").strip(",;/")


@lru_cache(maxsize=4)
def _bare_all(credentials: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_bare(each) for each in credentials)

"""What a piece of a policy seems to be, by its words. Only a suggestion."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intake.domain.policies import Role

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: number for number, word in enumerate((*_WORDS, "eleven", "twelve"), start=1)}
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})"

_FOLLOWING = r"(?:the\s+)?(?:following|criteria|conditions|these|below)"
_SOME = re.compile(
    rf"\b({NUMBER})\b(?:\s*\(\d+\))?(?:\s+or\s+more)?\s+of\s+{_FOLLOWING}", re.IGNORECASE
)
_ANY = re.compile(
    rf"\b(?:any(?:\s+one)?|either)(?:\s+of)?\s+{_FOLLOWING}|\beither\s+of\b", re.IGNORECASE
)
_ALL = re.compile(
    rf"\b(?:all|each|both)(?:\s+of)?\s+{_FOLLOWING}|\bfollowing\b[^.]*\b(?:are|is)\s+met\b"
    r"|\ball\b[^.]*\bcriteria\b|\bmust\b[^.]*:$",
    re.IGNORECASE,
)
_EXCLUDES = re.compile(
    r"\b(?:is|are|be)\s+(?:also\s+)?(?:not\s+covered|excluded|contraindicated)\b"
    r"|\bnot\s+(?:considered\s+)?(?:medically\s+necessary|covered|eligible)\b"
    r"|\b(?:exclusions?|contraindications?|limitations?)\b\s*:?$|\bwill\s+not\s+be\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:investigational|experimental|unproven)\b|\bnot\s+medically\s+necessary\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:must|shall|required?s?|requirements?|should|at\s+least|minimum|no\s+(?:more|less|fewer)"
    r"\s+than|documented|documentation|diagnos(?:is|ed)|fail(?:ed|ure)|inadequate|trial|prior"
    r"|has\s+(?:had|been|tried)|have\s+(?:had|been|tried)|years\s+of\s+age|weeks?|months?"
    r"|prescribed\s+by|ordered\s+by|criteria|medically\s+necessary\s+when|covered\s+when)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^(?:references?|bibliography|background|description|overview|introduction|definitions?"
    r"|cod(?:es?|ing)|(?:policy|revision|review|update)\s+history|history|disclaimers?|sources"
    r"|rationale|summary of evidence|regulatory status|scope|notes?|appendix)\b[^.]{0,40}:?$",
    re.IGNORECASE,
)
_META = re.compile(
    r"^(?:page\s+\d+|policy\s+(?:number|no\.?|title|#)|number|title|(?:original\s+)?effective"
    r"(?:\s+date)?|last\s+(?:review|revis)\w*|next\s+review|(?:revised|reviewed|approved|issued)"
    r"(?:\s+date)?|section|category|copyright|©)\b",
    re.IGNORECASE,
)
_LONGEST_HEADING = 12
_ENDS = (".", ";", ",", "?", "!")


@dataclass(frozen=True, slots=True)
class Seems:
    """What a piece seems to be; ``aside``: what follows is no rule until the next heading."""

    role: Role
    at_least: int = 1
    is_exclusion: bool = False
    aside: bool | None = None


def seems(words: str, *, is_item: bool, leads: bool, aside: bool) -> Seems:
    """Return what a piece seems to be.

    Args:
        words: the piece, without its marker.
        is_item: whether it is an item of a list.
        leads: whether other pieces lie below it.
        aside: whether it lies in a part that holds no rules, such as references.
    """
    if leads:
        return _heading_over(words, aside=aside)
    if not is_item and _is_title(words):
        return Seems(Role.NOT_A_RULE, aside=_ASIDE.match(words) is not None)
    return _alone(words, is_item=is_item, aside=aside)


def _alone(words: str, *, is_item: bool, aside: bool) -> Seems:
    if aside or _META.match(words) or _is_connector(words):
        return Seems(Role.NOT_A_RULE)
    excludes = _EXCLUDES.search(words) is not None
    if is_item:
        return Seems(Role.RULE, is_exclusion=excludes)
    if _DENIES.search(words) and not re.search(r"\b(?:when|if|unless|for)\b.*:", words):
        return Seems(Role.NOT_A_RULE)
    asks = _ASKS.search(words) is not None
    return Seems(Role.RULE if asks else Role.NOT_A_RULE, is_exclusion=excludes and asks)


def says_investigational(words: str) -> str:
    """Return the words that call it investigational or the like; empty where none do."""
    found = _DENIES.search(words)
    return found[0] if found else ""


def number_in(word: str) -> int:
    """Return the number that "two" or "2" means."""
    return int(word) if word.isdecimal() else NUMBERS[word.casefold()]


def _heading_over(words: str, *, aside: bool) -> Seems:
    if _ASIDE.match(words):
        return Seems(Role.NOT_A_RULE, aside=True)
    excludes = _EXCLUDES.search(words) is not None or _DENIES.search(words) is not None
    some = _SOME.search(words)
    if some is not None:
        return Seems(Role.ANY_OF, number_in(some[1]), is_exclusion=excludes, aside=False)
    if _ANY.search(words):
        return Seems(Role.ANY_OF, is_exclusion=excludes, aside=False)
    if aside and not (_ALL.search(words) or excludes):
        return Seems(Role.NOT_A_RULE)
    return Seems(Role.ALL_OF, is_exclusion=excludes, aside=False)


def _is_title(words: str) -> bool:
    bare = words.rstrip(":")
    few = len(bare.split()) <= _LONGEST_HEADING
    return few and not bare.endswith(_ENDS) and (bool(_ASIDE.match(words)) or _is_capital(bare))


def _is_capital(words: str) -> bool:
    beyond_articles = 3  # letters: "of", "and", "the" are small in any heading
    long = [
        each for each in words.split() if len(each) > beyond_articles and each[:1].isalpha()
    ]
    return bool(long) and all(each[0].isupper() for each in long)


def _is_connector(words: str) -> bool:
    return words.strip(".,:;").casefold() in {"or", "and", "and/or", "plus"}

"""Who wrote a paper: the person who saw, tested or signed, and the house they work in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from intake.domain.definitions import LabelUse, PaperField
from intake.domain.names import may_be_same_name
from intake.domain.suggesting.found import Suggestion, Sureness
from intake.domain.suggesting.people_named import credentials_after, name_in
from intake.domain.suggesting.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.suggesting.found import Spot
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.paper import Paper

_CLOSING = re.compile(
    r"^(?:sincerely|respectfully|best regards|regards|yours (?:truly|sincerely|faithfully)"
    r"|warm regards|kind regards|warmly|with thanks)\b"
)
_BY = re.compile(r"\b(?:by|with|from|saw)\s+(?=[A-Z])")
_UP_TO = re.compile(r"\s+[·•|]\s+|\s+#\s?\d+$")  # "Corner Drug #0412"
_AFTER_CLOSING = 3
_WEIGHT = {LabelUse.CLEAR: 3, LabelUse.VAGUE: 1}
_SIGNATURE = 3
_TITLED = 2  # a name with its titles, at the top or the end
_ENOUGH, _MOST_OTHERS = 3, 2
_LETTERHEAD = 5  # lines
_MOST_WORDS, _LEAST_WORDS = 9, 2


@dataclass(frozen=True, slots=True)
class _Author:
    name: str
    titled: str
    weight: int
    rule: str
    spot: Spot
    is_read: bool


def author_of(paper: Paper) -> Suggestion | None:
    """Return who seems to have written a paper, with titles, or None."""
    barred = [name for name, _ in _labelled_names(paper, LabelUse.NEVER)]
    found = [
        each
        for each in (*_labelled(paper), *_signatures(paper), *_titled(paper))
        if not (each.rule == "titled" and any(may_be_same_name(each.name, n) for n in barred))
    ]
    groups: list[list[_Author]] = []
    for each in found:
        group = next((g for g in groups if may_be_same_name(g[0].name, each.name)), None)
        if group is None:
            groups.append([each])
        else:
            group.append(each)
    if not groups:
        return None
    groups.sort(key=_points, reverse=True)
    best = groups[0]
    value = max((each.titled for each in best), key=len)
    others = tuple(group[0].titled for group in groups[1 : _MOST_OTHERS + 1])
    spots = tuple(each.spot for each in best)
    return Suggestion(PaperField.PROVIDER, value, _sureness(groups), spots, others)


def house_of(paper: Paper) -> Suggestion | None:
    """Return the clinic, hospital or office that a paper comes from, or None."""
    labelled = [
        (each.text.strip(" .,;"), each.line.spot(each.start, each.end))
        for each in paper.behind(PaperField.FACILITY, LabelUse.CLEAR)
        if _is_house(paper, each.text) and each.is_firm
    ]
    head = [
        (words.strip(" .,;"), line.spot(0, len(words)))
        for line in paper.lines
        if line.page == 1 and line.number < _LETTERHEAD
        if _is_letterhead(paper, words := _first_column(paper, line))
    ]
    found = [*labelled, *head] or list(_below_authors(paper))
    if not found:
        return None
    name = found[0][0]
    folded = plain(name)
    again = sum(folded in plain(line.text) for line in paper.lines)
    others = dict.fromkeys(each for each, _ in found if plain(each) != folded)
    is_sure = not others and again > 1
    sureness = Sureness.SURE if is_sure else Sureness.LIKELY
    spots = tuple(spot for each, spot in found if plain(each) == folded)
    return Suggestion(PaperField.FACILITY, name, sureness, spots, tuple(others)[:_MOST_OTHERS])


def _below_authors(paper: Paper) -> Iterator[tuple[str, Spot]]:
    """Yield the houses in the line below a name with its titles, where a letter ends."""
    for line, below in pairwise(paper.lines):
        author = _at(paper, line, 0, _TITLED, "titled")
        is_titled = author is not None and author.titled != author.name
        if is_titled and _is_letterhead(paper, below.text):
            yield below.text.strip(" .,;"), below.spot(0, len(below.text))


def _points(group: list[_Author]) -> int:
    return sum({each.rule: each.weight for each in group}.values())


def _sureness(groups: list[list[_Author]]) -> Sureness:
    """Sure: two rules name one person, and no rule of weight names another."""
    best, rest = groups[0], groups[1:]
    rules = {each.rule for each in best}
    rival = max((_points(group) for group in rest), default=0)
    is_read_once = best[0].is_read and len(best) < _MOST_OTHERS
    if len(rules) > 1 and _points(best) > _ENOUGH and rival < _ENOUGH and not is_read_once:
        return Sureness.SURE
    is_likely = _points(best) >= _ENOUGH and _points(best) > rival
    return Sureness.LIKELY if is_likely else Sureness.UNCLEAR


def _labelled_names(paper: Paper, use: LabelUse) -> Iterator[tuple[str, _Author]]:
    credentials = paper.rules.credentials
    for each in paper.behind(PaperField.PROVIDER, use):
        found = name_in(each.text, credentials)
        if found is None or not each.is_firm:
            continue
        name = each.text[found[0] : found[1]]
        end = credentials_after(each.text, found[1], credentials)
        if end == found[1] and _goes_on_as_a_house(paper, each.text, end):
            continue
        titled = each.text[found[0] : end]
        spot = each.line.spot(each.start, each.start + end)
        weight = _WEIGHT.get(use, 0)
        yield name, _Author(name, titled, weight, each.label, spot, each.line.is_read)


def _labelled(paper: Paper) -> Iterator[_Author]:
    for use in _WEIGHT:
        for _, author in _labelled_names(paper, use):
            yield author


def _signatures(paper: Paper) -> Iterator[_Author]:
    for at, line in enumerate(paper.lines):
        if _CLOSING.match(plain(line.text)):
            for below in paper.lines[at + 1 : at + 1 + _AFTER_CLOSING]:
                author = _at(paper, below, 0, _SIGNATURE, "signature")
                if author is not None:
                    yield author
                    break


def _titled(paper: Paper) -> Iterator[_Author]:
    """Yield names with their titles that begin a line, or follow "by" in it."""
    for line in paper.lines:
        starts = (0, *(each.end() for each in _BY.finditer(line.text)))
        for start in starts:
            author = _at(paper, line, start, _TITLED, "titled")
            if author is not None and author.titled != author.name:
                yield author


def _at(paper: Paper, line: Line, at: int, weight: int, rule: str) -> _Author | None:
    text = line.text[at:]
    found = name_in(text, paper.rules.credentials)
    if found is None:
        return None
    end = credentials_after(text, found[1], paper.rules.credentials)
    name, titled = text[found[0] : found[1]], text[found[0] : end]
    if _goes_on_as_a_house(paper, text, end):
        return None
    spot = line.spot(at + found[0], at + end)
    return _Author(name, titled, weight, rule, spot, line.is_read)


def _goes_on_as_a_house(paper: Paper, text: str, end: int) -> bool:
    """Whether a name is the beginning of a clinic's: "Local Community Hospital"."""
    if re.match(r"(?:\s+[A-Z][\w.'’-]*)*\s+&", text[end:]):
        return True  # "Willow Creek Ketamine & Pain"
    further = re.match(r"(?:\s+[A-Z][\w.'’-]*){0,2}", text[end:])
    whole = text[: end + (further.end() if further else 0)]
    return next(paper.rules.facilities.found(plain(whole)), None) is not None


def _first_column(paper: Paper, line: Line) -> str:
    """Return what stands on a line before its first label, or before a sign between parts."""
    labels = (each.beside[1] for each in paper.beside if each.beside[0] is line)
    return _UP_TO.split(line.text[: min(labels, default=None)])[0]


def _is_letterhead(paper: Paper, text: str) -> bool:
    if (
        ":" in text
        or "#" in text
        or any(sign.isdigit() for sign in text)
        or not _is_house(paper, text)
    ):
        return False
    folded = plain(text)
    parts = tuple(paper.rules.facilities.found(folded))
    last = next((start for start, end, _ in parts if end == len(text)), None)
    for start, end, _ in paper.rules.headings.found(folded):
        if not start and (last is None or last < end):
            return False  # "Good Faith Estimate for Health Care Items"
        if end == len(text) and last is None:
            return False  # "Riverside Physical Therapy" ends as a house does
    return True


def _is_house(paper: Paper, text: str) -> bool:
    words = text.split()
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS:
        return False
    capital = sum(
        word.lstrip("(")[:1].isupper() or word in {"of", "and", "for", "the", "&", "at"}
        for word in words
    )
    return (
        capital == len(words)
        and next(paper.rules.facilities.found(plain(text)), None) is not None
    )

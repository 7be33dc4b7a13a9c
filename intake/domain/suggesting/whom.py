"""Whom a paper names as its patient."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.definitions import LabelUse, PaperField
from intake.domain.names import may_be_same_name
from intake.domain.suggesting.found import Suggestion, Sureness
from intake.domain.suggesting.people_named import name_in
from intake.domain.suggesting.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.suggesting.found import Spot
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.paper import Paper

_AGAIN = 2
_SIGN = re.compile("[:#=]")
_BORN = "before a birth date"
_WORD = r"[^\W\d_a-z][\w'’.`-]*"
_FAMILY_FIRST = rf"(?:^|(?<=: )){_WORD}, {_WORD}(?: {_WORD}){{0,2}}"  # no "of Toledo, Ohio"
_NAME_BEFORE = re.compile(rf"(?P<name>{_FAMILY_FIRST}|{_WORD}(?: {_WORD}){{1,3}})[,\s(]*$")
_A_COLLEAGUE = re.compile(r"\s*(?:dr\b|doctors?\b|prof|sir|madam|colleague)", re.IGNORECASE)
_BY_SIGNS = "before what a patient has"
_A_NAME = rf"(?P<name>{_WORD},?(?: {_WORD}){{1,3}})"
_OWN_NAME = re.compile(rf"I, {_A_NAME},")
_BORN_IN_BRACKETS = re.compile(
    rf"(?:^|\bfor ){_A_NAME} \((?:b\.? ?|born )?\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\)"
)
_NAME_AT_START = re.compile(
    rf"{_A_NAME},?\s+\(?(?:MRN|ID|Member ID|Medical record"
    r"|\d{1,3}\s?(?:y\b|yo\b|y\.o|yrs?\b|years?[ -]old|[FM]\b))"
)


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    label: str
    line: Line
    spot: Spot
    is_alone: bool = True  # behind a sign or in a line of its own, and nothing follows


def patient_of_paper(paper: Paper) -> Suggestion | None:
    """Return the name that a paper gives its patient, as it writes it, or None."""
    clear, vague = list(_named(paper, LabelUse.CLEAR)), list(_named(paper, LabelUse.VAGUE))
    nearby = (*_before_births(paper), *_before_signs(paper))
    vague += [each for each in nearby if each.line not in _lines_of([*clear, *vague])]
    clear.sort(key=lambda each: "patient" not in each.label)
    found = clear or vague
    if not found:
        return None
    first = found[0].name
    same = [each for each in (*clear, *vague) if may_be_same_name(each.name, first)]
    others = dict.fromkeys(
        each.name for each in (*clear, *vague) if not may_be_same_name(each.name, first)
    )
    sureness = _sureness(paper, clear, same, has_others=bool(others))
    spots = tuple(each.spot for each in same)
    return Suggestion(PaperField.PATIENT, first, sureness, spots, tuple(others)[:2])


def _named(paper: Paper, use: LabelUse) -> Iterator[_Named]:
    for each in paper.behind(PaperField.PATIENT, use):
        if use is LabelUse.VAGUE and not each.is_firm and each.label != "dear":
            continue
        if each.label == "dear" and _A_COLLEAGUE.match(each.text):
            continue
        found = name_in(each.text)
        name = each.text[found[0] : found[1]] if found else ""
        if found is None or _is_a_place(paper, name):
            continue
        start, end = each.start + found[0], each.start + found[1]
        line, low, high = each.beside
        is_beside = line is each.line
        spot = each.line.spot(low if is_beside else start, end)
        has_sign = not is_beside or bool(_SIGN.search(line.text, high, each.start))
        is_all = not re.match(
            r"\s*\w", each.text[found[1] :]
        )  # else its last word may be a label
        yield _Named(name, each.label, each.line, spot, has_sign and is_all)


def _lines_of(named: list[_Named]) -> list[Line]:
    return [each.line for each in named]


def _before_births(paper: Paper) -> Iterator[_Named]:
    """Yield the names that stand right before a birth date: "Rosa Delgado  DOB 2/5/1978"."""
    for each in paper.behind(PaperField.BIRTH_DATE, LabelUse.CLEAR):
        line, end, _ = each.beside
        words = _NAME_BEFORE.search(line.text, 0, end)
        if words is None or paper.day_behind(each) is None:
            continue
        found = name_in(words["name"])
        if found is None or found[1] < len(words["name"]) or _is_a_place(paper, words["name"]):
            continue
        spot = line.spot(words.start("name"), words.end("name"))
        yield _Named(words["name"], _BORN, line, spot)


def _before_signs(paper: Paper) -> Iterator[_Named]:
    """Yield the names that begin a line before what only a patient has, or say "I, ..."."""
    for line in paper.lines:
        text = line.text
        words = _OWN_NAME.match(text) or _NAME_AT_START.match(text)
        words = words or _BORN_IN_BRACKETS.search(text)
        if words is None:
            continue
        found = name_in(words["name"])
        if found is None or found[1] < len(words["name"]) or _is_a_place(paper, words["name"]):
            continue
        spot = line.spot(words.start("name"), words.end("name"))
        yield _Named(words["name"], _BY_SIGNS, line, spot)


def _is_a_place(paper: Paper, name: str) -> bool:
    folded = plain(name)
    rules = paper.rules
    return any(next(known.found(folded), None) for known in (rules.facilities, rules.insurers))


def _sureness(
    paper: Paper, clear: list[_Named], same: list[_Named], *, has_others: bool
) -> Sureness:
    if has_others or not clear:
        is_twice = len({each.label for each in same}) > 1 and not has_others
        is_born = not has_others and any(each.label == _BORN for each in same)
        return Sureness.LIKELY if clear or is_twice or is_born else Sureness.UNCLEAR
    name = clear[0].name
    again = sum(name.casefold() in line.text.casefold() for line in paper.lines)
    is_told = clear[0].is_alone and not clear[0].line.is_read
    return Sureness.SURE if is_told or again >= _AGAIN else Sureness.LIKELY

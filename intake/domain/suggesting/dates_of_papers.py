"""The day a paper is about: the visit, test, letter; never a birth date or a fax's date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.definitions import LabelUse, PaperField
from intake.domain.suggesting.found import Suggestion, Sureness
from intake.domain.suggesting.people_named import credentials_after, name_in
from intake.domain.suggesting.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.dates import ApproxDate
    from intake.domain.suggesting.day_words import DayWords
    from intake.domain.suggesting.found import Spot
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.paper import Paper

_TO_A_NUMBER = r"\W*(?:to\W*)?(?:1-)?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"
_MACHINE = re.compile(
    rf"\bfax(?:ed)?\b(?!{_TO_A_NUMBER})|\bprint(?:ed)?\b|\bp(?:age|g)?\.?\s*\d+\s*(?:of|/)\s*\d+"
    r"|\bfrom:.*\bto:|\bdownloaded\b|\bscanned\b"
)
_UNTIL = re.compile(
    r"\d\s*(?:-|\N{EN DASH}|\bto\b|\bthrough\b|\bthru\b|\buntil\b)\s*$", re.IGNORECASE
)
_UNTIL_AFTER = re.compile(
    r"\s*(?:-|\N{EN DASH}|to\b|through\b|thru\b|until\b)\s*\w*\.?\s*\d", re.IGNORECASE
)
_OF_A_VISIT = re.compile(r"service|visit|dos|encounter|seen|performed|met on")
_OF_AN_OPERATION = re.compile(r"surgery|operation")
_OF_AN_ORDER = re.compile(r"order|referral")
FROM_A_PLAN = frozenset({"denial_letter", "plan_letter", "insurance_card", "medical_policy"})
"""Kinds of paper that an insurer writes."""
_HOLD_OPERATIONS = frozenset({"procedure_note", "amputation_note", "hospital_record"})
_HOLD_ORDERS = frozenset({"referral", "request_form", "lab", "veteran_paper"})
_MOST_OTHERS = 3
_AGAIN = 2


@dataclass(frozen=True, slots=True)
class _Seen:
    day: DayWords
    line: Line
    rule: str
    spot: Spot

    @property
    def value(self) -> ApproxDate:
        return self.day.readings[0]


def day_of(paper: Paper, kind: str = "") -> Suggestion | None:
    """Return the day a paper of a kind (its id; empty: not known) seems to be about, or None.

    A plan writes about a visit on another day than that of the visit, and a therapist about
    an operation that was long ago.
    """
    told = list(_behind(paper, LabelUse.CLEAR))
    perhaps = [*_behind(paper, LabelUse.VAGUE), *_headings(paper)]
    clear = [each for each in told if not _is_of_another(kind, each.rule)]
    vague = [each for each in perhaps if not _is_of_another(kind, each.rule)]
    vague += [each for each in (*told, *perhaps) if each not in clear and each not in vague]
    if clear:
        return _suggestion(clear, _of_clear(paper, clear, vague), vague)
    if vague:
        return _suggestion(vague, _of_vague(paper, vague), ())
    faint = [*_behind(paper, LabelUse.FAINT), *_beside_signatures(paper)]
    if faint:
        is_one = len(_values(faint)) == 1 and faint[0].day.is_clear
        return _suggestion(faint, Sureness.LIKELY if is_one else Sureness.UNCLEAR, ())
    loose = list(_loose(paper))
    return _suggestion(loose, Sureness.UNCLEAR, ()) if loose else None


def _is_of_another(kind: str, label: str) -> bool:
    """Whether such a label tells, on such a paper, the day of something else."""
    if kind in FROM_A_PLAN and _OF_A_VISIT.search(label):
        return True
    if kind and kind not in _HOLD_OPERATIONS and _OF_AN_OPERATION.search(label):
        return True
    return bool(kind) and kind not in _HOLD_ORDERS and bool(_OF_AN_ORDER.search(label))


def birth_date_of(paper: Paper) -> Suggestion | None:
    """Return the birth date that a paper names, or None."""
    found = [
        _Seen(day, each.line, "born", _spot(each.line, each.beside, day))
        for each in paper.behind(PaperField.BIRTH_DATE, LabelUse.CLEAR)
        if (day := paper.day_behind(each)) and day.readings[0].day
    ]
    if not found:
        return None
    values = _values(found)
    is_sure = len(values) == 1 and all(each.day.is_clear for each in found)
    is_sure = is_sure and _is_well_read(paper, found[0])
    sureness = Sureness.SURE if is_sure else Sureness.UNCLEAR
    return _made(PaperField.BIRTH_DATE, found, sureness, values)


def _of_clear(paper: Paper, clear: Sequence[_Seen], vague: Sequence[_Seen]) -> Sureness:
    values = _values(clear)
    if len(values) > 1 or not clear[0].day.is_clear:
        return Sureness.UNCLEAR if len(values) > 2 else Sureness.LIKELY  # noqa: PLR2004 - a pair
    agrees = all(each.value == clear[0].value for each in vague)
    is_sure = agrees and _is_well_read(paper, clear[0])
    return Sureness.SURE if is_sure else Sureness.LIKELY


def _of_vague(paper: Paper, vague: Sequence[_Seen]) -> Sureness:
    if len(_values(vague)) > 1 or not vague[0].day.is_clear:
        return Sureness.UNCLEAR
    signed = [each.value for each in _behind(paper, LabelUse.FAINT) if "sign" in each.rule]
    rules = {each.rule for each in vague}
    is_sure = (len(rules) > 1 or vague[0].value in signed) and _is_well_read(paper, vague[0])
    return Sureness.SURE if is_sure else Sureness.LIKELY


def _behind(paper: Paper, use: LabelUse) -> Iterator[_Seen]:
    for each in paper.behind(PaperField.DATE, use):
        day = paper.day_behind(each)
        is_machine = use is not LabelUse.CLEAR and _MACHINE.search(plain(each.line.text))
        if day is None or is_machine or not _may_be(paper, day):
            continue
        yield _Seen(day, each.line, each.label, _spot(each.line, each.beside, day))


def _headings(paper: Paper) -> Iterator[_Seen]:
    """A line at the top that is only a date, or a heading with a date."""
    for line, days in zip(paper.lines, paper.days, strict=True):
        if not line.is_at_top or len(days) != 1 or not _may_be(paper, days[0]):
            continue
        (day,) = days
        folded = plain(line.text)
        is_other = _MACHINE.search(folded) or _ends_a_range(line, days)
        if is_other or _is_labelled(paper, line, day):
            continue
        is_alone = not line.text[: day.start].strip() and not line.text[day.end :].strip(" .,")
        if is_alone or next(paper.rules.headings.found(folded), None):
            yield _Seen(day, line, "heading", line.spot(day.start, day.end))


def _beside_signatures(paper: Paper) -> Iterator[_Seen]:
    """Yield the dates at the end of a line that begins with a name and its titles."""
    known = paper.rules.credentials
    for line, days in zip(paper.lines, paper.days, strict=True):
        if (
            len(days) != 1
            or line.text[days[0].end :].strip(" .,)")
            or not _may_be(paper, days[0])
        ):
            continue
        name = name_in(line.text, known)
        if name is not None and credentials_after(line.text, name[1], known) > name[1]:
            yield _Seen(days[0], line, "signed", line.spot(days[0].start, days[0].end))


def _ends_a_range(line: Line, days: Sequence[DayWords]) -> bool:
    """Whether its dates are from when to when: what a bill or a report covers."""
    return any(
        _UNTIL.search(line.text, 0, day.start) or _UNTIL_AFTER.match(line.text, day.end)
        for day in days
    )


def _loose(paper: Paper) -> Iterator[_Seen]:
    for line, days in zip(paper.lines, paper.days, strict=True):
        if not line.is_at_top or _MACHINE.search(plain(line.text)) or _ends_a_range(line, days):
            continue
        for day in days:
            if _may_be(paper, day) and not _is_labelled(paper, line, day):
                yield _Seen(day, line, "loose", line.spot(day.start, day.end))


def _is_labelled(paper: Paper, line: Line, day: DayWords) -> bool:
    return any(
        each.line is line and paper.day_behind(each) is day
        for each in paper.beside
        if each.field in {PaperField.DATE, PaperField.BIRTH_DATE}
    )


def _may_be(paper: Paper, day: DayWords) -> bool:
    """No paper is about a day that is still to come, or about its patient's birth."""
    born = [
        found.readings[0]
        for each in paper.behind(PaperField.BIRTH_DATE, LabelUse.CLEAR, LabelUse.NEVER)
        if (found := paper.day_behind(each))
    ]
    return day.readings[0].first <= paper.today and day.readings[0] not in born


def _is_well_read(paper: Paper, seen: _Seen) -> bool:
    """Figures that an engine read off a picture count as sure when they stand there twice."""
    if not seen.line.is_read:
        return True
    again = sum(
        each.readings[0] == seen.value for days in paper.days for each in days if each.readings
    )
    return again >= _AGAIN


def _values(seen: Sequence[_Seen]) -> tuple[ApproxDate, ...]:
    return tuple(dict.fromkeys(each.value for each in seen))


def _spot(line: Line, beside: tuple[Line, int, int], day: DayWords) -> Spot:
    above, start, end = beside
    if above is line:
        return line.spot(min(start, day.start), max(end, day.end))
    label, value = above.spot(start, end), line.spot(day.start, day.end)
    return value._replace(
        words=f"{label.words} {value.words}", places=label.places + value.places
    )


def _suggestion(
    seen: Sequence[_Seen], sureness: Sureness, further: Sequence[_Seen]
) -> Suggestion:
    return _made(PaperField.DATE, seen, sureness, _values([*seen, *further]))


def _made(
    field: PaperField,
    seen: Sequence[_Seen],
    sureness: Sureness,
    values: Sequence[ApproxDate],
) -> Suggestion:
    first = seen[0]
    others = dict.fromkeys((*first.day.readings[1:], *values))
    others.pop(first.value, None)
    spots = tuple(each.spot for each in seen if each.value == first.value)
    return Suggestion(field, first.value, sureness, spots, tuple(others)[:_MOST_OTHERS])

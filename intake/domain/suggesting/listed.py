"""What else a paper lists: treatments, scores, codes, and the numbers that plans use."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from intake.domain.codes import codes_in
from intake.domain.definitions import LabelUse, PaperField
from intake.domain.instruments import Scoring
from intake.domain.suggesting.found import ScoreTotal, Suggestion, Sureness
from intake.domain.suggesting.phrases import plain
from intake.domain.suggesting.sections import ALLERGIES, outside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.instruments import Instrument
    from intake.domain.suggesting.found import Spot
    from intake.domain.suggesting.labelled import Labelled
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.paper import Paper

_AGAIN = 2
_NOTE = 90  # letters
_SPOTS = 3
_NOT_TAKEN = re.compile(
    r"\b(?:no|not|never|denies|declin\w*|consider\w*|discuss\w*|contraindicat\w*|allerg\w*"
    r"|avoid\w*|if|recommend\w*|request\w*|reaction|plan to|will try|may try|candidate for"
    r"|opinion|asks? (?:about|for)|authoriz\w*|coverage of|can't take|cannot take"
    r"|unable to take)\b[^.;]*$"
)
_NOT_GIVEN = re.compile(
    r"[^.;]{0,40}\b(?:not detected|none detected|negative"
    r"|(?:to be|will be|is|is being) (?:discussed|considered|requested))\b"
)
_DOSE = re.compile(r"\s*\d+(?:[.,]\d+)?\s*(?:mg|mcg|g|ml|%|units?)\b")
_POINTS = re.compile(
    r"\s*(?:\(?(?:total|average|mean|sum|score|scored|scores|today|baseline|result|is|was|of|at|[:=(-])\s*){0,4}"
    r"(?P<points>\d{1,3}(?:\.\d)?)(?:\s*(?:/|out of)\s*(?P<most>\d{1,3}))?"
    r"(?![\d/%.]\d|\d|\s*%|-item)"
)
_SHEET_TOTAL = re.compile(
    r"\W*(?:(?:total|sum|overall)(?: score| points)?|score|average|mean)\s*[:=]?\s*"
    r"(?P<points>\d{1,3}(?:\.\d)?)(?:\s*(?:/|out of)\s*(?P<most>\d{1,3}))?(?!\S)"
)
_SAYS_SCORE = re.compile(r"[:=]|\b(?:total|scored?|scores)\b")
_NUMBER = re.compile(
    r"\s*(?:(?:no|number|id|is)\b\.?:?\s*|#\s*)?"
    r"((?:[A-Z]{1,6}[ -]{1,2}(?=[A-Z]*\d))?[A-Za-z]{0,6}(?:-(?: (?=\d))?)?[A-Z0-9][A-Z0-9/-]*"
    r"(?:(?:(?<=-) | (?=\d+(?:\s|$)))[A-Z0-9][A-Z0-9-]*){0,3})(?![A-Za-z0-9/-])"
)
_SHORTEST_NUMBER, _LONGEST_NUMBER = 4, 25  # signs
_LEAST_DIGITS = 3
_PHONE = re.compile(r"^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}")
_DATE = re.compile(r"^\d{1,4}[/-]\d{1,2}[/-]\d{2,4}$")
_INSURER_WORDS = 7


def treatments_in(paper: Paper) -> Iterator[Suggestion]:
    """Yield the treatments of the catalog that a paper says were given, each once."""
    spots: dict[str, list[Spot]] = {}
    notes: dict[str, str] = {}
    dosed: set[str] = set()
    read: set[str] = set()
    for line in outside(paper.lines, ALLERGIES):
        folded = plain(line.text)
        for start, end, ids in paper.rules.treatments.found(folded):
            if _NOT_TAKEN.search(folded[:start]) or _NOT_GIVEN.match(folded, end):
                continue
            known = ids[0]
            spots.setdefault(known, []).append(line.spot(start, end))
            if _DOSE.match(folded, end) or known not in notes:
                notes[known] = _clause(line.text, start)
            if _DOSE.match(folded, end):
                dosed.add(known)
            if line.is_read:
                read.add(known)
    for known, places in spots.items():
        is_sure = known in dosed and (known not in read or len(places) >= _AGAIN)
        sureness = Sureness.SURE if is_sure else Sureness.LIKELY
        note = notes[known]
        yield Suggestion(
            PaperField.MEDICATION, known, sureness, tuple(places[:_SPOTS]), note=note
        )


def scores_in(paper: Paper) -> Iterator[Suggestion]:
    """Yield the totals of known instruments that a paper names."""
    found = [each for line in paper.lines for each in _totals(paper, line)]
    found = found or list(_total_of_sheet(paper))
    many = Counter(value.instrument for value in {value for value, *_ in found})
    for value in dict.fromkeys(value for value, *_ in found):
        lines = [(line, spot, is_told) for each, line, spot, is_told in found if each == value]
        line, _, _ = lines[0]
        is_sure = many[value.instrument] == 1 and any(told for *_, told in lines)
        is_sure = is_sure and not line.is_read
        sureness = Sureness.SURE if is_sure else Sureness.LIKELY
        days = [day.readings[0] for day in paper.days_of(line) if day.is_clear]
        yield Suggestion(
            PaperField.SCORE,
            value,
            sureness,
            tuple(spot for _, spot, _ in lines[:_SPOTS]),
            others=tuple(days[:1]),
            note=line.text[:_NOTE],
        )


def codes_on(paper: Paper) -> Iterator[Suggestion]:
    """Yield the diagnosis codes of a paper that the official list has."""
    seen: dict[str, list[tuple[Spot, bool]]] = {}
    for line in paper.lines:
        for code in codes_in(line.text):
            bare = code.replace(".", "")
            at = line.text.upper().replace(".", "").find(bare)
            if code in paper.rules.codes and at >= 0:
                match = re.search(rf"\b{bare[:3]}\.?{bare[3:]}\b", line.text.upper())
                if match:
                    spot = line.spot(match.start(), match.end())
                    seen.setdefault(code, []).append(
                        (spot, line.is_read or "." not in match[0])
                    )
    for code, places in seen.items():
        sureness = Sureness.LIKELY if places[0][1] else Sureness.SURE
        spots = tuple(spot for spot, _ in places[:_SPOTS])
        note = paper.rules.codes[code].says
        yield Suggestion(PaperField.DIAGNOSIS, code, sureness, spots, note=note)


def numbers_on(paper: Paper, *, is_of_plan: bool = False) -> Iterator[Suggestion]:
    """Yield the reference, member and group numbers of a paper.

    "ID" alone is a member's only on a paper that has to do with the plan.
    """
    uses = (LabelUse.CLEAR, LabelUse.VAGUE) if is_of_plan else (LabelUse.CLEAR,)
    for field in (PaperField.REFERENCE, PaperField.MEMBER_ID, PaperField.GROUP_NUMBER):
        found: dict[str, list[tuple[Spot, Labelled]]] = {}
        grouped: set[str] = set()  # the next group may be the beginning of an address
        for each in paper.behind(field, *uses):
            match = _NUMBER.match(each.text)
            if match is None or not _is_number(match[1]):
                continue
            start, end = each.start + match.start(1), each.start + match.end(1)
            above, low, _ = each.beside
            spot = each.line.spot(low if above is each.line else start, end)
            number = match[1].replace(" ", "")  # printed in groups, or read with a gap
            grouped |= {number} if re.search(r"\w \w", match[1]) else set()
            found.setdefault(number, []).append((spot, each))
        for number, places in found.items():
            is_read_once = places[0][1].line.is_read and len(places) < _AGAIN
            is_clear = any(each.is_firm and each.use is LabelUse.CLEAR for _, each in places)
            is_firm = is_clear and number not in grouped
            is_sure = len(found) == 1 and is_firm and not is_read_once
            sureness = Sureness.SURE if is_sure else Sureness.LIKELY
            yield Suggestion(field, number, sureness, tuple(spot for spot, _ in places))


def insurer_of(paper: Paper) -> Suggestion | None:
    """Return the insurer that a paper names by a label, or in its letterhead."""
    named = [
        (each.text.strip(" .,;"), each.line.spot(each.start, each.end))
        for each in paper.behind(PaperField.INSURER, LabelUse.CLEAR)
        if each.is_firm and _is_a_name(each.text)
    ]
    head = [
        (line.text.strip(" .,;"), line.spot(0, len(line.text)))
        for line in paper.lines
        if line.page == 1
        and line.number < _SPOTS
        and _is_a_name(line.text)
        and next(paper.rules.insurers.found(plain(line.text)), None)
    ]
    found = [*named, *head]
    if not found:
        return None
    names = dict.fromkeys(name for name, _ in found)
    is_sure = len(names) == 1 and len(found) >= _AGAIN
    first, *others = names
    spots = tuple(spot for name, spot in found if name == first)
    sureness = Sureness.SURE if is_sure else Sureness.LIKELY
    return Suggestion(PaperField.INSURER, first, sureness, spots, tuple(others[:2]))


def _clause(text: str, start: int) -> str:
    piece = text[start : start + _NOTE]
    return re.split(r"[;.]\s|,\s(?=[A-Z])", piece)[0].strip(" ,;.")


def _totals(paper: Paper, line: Line) -> Iterator[tuple[ScoreTotal, Line, Spot, bool]]:
    folded = plain(line.text)
    for start, end, instruments in paper.rules.instruments.found(folded):
        match = _POINTS.match(folded, end)
        instrument = instruments[0]
        if match is None or not _fits(instrument, match):
            continue
        is_told = bool(_SAYS_SCORE.search(folded[end : match.start("points")]) or match["most"])
        value = ScoreTotal(instrument.id, float(match["points"]))
        yield value, line, line.spot(start, match.end()), is_told


def _total_of_sheet(paper: Paper) -> Iterator[tuple[ScoreTotal, Line, Spot, bool]]:
    """Yield the total of a sheet whose top names one instrument, and no other stands on it."""
    named = {
        each.id: each
        for line in paper.lines
        for _, _, known in paper.rules.instruments.found(plain(line.text))
        for each in known
        if line.is_at_top
    }
    if len(named) != 1:
        return
    (instrument,) = named.values()
    for line in paper.lines:
        match = _SHEET_TOTAL.match(plain(line.text))
        if match is not None and _fits(instrument, match):
            value = ScoreTotal(instrument.id, float(match["points"]))
            yield value, line, line.spot(match.start(), match.end()), False


def _fits(instrument: Instrument, match: re.Match[str]) -> bool:
    points = float(match["points"])
    if instrument.in_words or not instrument.total_lowest <= points <= instrument.total_highest:
        return False
    if match["most"] and float(match["most"]) != instrument.total_highest:
        return False
    return instrument.scoring is Scoring.MEAN or points == int(points)


def _is_number(word: str) -> bool:
    digits = sum(sign.isdigit() for sign in word)
    if not _SHORTEST_NUMBER <= len(word) <= _LONGEST_NUMBER:
        return False
    return digits >= _LEAST_DIGITS and not _PHONE.match(word) and not _DATE.match(word)


def _is_a_name(text: str) -> bool:
    words = text.strip(" .,;").split()
    if not 1 <= len(words) <= _INSURER_WORDS or any(sign.isdigit() for sign in text):
        return False
    return all(word[0].isupper() or word in {"of", "and", "the", "&"} for word in words)

"""Which kind of paper it is: by its heading, and by what such papers hold."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from intake.domain.definitions import PaperField
from intake.domain.suggesting.found import Suggestion, Sureness
from intake.domain.suggesting.phrases import plain

if TYPE_CHECKING:
    from intake.domain.suggesting.found import Spot
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.paper import Paper

_TITLE, _AT_TOP, _ANYWHERE = 6, 3, 1
_MOST_INSIDE = 4
_LEAST = 3
_MOST_WORDS = 9  # of a heading
_TELLS_APART = 0.5
_SPOTS = 3


@dataclass(slots=True)
class _Tally:
    headings: int = 0
    inside: set[str] = field(default_factory=set)
    is_title: bool = False
    spots: list[Spot] = field(default_factory=list)

    @property
    def points(self) -> int:
        return self.headings + min(len(self.inside), _MOST_INSIDE)


def kind_of(paper: Paper) -> Suggestion | None:
    """Return which kind of the catalog a paper seems to be, or None."""
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    for line in paper.lines:
        _count(paper, line, tallies)
    ranked = sorted(tallies.items(), key=lambda each: -each[1].points)
    if not ranked or ranked[0][1].points < _LEAST or not ranked[0][1].headings:
        return None
    (best, tally), *rest = ranked
    spots = tuple(sorted(tally.spots, key=lambda spot: spot.page)[:_SPOTS])
    others = tuple(
        each for each, other in rest[:2] if other.headings and other.points >= _LEAST
    )
    return Suggestion(
        PaperField.TYPE, best, _sureness(tally, [t for _, t in rest]), spots, others
    )


def _count(paper: Paper, line: Line, tallies: dict[str, _Tally]) -> None:
    folded = plain(line.text)
    for start, end, kinds in paper.rules.headings.found(folded):
        points = _points(line, folded, start, end)
        for kind in kinds:
            tally = tallies[kind]
            tally.is_title |= points == _TITLE and " " in folded[start:end]
            if points > _ANYWHERE or not tally.headings:
                tally.headings = max(tally.headings, 0) + points
                tally.spots.append(line.spot(start, end))
    for start, end, kinds in paper.rules.inside.found(folded):
        for kind in kinds:
            tally = tallies[kind]
            if folded[start:end] not in tally.inside:
                tally.inside.add(folded[start:end])
                if tally.headings:
                    tally.spots.append(line.spot(start, end))


def _points(line: Line, folded: str, start: int, end: int) -> int:
    """A heading fills most of a short line at the top of the paper."""
    if not line.is_at_top:
        return _ANYWHERE
    is_short = len(folded.split()) <= _MOST_WORDS
    title = re.split(":| - ", folded)[0].strip()
    fills = (end - start) * 2 >= len(title)
    return _TITLE if is_short and fills and start <= len("report of the ") else _AT_TOP


def _sureness(best: _Tally, others: list[_Tally]) -> Sureness:
    """Two rules agree: a heading, and words inside; and no other kind comes near."""
    second = max((each.points for each in others), default=0)
    has_rival = any(each.is_title for each in others)
    if best.is_title and best.inside and not has_rival and second <= best.points * _TELLS_APART:
        return Sureness.SURE
    return Sureness.LIKELY if best.points > second else Sureness.UNCLEAR

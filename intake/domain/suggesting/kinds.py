"""Which kind of paper it is: by its heading, by what such papers hold, and by what they say."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from intake.domain.definitions import PaperField
from intake.domain.suggesting.found import Suggestion, Sureness
from intake.domain.suggesting.heads import kind_by_heads
from intake.domain.suggesting.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from intake.domain.suggesting.found import Spot
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.paper import Paper

NO_KIND = "other"
"""The kind of papers that are of no other: told only where nothing speaks for another."""

ANY_VISIT = "visit_note"
"""The kind whose headings ("Progress Note") stand on papers of other kinds, too."""

_TITLE, _AT_TOP, _ANYWHERE = 6, 3, 1
_TELLING, _MOST_TELLING = 4, 2
_ALONE, _SHARED = 1.0, 0.5  # words inside that one kind has, or several
_MOST_INSIDE = 4
_MOST_FURTHER = 2  # headings besides the best
_LEAST = 3
_LEAST_INSIDE = 2  # words, where neither heading nor telling words speak
_MOST_WORDS = 9  # of a heading
_HALF, _MOST_OF_IT = 0.5, 0.6  # of a line
_SHORT = 5  # letters: "ECT" in a sentence is no heading
_YIELDS = 4  # points
_RIVALS = 3  # words inside of another kind that keep this one from being sure
_TELLS_APART = 0.5
_SPOTS = 3
_A_SLIP = re.compile(r"(?<=[a-z])I(?=[a-z])")  # an eye reads "IlIness" for "Illness"
_A_FIGURE = re.compile(r"\W*\d+(?:\.\d+)?(?!\S)")  # "PEG 7.3" is a value, no heading
_ORDERED_ONLY = re.compile(
    r"\W*(?:was |were |is |are |has been |have been )?(?:ordered|pending)"
)


@dataclass(slots=True)
class _Tally:
    heading: int = 0
    heading_words: set[str] = field(default_factory=set)
    inside: dict[str, float] = field(default_factory=dict)
    telling: set[str] = field(default_factory=set)
    is_title: bool = False
    naming: list[Spot] = field(default_factory=list)
    holding: list[Spot] = field(default_factory=list)

    @property
    def inner(self) -> float:
        """What the words inside weigh that are more than its heading said again."""
        further = (
            weight
            for word, weight in self.inside.items()
            if not any(word in told for told in self.heading_words)
        )
        return min(sum(further), _MOST_INSIDE)

    @property
    def points(self) -> float:
        telling = _TELLING * min(len(self.telling), _MOST_TELLING)
        further = min(max(len(self.heading_words) - 1, 0), _MOST_FURTHER)
        return self.heading + further + telling + self.inner

    @property
    def is_named(self) -> bool:
        """Whether a heading, or words that only such a paper says, speak for it."""
        return bool(self.heading or self.telling)

    @property
    def may_be(self) -> bool:
        """Whether enough speaks for it to be asked about."""
        return self.points >= _LEAST if self.is_named else self.inner >= _LEAST_INSIDE


def kind_of(paper: Paper) -> Suggestion | None:
    """Return which kind of the catalog a paper seems to be, or None."""
    found = _kind_from(paper, 1)
    is_cover = found is not None and found.value == NO_KIND and paper.lines[-1].page > 1
    return (_kind_from(paper, 2) if is_cover else None) or found


def _kind_from(paper: Paper, first: int) -> Suggestion | None:
    """Return the kind of what begins on a page: a sheet of a fax goes before its paper."""
    lines = tuple(line for line in paper.lines if line.page >= first)
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    for line in lines:
        _count(paper, line, first, tallies)
    for kinds, words, spot in _said(paper, lines):
        for kind in kinds:
            if words not in tallies[kind].telling:
                tallies[kind].telling.add(words)
                tallies[kind].naming.append(spot)
    ranked = _ranked(tallies)
    if not ranked or not ranked[0][1].is_named:
        by_heads = kind_by_heads(paper, lines)
        if not ranked or (by_heads is not None and _agree(by_heads, ranked[0][0])):
            return by_heads
    (best, tally), *rest = ranked
    rivals = [each for kind, each in tallies.items() if kind != best]
    if not tally.is_named and any(each.points >= tally.points for each in rivals):
        return None
    spots = (*sorted(tally.naming, key=_page_of), *tally.holding)[:_SPOTS]
    others = tuple(each for each, _ in rest[:2])
    return Suggestion(PaperField.TYPE, best, _sureness(tally, rivals), spots, others)


def _agree(by_heads: Suggestion, by_words: str) -> bool:
    """A therapist's note has the heads of any visit: the words inside tell it better."""
    return by_heads.value == by_words or by_heads.value != ANY_VISIT


def _page_of(spot: Spot) -> int:
    return spot.page


def _ranked(tallies: dict[str, _Tally]) -> list[tuple[str, _Tally]]:
    """Return the kinds that may be meant, the likeliest first."""
    found = sorted(
        (each for each in tallies.items() if each[1].may_be),
        key=lambda each: -_weight(each[0], tallies),
    )
    named = [each for each in found if each[0] != NO_KIND]
    if not named or found[0][0] != NO_KIND:
        return named or found
    none = found[0][1]
    is_none = none.is_title or none.points * _TELLS_APART > named[0][1].points
    return found if is_none else named


def _weight(kind: str, tallies: dict[str, _Tally]) -> float:
    """Return the points of a kind; a note of any visit yields to a paper of its own title."""
    others = (each for other, each in tallies.items() if other != kind)
    yields = kind == ANY_VISIT and any(each.is_title and each.inner for each in others)
    return tallies[kind].points - (_YIELDS if yields else 0)


def _count(paper: Paper, line: Line, first: int, tallies: dict[str, _Tally]) -> None:
    folded = plain(_A_SLIP.sub("l", line.text)) if line.is_read else plain(line.text)
    for start, end, kinds in paper.rules.headings.found(folded):
        is_at_top = line.is_top_of(first)
        points = _points(line.text, folded, (start, end), is_at_top=is_at_top)
        if not points:
            continue
        for kind in kinds:
            tally = tallies[kind]
            tally.is_title |= points == _TITLE and " " in folded[start:end]
            tally.heading_words.add(folded[start:end])
            tally.naming.append(line.spot(start, end))
            tally.heading = max(tally.heading, points)
    for start, end, kinds in paper.rules.inside.found(folded):
        for kind in kinds:
            tally = tallies[kind]
            if folded[start:end] not in tally.inside:
                tally.inside[folded[start:end]] = _ALONE if len(kinds) == 1 else _SHARED
                tally.holding.append(line.spot(start, end))


def _said(paper: Paper, lines: Sequence[Line]) -> Iterator[tuple[Iterable[str], str, Spot]]:
    """Yield the telling words of a paper, also where they go on in the next line."""
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        further = f" {below.text}" if below is not None and below.page == line.page else ""
        for start, end, kinds in paper.rules.telling.found(plain(line.text + further)):
            if start < len(line.text):
                spot = line.spot(start, min(end, len(line.text)))
                yield kinds, plain(line.text + further)[start:end], spot


def _points(text: str, folded: str, place: tuple[int, int], *, is_at_top: bool) -> int:
    """A heading fills most of a short line at the top of the paper; a sentence is none."""
    start, end = place
    if _is_prose(text):
        is_short = " " not in folded[start:end] and end - start <= _SHORT
        is_named_only = is_short or _ORDERED_ONLY.match(folded, end)
        return 0 if is_named_only else _ANYWHERE
    if not is_at_top or _A_FIGURE.match(folded, end):
        return _ANYWHERE
    title = re.split(":| - ", folded)[0].strip()
    is_first = start <= len("report of the ")
    fills = (end - start) / max(len(title if is_first else folded), 1)
    is_title = fills >= (_HALF if is_first else _MOST_OF_IT)
    return _TITLE if is_title and len(folded.split()) <= _MOST_WORDS else _AT_TOP


def _is_prose(text: str) -> bool:
    """Whether a line is part of a sentence: it begins small, or ends with a full stop."""
    many = len(text.split())
    return many > 1 and (
        text[:1].islower() or text.endswith((".", ",")) or _runs_on(text, many)
    )


def _runs_on(text: str, many: int) -> bool:
    small = sum(word[:1].islower() for word in text.split())
    return many > _MOST_WORDS and small * 2 >= many


def _sureness(best: _Tally, others: list[_Tally]) -> Sureness:
    """Two rules agree: a heading, and words inside; and no other kind comes near."""
    second = max((each.points for each in others), default=0)
    has_rival = any(each.is_title or each.telling or each.inner >= _RIVALS for each in others)
    is_told = best.is_title and best.inner
    if is_told and not has_rival and second <= best.points * _TELLS_APART:
        return Sureness.SURE
    is_likely = best.is_named and best.points > second
    return Sureness.LIKELY if is_likely else Sureness.UNCLEAR

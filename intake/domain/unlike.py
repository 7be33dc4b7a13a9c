"""What two papers that are nearly alike differ in, in their own words: a person decides.

Dates come first, then numbers, names and other words: a note copied from one visit to the
next differs in little else.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from intake.domain.same_pages import same_pages
from intake.domain.same_words import Said, changes, is_slip
from intake.domain.spellings import specials
from intake.domain.wording import folded, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from intake.domain.same_words import Stretch

MOST = 3
_LONGEST = 60  # letters of a difference that are shown
_BEFORE, _AFTER = 2, 1  # words beside a number: which one it is
_A_DAY = re.compile(
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
    r"|(?:\d{1,2}[\s-]*)?[a-z]{3,9}\.?[\s-]*(?:\d{1,2},?[\s-]*)?\d{4})\W*"
)
_LABEL = re.compile(
    r"(?:\b(?:date|dated|dos|visit|encounter|seen|seen on|collected|performed|service)\W*"
    r"(?:of\W+(?:the\W+)?(?:service|visit|encounter|letter|exam|report)\W*)?)$"
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:fax\w*|print\w*|scan\w*|received|due|next|follow\w*|expir\w*|start\w*|stop\w*|end)"
    r"\W+(?:\w+\W+){0,2}$"
)


class Difference(NamedTuple):
    """What stands on a page (from 1) of one paper, and what in its place in the other.

    Empty: nothing stands there. ``other_page`` is the page of the other paper.
    """

    page: int
    other_page: int
    one: str
    other: str

    @property
    def words(self) -> tuple[str, str]:
        """What each of the two says."""
        return self.one, self.other


class Unlike(NamedTuple):
    """The first few differences, how many more there are, and what they mean.

    ``other_day``: each paper tells a day of its own. ``other_order``: the pages of one stand
    in another order in the other.
    """

    differences: tuple[Difference, ...] = ()
    more: int = 0
    other_day: bool = False
    other_order: bool = False


def unlike(one: Sequence[str], other: Sequence[str]) -> Unlike:
    """Return what two papers differ in, by the texts of their pages.

    Slips of an engine that read a picture are left out; a page that only one of them has
    is not told word for word.
    """
    first, second = ([Said.in_text(text) for text in each] for each in (one, other))
    places = same_pages(first, second)
    found = [
        each
        for at, place in sorted(places.items())
        for each in _on_page(_Page(at, one[at - 1]), _Page(place, other[place - 1]))
    ]
    told: dict[tuple[str, str], _Found] = {}
    for each in _without_moved(found):
        told.setdefault(each.said.words, each)
    ranked = sorted(told.values(), key=_rank)
    return Unlike(
        differences=tuple(each.said for each in ranked[:MOST]),
        more=max(0, len(ranked) - MOST),
        other_day=any(each.own_day for each in found),
        other_order=any(a > b for a, b in pairwise(places[at] for at in sorted(places))),
    )


class _Found(NamedTuple):
    said: Difference
    is_day: bool
    own_day: bool


def _without_moved(found: Sequence[_Found]) -> list[_Found]:
    """Leave out words that both have, read in another order."""
    only = {_letters(each.said.one) for each in found if not each.said.other}
    also = {_letters(each.said.other) for each in found if not each.said.one}
    moved = only & also
    return [
        each
        for each in found
        if all(each.said.words) or _letters("".join(each.said.words)) not in moved
    ]


def _letters(said: str) -> str:
    return "".join(tokens(said))


class _Page:
    """The words of a page as written, their parts, and which of them go together."""

    def __init__(self, at: int, text: str) -> None:
        self.at = at
        self.words: list[str] = []
        self.line: list[int] = []
        for number, line in enumerate(text.splitlines()):
            self.words += line.split()
            self.line += [number] * (len(self.words) - len(self.line))
        pairs = [(part, at) for at, word in enumerate(self.words) for part in tokens(word)]
        self.parts = [part for part, _ in pairs]
        self.word_of = [at for _, at in pairs]
        self._whole = tuple(_wholes(self.words))

    def words_at(self, start: int, end: int) -> tuple[int, int]:
        """Return the words that hold these parts; a day, a phone number, a dose is whole."""
        if start == end:
            at = self.word_of[start] if start < len(self.parts) else len(self.words)
            return at, at
        first, last = self.word_of[start], self.word_of[end - 1] + 1
        for begins, ends in self._whole:
            if begins < last and first < ends:
                first, last = min(first, begins), max(last, ends)
        return first, last

    def said(self, span: tuple[int, int]) -> str:
        """Return these words on one line, no longer than can be taken in."""
        text = " ".join(self.words[slice(*span)]).strip(" ,;|")
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"

    def beside(self, span: tuple[int, int]) -> tuple[int, int]:
        """Return the same words with those of their line that say what they are."""
        start, end = span
        while start > max(0, span[0] - _BEFORE) and self._tells(start - 1, span[0]):
            start -= 1
        while end < min(len(self.words), span[1] + _AFTER) and self._tells(end, span[1] - 1):
            end += 1
        return start, end

    def _tells(self, at: int, beside: int) -> bool:
        """Whether a word is one of the same line, and no other number."""
        is_number = any(map(str.isdigit, self.words[at]))
        return self.line[at] == self.line[beside] and not is_number

    def tells_its_day(self, span: tuple[int, int]) -> bool:
        """Whether a day stands alone in its line, or behind a word for the day of a paper."""
        line = self.line[span[0]]
        row = [at for at, each in enumerate(self.line) if each == line]
        if row[0] == span[0]:
            return span[1] > row[-1]
        before = folded(" ".join((*self.words[row[0] : span[0]], "")))
        return bool(_LABEL.search(before)) and not _OF_SOMETHING_ELSE.search(before)


Span = tuple[int, int]


def _wholes(words: Sequence[str]) -> Iterator[Span]:
    """Yield from which word to which a day, a phone number or a dose goes."""
    text = folded(" ".join(words))
    ends: list[int] = []
    for word in words:
        ends.append((ends[-1] + 1 if ends else 0) + len(word))
    for special in specials(text):
        yield (
            sum(end <= special.start for end in ends),
            sum(end < special.end for end in ends) + 1,
        )


def _on_page(one: _Page, other: _Page) -> Iterator[_Found]:
    if not one.parts or not other.parts:  # nobody knows what one of them says
        return
    steps = changes(one.parts, other.parts)
    spans = _joined(_spans(one, other, each) for each in steps if _counts(one, other, each))
    for mine, theirs in spans:
        said = one.said(mine), other.said(theirs)
        days = [bool(_A_DAY.fullmatch(folded(each))) for each in said]
        if not any(days) and all(said) and _is_number(said):
            said = one.said(one.beside(mine)), other.said(other.beside(theirs))
        own = all(days) and one.tells_its_day(mine) and other.tells_its_day(theirs)
        yield _Found(Difference(one.at, other.at, *said), any(days), own)


def _counts(one: _Page, other: _Page, step: Stretch) -> bool:
    """Whether something was changed, and not only misread."""
    mine, theirs = one.parts[step.start : step.end], other.parts[step.begins : step.ends]
    return not is_slip(mine, theirs)


def _spans(one: _Page, other: _Page, step: Stretch) -> tuple[Span, Span]:
    return one.words_at(step.start, step.end), other.words_at(step.begins, step.ends)


def _joined(spans: Iterable[tuple[Span, Span]]) -> Iterator[tuple[Span, Span]]:
    """Join what lies in the same words: the day and the year of one date."""
    last: tuple[Span, Span] | None = None
    for span in spans:
        if last and any(b[0] < a[1] for a, b in zip(last, span, strict=True)):
            (mine, theirs), (more, others) = last, span
            last = (
                (min(mine[0], more[0]), max(mine[1], more[1])),
                (min(theirs[0], others[0]), max(theirs[1], others[1])),
            )
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _is_number(said: tuple[str, str]) -> bool:
    return any(len(each.split()) == 1 and any(map(str.isdigit, each)) for each in said)


def _rank(found: _Found) -> tuple[int, int]:
    """Return what comes first: days of the papers, days, numbers, names, other words."""
    said = found.said.words
    kinds = (
        found.own_day,
        found.is_day and all(said),
        all(said) and any(letter.isdigit() for each in said for letter in each),
        all(each[:1].isupper() for each in said),
        all(said),
    )
    return next((at for at, each in enumerate(kinds) if each), len(kinds)), found.said.page

"""What stands beside the labels of a paper: on the same line, or in the line below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.definitions import PaperField
from intake.domain.suggesting.people_named import name_in
from intake.domain.suggesting.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.definitions import LabelUse, PaperLabel
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.phrases import Phrases

    Beside = tuple[Line, int, int]

_SIGN = re.compile(r"[\s.]*[:#=]+\s*|\.+\s*|\s+(?:is|was|on|-)\s+|\s+")
_FIRM = re.compile(r"[\s.]*[:#=]")
_DATES = (PaperField.DATE, PaperField.BIRTH_DATE)
_NUMBERS = (PaperField.REFERENCE, PaperField.MEMBER_ID, PaperField.GROUP_NUMBER)
_PEOPLE = (PaperField.PATIENT, PaperField.PROVIDER)
_A_NUMBER = re.compile(r"\s+(?:is\s+|no\.?\s+|#\s*)?(?=[^\s\d]*(?:\d[^\s\d]*){3})[A-Z0-9]")
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d")
_NEAR = 25  # thousandths of the page's width by which a column may be off
_RIGHT = 10_000


@dataclass(frozen=True, slots=True)
class Labelled:
    """A stretch of a line that a label stands before or above.

    ``is_firm``: a colon or the like stands between them, or the label stands above.
    """

    field: PaperField
    use: LabelUse
    label: str
    line: Line
    start: int
    end: int
    is_firm: bool
    beside: Beside

    @property
    def text(self) -> str:
        """The words of the stretch."""
        return self.line.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Mark:
    labels: tuple[PaperLabel, ...]
    start: int
    end: int
    words: str


def labelled(lines: Sequence[Line], rules: Phrases[PaperLabel]) -> tuple[Labelled, ...]:
    """Return what stands beside or below every label of a paper."""
    found: list[Labelled] = []
    for at, line in enumerate(lines):
        marks = _marks(line, rules)
        if not marks:
            continue
        below = lines[at + 1] if at + 1 < len(lines) else None
        if below is not None and below.page != line.page:
            below = None
        for mark, end in zip(marks, _ends(marks, line), strict=True):
            found.extend(_beside(line, mark, end))
            if below is not None:
                found.extend(_below(line, below, mark, marks))
    return tuple(found)


def _marks(line: Line, rules: Phrases[PaperLabel]) -> tuple[_Mark, ...]:
    """Return the labels of a line: what is followed by a sign, begins it, or fills it."""
    folded = plain(line.text)
    all_found = [
        _Mark(tuple(labels), start, end, folded[start:end])
        for start, end, labels in rules.found(folded)
    ]
    filled = sum(mark.end - mark.start for mark in all_found)
    letters = sum(each.isalnum() for each in folded)
    is_row = filled >= letters and bool(all_found)
    return tuple(mark for mark in all_found if is_row or _is_label(mark, line))


def _is_label(mark: _Mark, line: Line) -> bool:
    text = line.text
    if _FIRM.match(text, mark.end):
        return True
    before, after = text[: mark.start].rstrip(), text[mark.end :]
    field = mark.labels[0].field
    if field in _DATES and _begins_a_date(after):
        is_in_a_sentence = before[-1:].isalpha() and " " not in mark.words
        return not (is_in_a_sentence and text[mark.start].islower())  # "denial dated May 3"
    is_long = " " in mark.words
    if field in _NUMBERS and is_long and _A_NUMBER.match(after):
        return True
    is_apart = not before or before[-1] in "|;,·•-–(" or line.is_apart(mark.start)
    return is_apart and _goes_on(field, after, is_long=is_long)


def _goes_on(field: PaperField, after: str, *, is_long: bool) -> bool:
    """Whether what follows a label without a sign can be what it stands for."""
    follows = after[:2].strip()
    if is_long or follows[:1].isdigit():
        return bool(follows) and (follows[0].isdigit() or follows[0].isupper())
    if field in _NUMBERS:
        return bool(_A_NUMBER.match(after))
    return field in _PEOPLE and name_in(after) is not None


def _begins_a_date(text: str) -> bool:
    follows = plain(text.lstrip())
    return follows[:1].isdigit() or bool(_MONTH.match(follows))


def _ends(marks: Sequence[_Mark], line: Line) -> Iterator[int]:
    for at, _mark in enumerate(marks):
        yield marks[at + 1].start if at + 1 < len(marks) else len(line.text)


def _beside(line: Line, mark: _Mark, end: int) -> Iterator[Labelled]:
    sign = _SIGN.match(line.text, mark.end)
    start = sign.end() if sign else mark.end
    if line.text[start:end].strip(" :.-|"):
        is_firm = bool(_FIRM.match(line.text, mark.end)) or not mark.start
        for label in mark.labels:
            yield Labelled(
                label.field, label.use, mark.words, line, start, end, is_firm,
                (line, mark.start, mark.end),
            )  # fmt: skip


def _below(line: Line, below: Line, mark: _Mark, marks: Sequence[_Mark]) -> Iterator[Labelled]:
    """Yield what stands in the line below a label that nothing follows on its own line."""
    at = marks.index(mark)
    end = marks[at + 1].start if at + 1 < len(marks) else len(line.text)
    if line.text[mark.end : end].strip(" :.-|#"):
        return
    stretch = _column(line, below, at, marks)
    if stretch is None:
        return
    for label in mark.labels:
        beside = (line, mark.start, mark.end)
        yield Labelled(label.field, label.use, mark.words, below, *stretch, True, beside)  # noqa: FBT003


def _column(line: Line, below: Line, at: int, marks: Sequence[_Mark]) -> tuple[int, int] | None:
    if len(marks) == 1:
        return 0, len(below.text)
    if not line.boxes or not below.boxes:
        return None
    left = line.left_of(marks[at].start, marks[at].end) - _NEAR
    right = _RIGHT
    if at + 1 < len(marks):
        right = line.left_of(marks[at + 1].start, marks[at + 1].end) - _NEAR
    return below.starting_between(left, right)

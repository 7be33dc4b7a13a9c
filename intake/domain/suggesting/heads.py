"""The kind of a paper without a title, by the heads of its parts and of its columns."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from intake.domain.definitions import PaperField
from intake.domain.suggesting.found import Suggestion, Sureness
from intake.domain.suggesting.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.suggesting.found import Spot
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.paper import Paper

_LEAST = 3  # heads, or columns of one row
_ENDS_A_HEAD = re.compile(r"\s*(?::(?!\d)|$|\d{1,2}[/-]\d)")
_A_LETTER = 1


def kind_by_heads(paper: Paper, lines: Sequence[Line]) -> Suggestion | None:
    """Return the one kind that most heads of these lines belong to: likely, never sure."""
    heads: dict[str, dict[str, Spot]] = defaultdict(dict)
    for line in lines:
        for kind, words, spot in _heads(paper, line):
            heads[kind].setdefault(words, spot)
    ranked = sorted(heads.items(), key=lambda each: -len(each[1]))
    if not ranked or len(ranked[0][1]) < _LEAST:
        return None
    kind, found = ranked[0]
    if len(ranked) > 1 and len(ranked[1][1]) == len(found):
        return None
    spots = tuple(found.values())[:_LEAST]
    return Suggestion(PaperField.TYPE, kind, Sureness.LIKELY, spots)


def _heads(paper: Paper, line: Line) -> Iterator[tuple[str, str, Spot]]:
    """Yield the heads of parts in a line; all it holds where it is a row of columns."""
    folded = plain(line.text)
    found = list(paper.rules.sections.found(folded))
    columns: dict[str, int] = defaultdict(int)
    for _, _, kinds in found:
        for kind in kinds:
            columns[kind] += 1
    for start, end, kinds in found:
        is_head = _is_head(folded, start, end)
        for kind in kinds:
            if is_head or (columns[kind] >= _LEAST and _is_row(folded, columns[kind])):
                yield kind, folded[start:end], line.spot(start, end)


def _is_head(folded: str, start: int, end: int) -> bool:
    """Whether it ends as heads do; in the middle of a line only where it is a word."""
    if ":" in folded[start:end]:  # "Exam: XR"
        return start == 0
    if end - start <= _A_LETTER:  # "S:" of a note, no "S" of a name
        return start == 0 and folded[end : end + 1] == ":"
    return bool(_ENDS_A_HEAD.match(folded, end)) and (start == 0 or end < len(folded))


def _is_row(folded: str, columns: int) -> bool:
    """Whether most of a line is the heads of columns."""
    return len(folded.split()) <= 3 * columns and not folded.endswith((".", ","))

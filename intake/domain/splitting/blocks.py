"""Lines as they were pasted become blocks: what belongs together is on one line again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from intake.domain.splitting.markers import begins_with, follows, is_first, readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from intake.domain.policies import Passage
    from intake.domain.splitting.markers import Mark

INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
_TAB = 4
_NARROWEST_WRAP, _WIDEST_WRAP, _NEAR_EDGE, _MOSTLY = 50, 140, 0.7, 0.4
_ENDED = re.compile(r"[.?!:;][\"”’)\]]*$")
_BEFORE_ITEM = re.compile(r"(?:[.?!:;,]|\b(?:and|or))[\"”’)\]]*$", re.IGNORECASE)
_BINDS = re.compile(r"[^\W\d_][-/\u2010\u2011]$")
_CONNECTOR = re.compile(r"(?:and|or|and/or|plus|with)[.,:;]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    indent: int
    page: int | None
    after_blank: bool
    is_wrapped: bool
    width: int


@dataclass(slots=True)
class Block:
    """A paragraph or an item of a list; ``indent`` counts columns from the left.

    ``after_blank``: an empty line stood before it.
    """

    page: int | None
    indent: int
    marker: str
    words: str
    after_blank: bool = False
    last_line: str = field(default="", repr=False)

    def go_on(self, text: str) -> None:
        """Add a line that belongs to it; a hyphen at the line's end binds."""
        binds = _BINDS.search(self.words) is not None and text[:1].islower()
        self.words = f"{self.words}{'' if binds else ' '}{text}"
        self.last_line = text

    @property
    def has_ended(self) -> bool:
        """Whether it ends as a sentence or an item does."""
        return _ENDED.search(self.words) is not None

    @property
    def is_connector(self) -> bool:
        """Whether it only says "or", or "and"."""
        return not self.marker and _CONNECTOR.fullmatch(self.words) is not None


def blocks(passages: Iterable[Passage]) -> list[Block]:
    """Return the blocks of a policy's text, pages and hard line breaks rejoined."""
    made: list[Block] = []
    marks: list[Mark] = []
    for line in _lines(passages):
        marker = _marker(line, made, marks)
        if marker:
            words = line.text.removeprefix(marker).strip()
            made.append(_block(line, marker, words))
        elif made and not _begins(line, made[-1]):
            made[-1].go_on(line.text)
        else:
            made.append(_block(line, "", line.text))
    return made


def _block(line: _Line, marker: str, words: str) -> Block:
    return Block(line.page, line.indent, marker, words, line.after_blank, line.text)


def _lines(passages: Iterable[Passage]) -> Iterator[_Line]:
    for passage in passages:
        raw = passage.words.translate(INVISIBLE).splitlines()
        widths = [len(each.strip()) for each in raw if each.strip()]
        wrapped, width = _is_wrapped(widths), max(widths, default=0)
        after_blank = False
        for each in raw:
            text = " ".join(each.split())
            if text:
                yield _Line(text, _indent(each), passage.page, after_blank, wrapped, width)
            after_blank = not text


def _is_wrapped(widths: Sequence[int]) -> bool:
    """Return whether the lines end where a page did, not where a thought does."""
    widest = max(widths, default=0)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return False
    return sum(each >= _NEAR_EDGE * widest for each in widths) >= _MOSTLY * len(widths)


def _indent(raw: str) -> int:
    lead = raw[: len(raw) - len(raw.lstrip())]
    return len(lead.expandtabs(_TAB))


def _marker(line: _Line, made: Sequence[Block], marks: list[Mark]) -> str:
    """Return the marker that the line begins with, if it can be one here; note it."""
    marker = begins_with(line.text)
    if not marker or line.text == marker:
        return ""
    possible = readings(marker)
    goes_on = [m for m in possible for before in reversed(marks) if follows(m, before)]
    begins = [m for m in possible if is_first(m)]
    free = not made or line.after_blank or _BEFORE_ITEM.search(made[-1].words) is not None
    is_letter = marker.strip("().").isalpha()
    chosen = [*goes_on, *begins] or ([*possible] if free and not is_letter else [])
    can_be_here = free or goes_on or made[-1].marker or not _fills_its_line(made[-1], line)
    if not chosen or not can_be_here:
        return ""
    marks.append(chosen[0])
    return marker


def _begins(line: _Line, before: Block) -> bool:
    """Return whether an unmarked line begins a block of its own."""
    starts_low = line.text[:1].islower()
    if line.after_blank or before.page != line.page:
        return before.has_ended or not starts_low or before.is_connector
    if before.is_connector or _CONNECTOR.fullmatch(line.text):
        return True
    is_short = not _fills_its_line(before, line)
    if before.marker and line.is_wrapped:
        hangs = line.indent > before.indent
        return not hangs and is_short and not starts_low
    if before.has_ended:
        return True
    return not starts_low and is_short


def _fills_its_line(before: Block, line: _Line) -> bool:
    return line.is_wrapped and len(before.last_line) >= _NEAR_EDGE * line.width

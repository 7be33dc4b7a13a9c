"""A policy split into pieces: each with its marker, its depth, and what it seems to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake.domain.policies import DEEPEST, Role
from intake.domain.splitting.blocks import blocks
from intake.domain.splitting.markers import inline_items, readings
from intake.domain.splitting.roles import seems
from intake.domain.splitting.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from intake.domain.policies import Passage
    from intake.domain.splitting.blocks import Block

_LEADS_ON = re.compile(r":[\"”’)]*$")
_OR_AT_END = re.compile(r"(?:[;,.]\s*or|\bOR)[.,;]?$")
_OR_ALONE = re.compile(r"or[.,:;]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """One suggested piece. Markers and words, in order, are the whole text."""

    marker: str
    words: str
    level: int = 0
    page: int | None = None
    role: Role = Role.RULE
    at_least: int = 1
    is_exclusion: bool = False


def suggest(passages: Iterable[Passage]) -> tuple[Piece, ...]:
    """Split a policy into pieces, in the order in which it was written."""
    return tuple(_with_roles(list(_laid_out(blocks(passages)))))


def _laid_out(found: Sequence[Block]) -> Iterator[Piece]:
    """Yield the pieces with their depth, as far as lists show it."""
    depth = _Depth()
    for block in found:
        level = depth.of(block)
        parts = inline_items(block.words)
        head, items = parts[0][1], parts[1:]
        lines = [head] if block.marker else sentences(head)
        first = Piece(block.marker, lines[0] if lines else "", level, block.page)
        yield from _named(first)
        yield from (Piece("", line, level, block.page) for line in lines[1:])
        yield from _items(items, level + bool(first.marker or lines), block)
        depth.note_end((lines or [""])[-1] if not items else "")


def _named(piece: Piece) -> Iterator[Piece]:
    """Yield a piece; a marker with nothing behind it is the words themselves."""
    if piece.words:
        yield piece
    elif piece.marker:
        yield replace(piece, marker="", words=piece.marker)


def _items(items: Sequence[tuple[str, str]], level: int, block: Block) -> Iterator[Piece]:
    for place, (marker, words) in enumerate(items):
        is_last = place == len(items) - 1
        lines = sentences(words) if is_last and not block.marker else [words]
        yield from _named(Piece(marker, lines[0] if lines else "", level, block.page))
        outer = max(level - 1, 0)
        yield from (Piece("", line, outer, block.page) for line in lines[1:])


class _Depth:
    """How deep the next block lies: lists in lists, by their markers and their margins."""

    def __init__(self) -> None:
        self._styles: list[tuple[str, int]] = []
        self._base = 0
        self._leads = False
        self._spaced = False

    def of(self, block: Block) -> int:
        if block.is_connector:
            return self._base + max(len(self._styles) - 1, 0)
        if not block.marker:
            return self._unmarked(block)
        found = {mark.style for mark in readings(block.marker)}
        self._leave(found, block)
        if not self._styles or self._styles[-1][0] not in found:
            self._styles.append((readings(block.marker)[0].style, block.indent))
        return self._base + len(self._styles) - 1

    def note_end(self, words: str) -> None:
        """Note how a block ended: after a colon, what follows lies below it."""
        self._leads = _LEADS_ON.search(words) is not None
        if self._leads and not self._styles:
            self._base = 1

    def _unmarked(self, block: Block) -> int:
        inside = bool(self._styles) and block.indent > self._styles[-1][1] and block.indent > 0
        if inside:
            return self._base + len(self._styles) - 1
        below = self._base if self._leads or (self._base and not self._styles) else 0
        if self._leads:
            self._spaced = block.after_blank
        goes_on = self._leads or self._spaced or not block.after_blank
        keeps = below and goes_on and not _is_paragraph(block)
        self._styles.clear()
        self._base = below if keeps else 0
        return self._base

    def _leave(self, styles: set[str], block: Block) -> None:
        """Go back to the list that the block goes on with, if it is one of those open."""
        begins = any(mark.value == 1 for mark in readings(block.marker))
        if self._leads and begins and self._styles and self._styles[-1][0] in styles:
            self._styles.append((self._styles[-1][0], block.indent))
            return
        open_at = [
            at
            for at, (style, indent) in enumerate(self._styles)
            if style in styles and not _is_deeper(style, indent, block)
        ]
        if open_at:
            del self._styles[open_at[-1] + 1 :]
            return
        while self._styles and block.indent < self._styles[-1][1]:
            self._styles.pop()


def _is_deeper(style: str, indent: int, block: Block) -> bool:
    """Bullets of one shape lie in each other by their margin alone."""
    is_bullet = not any(each.isalnum() for each in style) or style == "o"
    return is_bullet and block.indent > indent


def _is_paragraph(block: Block) -> bool:
    """Return whether unmarked words end a list that had no markers."""
    return len(sentences(block.words)) > 1 or _LEADS_ON.search(block.words) is not None


def _with_roles(pieces: Sequence[Piece]) -> Iterator[Piece]:
    aside = False
    for place, piece in enumerate(pieces):
        after = pieces[place + 1].level if place + 1 < len(pieces) else 0
        leads = after > piece.level
        found = seems(
            piece.words, is_item=bool(piece.marker) or piece.level > 0, leads=leads, aside=aside
        )
        aside = aside if found.aside is None else found.aside
        role = found.role
        if role is Role.ALL_OF and _are_alternatives(pieces, place):
            role = Role.ANY_OF
        yield replace(
            piece,
            level=min(piece.level, DEEPEST),
            role=role,
            at_least=found.at_least,
            is_exclusion=found.is_exclusion,
        )


def _are_alternatives(pieces: Sequence[Piece], place: int) -> bool:
    """Return whether the pieces right below a heading are joined by "or"."""
    below: list[Piece] = []
    for piece in pieces[place + 1 :]:
        if piece.level <= pieces[place].level:
            break
        if piece.level == pieces[place].level + 1:
            below.append(piece)
    return any(_OR_AT_END.search(p.words) or _OR_ALONE.fullmatch(p.words) for p in below[:-1])

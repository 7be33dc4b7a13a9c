"""A letter as a PDF: one page where it fits, words in the reading order of a letter.

Lines are laid out first and drawn then, so that each page can say how many there are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake.export.sheet import HEIGHT, INK, QUIET, WIDTH, Pen, Sheet, plain
from intake.export.typefaces import Face
from intake.export.typeset import Piece, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.letter_paper import LetterPaper
    from intake.export.sheet import Drawn
    from intake.export.typeset import Line

_LEFT, _TOP, _FOOT = 72.0, HEIGHT - 60.0, 52.0
_WIDE = WIDTH - 2 * _LEFT
_SMALL = Pen(9, 12, QUIET)
_INDENT = 18.0
_SIGN_HIGH = 62.0
_DATE_AT = 300.0
_MOST_LINES = 30


@dataclass(frozen=True, slots=True)
class _Hand:
    """How a letter is written: its body, its subject, and the space between paragraphs."""

    body: Pen
    subject: Pen
    space: float = 7.0


_HANDS = (
    _Hand(Pen(10.5, 14, INK), Pen(11.5, 15.5, INK)),
    _Hand(Pen(10, 13, INK), Pen(11, 14.5, INK), 6.0),
    _Hand(Pen(9.5, 12.2, INK), Pen(10.5, 13.5, INK), 5.0),
)
"""The first hand in which a letter fits on one page is taken; else the largest."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that stay together, as one element of the structure; ``below`` is space."""

    lines: tuple[Line, ...]
    pen: Pen
    tag: str = "P"
    indent: float = 0.0
    below: float = 7.0
    signs: tuple[str, ...] = ()

    @property
    def high(self) -> float:
        """Its height in points, with the space below."""
        lines = _SIGN_HIGH if self.signs else len(self.lines) * self.pen.leading
        return lines + self.below


def letter_pdf(letter: LetterPaper) -> Drawn:
    """Return a letter as a PDF."""
    tried = (_pages(letter, hand) for hand in _HANDS)
    pages = next((each for each in tried if len(each) == 1), _pages(letter, _HANDS[0]))
    sheet = Sheet(letter.title)
    for place, blocks in enumerate(pages):
        if place:
            sheet.next_page()
        y, listed = _TOP, -1
        for block in blocks:
            listed = _list_of(sheet, block, listed)
            _draw(sheet, block, y, listed)
            y -= block.high
        if len(pages) > 1:
            words = f"{letter.signer} · {letter.date} · Page {place + 1} of {len(pages)}"
            sheet.lines((_LEFT, 40), [plain(words)], _SMALL, sheet.element("P"))
    return sheet.finished()


def _list_of(sheet: Sheet, block: _Block, listed: int) -> int:
    """Return the list that a block belongs to: the one before it, a new one, or none."""
    if block.tag != "LI":
        return -1
    return sheet.element("L") if listed < 0 else listed


def _pages(letter: LetterPaper, hand: _Hand) -> list[list[_Block]]:
    pages: list[list[_Block]] = [[]]
    left = _TOP - _FOOT
    for block in _blocks(letter, hand):
        if block.high - block.below > left and pages[-1]:
            pages.append([])
            left = _TOP - _FOOT
        pages[-1].append(block)
        left -= block.high
    return pages


def _blocks(letter: LetterPaper, hand: _Hand) -> Iterator[_Block]:
    yield _lines(hand, letter.sender)
    yield _lines(hand, (letter.date,))
    yield _lines(hand, letter.to, below=hand.space + 5)
    subject = (Piece(letter.subject, Face.BOLD),)
    yield _Block(tuple(wrap(subject, hand.subject.size, _WIDE)), hand.subject, "H1")
    yield _lines(hand, letter.about, below=hand.space + 3)
    for each in letter.before:
        yield from _paragraph(hand, each)
    if letter.items:
        yield _lines(hand, (letter.list_heading,), below=3)
        for at, item in enumerate(letter.items, start=1):
            below = hand.space + 1 if at == len(letter.items) else 2.0
            yield _lines(hand, (f"{at}. {item}",), "LI", below=below)
    for each in letter.after:
        yield from _paragraph(hand, each)
    yield _Block((), hand.body, below=6, signs=(letter.signer, letter.signs_as))
    if letter.enclosed:
        yield _lines(hand, ("Enclosed:",), below=2)
        yield from (_lines(hand, (each,), "", below=2) for each in letter.enclosed)


def _paragraph(hand: _Hand, text: str) -> Iterator[_Block]:
    """Yield a paragraph as blocks that fit on any page, however long it is."""
    whole = _lines(hand, (text,))
    for start in range(0, len(whole.lines), _MOST_LINES):
        part = whole.lines[start : start + _MOST_LINES]
        is_last = start + _MOST_LINES >= len(whole.lines)
        yield replace(whole, lines=part, below=whole.below if is_last else 0.0)


def _lines(
    hand: _Hand, texts: tuple[str, ...], tag: str = "P", *, below: float | None = None
) -> _Block:
    """Return texts as lines; those that are no paragraph stand a little to the right."""
    indent = 0.0 if tag == "P" else _INDENT
    pieces = (wrap((Piece(text),), hand.body.size, _WIDE - indent) for text in texts)
    made = tuple(line for lines in pieces for line in lines)
    return _Block(made, hand.body, tag or "P", indent, hand.space if below is None else below)


def _draw(sheet: Sheet, block: _Block, y: float, listed: int) -> None:
    if block.signs:
        _signature(sheet, block, y)
    elif block.tag == "LI":
        body = sheet.element("LBody", sheet.element("LI", listed))
        sheet.lines((_LEFT + block.indent, y), block.lines, block.pen, body)
    elif block.lines:
        at = (_LEFT + block.indent, y)
        sheet.lines(at, block.lines, block.pen, sheet.element(block.tag))


def _signature(sheet: Sheet, block: _Block, y: float) -> None:
    """Draw the two lines to sign and date on, and below them who signs."""
    sheet.lines((_LEFT, y), [plain("Sincerely,")], block.pen, sheet.element("P"))
    line = y - 40
    sheet.rule((_LEFT, line), (_LEFT + 270, line), thick=0.7, color=INK)
    sheet.rule((_LEFT + _DATE_AT, line), (_LEFT + _WIDE, line), thick=0.7, color=INK)
    words = ", ".join(each for each in ("Signature", *block.signs) if each)
    room = 270.0
    lines = wrap((Piece(words),), _SMALL.size, room)
    sheet.lines((_LEFT, line - 3), lines, _SMALL, sheet.element("P"))
    date = [plain("Date")]
    sheet.lines((_LEFT + _DATE_AT, line - 3), date, _SMALL, sheet.element("P"))

"""The cover of the packet: whose papers these are, how to read them, what they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.export.page_words import say_stretch
from intake.export.sheet import ACCENT, HAIR, INK, Pen, bold
from intake.export.typefaces import Face
from intake.export.typeset import Piece, wrap

if TYPE_CHECKING:
    from intake.domain.report.packet import Contents
    from intake.export.packet_plan import PacketPlan, Stretch
    from intake.export.sheet import Sheet

_LEFT, _RIGHT = 72.0, 540.0
_FACTS_LEFT = 176.0
_TOP = 672.0
_TITLE, _NAME, _FACT, _NOTE = (
    Pen(13, 18, ACCENT),
    Pen(30, 38, INK),
    Pen(11.5, 15.5, INK),
    Pen(11, 15.5, INK),
)
_GAP = 7.0
_NOT = (
    "It is not a medical opinion and not a decision by the plan. The patient or helper put it "
    "together from records and own notes; pages the patient wrote are marked “own”."
)
_PRIVATE = (
    "These are health records. If they reached you by mistake, please destroy them and tell "
    "whoever sent them."
)


def draw_cover(sheet: Sheet, contents: Contents, plan: PacketPlan) -> None:
    """Draw the cover on the page under the pen."""
    y = _TOP
    sheet.lines(
        (_LEFT, y), [bold("Packet for the pre-authorization visit")], _TITLE, sheet.element("P")
    )
    y -= _TITLE.leading + 4
    name = wrap((Piece(contents.report.name, Face.BOLD),), _NAME.size, _RIGHT - _LEFT)
    sheet.lines((_LEFT, y), name, _NAME, sheet.element("H1"))
    y -= len(name) * _NAME.leading + 12
    sheet.rule((_LEFT, y), (_RIGHT, y), thick=0.9, color=ACCENT)
    y -= 14
    pages = ("Pages", f"{plan.pages}, every one stamped at the foot")
    for label, words in (*contents.facts, pages):
        lines = wrap((Piece(words),), _FACT.size, _RIGHT - _FACTS_LEFT)
        element = sheet.element("P")
        sheet.lines((_LEFT, y), [bold(label)], Pen(11.5, 15.5, ACCENT), element)
        sheet.lines((_FACTS_LEFT, y), lines, _FACT, element)
        y -= len(lines) * _FACT.leading + _GAP
    sheet.rule((_LEFT, y), (_RIGHT, y), thick=0.5, color=HAIR)
    y -= 12
    for head, words in _notes(contents, plan):
        lines = wrap((Piece(head, Face.BOLD), Piece(f" {words}")), _NOTE.size, _RIGHT - _LEFT)
        sheet.lines((_LEFT, y), lines, _NOTE, sheet.element("P"))
        y -= len(lines) * _NOTE.leading + _GAP


def _notes(contents: Contents, plan: PacketPlan) -> tuple[tuple[str, str], ...]:
    letters = [part.letter for part in contents.parts if part.items]
    dividers = f"Dividers {', '.join(letters)} part the papers." if letters else ""
    return (
        (
            "How to read it.",
            f"{_page(plan.summary)} the summary; each of its lines names the packet page that "
            f"proves it. {_page(plan.index)} the list of every document. {dividers}".strip(),
        ),
        (
            "What it is not.",
            _NOT,
        ),
        (
            "Private.",
            _PRIVATE,
        ),
    )


def _page(stretch: Stretch) -> str:
    one = stretch.first == stretch.last
    return f"{'Page' if one else 'Pages'} {say_stretch(stretch)} {'is' if one else 'are'}"

"""One of our own lists by itself, with the page numbers of the packet it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.assembly import OwnPages
from intake.domain.report.packet import WrittenPaper
from intake.errors import PacketNotMadeError
from intake.workflows.exporting import told_for

if TYPE_CHECKING:
    from intake.domain.report.material import Material
    from intake.domain.report.packet import Contents
    from intake.ports import Papers


def own_sheet(papers: Papers, material: Material, reference: str, paper: str) -> bytes:
    """Return a list of the packet as a PDF of its own; its page numbers are the packet's.

    Raises:
        PapersStoppedError: it was stopped.
        ExportError: the worker failed, or the packet has no such list.
    """
    told = told_for(material, reference)
    place = _place(told, paper)
    drawn = papers.draw(told)
    own = [part for part in drawn.order.parts if isinstance(part, OwnPages)]
    if place is None or place >= len(own):
        raise PacketNotMadeError
    return own[place].pdf


def _place(told: Contents, paper: str) -> int | None:
    """Return which of our own parts the list is: the front, then dividers and lists."""
    at = 0
    for part in told.parts:
        at += bool(part.items)
        for item in part.items:
            if isinstance(item, WrittenPaper):
                at += 1
                if item.id == paper:
                    return at
    return None

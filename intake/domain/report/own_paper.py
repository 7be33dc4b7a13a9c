"""The shape of a list that the patient wrote: rows under heads, long texts in pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StrictInt, StrictStr

from intake.domain.dates import say_date
from intake.domain.definitions import PacketPart
from intake.domain.evidence import Evidence
from intake.domain.report.lifelines import Lifelines
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.dates import ApproxDate

LONGEST_CELL = 700
_HEADS_ROWS = "●"


class OwnRow(Value):
    """One row: its cells, and the evidence it is, if a line may point to it.

    ``cites`` is what stands behind it; its packet pages stand in the paper's proof column.
    """

    cells: tuple[StrictStr, ...]
    proves: Evidence | None = None
    cites: tuple[Evidence, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading of the rows below it, and stays with them."""
        return self.cells[0] == _HEADS_ROWS


class OwnPaper(Value):
    """One list: ``shares`` divide the width between its columns, ``by`` says who wrote it.

    ``proof_column`` (from 0) holds the packet pages that show each row. ``picture`` stands
    above the rows of the first page.
    """

    id: StrictStr
    title: StrictStr
    when: StrictStr = ""
    part: PacketPart
    by: StrictStr = "Written by the patient or helper."
    intro: StrictStr = ""
    proof_column: StrictInt | None = None
    picture: Lifelines | None = None
    heads: tuple[StrictStr, ...]
    shares: tuple[StrictInt, ...]
    rows: Annotated[tuple[OwnRow, ...], Field(min_length=1)]


def heading_row(words: str) -> OwnRow:
    """Return a heading of the rows below it."""
    return OwnRow(cells=(_HEADS_ROWS, words))


def continued(lead: str, text: str, proves: Evidence) -> Iterator[OwnRow]:
    """Yield rows of one wide cell: a row with two cells spans the rest of its table."""
    for piece in pieces(text):
        yield OwnRow(cells=(lead, piece), proves=proves)


def pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces that fit on any page, cut at words where there are any."""
    rest = " ".join(text.split())
    while rest:
        if len(rest) <= LONGEST_CELL:
            yield rest
            return
        cut = rest.rfind(" ", 1, LONGEST_CELL)
        cut = cut if cut > 0 else LONGEST_CELL
        yield rest[:cut]
        rest = rest[cut:].strip()


def say_span(first: ApproxDate, last: ApproxDate) -> str:
    """Return the dates a list covers: one date, or the first and the last."""
    return say_date(first) if first == last else f"{say_date(first)} to {say_date(last)}"

"""A page of the Learn room, as a sheet to print: its parts, whom to ask, its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.definitions import PacketPart
from intake.domain.report.own_paper import OwnPaper, OwnRow, pieces

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

_BY = "What sources said on the day we read them. It never says what your plan will do."


def reading_sheet(
    title: str,
    parts: Iterable[tuple[str, Sequence[str]]],
    ask: str,
    sources: Sequence[str],
    today: dt.date,
) -> OwnPaper:
    """Return a page as a list with headings at the left; nobody's name stands on it."""
    more = (("If you are not sure", (ask,) if ask else ()), ("Sources", tuple(sources)))
    rows = [row for heading, lines in (*parts, *more) for row in _rows(heading, lines)]
    return OwnPaper(
        id="reading",
        title=title,
        when=f"Printed on {say_day(today)}",
        part=PacketPart.OTHER,
        by=_BY,
        heads=("About", "What it says"),
        shares=(24, 76),
        rows=tuple(rows),
    )


def _rows(heading: str, lines: Sequence[str]) -> Iterator[OwnRow]:
    for line in lines:
        for piece in pieces(line):
            yield OwnRow(cells=(heading, piece))
            heading = ""

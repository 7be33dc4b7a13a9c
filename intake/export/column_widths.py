"""How wide the columns of a table are: by what stands in them, and no word broken in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.export.typefaces import Face
from intake.export.typeset import Piece, line_width, widest_part, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.report.statements import Table

_UNBROKEN = 1e6
_MOST_NATURAL = 150.0  # a long sentence must not starve the columns beside it
_AIR = 0.5


def column_widths(
    table: Table, sizes: tuple[float, float], room: float, gutter: float
) -> tuple[float, ...]:
    """Return a width for each column that together fill the room.

    Each gets what its longest word needs; the rest is shared in the way that fills fewer
    lines. Where even the longest words do not fit, the widest give way,
    and only they.

    Args:
        table: what is set.
        sizes: the size of the heads (bold) and of the cells, in points.
        room: the width of the whole table, in points.
        gutter: the space between two columns, in points.
    """
    columns = [_column(table, place) for place in range(len(table.heads))]
    least = [_least(column, sizes) for column in columns]
    wished = [
        max(_natural(column, sizes), low) for column, low in zip(columns, least, strict=True)
    ]
    inside = room - gutter * (len(columns) - 1)
    rest = inside - sum(least)
    if rest < 0:
        return _lowered(least, inside)
    more = [wish - low for wish, low in zip(wished, least, strict=True)]
    ways = (_shared(more, rest), _in_proportion(more, rest))
    found = [[low + each for low, each in zip(least, way, strict=True)] for way in ways]
    wide = min(found, key=lambda each: _lines(table, each, sizes[1]))
    return (*wide[:-1], inside - sum(wide[:-1]))


def _lines(table: Table, wide: list[float], size: float) -> int:
    """Return how many lines the rows would fill."""
    return sum(
        max(
            len(wrap((Piece(cell),), size, room))
            for cell, room in zip(row.cells, wide, strict=True)
        )
        for row in table.rows
    )


def _in_proportion(more: list[float], rest: float) -> list[float]:
    """Return the rest shared by how much more each would use."""
    share = rest / sum(more) if sum(more) else rest / len(more)
    return [each * share if sum(more) else share for each in more]


def _shared(more: list[float], rest: float) -> list[float]:
    """Return the rest shared: who needs little gets all of it, the others equal parts.

    What nobody needs goes to those who need most.
    """
    given = [0.0] * len(more)
    places = sorted(range(len(more)), key=more.__getitem__)
    for at, place in enumerate(places):
        fair = rest / (len(places) - at)
        given[place] = min(more[place], fair) if at < len(places) - 1 else rest
        rest -= given[place]
    return given


def _lowered(least: list[float], inside: float) -> tuple[float, ...]:
    """Return the widths with the widest lowered to one height, so that together they fit."""
    left, lowered = inside, len(least)
    for each in sorted(least):
        if each * lowered > left:
            return tuple(min(wide, left / lowered) for wide in least)
        left -= each
        lowered -= 1
    return tuple(least)


def _column(table: Table, place: int) -> tuple[Piece, tuple[Piece, ...]]:
    return Piece(table.heads[place], Face.BOLD), tuple(
        Piece(row.cells[place]) for row in table.rows
    )


def _least(column: tuple[Piece, Sequence[Piece]], sizes: tuple[float, float]) -> float:
    """Return the width of the longest part of a word that must not be broken."""
    head, cells = column
    parts = (widest_part(head, sizes[0]), *(widest_part(cell, sizes[1]) for cell in cells))
    return max(parts) + _AIR


def _natural(column: tuple[Piece, Sequence[Piece]], sizes: tuple[float, float]) -> float:
    """Return the width at which no cell would need a second line."""
    head, cells = column
    lines = [(head, sizes[0]), *((cell, sizes[1]) for cell in cells)]
    whole = (line_width(wrap((piece,), size, _UNBROKEN)[0], size) for piece, size in lines)
    return min(max(whole) + _AIR, _MOST_NATURAL)

from __future__ import annotations

import pytest

from intake.domain.report.proofs import NO_PAGE
from intake.domain.report.statements import Row, Table
from intake.export.column_widths import column_widths
from intake.export.typeset import Piece, line_width, widest_part, wrap

SIZES, GUTTER, ROOM = (9.0, 9.0), 6.0, 460.0
GLUE = "\N{NO-BREAK SPACE}"
NAMES = (
    "Anti-inflammatory",
    "Nervenschmerzbehandlungsversuch",
    "Łukasz’ Wärmebehandlung",
    "Nguyễn Thị Minh Khai",
)


def a_table(*rows, heads=("Class", "Treatment", "When", "Weeks", "Result", "Why ended")):
    made = tuple(Row(cells=cells, evidence=(NO_PAGE,)) for cells in rows)
    return Table(heads=heads, rows=made)


def cells(first, *others):
    known = ("Gabapentin 2400 mg/day", "Jul–Nov 2024", "12", "Under 25% relief", "Side effects")
    return (first, *(others or known))


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_broken_where_the_room_allows_it(name):
    table = a_table(cells(name), cells("Opioid"))
    wide = column_widths(table, SIZES, ROOM, GUTTER)
    for row in table.rows:
        for cell, width in zip(row.cells, wide, strict=True):
            assert widest_part(Piece(cell), SIZES[1]) <= width
            lines = ["".join(piece.text for piece in line) for line in lines_of(cell, width)]
            told = " ".join(lines).replace("- ", "-").replace("– ", "–").replace(GLUE, " ")
            assert told == cell


def lines_of(cell, width):
    return wrap((Piece(cell),), SIZES[1], width)


def test_the_columns_fill_the_room():
    table = a_table(cells("Opioid"), cells("Opioid", "x " * 80, "a", "b", "c", "d"))
    wide = column_widths(table, SIZES, ROOM, GUTTER)
    assert sum(wide) + 5 * GUTTER == pytest.approx(ROOM)


def test_a_column_with_more_to_say_is_wider():
    wide = column_widths(a_table(cells("Opioid")), SIZES, ROOM, GUTTER)
    assert wide[1] > wide[3]


def test_only_a_word_without_end_gives_way():
    table = a_table(cells("w" * 300), cells("Opioid"))
    wide = column_widths(table, SIZES, ROOM, GUTTER)
    assert sum(wide) + 5 * GUTTER == pytest.approx(ROOM)
    for place in range(1, 6):
        for row in table.rows:
            assert widest_part(Piece(row.cells[place]), SIZES[1]) <= wide[place]


def test_words_without_end_in_every_column_share_the_room():
    table = a_table(tuple("w" * 300 for _ in range(6)))
    wide = column_widths(table, SIZES, 300.0, GUTTER)
    assert sum(wide) + 5 * GUTTER == pytest.approx(300.0)
    assert min(wide) == pytest.approx(max(wide))
    assert all(
        line_width(line, 9.0) <= each for each in wide for line in lines_of("w" * 300, each)
    )


def test_short_words_stand_on_one_line_beside_long_ones():
    short = ("SNRI", "Duloxetine", "May 2022", "12", "not known", "Still taken")
    table = a_table(short, ("Opioid", "Oxycodone, slow and quick, as the pain was", *short[2:]))
    wide = column_widths(table, SIZES, ROOM, GUTTER)
    assert all(len(lines_of(cell, each)) == 1 for cell, each in zip(short, wide, strict=True))

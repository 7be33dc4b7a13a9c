from __future__ import annotations

import datetime as dt

from intake.domain.report.own_paper import LONGEST_CELL
from intake.domain.report.reading_sheet import reading_sheet

TODAY = dt.date(2026, 11, 22)


def sheet(*parts, ask="Ask.", sources=("Source: A.", "Read on a day.")):
    return reading_sheet("Appeals", parts, ask, sources, TODAY)


def test_a_heading_stands_once_beside_its_lines():
    made = sheet(("First", ("One.", "Two.")), ("", ("Three.",)))
    assert [each.cells for each in made.rows] == [
        ("First", "One."),
        ("", "Two."),
        ("", "Three."),
        ("If you are not sure", "Ask."),
        ("Sources", "Source: A."),
        ("", "Read on a day."),
    ]


def test_a_long_line_goes_on_in_rows_that_fit_a_page():
    made = sheet(("Long", ("word " * 400,)), ask="", sources=())
    assert len(made.rows) > 1
    assert all(len(each.cells[1]) <= LONGEST_CELL for each in made.rows)


def test_the_sheet_says_when_it_was_printed_and_that_it_never_predicts():
    made = sheet(("A", ("B.",)))
    assert made.when == "Printed on Nov 22, 2026"
    assert "never says what your plan will do" in made.by

from __future__ import annotations

from intake.export.drawing import lengths_of
from intake.export.grid import Grid
from intake.export.packet_plan import packet_plan
from intake.export.sheet import Sheet
from intake.export.top_strip import TITLE, paint_continued, paint_top, top_height
from tests.builders import an_answer
from tests.pdf_texts import all_text
from tests.reports import the_contents, the_example

GRID = Grid(9.0)


def parts(case=None):
    contents = the_contents(case)
    return contents.report, packet_plan(contents, lengths_of(contents), 1)


def test_the_head_says_who_and_how_much_is_open():
    report, plan = parts()
    sheet = Sheet("t")
    paint_top(sheet, report, GRID, plan)
    text = all_text(sheet.finished().pdf)
    assert text.startswith(TITLE)
    assert report.open_line.text in text
    assert "Member ID ending 4471" in text


def test_a_long_name_makes_the_head_higher_and_is_never_cut_off():
    long_name = the_example().with_entry(an_answer(text="Maximiliana-Theodora " * 3))
    short, long = parts(), parts(long_name)
    assert top_height(long[0], GRID, long[1]) > top_height(short[0], GRID, short[1])


def test_the_next_page_says_that_it_goes_on():
    report, _ = parts()
    sheet = Sheet("t")
    paint_continued(sheet, report, GRID)
    assert "continued" in all_text(sheet.finished().pdf)

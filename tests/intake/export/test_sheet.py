from __future__ import annotations

import pytest

from intake.export.sheet import Sheet, bold, pen, plain


def test_the_same_drawing_gives_the_same_bytes():
    def draw():
        sheet = Sheet("A title")
        sheet.lines((50, 700), [plain("Words")], pen(10), sheet.element("P"))
        return sheet.finished().pdf

    assert draw() == draw()


def test_every_word_is_marked_and_lines_are_decoration():
    sheet = Sheet("t")
    heading = sheet.element("H1")
    sheet.lines((50, 700), [bold("Head")], pen(10), heading)
    sheet.right((500, 700), plain("right"), pen(10), heading)
    sheet.rule((0, 0), (9, 9), thick=1, color="#000000")
    sheet.box((0, 0), (9, 9), 1)
    sheet.next_page()
    sheet.lines((50, 700), [plain("More")], pen(10), sheet.element("P", heading))
    drawn = sheet.finished()
    assert drawn.pages == 2
    assert [(each.tag, each.parent, each.marks) for each in drawn.elements] == [
        ("Document", -1, ()),
        ("H1", 0, ((1, 0), (1, 1))),
        ("P", 1, ((2, 0),)),
    ]


def test_a_link_remembers_its_page_and_where_it_leads():
    sheet = Sheet("t")
    sheet.next_page()
    sheet.link((1, 2), (3, 4), 12)
    (link,) = sheet.finished().links
    assert (link.page, link.left, link.bottom, link.right, link.top, link.target) == (
        2,
        1,
        2,
        3,
        4,
        12,
    )


@pytest.mark.parametrize(("size", "leading"), [(9, 10.53), (9.5, 11.4), (10, 12)])
def test_lines_stand_as_far_apart_as_their_size_asks(size, leading):
    assert pen(size).leading == leading

from __future__ import annotations

import pytest

from intake.domain.page_words import Box, PageWords, WordSource
from intake.domain.suggesting.lines import lines_of


def test_each_word_keeps_its_place_through_empty_lines():
    boxes = tuple(Box(at, 0, at + 5, 5) for at in (1, 2, 3))
    words = PageWords(text="one  two\n\nthree", boxes=boxes, source=WordSource.FILE)
    first, second = lines_of({1: words})
    assert (first.text, second.text) == ("one two", "three")
    assert first.places(4, 7) == (boxes[1],)
    assert second.spot(0, 5).places == (boxes[2],)


def test_unread_pages_have_no_lines_and_places_may_be_unknown():
    unread = PageWords(source=WordSource.UNREAD, confidence=0)
    plain = PageWords(text="a letter", source=WordSource.FILE)
    (line,) = lines_of({1: unread, 2: plain})
    assert (line.page, line.places(0, 3)) == (2, ())


def test_a_month_glued_to_the_word_before_it_is_parted_where_an_engine_read_it():
    box = Box(1, 0, 90, 9)
    text, boxes = "Seen onOctober 8", (box, box, box)
    (read,) = lines_of({1: PageWords(text=text, boxes=boxes, source=WordSource.READ)})
    (own,) = lines_of({1: PageWords(text=text, boxes=boxes, source=WordSource.FILE)})
    assert (read.text, len(read.boxes)) == ("Seen on October 8", 4)
    assert own.text == "Seen onOctober 8"


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("19-Sep-202513:58:02", "19-Sep-2025 13:58:02"),
        ("born 07/21/1967allow", "born 07/21/1967 allow"),
        ("Date5/6/2025", "Date 5/6/2025"),
        ("DOB4/4/1995", "DOB 4/4/1995"),
        ("update2 RD-2021", "update2 RD-2021"),
    ],
)
def test_a_date_glued_to_its_neighbours_is_parted_where_an_engine_read_it(read, meant):
    (line,) = lines_of({1: PageWords(text=read, source=WordSource.READ)})
    assert line.text == meant


def test_a_wide_gap_sets_a_word_apart():
    boxes = (Box(0, 0, 40, 9), Box(45, 0, 80, 9), Box(140, 0, 180, 9))
    words = PageWords(text="Name Anna Date", boxes=boxes, source=WordSource.FILE)
    (line,) = lines_of({1: words})
    assert [line.is_apart(at) for at in (0, 5, 10)] == [False, False, True]


def test_letters_that_an_engine_takes_for_a_zero_are_mended():
    read = PageWords(text="0'Malley D0B 3/22/1986", source=WordSource.READ)
    (line,) = lines_of({1: read})
    assert line.text == "O'Malley DOB 3/22/1986"

from __future__ import annotations

import pytest

from intake.domain.lost_pages import (
    breaks_off,
    is_damaged,
    say_lost,
    say_numbers,
    say_what_is_left,
)
from intake.domain.papers import Trouble
from tests.builders import a_document

HURT = Trouble.PARTLY_DAMAGED


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ((5,), "page 5"),
        ((13, 14), "pages 13 and 14"),
        ((1, 2, 3), "pages 1 to 3"),
        ((1, 2, 3, 5), "pages 1 to 3 and 5"),
        ((1, 2, 5, 6, 9, 10, 11), "pages 1, 2, 5, 6 and 9 to 11"),
        ((9, 2), "pages 2 and 9"),
    ],
)
def test_page_numbers_are_said_as_a_person_says_them(pages, words):
    assert say_numbers(pages) == words


@pytest.mark.parametrize(
    ("unreadable", "words"),
    [
        ((13, 14), "Pages 1 to 12 of 14 can be read; pages 13 and 14 can’t."),
        ((5,), "Pages 1 to 4 and 6 to 14 of 14 can be read; page 5 can’t."),
        (tuple(range(2, 15)), "Page 1 of 14 can be read; pages 2 to 14 can’t."),
        (tuple(range(1, 15)), ""),
    ],
)
def test_what_is_left_and_what_is_lost_are_both_named(unreadable, words):
    assert say_what_is_left(a_document(pages=14, unreadable=unreadable, trouble=HURT)) == words


def test_a_file_that_breaks_off_says_that_more_may_have_followed():
    cut = a_document(pages=4, trouble=HURT)
    assert breaks_off(cut)
    assert is_damaged(cut)
    assert say_lost(cut) == "after page 4"
    assert say_what_is_left(cut) == (
        "Pages 1 to 4 can be read. The file breaks off there, and more may have followed."
    )


def test_nothing_is_said_of_a_file_that_is_whole():
    assert say_what_is_left(a_document(pages=4)) == ""
    assert not breaks_off(a_document(pages=4))
    assert not is_damaged(a_document(pages=4))


def test_lost_pages_are_named():
    assert say_lost(a_document(pages=9, unreadable=(4, 5), trouble=HURT)) == "pages 4 and 5"
    assert is_damaged(a_document(pages=9, unreadable=(4,), trouble=HURT))
    assert not is_damaged(a_document(pages=2, unreadable=(1, 2), trouble=HURT))

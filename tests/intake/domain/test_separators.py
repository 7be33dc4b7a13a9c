from __future__ import annotations

from intake.domain.separators import (
    BLANK_BEFORE,
    CALLED_FIRST,
    SAME_HEAD,
    blank_pages,
    likely_starts,
)

HEAD = "Riverside Physical Therapy\n212 Canal Street\n"


def test_blank_pages_are_suggested_unless_all_are():
    assert blank_pages({1: False, 2: True}, 3) == (2,)
    assert blank_pages({1: True, 2: True}, 2) == ()


def test_a_paper_begins_after_a_blank_page():
    assert likely_starts({}, (2, 5), 6) == {3: BLANK_BEFORE, 6: BLANK_BEFORE}


def test_two_blank_pages_in_a_row_make_one_separator():
    assert likely_starts({}, (2, 3), 5) == {4: BLANK_BEFORE}


def test_an_empty_back_of_a_numbered_page_is_no_separator():
    texts = {1: "Page 1 of 2", 2: "", 3: "Page 2 of 2"}
    assert likely_starts(texts, (2,), 3) == {}
    between = {1: "Page 1 of 2", 2: "Page 2 of 2", 3: "Page 1 of 3", 4: "Page 2 of 3"}
    assert likely_starts(between, (), 4) == {3: CALLED_FIRST}


def test_the_letterhead_of_a_first_page_coming_again_is_a_sign():
    texts = {1: HEAD + "Dear", 2: "and so on", 3: HEAD + "To whom", 4: "the rest of it"}
    assert likely_starts(texts, (), 4) == {3: SAME_HEAD}


def test_a_head_that_stands_on_every_page_is_none():
    assert likely_starts(dict.fromkeys(range(1, 6), HEAD + "text"), (), 5) == {}


def test_nothing_known_suggests_nothing():
    assert likely_starts({}, (), 500) == {}

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.look_alikes import LookAlikes, can_be_misread, looks_as, may_be_read_as


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("4471889", "44718b9"),
        ("4471889", "447l889"),
        ("4471889", "447i8b9"),
        ("g90", "g9o"),
        ("512", "s12"),
        ("modern", "modem"),
        ("oxycodone", "0xycodone"),
        ("clonidine", "cionidine"),
        ("tx1005", "txloos"),
    ],
)
def test_signs_that_look_alike_are_taken_for_each_other(word, read):
    assert may_be_read_as(word, read)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("44718890", "44718891"),  # another number is another number
        ("4471889", "4471389"),
        ("4471889", "447188"),
        ("corn", "com"),
        ("tall", "tail"),  # a short word is a word of its own
        ("pain", "pain"),
        ("12", "l2"),
    ],
)
def test_other_signs_and_short_words_are_not(word, other):
    assert not may_be_read_as(word, other)


def test_what_may_stand_there_is_what_the_papers_have_the_rarest_first():
    known = {"44718b9": 3, "447i889": 1, "4471889": 9, "44718891": 1, "4471890": 1}
    assert LookAlikes(known).of("4471889") == ("447i889", "44718b9")


def test_a_word_of_letters_on_many_pages_is_no_slip():
    known = LookAlikes({"falling": 40, "fai1ing": 1})
    assert known.of("failing") == ("fai1ing",)


def test_a_word_that_comes_later_is_known_too():
    pages = {"4471889": 1}
    known = LookAlikes(pages)
    pages["44718b9"] = 1
    known.add("44718b9")
    assert known.of("4471889") == ("44718b9",)


def test_short_words_have_none():
    assert LookAlikes({"ia11": 1, "ial": 1}).of("tall") == ()
    assert not can_be_misread("tall")


@given(st.text(alphabet="0oO1lIi5sS8bBrnm47", max_size=12))
def test_looking_twice_changes_nothing_of_figures(word):
    seen = looks_as(word.lower())
    assert looks_as(seen) == looks_as(looks_as(seen))
    assert set(seen) <= set("01587m4rn")

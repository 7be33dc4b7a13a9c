from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from intake.domain.page_words import Box, PageWords, ReadAs, WordSource, needs_reading

side = st.integers(0, 1000)
boxes = st.builds(
    lambda a, b, c, d: Box(min(a, c), min(b, d), max(a, c), max(b, d)), side, side, side, side
)


def test_each_word_has_its_place():
    box = Box(10, 10, 60, 20)
    words = PageWords(text="PEG 7.3", boxes=(box, box), source=WordSource.FILE)
    assert words.words == ("PEG", "7.3")
    with pytest.raises(ValidationError):
        PageWords(text="PEG 7.3", boxes=(box,), source=WordSource.FILE)
    assert PageWords(text="PEG 7.3", source=WordSource.FILE).boxes == ()


def test_a_page_turned_to_the_right_takes_its_places_along():
    top_left = Box(0, 0, 100, 50)
    assert top_left.turned(1) == Box(950, 0, 1000, 100)
    assert top_left.turned(2) == Box(900, 950, 1000, 1000)
    assert top_left.turned(3) == Box(0, 900, 50, 1000)


@given(boxes, st.integers(0, 3))
def test_turning_there_and_back_leaves_a_place_as_it_was(box, quarters):
    assert box.turned(quarters).turned(4 - quarters) == box


def test_a_place_outside_the_page_is_refused():
    with pytest.raises(ValidationError):
        PageWords(text="x", boxes=(Box(0, 0, 1001, 5),), source=WordSource.READ)


def test_only_what_an_engine_read_can_be_doubtful():
    unsure = PageWords(source=WordSource.READ, engine="e 1", confidence=60)
    assert unsure.is_doubtful
    assert not PageWords(source=WordSource.FILE).is_doubtful


def test_a_page_is_read_once_and_one_that_nobody_could_read_again_with_another_engine():
    assert needs_reading(None, "")
    assert not needs_reading(ReadAs(WordSource.FILE, ""), "tesseract 5")
    assert not needs_reading(ReadAs(WordSource.READ, "tesseract 4"), "tesseract 5")
    assert not needs_reading(ReadAs(WordSource.UNREAD, "tesseract 5"), "tesseract 5")
    assert needs_reading(ReadAs(WordSource.UNREAD, ""), "tesseract 5")

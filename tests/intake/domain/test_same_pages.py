from __future__ import annotations

from intake.domain.same_pages import same_pages
from intake.domain.same_words import Said

TEXTS = (
    "Gabapentin was stopped in March because it did not help her pain",
    "Range of motion of the left ankle is limited to ten degrees today",
    "Sleep is broken by pain and the skin of the foot is colder again",
)
NOTES = [Said.in_text(text) for text in TEXTS]
UNREAD = Said()


def test_pages_that_say_the_same_are_found_wherever_they_stand():
    assert same_pages(NOTES, NOTES) == {1: 1, 2: 2, 3: 3}
    assert same_pages(NOTES, [UNREAD, *NOTES]) == {1: 2, 2: 3, 3: 4}
    assert same_pages(NOTES, NOTES[::-1]) == {1: 3, 2: 2, 3: 1}
    assert same_pages(NOTES, NOTES[1:]) == {2: 1, 3: 2}


def test_a_page_that_was_rewritten_keeps_its_place():
    other = Said.in_text("Nothing of what stood here before is said on this page any more")
    assert same_pages(NOTES, [NOTES[0], other, NOTES[2]]) == {1: 1, 2: 2, 3: 3}
    assert same_pages(NOTES, [other, NOTES[0], NOTES[1]]) == {1: 2, 2: 3}


def test_pages_nobody_read_are_counted_only_in_papers_of_one_length():
    assert same_pages([UNREAD] * 2, [UNREAD] * 2) == {1: 1, 2: 2}
    assert same_pages([UNREAD] * 2, [UNREAD] * 3) == {}


def test_of_pages_that_say_the_same_twice_the_one_with_its_number_is_taken():
    assert same_pages([NOTES[0]] * 2, [NOTES[0]] * 2) == {1: 1, 2: 2}

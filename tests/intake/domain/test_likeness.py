from __future__ import annotations

import random

import pytest

from intake.domain.leaves import Leaf
from intake.domain.likeness import Kinship, Seen, likeness, look_alike, near_duplicates
from intake.domain.papers import PRINT_CELLS
from intake.domain.same_words import Said
from intake.ids import DocumentId
from tests.builders import a_document

ACROSS, DOWN = PRINT_CELLS


def a_print(seed: int) -> str:
    chance = random.Random(seed)
    return "".join(chance.choice("0123456789abcdef") for _ in range(ACROSS * DOWN))


def shifted(print_: str) -> str:
    return print_[ACROSS:] + "0" * ACROSS


def test_a_page_is_wholly_like_itself_and_little_like_another():
    assert likeness(a_print(1), a_print(1)) == pytest.approx(1)
    assert likeness(a_print(1), a_print(2)) < 0.3


def test_a_page_that_lies_a_cell_lower_is_still_the_same():
    assert likeness(a_print(1), shifted(a_print(1))) > 0.9


def test_pages_without_ink_or_without_any_difference_are_like_nothing():
    assert likeness("", a_print(1)) == 0
    assert likeness("8" * 352, "8" * 352) == 0


def test_papers_are_alike_page_for_page():
    one, two, three = a_print(1), a_print(2), a_print(3)
    assert look_alike((one, two), (one, two))
    assert not look_alike((one, two), (one, three))
    assert look_alike((one, two, three), (one, two))
    assert not look_alike((one, two), (one,))
    assert not look_alike((), ())
    assert not look_alike(("",), ("",))


def test_papers_that_were_told_apart_or_replaced_are_not_shown_again():
    prints = (a_print(1),)
    paper = a_document("a", prints=prints)
    others = [
        a_document("b", prints=prints),
        a_document("c", prints=prints, differs_from=("a",)),
        a_document("d", prints=prints, replaced_by="a"),
        a_document("e", prints=(a_print(2),)),
        paper,
    ]
    found = near_duplicates(paper, others, {})
    assert [(each.document.id, each.kinship) for each in found] == [("b", Kinship.LOOKS)]
    apart = paper.changed(differs_from=("b",))
    assert near_duplicates(apart, others, {}) == ()


LETTER = "Gabapentin was stopped in March because it made her drowsy and did not help her pain"


def kinship(words, prints=("", ""), pages=(1, 1)):
    papers = [a_document(name, many) for name, many in zip("ab", pages, strict=True)]
    seen = {
        Leaf(DocumentId(name), 1): Seen(Said.in_text(text), look)
        for name, text, look in zip("ab", words, prints, strict=True)
    }
    found = near_duplicates(papers[0], papers[1:], seen)
    return found[0].kinship if found else None


def test_the_same_words_in_another_picture_are_found():
    assert kinship((LETTER, LETTER), (a_print(1), a_print(2))) is Kinship.SAME_WORDS


def test_other_words_are_another_paper_however_alike_the_pages_look():
    other = "The request was denied because the service is investigational under your plan now"
    assert kinship((LETTER, other), (a_print(1), a_print(1))) is None


def test_a_changed_word_may_be_a_newer_version():
    amended = LETTER.replace("March", "April")
    assert kinship((LETTER, amended)) is Kinship.NEARLY_SAME_WORDS


def test_the_same_first_page_of_a_longer_paper_is_never_called_the_same():
    assert kinship((LETTER, LETTER), pages=(2, 3)) is Kinship.NEARLY_SAME_WORDS
    assert kinship((LETTER, LETTER), pages=(1, 2)) is None


def test_without_words_it_counts_how_pages_look():
    assert kinship(("", LETTER), (a_print(1), a_print(1))) is Kinship.LOOKS
    assert kinship(("", LETTER), (a_print(1), a_print(2))) is None
    assert kinship(("", ""), ("", a_print(1))) is None


def test_how_pages_looked_when_they_came_counts_where_an_older_version_noted_it():
    older = a_document("a", 1, prints=(a_print(1),))
    seen = {Leaf(DocumentId("b"), 1): Seen(print=a_print(1))}
    assert near_duplicates(older, (a_document("b", 1),), seen)[0].kinship is Kinship.LOOKS


COVER = "Fax cover sheet for the records office pages including cover three please call"
PAGES = (
    "Gabapentin was stopped in March because it did not help her pain",
    "Range of motion of the left ankle is limited to ten degrees today",
    "Sleep is broken by pain and the skin of the foot is colder again",
)
OTHERS = (
    "The request was denied because the service is called investigational",
    "You may appeal this decision within one hundred eighty days of it",
)


def _kinship_of(one, other):
    papers = [a_document("a", len(one)), a_document("b", len(other))]
    seen = {
        Leaf(DocumentId(name), at): Seen(Said.in_text(text))
        for name, texts in (("a", one), ("b", other))
        for at, text in enumerate(texts, 1)
    }
    found = near_duplicates(papers[0], papers[1:], seen)
    return found[0].kinship if found else None


def test_pages_in_another_order_or_behind_a_cover_are_found_but_not_called_the_same():
    nearly = Kinship.NEARLY_SAME_WORDS
    assert _kinship_of(PAGES, PAGES[::-1]) is nearly
    assert _kinship_of(PAGES, (COVER, *PAGES)) is nearly
    assert _kinship_of(("", *PAGES), PAGES) is nearly


def test_two_faxes_with_one_cover_are_two_papers():
    assert _kinship_of((COVER, *PAGES[:2]), (COVER, *OTHERS)) is None
    assert _kinship_of((COVER, PAGES[0]), (COVER, OTHERS[0])) is None

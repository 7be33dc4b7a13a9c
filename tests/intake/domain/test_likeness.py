from __future__ import annotations

import random

import pytest

from intake.domain.likeness import likeness, look_alike, near_duplicates
from intake.domain.papers import PRINT_CELLS
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
    assert [each.id for each in near_duplicates(paper, others)] == ["b"]
    apart = paper.changed(differs_from=("b",))
    assert near_duplicates(apart, others) == ()

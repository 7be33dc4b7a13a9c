from __future__ import annotations

from intake.domain.suggesting.phrases import Phrases, plain


def test_the_longest_phrase_counts_and_only_whole_words():
    look = Phrases([("date", 1), ("Date of birth", 2), ("birth", 3)])
    assert [what for *_, what in look.found(plain("Date of Birth, update, DATE"))] == [[2], [1]]


def test_curly_and_straight_signs_are_the_same():
    look = Phrases([("patient’s name", 1)])
    assert list(look.found(plain("PATIENT'S NAME: x")))
    assert plain("Łódź’s – x") == "łódź's - x"


def test_no_phrases_find_nothing():
    assert not list(Phrases[int]([]).found("anything"))

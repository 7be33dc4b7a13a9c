from __future__ import annotations

import pytest

from intake.domain.alike import NameIndex, rank_of

INDEX = NameIndex(
    [
        ("gabapentin", ("Gabapentin", "Neurontin")),
        ("pregabalin", ("Pregabalin", "Lyrica")),
        ("lidocaine", ("Lidocaine patch", "Lidoderm")),
        ("pt", ("Physical therapy", "PT")),
    ]
)


def found(typed):
    return [each.id for each in INDEX.find(typed)]


def test_a_beginning_comes_before_the_middle_of_a_name():
    assert found("gaba") == ["gabapentin", "pregabalin"]


def test_nothing_typed_offers_the_first_ones():
    assert found(" ") == ["gabapentin", "pregabalin", "lidocaine", "pt"]
    assert len(INDEX.find("", 2)) == 2


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Lirika", "pregabalin"),
        ("gabbapenten", "gabapentin"),
        ("fisical terapy", "pt"),
        ("lydokane", "lidocaine"),
    ],
)
def test_a_spelling_by_ear_is_found(typed, first):
    assert found(typed)[0] == first


def test_a_word_inside_a_long_name_is_found_misspelt():
    assert found("lidocayn") == ["lidocaine"]


def test_few_letters_are_never_taken_for_a_slip():
    assert found("xt") == []


def test_the_very_name_is_known_whatever_its_case():
    assert INDEX.named("pt") == "pt"
    assert INDEX.named("lyrica ") is None


def test_two_that_go_by_one_name_give_the_first():
    assert NameIndex([("a", ("Same",)), ("b", ("same",))]).named("SAME") == "a"


@pytest.mark.parametrize(("letters", "rank"), [("ly", 0), ("pa", 1), ("rica", 2), ("zz", None)])
def test_a_rank_says_where_the_letters_stand(letters, rank):
    assert rank_of(("lyrica", "lidocaine patch"), letters) == rank

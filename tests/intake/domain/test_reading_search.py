from __future__ import annotations

import pytest

from intake.domain.reading_search import find_pages, page_texts
from tests.intake.catalog.shipped import catalog
from tests.ui.learn_catalog import learn_catalog


def found(query):
    return [each.id for each in find_pages(learn_catalog(), query)]


def test_a_page_is_found_by_any_word_on_it():
    assert found("veterans 988") == ["crisis"]
    assert found("nothing here") == []
    assert found("  ") == []


def test_a_page_whose_title_has_the_words_comes_first():
    ids = [each.id for each in find_pages(catalog(), "appeal")]
    titles = {each.id: each.title.lower() for each in page_texts(catalog())}
    named = [each for each in ids if "appeal" in titles[each]]
    assert ids[: len(named)] == named


def test_a_word_that_is_spelled_nearly_so_is_found():
    assert found("veterens") == ["crisis"]


def test_the_piece_around_the_word_is_shown():
    (hit,) = find_pages(learn_catalog(), "veterans")
    text, marked = hit.excerpt
    assert [text[start:end] for start, end in marked] == ["Veterans"]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("superbill", "out_of_network"),
        ("Aetna", "policies"),
        ("TRICARE", "plan:tricare"),
        ("fibromyalgia", "often_said"),
        ("opioid", "tell"),
        ("predetermination", "words"),
    ],
)
def test_what_people_look_for_is_found(query, page):
    assert page in [each.id for each in find_pages(catalog(), query)]

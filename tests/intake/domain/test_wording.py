from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.page_words import Box, PageWords, WordSource
from intake.domain.wording import alike, boxes_of, excerpt, folded, has_all, marks, terms


def found(text, query):
    return [text[start:end] for start, end in marks(text, terms(query))]


def test_case_and_accents_do_not_matter():
    assert folded("Nguyễn LÓPEZ") == "nguyen lopez"
    assert found("Maria Nguyễn", "nguyen") == ["Nguyễn"]


def test_a_word_may_go_on_but_not_begin_elsewhere():
    assert found("gabapentin, pregabalin", "gaba") == ["gabapentin"]


def test_a_number_with_signs_is_looked_for_as_a_whole():
    assert terms("4471-889") == ((("4471", "889"),),)
    assert found("Claim 4471-889-02, not 4471 or 889", "4471-889") == ["4471-889"]


def test_everything_asked_for_must_be_there():
    wanted = terms("peg score")
    assert has_all("Her PEG score was 7.3", wanted)
    assert not has_all("Her PEG was 7.3", wanted)


@pytest.mark.parametrize("query", ["", "   ", "- , .", '"', "*"])
def test_a_query_without_a_word_looks_for_nothing(query):
    assert terms(query) == ()


def test_an_excerpt_stands_around_what_was_found_and_cuts_no_word():
    text = "begin " * 30 + "the PEG score today " + "end " * 60
    piece = excerpt(text, terms("peg"))
    assert piece.text.startswith("… begin")
    assert piece.text.endswith("end …")
    ((start, end),) = piece.marked
    assert piece.text[start:end] == "PEG"


def test_the_places_on_the_page_are_those_of_the_words_found():
    one, two, three = (Box(at, 0, at + 9, 9) for at in (0, 10, 20))
    words = PageWords(
        text="Her PEG:\n7.3", boxes=(one, two, three), source=WordSource.READ, engine="e"
    )
    assert boxes_of(words, terms("peg")) == (two,)
    assert boxes_of(words, terms("her 7.3")) == (one, three)


def test_what_an_engine_misread_is_marked_and_other_numbers_are_not():
    assert found("Ref 44718B9, not 4471890", "4471889") == ["44718B9"]
    assert found("G9O.5l2 and G90.511", "G90.512") == ["G9O.5l2"]
    assert found("tail", "tall") == []


def test_a_word_that_is_nowhere_may_be_one_that_looks_alike():
    assert alike("modern", ["modem", "month"]) == ["modem"]


@given(st.text(), st.text())
def test_no_text_and_no_query_trips_it(text, query):
    wanted = terms(query)
    places = marks(text, wanted)
    assert all(0 <= start < end <= len(text) for start, end in places)
    piece = excerpt(text, wanted)
    assert all(end <= len(piece.text) for _, end in piece.marked)

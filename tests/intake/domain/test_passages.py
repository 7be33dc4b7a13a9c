from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from intake.domain.arranging import Draft, arranged
from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Document, Proof
from intake.domain.page_words import Box, PageWords, WordSource
from intake.domain.passages import (
    Passage,
    nearest_word,
    passage_of,
    places_of,
    span_of_text,
    word_at,
)
from intake.domain.versions import replace
from tests.builders import a_document, a_proof

FIRST_LINE = (Box(100, 100, 200, 120), Box(210, 102, 300, 120))
SECOND_LINE = (Box(100, 130, 180, 150), Box(190, 130, 260, 150))
PAGE = PageWords(
    text="gabapentin 300\nthree times", boxes=FIRST_LINE + SECOND_LINE, source=WordSource.FILE
)


def test_a_passage_keeps_its_words_and_a_place_for_each_line():
    passage = passage_of(PAGE, (0, 2))
    assert passage.words == "gabapentin 300 three"
    assert passage.places == (Box(100, 100, 300, 120), Box(100, 130, 180, 150))


def test_on_a_page_that_lies_on_its_side_a_line_runs_down():
    boxes = tuple(box.turned(1) for box in PAGE.boxes)
    turned = PAGE.changed(boxes=boxes)
    assert len(passage_of(turned, (0, 3)).places) == 2


def test_words_without_places_are_a_passage_too():
    page = PageWords(text="one two", source=WordSource.FILE)
    assert passage_of(page, (1, 1)) == Passage(words="two")


def test_a_word_is_found_by_a_point_on_it_or_near_it():
    assert word_at(PAGE.boxes, 250, 110) == 1
    assert word_at(PAGE.boxes, 205, 110) is None
    assert nearest_word(PAGE.boxes, 900, 112) == 1
    assert nearest_word(PAGE.boxes, 10, 900) == 2
    assert nearest_word((), 1, 1) is None


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        (0, 10, (0, 0)),
        (3, 5, (0, 0)),
        (10, 14, (1, 1)),
        (11, 20, (1, 2)),
        (12, 16, (1, 2)),
        (10, 11, None),
        (4, 4, None),
    ],
)
def test_selected_letters_are_the_words_they_touch(start, end, span):
    assert span_of_text(PAGE.text, start, end) == span


@given(st.text("ab \n", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_any_selection_names_words_that_hold_it(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    span = span_of_text(text, start, end)
    if span is None:
        assert not text[start:end].strip()
    else:
        words = text.split()[span[0] : span[1] + 1]
        held = text[start:end].split()
        assert len(words) == len(held)
        assert all(part in word for part, word in zip(held, words, strict=True))


def test_words_are_found_again_where_their_place_is_not_known():
    assert places_of(PAGE, "300 three") == (FIRST_LINE[1], SECOND_LINE[0])
    assert places_of(PAGE, "400 three") == ()


def test_a_passage_stands_on_one_page():
    with pytest.raises(ValidationError):
        a_proof(pages=(1, 2)).changed(passage=Passage(words="one"))


def test_passages_follow_their_pages_and_are_never_made_one():
    paper = a_document("a", 4)
    one = a_proof("a", pages=(1, 1)).changed(passage=passage_of(PAGE, (0, 1)))
    two = one.changed(id="b", first=3, last=3)
    case = Case.of([paper, one, two])
    command = arranged(
        case, [Draft(paper, tuple(paper.leaves[at] for at in (1, 0, 2, 3)))], str
    )
    moved = apply(case, command).case.all(Proof)
    assert [(each.first, each.passage) for each in moved] == [
        (2, one.passage),
        (3, one.passage),
    ]


def test_a_passage_keeps_its_words_in_a_newer_version_and_loses_its_places():
    link = a_proof("a").changed(passage=passage_of(PAGE, (0, 1)))
    case = Case.of([a_document("a", 2), a_document("b", 2), link])
    after = apply(case, replace(case, "a", "b", {1: 1})).case
    (moved,) = after.all(Proof)
    assert (moved.document, moved.passage) == ("b", Passage(words="gabapentin 300"))
    assert len(after.all(Document)) == 2

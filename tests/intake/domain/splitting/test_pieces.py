from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.policies import Passage, Role
from intake.domain.splitting.blocks import INVISIBLE
from intake.domain.splitting.pieces import suggest
from tests.policy_texts import EXCLUSIONS, LAYOUTS, LETTERS, OR_BETWEEN, ROMAN

BITS = (
    "1.|2.|a)|(b)|ii.|•|\uf0b7|-|o|5.1|Dr.|e.g.|All of the following:|or|OR|and|;|:|0.35|"
    "mg/kg|Ketamine|“must”|(i.e.|References|\n|\r\n|\n\n|\t|\u00a0|\u200b|\x0c"
)
BROKEN = st.lists(st.sampled_from(re.split(r"\|", BITS)), max_size=40).map(" ".join)


def split(words):
    return suggest([Passage(words=words)])


def visible(words):
    return re.sub(r"\s", "", words.translate(INVISIBLE))


def rebuilt(pieces):
    return visible("".join(each.marker + each.words for each in pieces))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: each.name)
def test_the_rules_a_careful_reader_finds_are_suggested(layout):
    pieces = split(layout.words)
    rules = [each.words for each in pieces if each.role is Role.RULE]
    assert len(rules) == len(layout.rules), rules
    for words, begins in zip(rules, layout.rules, strict=True):
        assert words.startswith(begins)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: each.name)
def test_headings_over_rules_are_told_from_rules(layout):
    pieces = split(layout.words)
    headings = [each.words for each in pieces if each.role in (Role.ALL_OF, Role.ANY_OF)]
    assert [
        words[: len(begins)] for words, begins in zip(headings, layout.headings, strict=True)
    ] == [*layout.headings]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: each.name)
def test_no_sign_of_a_layout_is_lost_or_invented(layout):
    assert rebuilt(split(layout.words)) == visible(layout.words)


@given(st.lists(st.one_of(BROKEN, st.text(max_size=80)), max_size=4))
def test_no_sign_is_lost_or_invented_whatever_is_pasted(pages):
    passages = [Passage(words=words, page=at) for at, words in enumerate(pages, start=1)]
    assert rebuilt(suggest(passages)) == visible("".join(pages))


@given(BROKEN)
def test_a_piece_lies_at_most_one_deeper_than_the_one_before(words):
    levels = [0, *(each.level for each in split(words))]
    assert all(0 <= deep <= before + 1 for before, deep in itertools.pairwise(levels))


def test_two_of_the_following_asks_for_two():
    heading = split(LETTERS.words)[0]
    assert (heading.role, heading.at_least) == (Role.ANY_OF, 2)


def test_items_lie_below_their_heading():
    levels = [each.level for each in split(ROMAN.words)]
    assert levels == [0, 1, 2, 2, 2, 1, 0]


def test_what_is_not_covered_is_marked_as_an_exclusion():
    heading = next(each for each in split(EXCLUSIONS.words) if each.role is Role.ANY_OF)
    assert heading.is_exclusion


def test_or_between_two_items_makes_them_alternatives():
    assert split(OR_BETWEEN.words)[0].role is Role.ANY_OF


def test_references_are_no_rules():
    pieces = split(LAYOUTS[0].words)
    assert pieces[-1].role is Role.NOT_A_RULE


def test_a_sentence_goes_on_over_the_end_of_a_page_and_keeps_its_first_page():
    pages = [
        Passage(words="A trial of two medicines must", page=3),
        Passage(words="be documented.", page=4),
    ]
    (piece,) = suggest(pages)
    assert (piece.words, piece.page) == ("A trial of two medicines must be documented.", 3)


def test_nothing_pasted_gives_nothing():
    assert split(" \n\n ") == ()

from __future__ import annotations

import pytest

from intake.domain.page_words import WordSource
from intake.domain.suggesting.clauses import clauses_of


def told(paper, text):
    return [" ".join(w.text for w in each.words) for each in clauses_of(paper(text).lines)]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("No fever. CRPS type I; depression", ["no fever", "crps type i", "depression"]),
        ("Assessment: CRPS, type I (left)", ["assessment", "crps type i left"]),
        ("complex regional pain\nsyndrome", ["complex regional pain syndrome"]),
        ("CRPS type\nI of the left\nArm", ["crps type i of the left arm"]),
        ("Chronic pain\nDepression", ["chronic pain", "depression"]),
        ("Pain of the arm.\nthen", ["pain of the arm", "then"]),
        ("pain\n- of both hands", ["pain", "of both hands"]),
        ("C5.5 is no end", ["c5 5 is no end"]),
    ],
)
def test_clauses_end_with_their_signs_and_not_with_their_lines(paper, text, clauses):
    assert told(paper, text) == clauses


def test_a_clause_ends_with_its_page(paper):
    lines = paper("pain of the", "left arm").lines
    assert len(list(clauses_of(lines))) == 2


def test_quoted_words_keep_their_places_across_lines(paper):
    (clause,) = clauses_of(paper("regional pain\nsyndrome of the arm").lines)
    spot = clause.quoted({0, 1, 2})
    assert spot.words == "regional pain syndrome"
    assert len(spot.places) == 3
    assert spot.places[2].top > spot.places[0].top


def test_words_without_places_are_quoted_without(rules):
    from intake.domain.page_words import PageWords
    from intake.domain.suggesting.lines import lines_of

    lines = lines_of({1: PageWords(text="left arm", source=WordSource.FILE)})
    (clause,) = clauses_of(lines)
    assert clause.quoted({0, 1}).places == ()

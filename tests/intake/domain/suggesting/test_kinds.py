from __future__ import annotations

from intake.domain.suggesting import Sureness, kinds


def kind_of(page):
    return kinds.kind_of(page)


def test_a_heading_and_words_inside_make_it_sure(paper):
    found = kind_of(paper("Progress Note\nChief complaint: pain\nReview of systems: none"))
    assert (found.value, found.sureness) == ("visit_note", Sureness.SURE)
    assert found.spots[0].words == "Progress Note"


def test_two_headings_are_never_sure(paper):
    found = kind_of(paper("Progress Note\nOperative Report\nChief complaint: pain"))
    assert found.sureness < Sureness.SURE
    assert found.others


def test_a_paper_without_telling_words_gets_no_kind(paper):
    assert kind_of(paper("Hello\nthis is a page")) is None

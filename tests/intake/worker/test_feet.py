from __future__ import annotations

import sys

import pytest

from intake.domain.assembly import PageChoice
from intake.worker.feet import Feet
from intake.worker.pdf_reading import open_pdf
from tests.made_papers import a_pdf


def answers(*pages, many=1):
    feet = Feet()
    try:
        tickets = []
        for low in pages:
            document = open_pdf(a_pdf("top", low=low), None)
            tickets += [feet.ask(document, PageChoice(page=1)) for _ in range(many)]
        feet.start()
        return [feet.is_free(ticket) for ticket in tickets]
    finally:
        feet.close()


def test_a_free_foot_is_told_from_a_taken_one():
    assert answers("", "printed", "") == [True, False, True]


@pytest.mark.skipif(sys.platform != "linux", reason="no forked children here")
def test_children_answer_in_the_order_of_the_pages():
    assert answers("", "printed", "", many=40) == [True] * 40 + [False] * 40 + [True] * 40


def test_a_page_that_cannot_be_looked_at_counts_as_taken():
    feet = Feet()
    ticket = feet.ask(open_pdf(a_pdf("x"), None), PageChoice(page=9))
    feet.start()
    assert feet.is_free(ticket) is False
    feet.close()


def test_a_turned_page_stands_on_another_side():
    feet = Feet()
    document = open_pdf(a_pdf("top", low="printed"), None)
    tickets = [
        feet.ask(document, PageChoice(page=1, quarter_turns=turns)) for turns in range(4)
    ]
    feet.start()
    assert [feet.is_free(ticket) for ticket in tickets] == [False, True, True, True]
    feet.close()


def test_nobody_asked_is_nothing_to_do():
    feet = Feet()
    feet.start()
    feet.close()

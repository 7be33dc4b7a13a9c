"""How often suggestions are right, by field; and that none shown as sure is wrong."""

from __future__ import annotations

import time
from collections import defaultdict

import pytest

from intake.domain.definitions import LabelUse, PaperField
from tests.made_truths import held_out, made_papers
from tests.measured_suggestions import Tally, check, count

MOST_SECONDS_A_PAGE = 0.05


def measure(papers, suggested):
    tallies: defaultdict[PaperField, Tally] = defaultdict(Tally)
    for made in papers:
        count(tallies, made, suggested(made.text))
    return tallies


def test_kind_and_date_are_right_and_nothing_wrong_is_sure_on_ten_layouts(suggested):
    check(measure(made_papers(40), suggested))


def test_the_same_holds_for_layouts_in_other_words(suggested):
    check(measure(held_out(40), suggested))


def test_a_page_takes_little_time(suggested):
    papers = made_papers(4)
    start = time.process_time()
    for made in papers:
        suggested(made.text * 3)  # a dense page
    assert (time.process_time() - start) / len(papers) < MOST_SECONDS_A_PAGE


def test_rules_without_the_words_that_are_never_the_date_would_be_caught(shipped):
    """A control: the measure fails once birth dates and prints count like any other."""
    from intake.domain.page_words import PageWords, WordSource
    from intake.domain.suggesting import PaperRules, suggest
    from tests.intake.domain.suggesting.conftest import TODAY

    def as_a_date(label):
        if label.field in (PaperField.DATE, PaperField.BIRTH_DATE):
            return label.changed(field=PaperField.DATE, use=LabelUse.CLEAR)
        return label

    labels = tuple(as_a_date(each) for each in shipped.paper_labels)
    catalog = shipped.changed(paper_labels=labels)
    rules = PaperRules.of(catalog)

    def worse(text):
        words = PageWords(text=text, source=WordSource.FILE)
        return suggest({1: words}, rules, catalog, TODAY)

    with pytest.raises(AssertionError):
        check(measure(made_papers(4), worse))

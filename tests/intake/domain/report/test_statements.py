from __future__ import annotations

from intake.domain.report.proofs import NO_PAGE
from intake.domain.report.statements import (
    SECTION_TITLES,
    Cut,
    Row,
    SectionId,
    Span,
    Statement,
)
from tests.reports import a_report


def test_sections_keep_their_numbers():
    assert [section.number for section in SectionId] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert set(SECTION_TITLES) == set(SectionId)


def test_the_text_of_a_line_is_all_its_words():
    line = Statement(
        lead="Oct 6", spans=(Span(text="a ", strong=True), Span(text="b")), evidence=(NO_PAGE,)
    )
    assert line.text == "Oct 6 a b"
    assert Row(cells=("a", "", "b"), evidence=(NO_PAGE,)).text == "a · b"


def test_all_eight_sections_are_there_in_order():
    assert [section.id for section in a_report().sections] == list(SectionId)
    assert a_report().section(SectionId.OPEN).title == "Still open"


def test_cuts_come_in_the_order_that_was_decided():
    assert list(Cut) == sorted(Cut)
    assert Cut.LATER_QUOTE < Cut.CHART < Cut.SHORT_OWN_TRIAL


def test_the_strip_reads_as_one_line():
    assert a_report().top[1].text.startswith("Member ID ending 4471 With Dr. Adaeze Okafor")

from __future__ import annotations

from intake.domain.report.papers_told import say_paper
from intake.domain.report.statements import Cut, SectionId
from tests.builders import a_document
from tests.reports import a_report


def texts(section):
    return [line.text for line in a_report().section(section).after]


def test_a_linked_paper_that_no_line_names_is_told_once():
    assert texts(SectionId.DIAGNOSIS) == ["Three-phase bone scan, Oct 3, 2024."]
    assert texts(SectionId.SAFETY) == ["ECG and blood tests, Oct 19, 2026."]


def test_details_of_tests_may_go():
    assert [line.may_go for line in a_report().section(SectionId.SAFETY).after] == [
        Cut.TEST_DETAIL
    ]
    assert [line.may_go for line in a_report().section(SectionId.DIAGNOSIS).after] == [None]


def test_a_paper_without_a_date_is_named_by_its_title():
    assert say_paper(a_document()) == "Paper d1"

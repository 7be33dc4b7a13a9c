from __future__ import annotations

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.report.papers_told import MOST_TOLD, say_paper
from intake.domain.report.statements import Cut, SectionId
from intake.ids import DocumentTypeId
from tests.builders import a_choice, a_document
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


def test_of_very_many_papers_the_newest_are_named_and_the_others_counted():
    papers = [
        a_document(f"scan{at}", type=DocumentTypeId("imaging"), date=ApproxDate(year=2000 + at))
        for at in range(MOST_TOLD + 3)
    ]
    report = a_report(Case.of([*papers, a_choice("request.condition", "crps_1")]))
    texts = [line.text for line in report.section(SectionId.DIAGNOSIS).after]
    assert texts[0] == "Paper scan7, 2007."
    assert texts[-1] == "And 3 older papers: see the pages named."

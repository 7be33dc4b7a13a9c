from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.report.statements import Reader
from tests.builders import an_answer
from tests.reports import TODAY, a_report

FORBIDDEN = ("covered", "approved", "guarantee", "chance", "likely")


def everything(report):
    said = [each for section in report.sections for each in section.said]
    return [*report.top, report.open_line, *said]


@pytest.mark.parametrize("reader", list(Reader))
def test_every_line_has_its_evidence(reader):
    assert all(each.evidence for each in everything(a_report(reader=reader)))


def test_an_empty_case_gives_a_report_that_says_so():
    report = a_report(Case())
    assert report.name == "Name not entered yet"
    assert report.prepared_on == TODAY


def test_nothing_is_predicted():
    told = " ".join(each.text for each in everything(a_report())).lower()
    assert [word for word in FORBIDDEN if word in told] == []


def test_nothing_is_told_that_the_person_did_not_tell():
    told = " ".join(each.text for each in everything(a_report(Case.of([an_answer()]))))
    assert "ketamine" not in told
    assert "pain" not in told

from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.documents import Target
from intake.domain.evidence import DocumentPages
from intake.domain.policies import Shows, Verdict
from intake.domain.report.building import build_report
from intake.domain.report.leaving import leaving
from intake.domain.report.own_paper import LONGEST_CELL
from intake.domain.report.plan_rules import PAPER_ID, rules_line, rules_paper
from intake.domain.report.statements import Reader, SectionId
from intake.ids import CriterionId, DocumentId
from tests.builders import a_document, a_proof
from tests.made_rules import a_policy, a_rule, rules
from tests.reports import a_material

PAGE = DocumentPages(document=DocumentId("d1"), first=2, last=3)
MET = a_rule(
    "a",
    words="Signs are documented.",
    verdict=Verdict(shows=Shows.ALL, looked_at=(PAGE,)),
)
LINK = a_proof("d1", Target.criterion(CriterionId("a")), (2, 3))


def material(*entries, reader=Reader.INSURER):
    return a_material(Case.of([a_policy(number="7"), *entries]), reader)


def paper_of(*entries, reader=Reader.INSURER):
    paper = rules_paper(material(*entries, reader=reader))
    assert paper is not None
    return paper


def test_each_row_cites_what_shows_the_rule():
    paper = paper_of(MET, a_rule("b", 1), a_document("d1"), LINK)
    assert paper.id == PAPER_ID
    first, second = paper.rows
    assert first.cells == ("1", "“Signs are documented.”", "Met", "", "")
    assert first.cites == (PAGE,)
    assert second.cells[2] == "Missing"


def test_the_insurer_reads_about_the_patient_and_no_advice():
    told = paper_of(a_rule("a", own_words="I had it.")).rows
    words = " ".join(cell for row in told for cell in row.cells)
    assert "Own account: I had it." in words
    assert "Read it beside the rule" not in words
    assert "You have" not in words
    assert "The patient has not said yet" in words


def test_the_own_copy_says_what_to_do():
    paper = paper_of(a_rule("a"), reader=Reader.MINE)
    assert paper.rows[0].cells[4].startswith("Link the page")


def test_what_the_person_says_is_needed_is_told_to_everybody():
    paper = paper_of(a_rule("a", gap="The first page"))
    assert paper.rows[0].cells[4] == "The first page."


def test_a_very_long_rule_goes_on_in_the_next_row():
    paper = paper_of(a_rule("a", words="word " * 400))
    assert all(len(cell) <= LONGEST_CELL for row in paper.rows for cell in row.cells)
    assert len(paper.rows) > 1


def test_the_summary_leads_to_the_table():
    told = material(MET, a_rule("b", 1), a_document("d1"), LINK)
    line, paper = rules_line(told), rules_paper(told)
    assert line is not None
    assert paper is not None
    assert line.text == "Policy: Made-up policy, policy 7. 2 rules: 1 met, 1 missing."
    assert line.evidence == (paper.rows[0].proves,)
    report = build_report(told.case, told.catalog, told.readiness, told.today, told.reader)
    assert line in report.section(SectionId.CONTACTS).lines
    assert "2 rules of the plan’s policy, each with its pages" in leaving(told).leaves


@pytest.mark.parametrize("policy", [a_policy(is_confirmed=False), a_policy(in_use=False)])
def test_a_split_that_nobody_confirmed_stays_at_home(policy):
    told = a_material(Case.of([policy, *rules("a")]), Reader.INSURER)
    assert rules_paper(told) is None
    assert rules_line(told) is None

from __future__ import annotations

import pytest

from intake.bootstrap import open_papers
from intake.domain.case import Case
from intake.domain.documents import Target
from intake.domain.report.plan_rules import PAPER_ID
from intake.errors import PacketNotMadeError
from intake.ids import CriterionId
from intake.workflows.own_sheet import own_sheet
from tests.builders import a_document, a_proof, a_trial
from tests.conftest import ROOT
from tests.made_rules import a_policy, a_rule
from tests.pdf_texts import page_texts
from tests.reports import a_material


@pytest.fixture(scope="module")
def papers():
    made = open_papers(ROOT / "resources")
    yield made
    made.close()


def test_the_table_by_itself_names_the_pages_of_the_packet(papers):
    link = a_proof("d1", Target.criterion(CriterionId("a")), (2, 2))
    rule = a_rule("a", words="Signs.")
    case = Case.of((a_policy(), rule, a_document("d1"), link, a_trial()))
    (text,) = page_texts(own_sheet(papers, a_material(case), "1234", PAPER_ID))
    assert "“Signs.”" in text
    assert "p. " in text.split("“Signs.”")[1]


def test_a_list_that_is_not_there_is_refused(papers):
    with pytest.raises(PacketNotMadeError):
        own_sheet(papers, a_material(Case()), "1234", PAPER_ID)

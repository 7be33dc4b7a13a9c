from __future__ import annotations

from intake.domain.case import Case
from intake.export.dividers import divider_pdf
from intake.export.drawing import lengths_of
from intake.export.packet_plan import packet_plan
from tests.builders import a_document
from tests.pdf_texts import all_text
from tests.reports import the_contents


def drawn(contents, part):
    plan = packet_plan(contents, lengths_of(contents), 1)
    return divider_pdf(part, plan), plan


def test_a_divider_names_its_papers_and_leads_back_to_the_list():
    contents = the_contents()
    part = contents.parts[1]
    found, plan = drawn(contents, part)
    text = all_text(found.pdf)
    assert text.startswith("B Diagnosis")
    assert "Sep 12, 2024 First pain visit, Dr. Okafor" in text
    assert f"Back to the list, page {plan.index.first}" in text
    assert [link.target for link in found.links][-1] == plan.index.first
    assert found.pages == 1


def test_a_divider_stays_one_page_and_counts_what_it_cannot_hold():
    contents = the_contents(Case.of([a_document(f"d{at}") for at in range(100)]))
    found, _ = drawn(contents, contents.parts[-1])
    assert found.pages == 1
    assert "more: see the list" in all_text(found.pdf)

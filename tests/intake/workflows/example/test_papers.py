from __future__ import annotations

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Document, Proof
from intake.workflows.example.building import example_entries
from intake.workflows.example.papers import example_papers, told_of
from tests.builders import a_document
from tests.reports import TODAY


def test_what_a_paper_proves_is_there_to_be_proven():
    entries = {entry.id for entry in example_entries(TODAY)}
    for paper in example_papers(TODAY):
        for shown in paper.shows:
            if shown.target.kind != "requirement":
                assert shown.target.id in entries


def test_an_added_file_is_told_what_it_is_in_one_step():
    document = a_document("x")
    paper = example_papers(TODAY)[0]
    case = apply(Case.of([document]), told_of(document, paper)).case
    told = case.all(Document)[0]
    assert (told.title, told.is_confirmed) == (paper.title, True)
    assert len(case.all(Proof)) == len(paper.shows)

from __future__ import annotations

import json

import pytest

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Document
from intake.domain.regrouping import split
from intake.export.case_file import case_json
from intake.export.case_problems import read_case_file
from intake.ids import DocumentId
from intake.workflows.run_problems import run_problems
from tests.builders import a_document


def a_file():
    case = Case.of([a_document("a", 4)])
    case = apply(case, split(case, "a", (3,), lambda: "b")).case
    return json.loads(case_json(case, {DocumentId("a"): "document-001.pdf"}))


def problems(table):
    return list(run_problems(read_case_file(json.dumps(table).encode())))


def test_a_split_paper_as_it_was_written_has_no_problem():
    assert problems(a_file()) == []
    written = read_case_file(json.dumps(a_file()).encode())
    assert [row.file for row in written.documents] == ["", ""]


@pytest.mark.parametrize(
    ("run", "place"),
    [
        ({"original": "gone"}, "documents[0].runs[0].original"),
        ({"last": 9}, "documents[0].runs[0].last"),
        ({"last": 1}, "documents[0].pages"),
        ({"last": 3}, "documents[1].runs[0].first"),
    ],
)
def test_pages_that_cannot_be_are_named_with_their_place(run, place):
    table = a_file()
    table["documents"][0]["runs"][0] |= run
    assert place in [where for where, _ in problems(table)]


def test_a_newer_version_must_be_in_the_file():
    papers = Case.of([a_document("a", replaced_by="b"), a_document("b", replaced_by="gone")])
    table = json.loads(case_json(papers, {each.id: "x.pdf" for each in papers.all(Document)}))
    assert [where for where, _ in problems(table)] == ["documents[1].replaced_by"]

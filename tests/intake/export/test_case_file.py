from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given

from intake.domain.answers import Answer
from intake.domain.case import Case
from intake.domain.documents import Document, Original
from intake.export.case_file import SECTIONS, CaseFile, case_json
from intake.export.case_problems import read_case_file
from tests.any_case import KINDS, any_case
from tests.builders import a_case, a_document, an_answer

if TYPE_CHECKING:
    from intake.ids import DocumentId


def read_back(case: Case) -> Case:
    file = read_case_file(case_json(case, files_of(case)))
    documents = [row.entry for row in file.documents]
    originals = [row.entry for row in file.originals]
    return Case.of([*documents, *originals, *(entry for _, entry in file.rows())])


def files_of(case: Case) -> dict[DocumentId, str]:
    kept = [each.id for each in case.all(Document)] + [each.id for each in case.all(Original)]
    return dict.fromkeys(kept, "file.pdf")


@given(any_case())
def test_what_is_written_reads_back_the_same(case):
    assert read_back(case) == case


@given(any_case())
def test_the_same_case_gives_the_same_bytes_and_keeps_its_order(case):
    again = read_back(case)
    assert [e.id for e in again.all(Answer)] == [e.id for e in case.all(Answer)]
    files = files_of(case)
    assert case_json(again, files) == case_json(case, files)


def test_a_person_can_read_an_answer_at_a_glance():
    table = json.loads(case_json(a_case(), {}))
    assert table["answers"]["patient.name"] == {"kind": "text", "text": "Maria Nguyễn"}


def test_who_said_it_is_written_where_it_was_a_helper():
    told = an_answer().changed(said_by="ana")
    table = json.loads(case_json(Case.of([told]), {}))
    assert table["answers"]["patient.name"]["said_by"] == "ana"
    assert read_back(Case.of([told])) == Case.of([told])


def test_a_document_names_the_file_that_holds_its_bytes():
    paper = a_document()
    table = json.loads(case_json(Case.of([paper]), {paper.id: "document-001.pdf"}))
    assert table["documents"][0]["file"] == "document-001.pdf"


def test_an_empty_case_is_a_file_too():
    assert json.loads(case_json(Case(), {})) == {"format": 1}
    assert read_back(Case()) == Case()


def test_each_kind_of_entry_has_its_part_of_the_file():
    assert {Answer, *SECTIONS.values()} == set(KINDS)
    assert {"format", "answers", *SECTIONS} == set(CaseFile.model_fields)

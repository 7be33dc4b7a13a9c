from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given

from intake.domain.case import Case
from intake.domain.commands import Put
from intake.domain.definitions import Catalog
from intake.domain.documents import Document, Original
from intake.domain.papers import Media, Trouble
from intake.errors import CaseFileError, CaseNotEmptyError, DiskFullError
from intake.export.case_file import case_json
from intake.ids import CaseId
from intake.workflows.loading import Loader
from intake.workflows.session import Session
from tests.any_case import any_case
from tests.builders import a_case, a_document, an_answer
from tests.fake_papers import PlainPapers
from tests.fakes import FixedClock, MemorySources, MemoryStore

PAPER = b"%PDF PPP"
HASH = hashlib.sha256(PAPER).hexdigest()


def a_session(store: MemoryStore | None = None) -> Session:
    return Session(store or MemoryStore(), CaseId("case"), Catalog(), FixedClock())


def a_loader(**files: bytes) -> Loader:
    found = {f"papers/{name.replace('_', '.')}": data for name, data in files.items()}
    return Loader(PlainPapers(), MemorySources(found), "papers")


def text(**parts) -> bytes:
    return json.dumps({"format": 1, **parts}).encode()


def problems(loader: Loader, data: bytes) -> tuple[str, ...]:
    session = a_session()
    with pytest.raises(CaseFileError) as caught:
        loader.load(session, data)
    assert session.case == Case()
    return caught.value.problems


@given(any_case())
def test_load_of_what_was_written_is_the_same_case(case):
    same = {"sha256": HASH, "size": len(PAPER)}
    for paper in case.all(Document):
        case = case.with_entry(paper.changed(**same))
    for original in case.all(Original):
        case = case.with_entry(original.changed(paper=original.paper.changed(**same)))
    kept = [each.id for each in case.all(Document) if not each.runs]
    kept += [each.id for each in case.all(Original)]
    names = {each: f"{number}.pdf" for number, each in enumerate(kept)}
    sources = MemorySources({f"papers/{name}": PAPER for name in names.values()})
    store = MemoryStore()
    session = a_session(store)
    Loader(PlainPapers(), sources, "papers").load(session, case_json(case, names))
    assert session.case == case
    assert store.files == dict.fromkeys(names, PAPER)


def test_the_whole_case_is_one_step_that_can_be_taken_back():
    session = a_session()
    a_loader().load(session, case_json(Case.of([an_answer(), an_answer("a", "b")]), {}))
    assert len(session.history(10)) == 1
    session.undo()
    assert list(session.case.entries()) == []


def test_a_persons_own_row_is_completed_from_its_file():
    session = a_session()
    rows = [{"id": "mri", "file_name": "mri_2024.pdf", "type": "imaging"}]
    loader = Loader(PlainPapers(), MemorySources({"papers/mri_2024.pdf": PAPER}), "papers")
    loader.load(session, text(documents=rows))
    (paper,) = session.case.all(Document)
    assert (paper.title, paper.media, paper.pages) == ("mri 2024", Media.PDF, 3)
    assert (paper.sha256, paper.size) == (HASH, len(PAPER))
    assert session.store.read(paper.id) == PAPER


def test_a_file_that_cannot_be_shown_is_kept_and_says_so():
    session = a_session()
    a_loader(a_doc=b"PK").load(session, text(documents=[{"id": "a", "file": "a.doc"}]))
    assert session.case.all(Document)[0].trouble is Trouble.NOT_A_PAPER


def test_a_case_is_loaded_into_an_empty_one_only():
    session = a_session()
    session.run(Put(entry=an_answer()))
    with pytest.raises(CaseNotEmptyError):
        a_loader().load(session, text())


def test_a_missing_file_is_named_by_its_place():
    told = problems(a_loader(), text(documents=[{"id": "a", "file": "a.pdf"}]))
    assert told == ("documents[0].file: the file is no longer there",)


def test_a_file_that_is_another_one_is_refused():
    row = a_document("d1").model_dump(mode="json", exclude_defaults=True) | {"file": "a.pdf"}
    told = problems(a_loader(a_pdf=PAPER), text(documents=[row]))
    assert told == ("documents[0].sha256: is not that of the file in the documents' folder",)


@pytest.mark.parametrize("name", ["../a.pdf", "/a.pdf", "a/../../b", "C:\\a", "..\\a", "a\0b"])
def test_no_file_outside_the_folder_is_ever_read(name):
    files = MemorySources({f"papers/{name}": PAPER})
    told = problems(
        Loader(PlainPapers(), files, "papers"), text(documents=[{"id": "a", "file": name}])
    )
    assert told == ("documents[0].file: must be a file of the documents' folder",)


def test_nothing_is_loaded_onto_a_full_disk():
    store = MemoryStore()
    store.full = True
    session = a_session(store)
    with pytest.raises(DiskFullError):
        a_loader().load(session, case_json(Case.of([an_answer()]), {}))
    assert session.case == Case()


def test_entries_keep_who_said_them():
    session = a_session()
    told = Case.of([an_answer().changed(said_by="ana")])
    a_loader().load(session, case_json(told, {}))
    assert session.case == told


def test_links_of_a_whole_case_hold():
    case = a_case()
    session = a_session()
    paper = a_document("d1", sha256=HASH, size=len(PAPER))
    case = case.with_entry(paper)
    a_loader(d1_pdf=PAPER).load(session, case_json(case, {paper.id: "d1.pdf"}))
    assert session.case == case

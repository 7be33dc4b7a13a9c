from __future__ import annotations

import io
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.adapters.vault import rows
from intake.domain.case import Case, Key
from intake.domain.commands import Put, Remove, remove_with_proofs
from intake.domain.documents import Document
from intake.domain.regrouping import joined, put_back, split
from intake.errors import (
    DocumentDamagedError,
    DocumentMissingError,
    DocumentPurgedError,
    NoSuchCaseError,
    StoreError,
)
from intake.ids import CaseId, DocumentId
from tests.builders import a_case, a_document, an_answer
from tests.vaults import flip, keep, keep_paper, remove_paper, reopened, some_bytes

PAPER = some_bytes(1, 5000)


def loaded(vault):
    return vault.load(vault.cases()[0])


def test_what_was_kept_is_there_after_a_restart(vault):
    for entry in a_case().entries():
        if entry.kind != "document":
            keep(vault, Put(entry=entry))
    before = loaded(vault)
    again = reopened(vault)
    assert loaded(again) == before
    assert len(again.history(again.cases()[0], 100)) == 5
    again.close()


def test_a_note_about_a_case_is_there_after_a_restart_and_in_no_history(vault):
    case = vault.cases()[0]
    vault.remember(case, "left_off:patient", "the old words")
    vault.remember(case, "left_off:patient", "Maria’s place")
    again = reopened(vault)
    assert again.remembered(case, "left_off:patient") == "Maria’s place"
    assert again.remembered(case, "left_off:tom") == ""
    assert not again.history(case, 100)
    inside = b"".join(each.read_bytes() for each in again.folder.rglob("*") if each.is_file())
    assert b"place" not in inside
    again.close()


def test_undo_works_after_a_restart(vault):
    keep(vault, Put(entry=an_answer(text="one")))
    keep(vault, Put(entry=an_answer(text="two")))
    again = reopened(vault)
    last = again.history(again.cases()[0], 1)[0]
    row = keep(again, last.undo, reverts=last.seq)
    assert loaded(again) == Case.of([an_answer(text="one")])
    assert again.history(again.cases()[0], 1)[0] == row
    assert row.stamp.reverts == last.seq
    again.close()


def test_the_newest_history_comes_oldest_first(vault):
    seqs = [keep(vault, Put(entry=an_answer(text=str(n)))).seq for n in range(5)]
    assert seqs == sorted(set(seqs))
    assert [row.seq for row in vault.history(vault.cases()[0], 2)] == seqs[-2:]


def test_several_cases_live_side_by_side(vault):
    keep(vault, Put(entry=an_answer()))
    other = vault.start_case()
    assert vault.cases()[-1] == other
    assert vault.load(other) == Case()
    assert loaded(vault) != Case()


def test_a_case_that_is_not_there_is_told(vault):
    with pytest.raises(NoSuchCaseError):
        vault.load(CaseId("none"))


def test_a_paper_comes_back_byte_for_byte(vault):
    keep_paper(vault, "d1", PAPER)
    again = reopened(vault)
    assert again.read(DocumentId("d1")) == PAPER
    assert loaded(again).get(Key("document", "d1")).size == len(PAPER)
    assert again.absent() == []
    again.close()


def test_papers_are_not_in_the_database(vault):
    before = vault.hold.layout.database.stat().st_size
    keep_paper(vault, "d1", some_bytes(2, 3_000_000))
    assert vault.hold.layout.database.stat().st_size - before < 100_000


def test_a_paper_that_is_only_staged_does_not_count(vault):
    staged = vault.stage(DocumentId("d1"), io.BytesIO(PAPER))
    assert vault.find(staged.sha256) is None
    with pytest.raises(DocumentMissingError):
        vault.read(DocumentId("d1"))


def test_a_paper_can_be_staged_from_another_thread(vault):
    done = []
    thread = threading.Thread(
        target=lambda: done.append(vault.stage(DocumentId("d1"), io.BytesIO(PAPER)))
    )
    thread.start()
    keep(vault, Put(entry=an_answer()))
    thread.join()
    assert done[0].size == len(PAPER)


def test_what_is_not_kept_after_all_can_be_deleted_but_never_a_paper_with_its_row(vault):
    staged = vault.stage(DocumentId("d1"), io.BytesIO(PAPER))
    vault.discard(staged)
    assert not list(vault.hold.layout.documents.iterdir())
    vault.discard(staged)
    again = vault.stage(DocumentId("d2"), io.BytesIO(PAPER))
    keep(vault, Put(entry=a_document("d2", sha256=again.sha256, size=again.size)), again)
    vault.discard(again)
    assert vault.read(DocumentId("d2")) == PAPER


def test_a_row_is_never_kept_without_its_file(vault):
    staged = vault.stage(DocumentId("d1"), io.BytesIO(PAPER))
    (vault.hold.layout.documents / "d1").unlink()
    paper = a_document("d1", sha256=staged.sha256, size=staged.size)
    with pytest.raises(DocumentMissingError):
        keep(vault, Put(entry=paper), staged)
    assert loaded(vault) == Case()
    assert vault.history(vault.cases()[0], 9) == []


def test_a_document_entry_without_a_file_is_not_kept(vault):
    with pytest.raises(DocumentPurgedError):
        keep(vault, Put(entry=a_document("never")))
    assert loaded(vault) == Case()
    keep(vault, Put(entry=an_answer()))


def test_the_same_content_is_found_unless_it_is_in_the_trash(vault):
    keep_paper(vault, "d1", PAPER)
    sha256 = loaded(vault).get(Key("document", "d1")).sha256
    assert vault.find(sha256) == "d1"
    removed = remove_paper(vault, "d1")
    assert vault.find(sha256) is None
    again = reopened(vault)
    keep(again, removed.undo, reverts=removed.seq)
    assert again.find(sha256) == "d1"
    assert again.read(DocumentId("d1")) == PAPER
    again.close()


def test_a_paper_that_another_case_has_stays_out_of_the_trash(vault):
    keep_paper(vault, "d1", PAPER)
    paper = loaded(vault).get(Key("document", "d1"))
    other = vault.start_case()
    with vault.hold.writing() as db:
        rows.put_rows(db, other, [("document", "d1", paper.model_dump_json().encode())])
    keep(vault, Remove(entry_kind="document", id="d1"))
    assert vault.find(paper.sha256) == "d1"


@pytest.mark.parametrize("harm", ["missing", "cut", "flipped", "swapped"])
def test_one_damaged_paper_leaves_all_others_usable(vault, harm):
    keep_paper(vault, "d1", PAPER)
    keep_paper(vault, "d2", PAPER[::-1])
    folder = vault.hold.layout.documents
    if harm == "missing":
        (folder / "d1").unlink()
    elif harm == "cut":
        (folder / "d1").write_bytes((folder / "d1").read_bytes()[:-9])
    elif harm == "flipped":
        flip(folder / "d1", 200)
    else:
        (folder / "d1").write_bytes((folder / "d2").read_bytes())
    again = reopened(vault)
    with pytest.raises((DocumentDamagedError, DocumentMissingError)):
        again.read(DocumentId("d1"))
    assert again.read(DocumentId("d2")) == PAPER[::-1]
    assert "d1" in {entry.id for entry in loaded(again).entries()}
    assert ("d1" in again.absent()) == (harm in {"missing", "cut"})
    again.close()


def test_a_closed_vault_answers_in_words(vault):
    vault.close()
    vault.close()
    with pytest.raises(StoreError, match="closed"):
        vault.cases()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_any_text_comes_back_as_it_was(vault, text):
    keep(vault, Put(entry=an_answer("any", text)))
    assert loaded(vault).get(Key("answer", "any")) == an_answer("any", text)


def test_saving_costs_the_same_however_much_is_there(vault):
    """Counted in bytes written, which do not depend on the machine."""
    case = vault.cases()[0]
    with vault.hold.writing() as db:
        many = ((b"x" * 300, str(n)) for n in range(3000))
        rows.put_rows(db, case, [("put_off", name, body) for body, name in many])

    def pages_written(text):
        before = vault.hold.layout.database.read_bytes()
        with vault.hold.writing() as db:
            rows.put_rows(db, case, [("answer", "a", text)])
        after = vault.hold.layout.database.read_bytes()
        starts = range(0, len(after), 4096)
        return sum(before[at : at + 4096] != after[at : at + 4096] for at in starts)

    assert pages_written(b"one") <= 6
    assert pages_written(b"two") <= 6


def test_a_split_papers_bytes_go_with_its_last_part(vault):
    keep_paper(vault, "scan", PAPER)
    paper = loaded(vault).one(Document, "scan")
    keep(vault, split(loaded(vault), "scan", (3,), iter(["part"]).__next__))
    keep(vault, remove_with_proofs(loaded(vault), Key("document", "scan")))
    assert vault.find(paper.sha256) == "scan"
    row = keep(vault, remove_with_proofs(loaded(vault), Key("document", "part")))
    assert vault.find(paper.sha256) is None
    keep(vault, row.undo, reverts=row.seq)
    assert vault.find(paper.sha256) == "scan"
    assert vault.read(DocumentId("scan")) == PAPER


def test_a_joined_paper_keeps_every_file_behind_it(vault):
    for name in ("one", "two"):
        keep_paper(vault, name, PAPER + name.encode())
    keep(vault, joined(loaded(vault), ("one", "two"), iter("x").__next__))
    again = reopened(vault)
    assert [each.id for each in loaded(again).all(Document)] == ["one"]
    assert again.read(DocumentId("two")) == PAPER + b"two"
    keep(again, put_back(loaded(again), "one", iter("x").__next__))
    assert [each.id for each in loaded(again).all(Document)] == ["one", "two"]
    again.close()

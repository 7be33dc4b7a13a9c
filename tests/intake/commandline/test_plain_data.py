from __future__ import annotations

import json
import shutil

import pytest

from intake.commandline.plain_data import run_data
from intake.export.case_file import SECTIONS
from tests.intake.commandline.conftest import PASSPHRASE

TABLE = {
    "format": 1,
    "answers": {
        "patient.name": {"kind": "text", "text": "Łukasz Nguyễn"},
        "coverage.benefit": {"kind": "dont_know"},
    },
    "trials": [{"id": "t1", "name": "=HYPERLINK()", "start": {"year": 2021, "about": True}}],
    "documents": [{"id": "letter", "file_name": "letter.txt", "title": "A letter"}],
}


@pytest.fixture
def loaded(opened):
    case = opened.folder / "case.json"
    case.write_text(json.dumps(TABLE), "utf-8")
    (opened.folder / "documents").mkdir()
    (opened.folder / "documents" / "letter.txt").write_text("words", "utf-8")
    told = opened.on("load", case)
    assert told.code == 0, told.err
    assert told.out == "Loaded: 4 entries, 1 of them documents.\n"
    return opened


def test_what_data_writes_load_reads_and_data_writes_again(loaded, first_vault):
    one, two = loaded.folder / "one", loaded.folder / "two"
    told = loaded.on("data", "--out", one)
    assert told.code == 0
    assert "not encrypted" in told.out
    shutil.rmtree(loaded.vault)
    shutil.copytree(first_vault, loaded.vault)
    assert loaded.on("load", one / "case.json").code == 0
    loaded.on("data", "--out", two)
    names = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert len(names) == len(SECTIONS) + 3  # and the answers, the case, the one document
    for name in names:
        assert (one / name).read_bytes() == (two / name).read_bytes()


def test_documents_lie_beside_the_file_byte_for_byte_under_names_of_ours(loaded):
    out = loaded.folder / "out"
    loaded.on("data", "--out", out)
    assert [path.name for path in (out / "documents").iterdir()] == ["document-001.txt"]
    assert (out / "documents" / "document-001.txt").read_text("utf-8") == "words"
    assert "'=HYPERLINK()" in (out / "trials.csv").read_text("utf-8-sig")


def test_a_document_that_cannot_be_read_is_named_and_the_rest_is_written(loaded):
    (file,) = (loaded.vault / "documents").iterdir()
    file.write_bytes(b"not what was written")
    out = loaded.folder / "out"
    told = loaded.on("data", "--out", out)
    assert told.code == 5
    assert "Left out: A letter." in told.err
    assert json.loads((out / "case.json").read_text("utf-8"))["answers"]


def test_a_vault_with_records_is_not_loaded_into(loaded):
    told = loaded.on("load", loaded.folder / "case.json")
    assert told.code == 1
    assert "an empty one only" in told.err


def test_a_refusal_names_the_place(opened):
    case = opened.folder / "case.json"
    case.write_text('{"format": 1, "trials": [{"id": "t", "start": {"month": 1}}]}', "utf-8")
    told = opened.on("load", case)
    assert told.code == 1
    assert "trials[0].name: is missing" in told.err
    assert "trials[0].start.year: is missing" in told.err


def test_a_slip_in_an_id_is_told_and_kept(opened):
    case = opened.folder / "case.json"
    answers = {"patient.nmae": {"kind": "text", "text": "x"}}
    case.write_text(json.dumps({"format": 1, "answers": answers}), "utf-8")
    told = opened.on("load", case)
    assert told.code == 0
    assert "patient.nmae" in told.err


def test_files_are_for_their_owner_only(loaded):
    out = loaded.folder / "out"
    loaded.on("data", "--out", out)
    assert {path.stat().st_mode & 0o77 for path in out.rglob("*") if path.is_file()} == {0}


def test_the_passphrase_is_in_none_of_the_files(loaded):
    out = loaded.folder / "out"
    loaded.on("data", "--out", out)
    assert callable(run_data)
    assert all(PASSPHRASE.encode() not in f.read_bytes() for f in out.rglob("*") if f.is_file())


def test_of_a_hard_answer_the_command_line_says_nothing(opened):
    answers = [{"item": "thoughts", "points": 3}]
    score = {"id": "s1", "instrument": "phq9", "date": {"year": 2026}, "answers": answers}
    case = opened.folder / "case.json"
    case.write_text(json.dumps({"format": 1, "scores": [score]}), "utf-8")
    told = [opened.on("load", case), opened.on("status"), opened.on("status", "--json")]
    assert [each.code for each in told] == [0, 0, 0]
    said = "".join(each.out + each.err for each in told).lower()
    assert not [word for word in ("thoughts", "hurting", "suicid", "988") if word in said]
    opened.on("data", "--out", opened.folder / "out")
    kept = json.loads((opened.folder / "out" / "case.json").read_text("utf-8"))
    assert kept["scores"][0]["answers"] == answers  # it was read, and is where it belongs

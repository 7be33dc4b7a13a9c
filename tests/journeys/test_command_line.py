"""The whole way by the command line, in processes of its own, with files nobody here wrote."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT

LOCKED, BROKEN, TEXT = "libreoffice-writer-password.pdf", "broken.pdf", "notes.txt"
ANSWERS = {
    "patient.name": {"kind": "text", "text": "Łukasz Nguyễn-Ñandú"},
    "request.condition": {"kind": "choice", "options": ["crps_1"]},
    "coverage.member_id": {"kind": "text", "text": "MEMBER-55512345"},
}


@pytest.mark.slow
def test_from_a_new_vault_to_a_packet_and_back_from_a_backup(person, samples):
    assert person.types("new", person.vault).code == 0
    _loads_what_is_known(person)
    _adds_papers(person, samples)
    _asks_where_things_stand(person)
    packet = _exports(person)
    assert person.types("check", person.vault).code == 0
    _comes_back_from_a_backup(person, packet)


def _loads_what_is_known(person):
    case = person.folder / "case.json"
    case.write_text(json.dumps({"format": 1, "answers": ANSWERS}), "utf-8")
    assert person.types("load", person.vault, case).code == 0
    assert person.types("load", person.vault, case).code == 1


def _adds_papers(person, samples):
    inbox = person.folder / "inbox"
    shutil.copytree(samples / "pdf", inbox)
    for picture in ("hopper_orientation_5.jpg", "g4-multi.tiff", "arrow.heic"):
        shutil.copy(samples / "images" / picture, inbox)
    (inbox / BROKEN).write_bytes((samples / "pdf" / "multicolumn.pdf").read_bytes()[:3000])
    (inbox / TEXT).write_text("Pain was 7 today.", "utf-8")
    told = person.types("add", person.vault, inbox, person.folder / "gone.pdf")
    assert told.code == 3
    lines = dict(line.split(": ", 1) for line in told.out.splitlines())
    assert len(lines) == 16
    assert lines["gone.pdf"].startswith("not added. The file is no longer there")
    assert lines[LOCKED].startswith("kept without preview. This file is locked")
    assert lines[TEXT].startswith("kept. Its words are shown as pages of type.")
    assert lines["arrow.heic"] == "kept"
    again = person.types("add", person.vault, inbox / "multicolumn.pdf")
    assert again.code == 0
    assert "already here" in again.out


def _asks_where_things_stand(person):
    told = person.types("status", person.vault, "--json")
    assert told.code == 0
    table = json.loads(told.out)
    assert table["requirements"]
    assert table["next_step"]["minutes"] > 0
    assert {row["standing"] for row in table["requirements"]} <= {
        "met",
        "weak",
        "missing",
        "waiting",
        "unknown",
        "not_applicable",
    }


def _exports(person):
    out = person.folder / "out"
    told = person.types("export", person.vault, "--out", out)
    assert told.code == 5
    assert LOCKED.removesuffix(".pdf") in told.err
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    left_out = {each["title"] for each in manifest["left_out"]}
    assert LOCKED.removesuffix(".pdf") in left_out
    assert TEXT.removesuffix(".txt") in {each["title"] for each in manifest["documents"]}
    assert b"MEMBER-55512345" not in (out / "summary.html").read_bytes()
    if shutil.which("qpdf"):
        subprocess.run(["qpdf", "--check", out / "packet.pdf"], check=True, capture_output=True)
        pages = subprocess.run(
            ["qpdf", "--show-npages", out / "packet.pdf"], check=True, capture_output=True
        )
        assert int(pages.stdout) == manifest["pages"]
    return out / "packet.pdf"


def _comes_back_from_a_backup(person, packet):
    stick = person.folder / "stick"
    stick.mkdir()
    assert person.types("backup", person.vault, "--to", stick).code == 0
    before = person.types("data", person.vault, "--out", person.folder / "before")
    assert before.code == 0
    shutil.rmtree(person.vault)
    assert person.types("status", person.vault).code == 1
    assert person.types("restore", stick, person.vault).code == 0
    assert person.types("data", person.vault, "--out", person.folder / "after").code == 0
    assert _files(person.folder / "before") == _files(person.folder / "after")
    person.types("export", person.vault, "--out", person.folder / "again")
    assert (person.folder / "again" / "packet.pdf").read_bytes() == packet.read_bytes()


def _files(folder):
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@pytest.mark.slow
def test_the_example_is_whole_and_says_that_it_is_made_up(person):
    folder = person.folder / "example"
    told = subprocess.run(
        [sys.executable, "main.py", "example", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert told.returncode == 0, told.stderr
    assert "Nothing in it is about a real person" in told.stdout
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert len(manifest["documents"]) >= 8
    assert len(manifest["statements"]) >= 20
    secret = told.stdout.split("Its passphrase: ")[1].splitlines()[0]
    person.secret.write_text(secret, "utf-8")
    assert person.types("check", folder / "example.previsit").code == 0
    _round_trip(person, folder / "example.previsit")


def _round_trip(person, example):
    assert person.types("data", example, "--out", person.folder / "one").code == 0
    assert person.types("new", person.vault).code == 0
    loaded = person.types("load", person.vault, person.folder / "one" / "case.json")
    assert (loaded.code, loaded.err) == (0, "")
    assert person.types("data", person.vault, "--out", person.folder / "two").code == 0
    assert _files(person.folder / "one") == _files(person.folder / "two")

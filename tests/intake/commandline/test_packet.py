from __future__ import annotations

import json

import pytest

from intake.commandline import packet
from intake.domain.documents import Document


@pytest.fixture
def with_a_paper(opened):
    paper = opened.folder / "letter.bin"
    paper.write_bytes(bytes(99))
    opened.on("add", paper)
    return opened


def test_every_file_is_written_and_named(opened):
    out = opened.folder / "out"
    told = opened.on("export", "--out", out)
    assert told.code == 0
    names = {"summary.pdf", "packet.pdf", "summary.html", "manifest.json"}
    assert {path.name for path in out.iterdir()} == names
    assert all(str(out / name) in told.out for name in names)


def test_what_cannot_go_in_is_named_and_ends_with_5(with_a_paper):
    out = with_a_paper.folder / "out"
    told = with_a_paper.on("export", "--out", out)
    assert told.code == 5
    assert told.err.startswith("Left out: letter. ")
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert [each["title"] for each in manifest["left_out"]] == ["letter"]


def test_a_password_for_the_packet_comes_from_a_file(opened):
    word = opened.folder / "word"
    word.write_text("open sesame 2026", "utf-8")
    out = opened.folder / "out"
    assert opened.on("export", "--out", out, "--protect", word).code == 0
    assert b"/Encrypt" in (out / "packet.pdf").read_bytes()
    assert b"/Encrypt" in (out / "summary.pdf").read_bytes()


def test_without_the_files_of_the_password_nothing_is_written(opened):
    told = opened.on(
        "export", "--out", opened.folder / "out", "--protect", opened.folder / "no"
    )
    assert told.code == 1
    assert not (opened.folder / "out").exists()


@pytest.mark.parametrize("reader", ["clinician", "insurer", "mine"])
def test_each_reader_gets_a_copy(opened, reader):
    assert opened.on("export", "--out", opened.folder / reader, "--reader", reader).code == 0


def test_a_paper_about_somebody_else_is_named(with_a_paper, monkeypatch):
    monkeypatch.setattr(
        packet, "strangers_in_packet", lambda session: session.case.all(Document)
    )
    told = with_a_paper.on("export", "--out", with_a_paper.folder / "out")
    assert "Look before you send: letter. It seems to be about somebody else." in told.err

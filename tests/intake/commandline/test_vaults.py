from __future__ import annotations

import re
import shutil

import pytest

from tests.intake.commandline.conftest import PASSPHRASE


def test_a_new_vault_shows_its_recovery_code_once(shell):
    told = shell.on("new")
    assert told.code == 0
    assert re.search(r"\b(\d{6}-){7}\d{6}\b", told.out)
    assert shell.on("status").code == 0


def test_a_vault_is_never_made_over_something(opened):
    told = opened.on("new")
    assert told.code == 1
    assert "already something" in told.err


def test_an_easy_passphrase_is_refused(shell):
    shell.secret.write_text("password123password123", "utf-8")
    told = shell.on("new")
    assert told.code == 1
    assert not shell.vault.exists()


def test_the_recovery_page_is_written_in_place_of_the_code(shell):
    told = shell.on("new", "--kit", shell.folder / "page.pdf")
    assert told.code == 0
    assert not re.search(r"\d{6}-\d{6}", told.out)
    assert (shell.folder / "page.pdf").read_bytes().startswith(b"%PDF")


def test_the_recovery_page_is_never_written_over_a_file(shell):
    page = shell.folder / "page.pdf"
    page.write_bytes(b"mine")
    assert shell.on("new", "--kit", page).code == 1
    assert page.read_bytes() == b"mine"
    assert not shell.vault.exists()


def test_another_passphrase_does_not_open(opened):
    opened.secret.write_text(f"{PASSPHRASE} ", "utf-8")
    told = opened.on("check")
    assert told.code == 1
    assert "does not open the vault" in told.err


def test_a_whole_vault_checks_clean(opened):
    told = opened.on("check")
    assert told.code == 0
    assert "Everything is whole." in told.out


def test_a_damaged_document_is_named_by_its_title(opened):
    paper = opened.folder / "MRI report.txt"
    paper.write_text("words", "utf-8")
    assert opened.on("add", paper).code == 0
    (file,) = (opened.vault / "documents").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    told = opened.on("check")
    assert told.code == 4
    assert "The file of a document is damaged: MRI report" in told.out


@pytest.mark.parametrize(
    "harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b"no")]
)
def test_records_that_cannot_even_be_opened_are_damage_too(opened, harm):
    harm(opened.vault / "vault.db")
    assert opened.on("check").code == 4
    assert opened.on("status").code == 1


def test_a_backup_in_the_vault_says_what_it_is_good_for(opened):
    told = opened.on("backup")
    assert told.code == 0
    assert "opened again and verified" in told.out
    assert "second place" in told.out


def test_a_backup_in_a_second_place_becomes_a_vault_again(opened):
    paper = opened.folder / "letter.txt"
    paper.write_text("words", "utf-8")
    opened.on("add", paper)
    stick = opened.folder / "stick"
    stick.mkdir()
    assert opened.on("backup", "--to", stick).code == 0
    shutil.rmtree(opened.vault)
    back = opened.folder / "back.previsit"
    told = opened("restore", stick, back, "--passphrase-file", opened.secret)
    assert told.code == 0
    assert "verified, with 1 document." in told.out
    assert opened("check", back, "--passphrase-file", opened.secret).code == 0
    again = opened("restore", stick, back, "--passphrase-file", opened.secret)
    assert again.code == 1


def test_a_backup_that_lacks_a_document_does_not_pass_for_a_good_one(opened):
    paper = opened.folder / "letter.txt"
    paper.write_text("words", "utf-8")
    opened.on("add", paper)
    (file,) = (opened.vault / "documents").iterdir()
    file.unlink()
    stick = opened.folder / "stick"
    stick.mkdir()
    told = opened.on("backup", "--to", stick)
    assert told.code == 4
    assert "letter" in told.out

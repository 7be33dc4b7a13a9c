"""No word of a person lies on the disk in clear, not even for a moment (I6)."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import apsw
import pytest

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.vault import change_passphrase, make_recovery_code
from intake.domain.commands import Put, Remove
from intake.ids import DocumentId
from tests.builders import a_contact, a_document, an_answer
from tests.faults.injector import Faults
from tests.faults.workloads import SECOND, opened
from tests.vaults import QUICK, WORDS, a_vault, keep, page_words, reopened

CANARIES = {
    "name": "Zuzanna Kanarek",
    "free text": "it burns like canarywire below the knee",
    "file name": "canarydenial-letter.pdf",
    "title": "Canaryclinic discharge note",
    "words of a paper": "CANARYDOCUMENT complex regional pain",
    "words read off a page": "canarysyndrome of the left foot",
    "contact": "Canaryline agent said no",
    "passphrase": WORDS,
    "new passphrase": SECOND,
}


def forms(text: str) -> list[bytes]:
    """Return how a text could lie there: UTF-8, as Qt keeps it, and in hex."""
    plain, wide = text.encode(), text.encode("utf-16-le")
    found = [plain, wide]
    for each in (plain, wide):
        found += [each.hex().encode(), each.hex().upper().encode()]
    return found


def hits(data: bytes) -> list[str]:
    return [name for name, text in CANARIES.items() for form in forms(text) if form in data]


def work(root, faults=None):
    """Do everything that could tempt the engine to write in clear."""
    vault = a_vault(root)
    code = make_recovery_code(vault, costs=QUICK)
    for number in range(40):
        text = f"{CANARIES['free text']} {number} " * 50
        keep(vault, Put(entry=an_answer(f"q{number}", text)))
    keep(vault, Put(entry=an_answer("patient.name", CANARIES["name"])))
    keep(vault, Put(entry=a_contact(said=CANARIES["contact"])))
    staged = vault.stage(
        DocumentId("d1"), io.BytesIO(CANARIES["words of a paper"].encode() * 3000)
    )
    paper = a_document(
        "d1",
        title=CANARIES["title"],
        file_name=CANARIES["file name"],
        sha256=staged.sha256,
        size=staged.size,
    )
    keep(vault, Put(entry=paper), staged)
    for text in (CANARIES["words read off a page"] * 40, "nothing"):
        vault.keep_words(DocumentId("d1"), {1: page_words(text)})
    vault.keep_words(DocumentId("d1"), {2: page_words(CANARIES["words read off a page"])})
    vault.search("canarysyndrom", 5)
    for number in range(0, 40, 2):
        keep(vault, Remove(entry_kind="answer", id=f"q{number}"))
    tempt(vault)
    back_up(vault)
    back_up(vault, root)
    change_passphrase(vault, SECOND, costs=QUICK)
    vault.close()
    opened(root, SECOND).close()
    return code


def tempt(vault):
    """Sort much in little memory, roll back, index, vacuum."""
    with vault.hold.reading() as db:
        db.pragma("cache_size", 10)
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE rows SET body = CAST(body || body || body AS BLOB)")
        db.execute("ROLLBACK")
        db.execute("CREATE INDEX tempting ON rows (body)")
        list(db.execute("SELECT a.body FROM rows a, rows b ORDER BY b.body || a.body"))
        db.execute("DROP INDEX tempting")
        db.execute("VACUUM")


def test_no_word_lies_in_any_file_of_the_vault_or_its_backups(tmp_path):
    code = work(tmp_path)
    paths = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(paths) > 10
    for path in paths:
        data = path.read_bytes()
        assert hits(data) == [], path.name
        assert not any(group.encode() in data for group in code.groups), path.name
        assert code.secret not in data
        assert hits(str(path.relative_to(tmp_path)).encode()) == []


def test_no_word_was_ever_written_not_even_to_a_file_that_is_gone(tmp_path, injector):
    """Every byte that any call wrote below the home folder, in the order it was written."""
    log = tmp_path / "log"
    root = tmp_path / "home"
    root.mkdir()
    env = {
        **os.environ,
        "LD_PRELOAD": str(injector),
        "HOME": str(root),
        "TMPDIR": str(root),
        "SQLITE_TMPDIR": str(root),
    }
    code = "from tests.faults.test_canary import recorded_work; recorded_work()"
    command = [sys.executable, "-c", code, str(root), str(log)]
    subprocess.run(command, env=env, check=True, capture_output=True)
    data = log.read_bytes()
    assert len(data) > 1_000_000
    assert hits(data) == []


def recorded_work():
    from pathlib import Path

    root, log = Path(sys.argv[1]), Path(sys.argv[2])
    Faults().record(root, log)
    work(root)


def test_keys_hold_no_name_and_no_word(tmp_path):
    vault = reopened(a_vault(tmp_path, "Name of the vault"))
    data = vault.hold.layout.keys.read_bytes()
    vault.close()
    assert b"Name" not in data
    assert hits(data) == []


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16le"])
def test_a_plain_database_is_full_of_words(tmp_path, encoding):
    """The control: the same words in a database without a key are found."""
    path = tmp_path / "plain.db"
    plain = apsw.Connection(str(path))
    plain.pragma("encoding", encoding)
    plain.execute("CREATE TABLE t (a)")
    plain.executemany("INSERT INTO t VALUES (?)", [(text,) for text in CANARIES.values()])
    plain.close()
    assert set(hits(path.read_bytes())) == set(CANARIES)

"""Vaults of every released format, made with made-up people: they open for ever."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from intake.adapters.vault.check import check_vault
from intake.adapters.vault.restoring import restore
from intake.adapters.vault.vault import open_vault
from intake.domain.commands import Put
from intake.domain.secret import Passphrase
from intake.ids import DocumentId
from tests.builders import an_answer
from tests.fakes import FixedClock
from tests.golden import FOLDER, PAPER
from tests.vaults import WORDS, keep, page_words

GOLDEN = sorted((Path(__file__).resolve().parents[3] / "data" / "vaults").glob("*.previsit"))


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def golden(request, tmp_path):
    """A golden vault, unpacked."""
    with zipfile.ZipFile(request.param) as archive:
        archive.extractall(tmp_path)
    return tmp_path / FOLDER


def whole(folder):
    vault = open_vault(folder, Passphrase(WORDS), FixedClock())
    case = vault.load(vault.cases()[0])
    assert check_vault(vault).is_clean
    assert vault.read(DocumentId("d1")) == PAPER
    kinds = sorted(entry.kind for entry in case.entries())
    assert kinds == ["answer", "contact", "diary", "document", "proof", "trial"]
    assert an_answer() in list(case.entries())
    return vault


def test_there_is_a_golden_vault_of_every_format():
    assert [path.stem for path in GOLDEN] == ["format-1", "format-2", "format-3"]


def test_a_golden_vault_opens_and_is_whole(golden):
    vault = whole(golden)
    removed = vault.history(vault.cases()[0], 1)[0]
    keep(vault, removed.undo, reverts=removed.seq)
    assert vault.read(DocumentId("d2")) == PAPER[::-1]
    keep(vault, Put(entry=an_answer("more")))
    vault.close()


def test_the_papers_of_every_format_can_be_searched(golden):
    vault = whole(golden)
    vault.keep_words(DocumentId("d1"), {1: page_words("regional pain")})
    assert [hit.page for hit in vault.search("pain", 9).hits] == [1]
    vault.close()


def test_the_newest_backup_of_a_golden_vault_can_be_restored(golden, tmp_path):
    restored = restore(golden, tmp_path / "Back.previsit", Passphrase(WORDS))
    assert restored.missing == ()
    whole(restored.folder).close()

"""Rot, cuts and swaps in every file of a vault: noticed or harmless, never silent (S18)."""

from __future__ import annotations

import random
import shutil

import apsw
import pytest

from intake.adapters.vault.check import check_vault
from intake.adapters.vault.layout import Layout
from intake.domain.commands import Put, Remove
from intake.errors import StoreError
from intake.ids import DocumentId
from tests.builders import an_answer
from tests.faults.workloads import opened, vault_in
from tests.vaults import a_vault, flip, keep, keep_paper, remove_paper, some_bytes

PAGE = 4096
PAPER = some_bytes(9, 1_100_000)
TEXTS = {f"q{number}": f"answer {number} " * (1 + 37 * (number % 9)) for number in range(60)}
ANSWERS = [an_answer(name, text) for name, text in TEXTS.items()]
HARMLESS = "the same as before"


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A vault with small and large answers, deleted ones, a paper, trash and a backup."""
    from intake.adapters.vault.backups import back_up

    folder = tmp_path_factory.mktemp("flips")
    vault = a_vault(folder)
    for name, text in TEXTS.items():
        keep(vault, Put(entry=an_answer(name, text)))
    for number in range(20):
        keep(vault, Put(entry=an_answer(f"gone{number}", "x" * 3000)))
    for number in range(20):
        keep(vault, Remove(entry_kind="answer", id=f"gone{number}"))
    keep_paper(vault, "d1", PAPER)
    keep_paper(vault, "d2", b"")
    remove_paper(vault, "d2")
    back_up(vault)
    vault.close()
    return folder


@pytest.fixture
def fresh(original, tmp_path):
    """Give fresh copies of the vault, one after the other."""

    def copy():
        root = tmp_path / "copy"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(original, root)
        return root

    return copy


def outcome(root) -> str:
    """Open, check and read everything; say what came of it."""
    try:
        vault = opened(root)
    except StoreError as error:
        return f"refused: {type(error).__name__}"
    try:
        findings = check_vault(vault).findings
        case = vault.load(vault.cases()[0])
        read = vault.read(DocumentId("d1")) == PAPER
    except StoreError as error:
        return f"refused: {type(error).__name__}"
    finally:
        vault.close()
    if findings:
        return f"named: {findings[0].damage.name}"
    kept = [entry for entry in case.entries() if entry.kind == "answer"]
    return HARMLESS if read and kept == ANSWERS else "SILENTLY WRONG"


def files(root):
    return sorted(
        path.relative_to(root)
        for path in root.rglob("*")
        if path.is_file() and path.stat().st_size
    )


def test_one_flipped_bit_in_any_page_of_any_file_is_noticed_or_harmless(original, fresh):
    chance = random.Random(42)
    found = {}
    for name in files(original):
        for start in range(0, (original / name).stat().st_size, PAGE):
            root = fresh()
            size = (root / name).stat().st_size
            flip(root / name, chance.randrange(start, min(start + PAGE, size)), 3)
            found[str(name), start] = outcome(root)
    assert len(found) > 300
    assert "SILENTLY WRONG" not in found.values()
    noticed = [key for key, what in found.items() if what != HARMLESS]
    assert len(noticed) > 0.7 * len(found)


@pytest.mark.parametrize("name", ["keys.json", "keys.bak"])
def test_one_flipped_bit_anywhere_in_the_keys_is_noticed_or_healed(fresh, name):
    root = fresh()
    size = (vault_in(root) / name).stat().st_size
    for place in range(0, size, 11):
        root = fresh()
        flip(vault_in(root) / name, place, place % 8)
        assert outcome(root) == HARMLESS, place


@pytest.mark.parametrize("where", ["vault.db", "backups/000001-2026-11-23/vault.db"])
def test_a_database_cut_anywhere_is_noticed(fresh, where):
    root = fresh()
    size = (vault_in(root) / where).stat().st_size
    for length in range(0, size, 3 * PAGE):
        root = fresh()
        path = vault_in(root) / where
        path.write_bytes(path.read_bytes()[:length])
        assert outcome(root).startswith(("refused", "named")), length
        path.write_bytes(path.read_bytes().ljust(size, b"\0"))
        assert outcome(root).startswith(("refused", "named")), length


def test_two_swapped_pages_are_noticed(fresh):
    chance = random.Random(3)
    for _ in range(40):
        root = fresh()
        path = vault_in(root) / "vault.db"
        data = bytearray(path.read_bytes())
        one, two = chance.sample(range(len(data) // PAGE), 2)
        first, second = slice(one * PAGE, (one + 1) * PAGE), slice(two * PAGE, (two + 1) * PAGE)
        data[first], data[second] = data[second], data[first]
        path.write_bytes(data)
        assert outcome(root) != "SILENTLY WRONG"


def test_the_lock_and_the_empty_journal_hold_nothing_that_can_rot(original):
    layout = Layout(vault_in(original))
    assert layout.lock.stat().st_size == layout.journal.stat().st_size == 0


def test_a_plain_database_does_not_notice(tmp_path):
    """The control: without seals on its pages, rot goes by in silence."""
    path = tmp_path / "plain.db"
    plain = apsw.Connection(str(path))
    plain.execute("CREATE TABLE t (id, body)")
    plain.executemany("INSERT INTO t VALUES (?, ?)", TEXTS.items())
    plain.close()
    good, silent = path.read_bytes(), 0
    for start in range(PAGE, len(good), PAGE):
        for place in range(start + 500, start + PAGE, 1500):
            flip(path, place, 1)
            rotten = apsw.Connection(str(path))
            whole = rotten.pragma("integrity_check") == "ok"
            silent += whole and dict(rotten.execute("SELECT id, body FROM t")) != TEXTS
            rotten.close()
            path.write_bytes(good)
    assert silent > 10

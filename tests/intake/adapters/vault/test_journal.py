from __future__ import annotations

import contextlib
import random
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from intake.adapters.vault import journal
from intake.adapters.vault.engine import Access, connect
from intake.adapters.vault.hold import ReadOnly
from intake.adapters.vault.journal import Journal
from intake.adapters.vault.layout import Layout
from intake.adapters.vault.vault import open_vault
from intake.domain.commands import Put
from intake.domain.secret import Passphrase
from intake.errors import (
    NewerVaultError,
    StoreError,
    VaultDamagedError,
    VaultReadOnlyError,
)
from tests.builders import an_answer
from tests.fakes import FixedClock
from tests.vaults import QUICK, WORDS, a_vault, flip, keep

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096
HEADER = 28


@dataclass
class CutOff:
    """A vault as a crash leaves it: the journal whole, the database half written."""

    layout: Layout
    key: bytes
    before: object

    def again(self, folder: Path) -> Layout:
        """Return a fresh copy of it."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.layout.folder, folder)
        return Layout(folder)


@pytest.fixture(scope="module")
def cut_off(tmp_path_factory):
    """A save over many pages, cut off when half of them were written."""
    folder = tmp_path_factory.mktemp("cut")
    vault = a_vault(folder)
    for number in range(30):
        keep(vault, Put(entry=an_answer(f"q{number}", f"before {number} " * 200)))
    before = vault.load(vault.cases()[0])
    target = Layout(folder / "Cut.previsit")
    original = vault.hold.layout.database.read_bytes()
    with vault.hold.reading() as db:
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE rows SET body = randomblob(length(body))")
        write_out(db)
        shutil.copytree(vault.folder, target.folder)
        db.execute("ROLLBACK")
    vault.close()
    half_written(target.database, original)
    return CutOff(target, vault.keys.data_key, before)


def write_out(connection):
    """Make the engine write its changed pages now, in the middle of a transaction."""
    connection.cache_flush()


def half_written(database, original):
    """Put every second page back, as if it had not been written yet."""
    data = bytearray(database.read_bytes())
    for start in range(0, len(original), 2 * PAGE):
        data[start : start + PAGE] = original[start : start + PAGE]
    database.write_bytes(data)


def test_a_cut_off_save_is_undone_and_leaves_nothing_behind(cut_off, tmp_path):
    layout = cut_off.again(tmp_path / "v")
    assert journal.is_hot(layout)
    assert journal.look(layout, cut_off.key) is Journal.HARMLESS
    assert not layout.scratch.exists()
    vault = open_vault(layout.folder, Passphrase(WORDS), FixedClock(), costs=QUICK)
    assert vault.load(vault.cases()[0]) == cut_off.before
    assert not vault.read_only
    keep(vault, Put(entry=an_answer("works")))
    vault.close()
    assert not journal.is_hot(layout)


def test_looking_changes_nothing_but_copies(cut_off, tmp_path):
    layout = cut_off.again(tmp_path / "v")
    before = (layout.database.read_bytes(), layout.journal.read_bytes())
    journal.look(layout, cut_off.key)
    assert (layout.database.read_bytes(), layout.journal.read_bytes()) == before


def test_no_journal_is_no_question(vault):
    assert journal.look(vault.hold.layout, vault.keys.data_key) is Journal.NONE
    vault.hold.layout.journal.unlink()
    assert journal.look(vault.hold.layout, vault.keys.data_key) is Journal.NONE


def outcome(cut_off, layout):
    """Open the vault; say what came of it. Half a change is never an answer."""
    vault = open_vault(layout.folder, Passphrase(WORDS), FixedClock(), costs=QUICK)
    try:
        if vault.read_only:
            return "read only"
        return "undone" if vault.load(vault.cases()[0]) == cut_off.before else "HALF"
    finally:
        vault.close()


def flips(cut_off, places, layout_folder):
    chance = random.Random(11)
    found: dict[str, int] = {}
    for place in places:
        layout = cut_off.again(layout_folder)
        flip(layout.journal, place, chance.randrange(8))
        try:
            what = outcome(cut_off, layout)
        except StoreError as error:
            what = type(error).__name__
        found[what] = found.get(what, 0) + 1
    return found


def test_a_flipped_bit_in_the_header_never_leaves_half_a_change(cut_off, tmp_path):
    found = flips(cut_off, range(HEADER), tmp_path / "v")
    assert "HALF" not in found
    assert found.get("read only", 0) + found.get("VaultDamagedError", 0) >= HEADER // 2


def test_the_engine_alone_would_leave_half_a_change(cut_off, tmp_path):
    """The control: without the look, a flip in the header goes unnoticed."""
    layout = cut_off.again(tmp_path / "v")
    flip(layout.journal, 12)
    connection = connect(layout.database, cut_off.key, Access.WRITE)
    bodies = [bytes(b) for (b,) in connection.execute("SELECT body FROM rows")]
    connection.close()
    before = [entry.model_dump_json().encode() for entry in cut_off.before.entries()]
    assert bodies != before


def test_a_flipped_bit_anywhere_in_the_journal_never_leaves_half_a_change(cut_off, tmp_path):
    size = cut_off.layout.journal.stat().st_size
    chance = random.Random(5)
    places = [chance.randrange(size) for _ in range(80)]
    assert "HALF" not in flips(cut_off, places, tmp_path / "v")


@pytest.mark.nightly
def test_no_bit_of_the_header_at_all_leaves_half_a_change(cut_off, tmp_path):
    for place in range(HEADER):
        for bit in range(8):
            layout = cut_off.again(tmp_path / "v")
            flip(layout.journal, place, bit)
            with contextlib.suppress(VaultDamagedError):
                assert outcome(cut_off, layout) != "HALF"


def test_an_untrue_journal_opens_for_reading_only_and_says_why(cut_off, tmp_path):
    layout = cut_off.again(tmp_path / "v")
    flip(layout.journal, 13)
    before = (layout.database.read_bytes(), layout.journal.read_bytes())
    vault = open_vault(layout.folder, Passphrase(WORDS), FixedClock(), costs=QUICK)
    assert vault.read_only_because == ReadOnly.JOURNAL
    with pytest.raises(VaultReadOnlyError):
        vault.start_case()
    vault.close()
    assert (layout.database.read_bytes(), layout.journal.read_bytes()) == before


def test_without_room_for_copies_the_header_decides(cut_off, tmp_path):
    layout = cut_off.again(tmp_path / "v")
    data = layout.journal.read_bytes()
    one_part = data[: 512 + int.from_bytes(data[8:12], "big") * 4104]
    layout.journal.write_bytes(one_part)
    layout.scratch.write_bytes(b"in the way of the copies")
    assert journal.look(layout, cut_off.key) is Journal.HARMLESS
    for place in (0, 9, 21, 26):
        layout.journal.write_bytes(one_part)
        flip(layout.journal, place)
        assert journal.look(layout, cut_off.key) is Journal.UNTRUE, place


def test_a_journal_that_was_not_begun_or_torn_at_its_start_is_harmless(vault):
    keep(vault, Put(entry=an_answer()))
    layout, key = vault.hold.layout, vault.keys.data_key
    vault.close()
    magic = bytes.fromhex("d9d505f920a163d7")
    pages = layout.database.stat().st_size // PAGE
    rest = b"".join(number.to_bytes(4, "big") for number in (7, pages, 512, PAGE))
    for start in (b"", magic[:3], magic[:6], magic):
        layout.journal.write_bytes(start.ljust(12, b"\0") + rest.ljust(500, b"\0"))
        assert journal.look(layout, key) is Journal.HARMLESS, start


def test_a_cut_off_save_of_a_newer_version_is_not_undone_by_us(cut_off, tmp_path):
    source = cut_off.again(tmp_path / "newer")
    connection = connect(source.database, cut_off.key, Access.WRITE)
    connection.pragma("user_version", 7)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE rows SET body = randomblob(4000)")
    write_out(connection)
    layout = Layout(tmp_path / "v")
    shutil.copytree(source.folder, layout.folder)
    connection.execute("ROLLBACK")
    connection.close()
    before = (layout.database.read_bytes(), layout.journal.read_bytes())
    with pytest.raises(NewerVaultError):
        open_vault(layout.folder, Passphrase(WORDS), FixedClock(), costs=QUICK)
    assert (layout.database.read_bytes(), layout.journal.read_bytes()) == before

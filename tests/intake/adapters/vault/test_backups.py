from __future__ import annotations

import pytest

from intake.adapters.vault import file_rows
from intake.adapters.vault.backups import back_up, second_place
from intake.adapters.vault.snapshots import snapshots
from intake.errors import StoreError
from intake.ids import DocumentId
from tests.vaults import flip, keep_paper, moved, remove_paper, some_bytes

PAPER = some_bytes(1, 5000)


@pytest.fixture
def stick(tmp_path):
    """A folder elsewhere."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_backup_in_the_vault_shares_the_documents(vault):
    keep_paper(vault, "d1", PAPER)
    done = back_up(vault)
    assert (done.is_verified, done.documents, done.copied) == (True, 1, 0)
    inside = sorted(path.name for path in done.snapshot.path.iterdir())
    assert inside == ["keys.json", "vault.db"]


def test_a_second_place_has_its_own_copies_and_gets_only_what_it_lacks(vault, stick):
    keep_paper(vault, "d1", PAPER)
    assert back_up(vault, stick).copied == 1
    assert back_up(vault, stick).copied == 0
    keep_paper(vault, "d2", PAPER[::-1])
    assert back_up(vault, stick).copied == 1
    place = second_place(vault, stick)
    assert sorted(path.name for path in place.documents.iterdir()) == ["d1", "d2"]
    assert len(snapshots(place)) == 3


def test_a_copy_that_was_cut_in_the_second_place_is_made_again(vault, stick):
    keep_paper(vault, "d1", PAPER)
    back_up(vault, stick)
    copy = second_place(vault, stick).documents / "d1"
    copy.write_bytes(copy.read_bytes()[:-1])
    assert back_up(vault, stick).is_verified


def test_a_document_in_the_trash_is_backed_up_too(vault, stick):
    keep_paper(vault, "d1", PAPER)
    remove_paper(vault, "d1")
    assert back_up(vault, stick).documents == 1


def test_a_backup_that_lacks_a_document_says_so_and_does_not_count(vault, stick):
    keep_paper(vault, "d1", PAPER)
    keep_paper(vault, "d2", PAPER[::-1])
    (vault.hold.layout.documents / "d1").unlink()
    for done in (back_up(vault), back_up(vault, stick)):
        assert done.missing == (DocumentId("d1"),)
        assert not done.is_verified


def test_a_damaged_document_is_not_copied_over_a_good_copy(vault, stick):
    keep_paper(vault, "d1", PAPER)
    back_up(vault, stick)
    good = (second_place(vault, stick).documents / "d1").read_bytes()
    flip(vault.hold.layout.documents / "d1", 300)
    assert back_up(vault, stick).is_verified
    assert (second_place(vault, stick).documents / "d1").read_bytes() == good


def test_a_place_that_cannot_take_it_is_told_and_keeps_what_it_had(vault, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"theirs")
    with pytest.raises(StoreError):
        back_up(vault, in_the_way)
    assert in_the_way.read_bytes() == b"theirs"


def test_what_a_crash_left_unfinished_is_cleared_by_the_next_backup(vault):
    back_up(vault)
    unfinished = vault.hold.layout.backups / ".000002-2026-11-22.abcd.part"
    unfinished.mkdir()
    (unfinished / "vault.db").write_bytes(b"half")
    back_up(vault)
    names = [path.name for path in vault.hold.layout.backups.iterdir()]
    assert not any(name.startswith(".") for name in names)
    assert len(names) == 2


def test_every_document_is_read_again_within_thirty_backups(vault):
    for number in range(40):
        keep_paper(vault, f"d{number}", some_bytes(number, 50))
    for _ in range(30):
        moved(vault, 1)
        back_up(vault)
    with vault.hold.reading() as db:
        added = vault.clock.now().date().isoformat()
        oldest = db.execute("SELECT min(read_on) FROM files").get
        assert len(file_rows.all_files(db)) == 40
    assert "2026-11-23" < oldest <= added


def test_the_name_of_the_place_is_neutral_and_the_vaults_own(vault, stick):
    assert second_place(vault, stick).folder.name.startswith("My papers-backup-")

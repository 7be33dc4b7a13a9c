from __future__ import annotations

import pytest

from intake.adapters.vault import rows
from intake.adapters.vault.backups import back_up
from intake.adapters.vault.check import Damage, Finding, check_vault
from intake.adapters.vault.snapshots import snapshots
from intake.domain.commands import Put
from tests.builders import an_answer
from tests.vaults import flip, keep, keep_paper, reopened, some_bytes


@pytest.fixture
def full(vault):
    """A vault with answers, two papers and a backup."""
    keep(vault, Put(entry=an_answer()))
    keep_paper(vault, "d1", some_bytes(1, 5000))
    keep_paper(vault, "d2", some_bytes(2, 5000))
    back_up(vault)
    return vault


def test_a_sound_vault_is_clean_and_says_what_was_looked_at(full):
    report = check_vault(full)
    assert report.is_clean
    assert (report.documents, report.backups) == (2, 1)
    assert report.pages > 10


def test_damaged_and_missing_documents_are_named(full):
    folder = full.hold.layout.documents
    flip(folder / "d1", 1000)
    (folder / "d2").unlink()
    assert set(check_vault(full).findings) == {
        Finding(Damage.DOCUMENT_DAMAGED, "d1"),
        Finding(Damage.DOCUMENT_MISSING, "d2"),
        Finding(Damage.BACKUP_LACKS_DOCUMENT, "000001-2026-11-23"),
    }


def test_a_damaged_backup_is_named(full):
    snapshot = snapshots(full.hold.layout)[0]
    flip(snapshot.layout.database, 4096 * 3 + 8)
    assert check_vault(full).findings == (Finding(Damage.BACKUP_DAMAGED, snapshot.path.name),)


def test_damaged_key_files_are_told_apart(full):
    flip(full.hold.layout.keys, 200)
    assert check_vault(full).findings == (Finding(Damage.KEYS),)
    full.hold.layout.keys_before.unlink()
    assert check_vault(full).findings == (Finding(Damage.KEYS), Finding(Damage.KEYS_BEFORE))


def test_a_damaged_file_of_records_is_told_and_the_documents_are_still_looked_at(full):
    full = reopened(full)
    flip(full.hold.layout.documents / "d1", 1000)
    with full.hold.reading() as db:
        root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'history'").get
    flip(full.hold.layout.database, (root - 1) * 4096 + 99)
    findings = set(check_vault(full).findings)
    assert findings >= {Finding(Damage.RECORDS), Finding(Damage.DOCUMENT_DAMAGED, "d1")}
    full.close()


def test_an_entry_that_cannot_be_read_is_told(full):
    case = full.cases()[0]
    with full.hold.writing() as db:
        rows.put_rows(db, case, [("answer", "x", b'{"kind": "answer"}')])
    assert check_vault(full).findings == (Finding(Damage.ENTRIES, case),)

from __future__ import annotations

import datetime as dt

import pytest

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.layout import Layout
from intake.adapters.vault.snapshots import (
    files_of,
    is_verified,
    lacking,
    next_path,
    remove,
    snapshots,
)
from intake.errors import StoreError, VaultDamagedError
from tests.vaults import a_vault, flip, keep_paper, some_bytes


def of(vault):
    return snapshots(vault.hold.layout)


def test_snapshots_come_newest_first_by_number_not_by_clock(tmp_path):
    place = Layout(tmp_path)
    for name in ("000002-2031-01-01", "000010-2020-01-01", "000001-2026-11-22"):
        (place.backups / name).mkdir(parents=True)
    for other in (".000011-2026-11-22.part", "notes", "000012-2026-99-99", "12-2026-01-01"):
        (place.backups / other).mkdir()
    assert [each.number for each in snapshots(place)] == [10, 2, 1]
    assert next_path(place, dt.date(2026, 11, 22)).name == "000011-2026-11-22"


def test_a_place_without_backups_has_none(tmp_path):
    assert snapshots(Layout(tmp_path / "none")) == []


def test_a_snapshot_is_verified_with_all_its_documents(vault):
    keep_paper(vault, "d1", some_bytes(1, 5000))
    back_up(vault)
    snapshot = of(vault)[0]
    hold = vault.hold
    assert is_verified(snapshot, hold.data_key, hold.vault_id)
    assert [
        file.id for file in files_of(snapshot.layout.database, hold.data_key, hold.vault_id)
    ]
    (hold.layout.documents / "d1").unlink()
    assert [file.id for file in lacking(snapshot, hold.data_key, hold.vault_id)] == ["d1"]
    assert not is_verified(snapshot, hold.data_key, hold.vault_id)


def test_a_snapshot_of_another_vault_or_with_other_keys_does_not_pass(vault, tmp_path):
    back_up(vault)
    other = a_vault(tmp_path, "Other")
    snapshot = of(vault)[0]
    with pytest.raises(VaultDamagedError):
        lacking(snapshot, vault.hold.data_key, other.hold.vault_id)
    snapshot.layout.keys.write_bytes(other.hold.layout.keys.read_bytes())
    with pytest.raises(VaultDamagedError):
        lacking(snapshot, vault.hold.data_key, vault.hold.vault_id)
    other.close()


def test_a_damaged_snapshot_does_not_pass(vault):
    keep_paper(vault, "d1", some_bytes(1, 5000))
    back_up(vault)
    snapshot = of(vault)[0]
    flip(snapshot.layout.database, 5 * 4096 + 77)
    with pytest.raises(StoreError):
        lacking(snapshot, vault.hold.data_key, vault.hold.vault_id)


def test_a_removed_snapshot_is_gone_with_its_files(vault):
    back_up(vault)
    remove(of(vault)[0])
    assert list(vault.hold.layout.backups.iterdir()) == []

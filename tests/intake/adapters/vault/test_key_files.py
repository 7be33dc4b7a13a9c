from __future__ import annotations

import json
import shutil

import pytest

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.key_files import read_keys
from intake.adapters.vault.vault import change_passphrase, open_vault
from intake.domain.secret import Passphrase
from intake.errors import (
    KeysDamagedError,
    NewerVaultError,
    VaultDamagedError,
    WrongPassphraseError,
)
from tests.fakes import FixedClock
from tests.vaults import QUICK, WORDS, a_vault, flip, reopened

NEW = "quite another made-up row"


def opens(folder, passphrase=WORDS):
    open_vault(folder, Passphrase(passphrase), FixedClock(), costs=QUICK).close()


@pytest.mark.parametrize("harm", ["missing", "empty", "garbage", "cut", "flipped", "huge"])
def test_a_lost_key_file_is_healed_from_its_spare(vault, harm):
    layout = vault.hold.layout
    vault.close()
    good = layout.keys.read_bytes()
    harms = {
        "empty": b"",
        "garbage": b"\0" * 500,
        "cut": good[:-40],
        "flipped": good.replace(b'"ct":"', b'"ct":"00', 1),
        "huge": b" " * 100_000 + good,
    }
    if harm == "missing":
        layout.keys.unlink()
    else:
        layout.keys.write_bytes(harms[harm])
    opens(layout.folder)
    assert layout.keys.read_bytes() == good


def test_slots_of_a_backup_open_a_vault_that_lost_both_key_files(vault):
    back_up(vault)
    layout = vault.hold.layout
    vault.close()
    layout.keys.unlink()
    layout.keys_before.unlink()
    opens(layout.folder)
    assert read_keys(layout.keys) == read_keys(layout.keys_before)


def test_a_vault_without_any_keys_says_so_and_makes_none(vault):
    layout = vault.hold.layout
    vault.close()
    layout.keys.unlink()
    layout.keys_before.unlink()
    with pytest.raises(KeysDamagedError):
        opens(layout.folder)
    assert not layout.keys.exists()


def test_keys_of_another_vault_are_passed_over(vault, tmp_path):
    other = a_vault(tmp_path, "Other")
    layout, others = vault.hold.layout, other.hold.layout
    vault.close()
    other.close()
    shutil.copy(others.keys, layout.keys)
    opens(layout.folder)
    assert read_keys(layout.keys) == read_keys(layout.keys_before)
    shutil.copy(others.keys, layout.keys)
    shutil.copy(others.keys, layout.keys_before)
    with pytest.raises(VaultDamagedError):
        opens(layout.folder)


def test_an_old_passphrase_never_opens_through_the_spare(vault):
    layout = vault.hold.layout
    before = layout.keys.read_bytes()
    change_passphrase(vault, NEW, costs=QUICK)
    vault.close()
    layout.keys_before.write_bytes(before)
    with pytest.raises(WrongPassphraseError):
        opens(layout.folder)
    opens(layout.folder, NEW)
    assert layout.keys_before.read_bytes() == layout.keys.read_bytes()


def test_keys_of_a_newer_format_are_refused_untouched(vault):
    layout = vault.hold.layout
    vault.close()
    content = json.loads(layout.keys.read_bytes())
    layout.keys.write_text(json.dumps({**content, "format": 7, "news": True}))
    before = {path: path.read_bytes() for path in layout.folder.iterdir() if path.is_file()}
    with pytest.raises(NewerVaultError, match=r"newer version \(7\)"):
        opens(layout.folder)
    assert {path: path.read_bytes() for path in before} == before


def test_a_spare_that_rotted_is_renewed_at_the_next_opening(vault):
    layout = vault.hold.layout
    flip(layout.keys_before, 200)
    reopened(vault).close()
    assert read_keys(layout.keys_before) == read_keys(layout.keys)
